import { Button, Checkbox, Field, makeStyles, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { splitAddress } from "../../../workbook/cells/area";
import { carriedInto } from "../../../workbook/register/carriedInto";
import { appraiseSource, type AppraisedSource } from "../../../workbook/results/appraiseSource";
import { planResults } from "../../../workbook/results/planResults";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import type { SourceData } from "../../../workbook/people/source";
import { FindingRow } from "../../ui/FindingRow";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useAppraiseWords } from "./words/appraiseWords";
import { describeDataProblem } from "./describeDataProblem";
import { findProblems, type DataProblem } from "./findProblems";
import { Noted } from "./Noted";
import { PersonRow } from "./PersonRow";
import { orders, sortPeople, type Order } from "./sortPeople";
import { StepLine } from "./StepLine";
import { SummaryFigures } from "./SummaryFigures";
import { summarizePeople } from "./summarizePeople";
import { useRemembered } from "../nextMonth/useRemembered";
import type { Appraisal } from "./useAppraisal";

/** So many are shown before the reader asks for the rest. */
const FIRST_PROBLEMS = 5;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  order: { marginBottom: "8px" },
  more: { marginTop: "8px" },
  table: { marginTop: "8px" },
});

interface Props {
  readonly appraisal: Appraisal;
  readonly scheme: SchemeOnSheet;
  readonly data: SourceData;
}

/** Third step: everyone's results, what is odd in the data, and the way onto a sheet. */
export function PreviewResults({ appraisal, scheme, data }: Props) {
  const styles = useStyles();
  const words = useAppraiseWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const insertion = useTask();
  const going = useTask();
  const [order, setOrder] = useState<Order>("source");
  const [opened, setOpened] = useState<number | null>(null);
  const { mapping, earlier, corrections } = appraisal;
  const insertRemembered = useRemembered(appraisal);
  const [asTable, setAsTable] = useAsTable();
  const text = useTextStyles();

  const carried = useMemo(
    () => corrections && carriedInto(corrections, scheme.reading.scheme, data.source.sheet),
    [corrections, scheme, data],
  );
  const outcome = useMemo(
    () => attempt(() => appraiseSource(scheme.reading, data, mapping, earlier, carried)),
    [scheme, data, mapping, earlier, carried],
  );
  const appraised = "value" in outcome ? outcome.value : null;
  const problems = useMemo(() => (appraised ? findProblems(appraised, mapping) : []), [appraised, mapping]);

  const insert = () =>
    insertion.run(async () => {
      // The formulas are written for the people and columns that are there now.
      const current = await appraisal.refresh();
      if (current === null) return;
      const at = new Date();
      const plan = planResults({ scheme, data: current, mapping, earlier, carried, language, asTable, at });
      const inserted = await insertRemembered(scheme, current, plan, asTable);
      appraisal.finish({ ...inserted, people: plan.people, at });
    });

  return (
    <Screen
      title={words.stepPreviewTitle}
      onBack={() => appraisal.goToStep("columns")}
      status={
        appraised &&
        words.previewStatus({
          people: appraised.people.length,
          errors: countOf(problems, "error"),
          advice: countOf(problems, "advice"),
        })
      }
      primary={
        appraised
          ? { label: words.insertResults, onClick: insert, busyLabel: insertion.isBusy ? words.inserting : undefined }
          : undefined
      }
    >
      <StepLine step="preview" />
      <ProblemBar problem={insertion.problem} onRetry={insert} />
      <ProblemBar problem={"problem" in outcome ? outcome.problem : (going.problem ?? appraisal.staleness)} />
      {appraised && (
        <>
          <SummaryFigures summary={summarizePeople(appraised.people, scheme.reading.scheme)} />
          <Noted people={appraised.people} carried={carried} />
          <Checkbox
            className={styles.table}
            label={words.asTable}
            checked={asTable}
            onChange={(_event, { checked }) => setAsTable(checked === true)}
          />
          <span className={text.small}>{words.asTableHint}</span>
          {problems.length > 0 && (
            <Section
              title={words.dataProblems}
              aside={words.checkStatus({ errors: countOf(problems, "error"), advice: countOf(problems, "advice") })}
            >
              <Problems problems={problems} data={data} onGoTo={(address) => going.run(() => workbook.goTo(address))} />
            </Section>
          )}
          <Section title={words.people} aside={words.explanationHint}>
            <Field label={words.order} orientation="horizontal" className={styles.order}>
              <Select
                size="small"
                value={order}
                onChange={(_event, { value }) => setOrder(orders.find((each) => each === value) ?? "source")}
              >
                {orders.map((each) => (
                  <option key={each} value={each}>
                    {words.orders[each]}
                  </option>
                ))}
              </Select>
            </Field>
            <ul className={styles.list}>
              {sortPeople(appraised.people, order).map((person) => (
                <PersonRow
                  key={person.row}
                  person={person}
                  isOpen={opened === person.row}
                  onToggle={() => setOpened(opened === person.row ? null : person.row)}
                  explain={() => stepsOf(appraised, person.row)}
                />
              ))}
            </ul>
          </Section>
        </>
      )}
    </Screen>
  );
}

/** The choice of this run; it begins with what the workbook has already. */
function useAsTable(): [boolean, (asTable: boolean) => void] {
  const workbook = useWorkbook();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [before, setBefore] = useState(false);
  useEffect(() => {
    let isOver = false;
    // What cannot be read is no reason to have the reader wait: the choice is there in any case.
    workbook.hasResultsTable().then(
      (has) => {
        if (!isOver) setBefore(has);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [workbook]);
  return [chosen ?? before, setChosen];
}

function Problems({
  problems,
  data,
  onGoTo,
}: {
  readonly problems: readonly DataProblem[];
  readonly data: SourceData;
  readonly onGoTo: (address: string) => void;
}) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useAppraiseWords();
  const { language } = useLanguage();
  const [showsAll, setShowsAll] = useState(false);
  const bySeverity = [...problems].sort((a, b) => Number(a.severity === "advice") - Number(b.severity === "advice"));
  const shown = showsAll ? bySeverity : bySeverity.slice(0, FIRST_PROBLEMS);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((problem) => {
          const address = data.addressOf(problem.person.row, problem.column);
          const sentence = describeDataProblem(problem, splitAddress(address).local, language);
          return (
            <FindingRow
              key={`${address} ${problem.detail.kind}`}
              severity={problem.severity}
              text={sentence}
              address={address}
              onGoTo={onGoTo}
            />
          );
        })}
      </ul>
      {shown.length < problems.length && (
        <Button size="small" className={styles.more} onClick={() => setShowsAll(true)}>
          {words.showAll({ count: problems.length })}
        </Button>
      )}
      <span className={text.small}>{words.dataProblemsHint}</span>
    </>
  );
}

function stepsOf({ people, explain }: AppraisedSource, row: number) {
  return explain(people.findIndex((person) => person.row === row));
}

function countOf(problems: readonly DataProblem[], severity: DataProblem["severity"]): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

function attempt<Value>(compute: () => Value): { readonly value: Value } | { readonly problem: unknown } {
  try {
    return { value: compute() };
  } catch (problem) {
    return { problem };
  }
}
