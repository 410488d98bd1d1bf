import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { fieldsOf } from "../../../workbook/people/fields";
import { isMissing } from "../../../workbook/people/isMissing";
import { keepColumn } from "../../../workbook/people/joinedColumn";
import type { FieldKey } from "../../../workbook/people/mapping";
import type { ColumnMatch } from "../../../workbook/people/matchColumns";
import { matchChosen, type Choices } from "../../../workbook/people/matchChosen";
import { shownColumns } from "../../../workbook/people/shownColumns";
import type { SourceData } from "../../../workbook/people/source";
import type { Collection } from "../../../workbook/records/collection";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { familiesOf } from "../../../workbook/scheme/versionsOf";
import type { Course } from "../../../workbook/excel/course";
import type { RunToInsert } from "../../../workbook/excel/insertRuns";
import { formerAdjustments } from "../../../workbook/register/formerAdjustments";
import { carriedInto } from "../../../workbook/register/carriedInto";
import { arrangeHistory } from "../../../workbook/results/arrangeHistory";
import { planInSteps } from "../../../workbook/results/planResults";
import { runInSlices } from "../../../workbook/runInSlices";
import { describeRun } from "../../../workbook/settings/describeRun";
import { findOrigins } from "../../../workbook/settings/keptSummary";
import { layOutRun } from "../../../workbook/settings/layOutRun";
import { nameRun } from "../../../workbook/settings/nameRun";
import { groupColumns, groupsIn, schemeNamed } from "../../../workbook/settings/proposeGroups";
import { noteOf } from "../../../workbook/settings/resumeRun";
import { WorkbookProblem } from "../../../workbook/WorkbookProblem";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { InsertionLine } from "../appraise/InsertionLine";
import { candidatesFor, type Done } from "../appraise/useAppraisal";
import { useGivingUp } from "../appraise/useGivingUp";
import { useAppraiseWords } from "../appraise/words/appraiseWords";
import { doneOf } from "./doneOf";
import { overviewOf, type OverviewRun } from "./overviewOf";
import { useNextMonthWords } from "./words/nextMonthWords";

const useStyles = makeStyles({
  select: { minWidth: 0, "& select": { minWidth: 0 } },
  fields: { display: "flex", flexDirection: "column", gap: "8px" },
});

interface Props {
  readonly data: SourceData;
  readonly schemes: readonly SchemeOnSheet[];
  readonly onDone: (done: Done) => void;
  readonly onBack: () => void;
}

