import { Field, makeStyles, Select, Spinner } from "@fluentui/react-components";
import { useMemo } from "react";
import { choices } from "../../../domain/scheme/vocabulary";
import { localAddress } from "../../../workbook/cells/area";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { familiesOf, membersOf } from "../../../workbook/scheme/versionsOf";
import { rankSources, type RankedSource } from "../../../workbook/people/rankSources";
import type { Source } from "../../../workbook/people/source";
import { useLanguage } from "../../ui/LanguageContext";
import { nameScheme } from "../../ui/nameScheme";
import { ProblemBar } from "../../ui/ProblemBar";
import { RowButton } from "../../ui/RowButton";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useAppraiseWords, type AppraiseWords } from "./words/appraiseWords";
import { lazilyWithin } from "../../ui/lazilyWithin";
import { LastResults } from "./LastResults";
import { StepLine } from "./StepLine";
import type { KeepRoute } from "../keep/Keep";
import type { Appraisal } from "./useAppraisal";
import { useSources } from "../../useSources";

const NextMonthCard = lazilyWithin(async () => (await import("../nextMonth/NextMonthCard")).NextMonthCard);

const SameForms = lazilyWithin(async () => (await import("../collect/SameForms")).SameForms);

const useStyles = makeStyles({
  scheme: { marginBottom: "12px" },
  // A long title is cut in its box; the pane is not made wider by it.
  select: { minWidth: 0, "& select": { minWidth: 0 } },
});

interface Props {
  readonly appraisal: Appraisal;
  readonly scheme: SchemeOnSheet;
  readonly schemes: readonly SchemeOnSheet[];
  readonly onKeep: (route: KeepRoute) => void;
}

/** First step: where the people stand. */
export function ChooseSource({ appraisal, scheme, schemes, onKeep }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useAppraiseWords();
  const { sources, problem: listProblem, reload } = useSources();
  const { run, isBusy, problem } = useTask();
  const { language } = useLanguage();
  const ranked = useMemo(
    () => rankSources(sources ?? [], scheme.reading.scheme, language),
    [sources, scheme, language],
  );
  const tables = ranked.filter(({ source }) => source.kind !== "selection");
  const selections = ranked.filter(({ source }) => source.kind === "selection");

  const row = ({ source, count, all }: RankedSource) => (
    <li key={`${source.kind} ${source.address}`}>
      <RowButton onClick={() => run(() => appraisal.chooseSource(source))}>
        <span className={text.strong}>{nameOf(source, words)}</span>
        <span className={text.small}>
          {words.sourceAddress({ address: localAddress(source.area), rows: source.rowCount })}
          {" · "}
          {words.columnsOf({ count, all })}
        </span>
        {source.headers.length > 0 && (
          <span className={text.small}>{words.listed({ items: source.headers, most: 6 })}</span>
        )}
      </RowButton>
    </li>
  );

  return (
    <Screen title={words.scoreTitle} status={isBusy ? words.readingData : undefined}>
      <StepLine step="source" />
      <ProblemBar problem={problem ?? listProblem} onRetry={listProblem === undefined ? undefined : reload} />
      <LastResults onKeep={onKeep} />
      <NextMonthCard schemes={schemes} onTake={appraisal.takeOffer} />
      <div className={styles.scheme}>
        {schemes.length > 1 ? (
          <Field label={words.byScheme}>
            <Select
              className={styles.select}
              value={scheme.reference}
              onChange={(_event, { value }) => appraisal.start(value)}
            >
              <SchemeOptions schemes={schemes} />
            </Select>
          </Field>
        ) : (
          <span className={text.small}>{words.scoringBy({ title: scheme.reading.scheme.title || scheme.name })}</span>
        )}
      </div>
      <Section title={words.whereArePeople}>
        {sources === null && listProblem === undefined && (
          <Spinner size="tiny" label={words.readingWorkbook} labelPosition="after" />
        )}
        {sources !== null && (
          <p className={text.paragraph}>{tables.length === 0 ? words.noTables : words.sourceHint}</p>
        )}
        <ul className={text.list} aria-busy={isBusy}>
          {tables.map(row)}
        </ul>
      </Section>
      <Section title={words.useSelection}>
        <p className={text.small}>{words.useSelectionHint}</p>
        <ul className={text.list}>{selections.map(row)}</ul>
      </Section>
      {sources !== null && <SameForms sources={sources} onAppraise={appraisal.chooseSource} />}
    </Screen>
  );
}

/** The version in force of each scheme first, and what else there is of them under a heading of its own. */
function SchemeOptions({ schemes }: { readonly schemes: readonly SchemeOnSheet[] }) {
  const words = useAppraiseWords();
  const { language } = useLanguage();
  const families = familiesOf(schemes);
  const others = families.flatMap((family) => membersOf(family).filter((each) => each !== family.lead));
  const option = (each: SchemeOnSheet) => {
    const { status } = each.reading.scheme;
    return (
      <option key={each.reference} value={each.reference}>
        {[nameScheme(each, schemes), ...(status === "active" ? [] : [choices.status[status]?.[language]])].join(" · ")}
      </option>
    );
  };
  return (
    <>
      {families.map(({ lead }) => option(lead))}
      {others.length > 0 && <optgroup label={words.otherVersions}>{others.map(option)}</optgroup>}
    </>
  );
}

function nameOf({ kind, table, sheet }: Source, words: AppraiseWords): string {
  if (kind === "table" && table !== null) return words.tableNamed({ table, sheet });
  return kind === "sheet" ? words.sheetNamed({ sheet }) : words.currentSelection({ sheet });
}
