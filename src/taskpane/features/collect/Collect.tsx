import { Button, Checkbox, Field, makeStyles, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { useCallback, useState, type Dispatch, type SetStateAction } from "react";
import type { Steps } from "../../../domain/steps";
import { fieldsOf } from "../../../workbook/people/fields";
import type { Source, SourceData, SourceReading } from "../../../workbook/people/source";
import { keyOfLog, type Collection } from "../../../workbook/records/collection";
import { chooseColumns, type Log, type Recorded } from "../../../workbook/records/log";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useResult } from "../../ui/useResult";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useSources } from "../../useSources";
import { useWorkbookChanges } from "../../useWorkbookChanges";
import { useWorkbook } from "../../WorkbookContext";
import { Behind } from "./Behind";
import { findInRecordsInSteps, type RecordFinding } from "./findInRecords";
import { LayoutLine } from "./LayoutLine";
import { LogPart } from "./LogPart";
import { MeasureRow } from "./MeasureRow";
import { readAgain } from "./readAgain";
import {
  areFew,
  beginCollecting,
  hasLog,
  useCollect,
  useLooked,
  type Collect as CollectState,
  type Collecting,
  type Looked,
} from "./useCollect";
import { useCollectWords, type CollectWords } from "./words/collectWords";

const useStyles = makeStyles({
  select: { minWidth: 0, "& select": { minWidth: 0 } },
  fields: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  finding: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
    marginTop: "8px",
  },
  notice: { marginBottom: "12px" },
  text: { flex: "1 1 160px", minWidth: 0 },
});

interface Props {
  readonly data: SourceData;
  readonly scheme: SchemeOnSheet;
  /** What was said before; `null` begins anew. */
  readonly kept: Collecting | null;
  readonly onKeep: Dispatch<SetStateAction<Collecting | null>>;
  readonly onRead: (reading: SourceReading) => Promise<void>;
  readonly onAppraise: (summary: Source) => Promise<void>;
  readonly onBack: () => void;
}

/** From records to a row a person: how each indicator comes about, tried at once, inserted as formulas. */
export function Collect(props: Props) {
  const { data, kept, onKeep, onBack } = props;
  const words = useCollectWords();
  const [begun] = useState(() => beginCollecting(data));
  const stateOf = (known: Collecting | null) => (known && hasLog(known, data.source) ? known : begun);
  const state = stateOf(kept);
  const looking = useLooked(state);
  if (looking.result === null)
    return (
      <Screen
        title={words.title}
        onBack={onBack}
        status={words.looking({ percent: Math.round((looking.progress ?? 0) * 100) })}
      >
        <ProblemBar problem={looking.problem} />
      </Screen>
    );
  return (
    <LookedThrough
      {...props}
      state={state}
      looked={looking.result}
      isFresh={looking.progress === null && looking.resume === null}
      change={(changed) => onKeep((before) => ({ ...stateOf(before), ...changed }))}
      renew={(list, now) => {
        if (list === now) return;
        onKeep((before) => {
          const known = stateOf(before);
          return { ...known, sources: known.sources.map((each) => (each === list ? now : each)) };
        });
      }}
    />
  );
}

interface LookedProps extends Props, Pick<CollectState, "change" | "renew"> {
  readonly state: Collecting;
  readonly looked: Looked;
  /** Whether it is of what is chosen by now. */
  readonly isFresh: boolean;
}