/** One run for the whole company: which posts, or teams, go by which scheme, and all results in one go. */
export function Company({ data, schemes, onDone, onBack }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useNextMonthWords();
  const appraising = useAppraiseWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const inserting = useTask();
  const columns = useMemo(() => groupColumns(data), [data]);
  const [chosenColumn, setColumn] = useState<number | null>(null);
  const column = chosenColumn ?? columns[0] ?? null;
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [choices, setChoices] = useState<ReadonlyMap<string, Choices>>(new Map());
  const giving = useGivingUp();
  const leads = useMemo(() => familiesOf(schemes).map(({ lead }) => lead), [schemes]);

  const groups = column === null ? [] : groupsIn(data.rows, column);
  const referenceFor = (value: string) => chosen.get(value) ?? schemeNamed(value, leads)?.reference ?? "";
  const headers = data.columns.map(({ header }) => header);
  const shown = useMemo(() => shownColumns(data), [data]);
  const runs = leads.flatMap((scheme) => {
    const own = groups.filter(({ value }) => value !== "" && referenceFor(value) === scheme.reference);
    if (own.length === 0) return [];
    const fields = fieldsOf(scheme.reading.scheme, language);
    const kept = choices.get(scheme.reference) ?? new Map<FieldKey, null>();
    const matches = matchChosen(headers, fields, kept);
    const open = matches.filter((match) => isMissing(match, matches) || match.certainty === "unsure");
    return [{ scheme, fields, matches, open, choices: kept, values: own.map(({ value }) => value) }];
  });
  const without = groups
    .filter(({ value }) => value === "" || !runs.some(({ values }) => values.includes(value)))
    .reduce((sum, { people }) => sum + people, 0);
  const openCount = runs.reduce((sum, { open }) => sum + open.length, 0);

  const insertAll = async (course: Course) => {
    if (column === null || runs.length === 0 || openCount > 0) return;
    const calls = await workbook.loadRunCalls();
    const settings = await calls.listSettings();
    const origins = findOrigins(settings, data.source);
    const measured = schemes.find((each) => each.reading.scheme.id === origins.scheme) ?? null;
    const results = await workbook.listResults();
    const corrections = await workbook.listCorrections();
    const adjusted = await workbook.listAdjusted();
    const at = new Date();
    const by = keepColumn(data, column);
    const taken: string[] = [];
    const overview: OverviewRun[] = [];
    const toInsert = runs.map(({ scheme, fields, matches, choices: own, values }): RunToInsert => {
      const source = { ...data.source, reading: { ...data.source.reading, only: { column: by, values } } };
      const name = nameRun(scheme.reading.scheme.id, source, values, settings.runs, taken);
      taken.push(name);
      return {
        source: null,
        roster: null,
        known: settings.marks.get(name) ?? null,
        plan: async () => {
          const current = await workbook.readSource(source);
          // The columns were matched as they stood then.
          if (current.columns.map(({ header }) => header).join("\n") !== headers.join("\n"))
            throw new WorkbookProblem({ code: "sourceMoved", facts: { sheet: current.source.sheet } });
          const mapping = new Map(
            matches.flatMap((match) => (match.column === null ? [] : [[match.field.key, match.column] as const])),
          );
          overview.push({ scheme, data: current, mapping });
          const earlier = arrangeHistory(
            candidatesFor(scheme, current, results, new Map())
              .filter(({ isChosen }) => isChosen)
              .map((each) => each.results),
            current.source.sheet,
          );
          const carried = carriedInto(corrections, scheme.reading.scheme, current.source.sheet);
          const { id } = scheme.reading.scheme;
          const former = formerAdjustments(adjusted, { scheme: id, data: current, mapping });
          const isPaid = scheme.reading.scheme.pay !== undefined;
          const run = describeRun({
            name,
            scheme,
            isPaid,
            asTable: false,
            data: current,
            matches,
            choices: own,
            earlier: new Map(),
            origins: { ...origins, collection: collectionFor(origins.collection, measured, matches, headers) },
          });
          return {
            plan: await runInSlices(
              planInSteps({ scheme, data: current, mapping, earlier, carried, former, language, at }),
            ),
            name,
            rows: layOutRun(run, language, noteOf(fields)),
            takesOver: origins.summaries,
          };
        },
      };
    });
    const inserted = await calls.insertRuns({
      runs: toInsert,
      overview: (results) => overviewOf(overview, results, data.source.sheet, language),
      language,
      course,
    });
    onDone(doneOf(inserted, at));
  };

  const insert = () => inserting.run(() => giving.follow(insertAll));

  return (
    <Screen
      title={words.company}
      onBack={onBack}
      status={
        runs.length === 0
          ? words.chooseSchemes
          : giving.isGivenUp && !inserting.isBusy
            ? appraising.insertCancelled
            : words.companyStatus({
                people: groups.reduce((sum, { people }) => sum + people, 0) - without,
                without,
                open: openCount,
              })
      }
      panel={inserting.isBusy && <InsertionLine giving={giving} />}
      primary={{
        label: words.insertAll,
        onClick: insert,
        busyLabel: inserting.isBusy ? appraising.inserting : undefined,
      }}
    >
      <ProblemBar problem={inserting.problem} onRetry={insert} />
      <p className={text.paragraph}>{words.companyHint}</p>
      {column === null ? (
        <p className={text.paragraph}>{words.noGroupColumns}</p>
      ) : (
        <Field label={words.byColumn}>
          <Select
            className={styles.select}
            value={String(column)}
            onChange={(_event, { value }) => setColumn(Number(value))}
          >
            {columns.map((each) => (
              <option key={each} value={each}>
                {words.columnOption({ letter: "", header: "", ...shown[each] })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {groups.length > 0 && (
        <Section title={words.whoseScheme}>
          <div className={styles.fields}>
            {groups
              .filter(({ value }) => value !== "")
              .map(({ value, people }) => (
                <Field key={value} label={words.schemeFor({ value, people })} size="small">
                  <Select
                    size="small"
                    className={styles.select}
                    value={referenceFor(value)}
                    onChange={(_event, { value: reference }) =>
                      setChosen((before) => new Map(before).set(value, reference))
                    }
                  >
                    <option value="">{words.noSchemeFor}</option>
                    {leads.map(({ reference, reading: { scheme }, name }) => (
                      <option key={reference} value={reference}>
                        {scheme.title || name}
                      </option>
                    ))}
                  </Select>
                </Field>
              ))}
          </div>
        </Section>
      )}
      {runs.map(({ scheme, open, choices: own }) => {
        const title = scheme.reading.scheme.title || scheme.name;
        return (
          <Section
            key={scheme.reference}
            title={open.length === 0 ? words.allColumns({ title }) : words.openColumns({ title })}
          >
            <div className={styles.fields}>
              {open.map(({ field, column: guessed }) => (
                <Field key={field.key} label={field.label} size="small">
                  <Select
                    size="small"
                    className={styles.select}
                    value=""
                    onChange={(_event, { value }) =>
                      setChoices((before) =>
                        new Map(before).set(
                          scheme.reference,
                          new Map(own).set(
                            field.key,
                            value === "none" ? null : { header: headers[Number(value)] ?? "", column: Number(value) },
                          ),
                        ),
                      )
                    }
                  >
                    <option value="">
                      {guessed === null ? words.columnNeeded : `${words.toConfirm}: ${headers[guessed] ?? ""}`}
                    </option>
                    {shown.map(({ letter, header }, i) => (
                      <option key={letter} value={i}>
                        {words.columnOption({ letter, header })}
                      </option>
                    ))}
                    {!field.isNeeded && <option value="none">{words.noColumn}</option>}
                  </Select>
                </Field>
              ))}
            </div>
          </Section>
        );
      })}
    </Screen>
  );
}

/** How the figures of another scheme than the one they were measured for come about: each as the column that it is taken from. */
function collectionFor(
  collection: Collection | null,
  measured: SchemeOnSheet | null,
  matches: readonly ColumnMatch[],
  headers: readonly string[],
): Collection | null {
  if (collection === null || measured === null) return collection;
  const codes = new Map(measured.reading.scheme.indicators.map(({ name, code }) => [name, code]));
  const measures = matches.flatMap(({ field: { indicator }, column }) => {
    const code = codes.get(headers[column ?? -1] ?? "");
    const measure = collection.measures.find((each) => each.indicator === code);
    return indicator !== null && measure ? [{ ...measure, indicator: indicator.code }] : [];
  });
  return { ...collection, measures };
}
