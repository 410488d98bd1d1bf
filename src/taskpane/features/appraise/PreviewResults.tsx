import { Button, Checkbox, Field, makeStyles, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { splitAddress } from "../../../workbook/cells/area";
import { formerAdjustments } from "../../../workbook/register/formerAdjustments";
import { carriedInto } from "../../../workbook/register/carriedInto";
import type { Adjustment } from "../../../workbook/results/adjustment";
import type { AppraisedSource } from "../../../workbook/results/appraiseSource";
import { planInSteps } from "../../../workbook/results/planResults";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import type { SourceData } from "../../../workbook/people/source";
import { runInSlices } from "../../../workbook/runInSlices";
import { FindingRow } from "../../ui/FindingRow";
import { useLanguage } from "../../ui/LanguageContext";
import { LongList } from "../../ui/LongList";
import { ProblemBar } from "../../ui/ProblemBar";
import { ProgressLine } from "../../ui/ProgressLine";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useAppraiseWords } from "./words/appraiseWords";
import { describeDataProblem } from "./describeDataProblem";
import type { DataProblem } from "./findProblems";
import { Former } from "./Former";
import { InsertionLine } from "./InsertionLine";
import { Noted } from "./Noted";
import { PersonRow } from "./PersonRow";
import { orders, sortPeople, type Order } from "./sortPeople";
import { StepLine } from "./StepLine";
import { SummaryFigures } from "./SummaryFigures";
import { useRemembered } from "../nextMonth/useRemembered";
import type { Appraisal } from "./useAppraisal";
import { useGivingUp } from "./useGivingUp";
import { usePreview } from "./usePreview";

/** So many are shown before the reader asks for the rest. */
const FIRST_PROBLEMS = 5;
/** And so many more each time: thousands at once would hold up the pane. */
const MORE_PROBLEMS = 200;
/** Pixels, before it is measured. */
const ROW_HEIGHT = 78;

const none: readonly Adjustment[] = [];

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
  const { insert: insertRemembered, formerSource } = useRemembered(appraisal);
  const [asTable, setAsTable] = useAsTable();
  const text = useTextStyles();

  const carried = useMemo(
    () => corrections && carriedInto(corrections, scheme.reading.scheme, data.source.sheet),
    [corrections, scheme, data],
  );
  const { adjusted, keepsAdjustments } = appraisal;
  const { id } = scheme.reading.scheme;
  const former = useMemo(
    () => formerAdjustments(adjusted, { scheme: id, data, mapping, formerSource }),
    [adjusted, id, data, mapping, formerSource],
  );
  const adjustments = keepsAdjustments && former ? former.kept : none;
  const computed = usePreview({ scheme, data, mapping, earlier, carried, adjustments });
  const { appraised, summary, problems = [] } = computed.result ?? {};
  const people = useMemo(() => (appraised ? sortPeople(appraised.people, order) : []), [appraised, order]);
  const giving = useGivingUp();

  const insert = () =>
    insertion.run(() =>
      giving.follow((course) =>
        appraisal.keepStill(async () => {
          // The formulas are written for the people and columns that are there now.
          const current = await appraisal.refresh();
          if (current === null) return;
          const at = new Date();
          const { data: cells } = current;
          const typed = keepsAdjustments
            ? formerAdjustments(current.adjusted, { scheme: id, data: cells, mapping, formerSource })
            : null;
          const request = { scheme, data: cells, mapping, earlier, carried, former: typed };
          const plan = await runInSlices(planInSteps({ ...request, language, asTable, at }));
          const inserted = await insertRemembered(scheme, cells, plan, { asTable, course });
          appraisal.finish({ ...inserted, people: plan.people, at, former: typed ? [typed] : [] });
        }),
      ),
    );

  return (
    <Screen
      title={words.stepPreviewTitle}
      onBack={() => appraisal.goToStep("columns")}
      status={
        appraised &&
        (giving.isGivenUp && !insertion.isBusy
          ? words.insertCancelled
          : words.previewStatus({
              people: appraised.people.length,
              errors: countOf(problems, "error"),
              advice: countOf(problems, "advice"),
            }))
      }
      panel={insertion.isBusy && <InsertionLine giving={giving} />}
      primary={
        appraised
          ? { label: words.insertResults, onClick: insert, busyLabel: insertion.isBusy ? words.inserting : undefined }
          : undefined
      }
    >
      <StepLine step="preview" />
      <ProblemBar problem={insertion.problem} onRetry={insert} />
      <ProblemBar problem={computed.problem ?? going.problem ?? appraisal.staleness} />
      {computed.progress !== null && (
        <ProgressLine
          progress={computed.progress}
          text={words.computing({ percent: percentOf(computed.progress) })}
          onCancel={computed.cancel}
        />
      )}
      {computed.resume && (
        <>
          {appraised && <p className={text.paragraph}>{words.notComputedYet}</p>}
          <Button onClick={computed.resume}>{words.computeNow}</Button>
        </>
      )}
      {appraised && summary && (
        <>
          <SummaryFigures summary={summary} />
          {former && (
            <Former former={former} isKept={keepsAdjustments} onKeep={(keeps) => appraisal.keepAdjustments(keeps)} />
          )}
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
            <LongList count={people.length} rowHeight={ROW_HEIGHT} keyOf={(index) => people[index]?.row ?? index}>
              {(index) => {
                const person = people[index];
                return (
                  person && (
                    <PersonRow
                      person={person}
                      isOpen={opened === person.row}
                      onToggle={() => setOpened(opened === person.row ? null : person.row)}
                      explain={() => stepsOf(appraised, person.row)}
                    />
                  )
                );
              }}
            </LongList>
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
  const [most, setMost] = useState(FIRST_PROBLEMS);
  const shown = problems.slice(0, most);
  const left = problems.length - shown.length;
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
      {left > 0 && (
        <Button size="small" className={styles.more} onClick={() => setMost(most + MORE_PROBLEMS)}>
          {left > MORE_PROBLEMS ? words.showMore({ count: MORE_PROBLEMS }) : words.showAll({ count: problems.length })}
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

function percentOf(share: number): number {
  return Math.round(share * 100);
}