function LookedThrough({
  data,
  scheme,
  state,
  looked,
  isFresh,
  change,
  renew,
  onRead,
  onAppraise,
  onBack,
}: LookedProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useCollectWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const collect = useCollect(state, looked, scheme, { change, renew });
  const { logs, months, people, lines, tried, recorded, collection } = collect;
  const month = state.month === undefined ? collect.month : state.month;
  const { sources } = useSources();
  const [open, setOpen] = useState<string | null>(null);
  const [behind, setBehind] = useState<string | null>(null);
  const [showsPeople, setShowsPeople] = useState(false);
  const reading = useTask();
  const inserting = useTask();
  const filteredLog = state.filtered?.log ?? null;
  const [staleness, setStaleness] = useState<unknown>(undefined);
  // Rows are shown by their numbers, which change when somebody sorts the list.
  const readChanged = async () => {
    for (const list of state.sources)
      renew(list, await readAgain(workbook, list, filteredLog === keyOfLog(list.source)));
    setStaleness(undefined);
  };
  useWorkbookChanges(readChanged, {
    matters: (sheets) => state.sources.some(({ source }) => sheets.includes(source.sheet)),
    onProblem: setStaleness,
  });
  const finding = useResult(
    useCallback(
      () => findInAllInSteps(logs, recorded, collection, words, filteredLog),
      [logs, recorded, collection, words, filteredLog],
    ),
    areFew(state.sources),
  );

  if (behind !== null) return <Behind collect={collect} indicator={behind} onBack={() => setBehind(null)} />;

  const measured = lines.filter(({ measure }) => measure !== null);
  const needed = fieldsOf(scheme.reading.scheme, language).filter(({ isNeeded }) => isNeeded);
  const without = lines.filter(
    ({ indicator, measure }) => measure === null && needed.some((field) => field.indicator?.code === indicator.code),
  );
  const listed = people.filter(({ isOut }) => !isOut);
  const others = (sources ?? []).filter(
    (source) => source.kind !== "selection" && !hasLog(state, source) && keyOfLog(source) !== state.summary?.table,
  );
  const addLog = (source: Source) =>
    reading.run(async () => {
      const read = await workbook.readSource(source);
      change({ sources: [...state.sources, read], logs: [...state.logs, chooseColumns(read)] });
    });
  const insert = () =>
    inserting.run(async () => {
      const indicators = lines.map(({ indicator }) => indicator);
      const { insertMade } = await workbook.loadRecordCalls();
      const { id } = scheme.reading.scheme;
      change({ summary: await insertMade({ kind: "records", collection, logs, indicators }, id, language) });
    });
  const { summary } = state;

  return (
    <Screen
      title={words.title}
      onBack={onBack}
      status={
        measured.length === 0
          ? words.nothingToInsert
          : words.status({
              measures: measured.length,
              unsure: measured.filter(({ isSure }) => !isSure).length,
              without: without.length,
            })
      }
      primary={
        summary === null
          ? {
              label: words.insert,
              busyLabel: inserting.isBusy ? words.inserting : isFresh ? undefined : words.reading,
              onClick: () => {
                if (measured.length > 0 && listed.length > 0) insert();
              },
            }
          : {
              label: words.appraise,
              busyLabel: inserting.isBusy ? words.reading : undefined,
              onClick: () => inserting.run(() => onAppraise(state.readAs?.(summary) ?? summary)),
            }
      }
    >
      <ProblemBar problem={reading.problem ?? inserting.problem ?? staleness} />
      {summary !== null && (
        <MessageBar intent="success" layout="multiline" className={styles.notice}>
          <MessageBarBody>{words.inserted({ sheet: summary.sheet, people: summary.rowCount })}</MessageBarBody>
        </MessageBar>
      )}
      <p className={text.paragraph}>{words.hint}</p>
      <Section title={words.logs}>
        {logs.length === 1 && (
          <LayoutLine
            data={state.sources[0] ?? data}
            onRead={(changed) => reading.run(() => onRead({ ...data.source.reading, ...changed }))}
          />
        )}
        {logs.map((log, i) => {
          const at = state.logs.findIndex((choice) => keyOfLog(choice) === log.key);
          return (
            <LogPart
              key={log.key}
              log={log}
              choice={state.logs[at] ?? log.choice}
              isSaid={logs.length === 1}
              onChange={(choice) => change({ logs: state.logs.map((each, j) => (j === at ? choice : each)) })}
              onRemove={
                i === 0
                  ? null
                  : () =>
                      change({
                        sources: state.sources.filter((_, j) => j !== at),
                        logs: state.logs.filter((_, j) => j !== at),
                      })
              }
            />
          );
        })}
        <div className={styles.fields}>
          {others.length > 0 && (
            <Field label={words.addLog} size="small">
              <Select
                size="small"
                className={styles.select}
                value=""
                disabled={reading.isBusy}
                onChange={(_event, { value }) => {
                  const source = others.find((each) => keyOfLog(each) === value);
                  if (source) addLog(source);
                }}
              >
                <option value="">{reading.isBusy ? words.reading : words.chooseLog}</option>
                {others.map((source) => (
                  <option key={source.address} value={keyOfLog(source)}>
                    {keyOfLog(source)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {months.length > 0 && (
            <Field label={words.period} size="small">
              <Select
                size="small"
                className={styles.select}
                value={month === null ? "" : String(month)}
                onChange={(_event, { value }) => change({ month: value === "" ? null : Number(value) })}
              >
                {months.map((each) => (
                  <option key={each} value={String(each)}>
                    {words.monthOption(each)}
                  </option>
                ))}
                <option value="">{words.allRows}</option>
              </Select>
            </Field>
          )}
        </div>
      </Section>
      <Section
        title={words.people}
        aside={words.peopleCount({ people: listed.length, out: people.length - listed.length })}
      >
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={showsPeople}
          onClick={() => setShowsPeople(!showsPeople)}
        >
          {showsPeople ? words.hidePeople : words.showPeople}
        </Button>
        {showsPeople &&
          people.map(({ key, isOut, ...person }) => (
            <div key={key}>
              <Checkbox
                label={words.personRows(person)}
                checked={!isOut}
                onChange={(_event, { checked }) => change({ people: new Map(state.people).set(key, checked === true) })}
              />
            </div>
          ))}
      </Section>
      <Section title={words.measures}>
        {without.length > 0 && (
          <p className={text.paragraph}>
            {words.withoutMeasure({
              names: without.map(({ indicator }) => indicator.name),
              hasOthers: others.length > 0,
            })}
          </p>
        )}
        {tried && (
          <Field label={words.tryPerson} size="small">
            <Select
              size="small"
              className={styles.select}
              value={tried.key}
              onChange={(_event, { value }) => change({ tried: value })}
            >
              {listed.map(({ key, ...person }) => (
                <option key={key} value={key}>
                  {words.personRows(person)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <ul className={styles.list}>
          {lines.map((line) => (
            <MeasureRow
              key={line.indicator.code}
              line={line}
              collect={collect}
              isOpen={open === line.indicator.code}
              onOpen={(isOpen) => setOpen(isOpen ? line.indicator.code : null)}
              onChange={(measure) => change({ chosen: new Map(state.chosen).set(line.indicator.code, measure) })}
              onBehind={() => setBehind(line.indicator.code)}
            />
          ))}
        </ul>
      </Section>
      <Section title={words.findings}>
        {finding.result?.length === 0 && <p className={text.small}>{words.nothingFound}</p>}
        <ul className={styles.list}>
          {finding.result?.map((each) => (
            <Finding key={each.text} finding={each} onGo={(address) => reading.run(() => workbook.goTo(address))} />
          ))}
        </ul>
      </Section>
      {summary !== null && (
        <Button size="small" disabledFocusable={inserting.isBusy} onClick={insert}>
          {words.insertAgain}
        </Button>
      )}
    </Screen>
  );
}

function* findInAllInSteps(
  logs: readonly Log[],
  { rows }: Recorded,
  collection: Collection,
  words: CollectWords,
  filteredLog: string | null,
): Steps<RecordFinding[]> {
  const found: RecordFinding[] = [];
  for (const log of logs)
    found.push(
      ...(yield* findInRecordsInSteps(log, rows.get(log.key) ?? [], collection, words, filteredLog === log.key)),
    );
  return found;
}

function Finding({ finding, onGo }: { readonly finding: RecordFinding; readonly onGo: (address: string) => void }) {
  const styles = useStyles();
  const words = useCollectWords();
  const { text, address } = finding;
  return (
    <li className={styles.finding}>
      <span className={styles.text}>{text}</span>
      {address !== null && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.goToFinding({ address })}
          onClick={() => onGo(address)}
        >
          {words.go}
        </Button>
      )}
    </li>
  );
}
