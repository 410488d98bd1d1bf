import { Button, Checkbox, Field, makeStyles, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { useState, type Dispatch, type SetStateAction } from "react";
import { fieldsOf } from "../../../workbook/people/fields";
import type { Source, SourceData, SourceReading } from "../../../workbook/people/source";
import { keyOfLog } from "../../../workbook/records/collection";
import { chooseColumns } from "../../../workbook/records/log";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useSources } from "../../useSources";
import { useWorkbook } from "../../WorkbookContext";
import { Behind } from "./Behind";
import { findInRecords, type RecordFinding } from "./findInRecords";
import { LayoutLine } from "./LayoutLine";
import { LogPart } from "./LogPart";
import { MeasureRow } from "./MeasureRow";
import { beginCollecting, hasLog, useCollect, type Collecting } from "./useCollect";
import { useCollectWords } from "./words/collectWords";

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
export function Collect({ data, scheme, kept, onKeep, onRead, onAppraise, onBack }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useCollectWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const [begun] = useState(() => beginCollecting(data));
  const stateOf = (known: Collecting | null) => (known && hasLog(known, data.source) ? known : begun);
  const state = stateOf(kept);
  const collect = useCollect(state, scheme, (changed) => onKeep((before) => ({ ...stateOf(before), ...changed })));
  const { logs, months, month, people, lines, tried, collection, change } = collect;
  const { sources } = useSources();
  const [open, setOpen] = useState<string | null>(null);
  const [behind, setBehind] = useState<string | null>(null);
  const [showsPeople, setShowsPeople] = useState(false);
  const reading = useTask();
  const inserting = useTask();

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
  const findings = logs.flatMap((log) =>
    findInRecords(log, collect.recordsOf(log.key), collection, words, state.filtered?.log === log.key),
  );

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
              busyLabel: inserting.isBusy ? words.inserting : undefined,
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
      <ProblemBar problem={reading.problem ?? inserting.problem} />
      {summary !== null && (
        <MessageBar intent="success" layout="multiline" className={styles.notice}>
          <MessageBarBody>{words.inserted({ sheet: summary.sheet, people: summary.rowCount })}</MessageBarBody>
        </MessageBar>
      )}
      <p className={text.paragraph}>{words.hint}</p>
      <Section title={words.logs}>
        {logs.length === 1 && (
          <LayoutLine
            data={data}
            onRead={(changed) => reading.run(() => onRead({ ...data.source.reading, ...changed }))}
          />
        )}
        {logs.map((log, i) => (
          <LogPart
            key={log.key}
            log={log}
            isSaid={logs.length === 1}
            onChange={(choice) => change({ logs: state.logs.map((each, j) => (j === i ? choice : each)) })}
            onRemove={
              i === 0
                ? null
                : () =>
                    change({
                      sources: state.sources.filter((_, j) => j !== i),
                      logs: state.logs.filter((_, j) => j !== i),
                    })
            }
          />
        ))}
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
        {findings.length === 0 && <p className={text.small}>{words.nothingFound}</p>}
        <ul className={styles.list}>
          {findings.map((finding) => (
            <Finding
              key={finding.text}
              finding={finding}
              onGo={(address) => reading.run(() => workbook.goTo(address))}
            />
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
