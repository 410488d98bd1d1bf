import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Scheme } from "../../../domain/scheme/scheme";
import { checkRoster, type RosterFinding } from "../../../workbook/people/checkRoster";
import { personKey } from "../../../workbook/people/personKey";
import { proposeRosters, type RosterProposal } from "../../../workbook/people/proposeRosters";
import type { RosterChoice, Source, SourceData, SourceReading } from "../../../workbook/people/source";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useRosterWords } from "./words/rosterWords";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flex: "1 1 100%", minWidth: 0, overflowWrap: "anywhere" },
  select: { flex: "1 1 120px", minWidth: 0, "& select": { minWidth: 0 } },
});

/** So many of one kind are shown at once: whoever matched the wrong list needs no hundred lines. */
const SHOWN_OF_A_KIND = 5;

interface Props {
  readonly data: SourceData;
  readonly scheme: Scheme;
  readonly onRead: (reading: SourceReading) => Promise<void>;
}

/** 花名册: columns of another list, by number or name, and everybody who does not fit, each with what mends it. */
export function RosterPart({ data, scheme, onRead }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useRosterWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, isBusy, problem } = useTask();
  const [sources, setSources] = useState<readonly Source[]>([]);
  const [listProblem, setListProblem] = useState<unknown>(undefined);
  useEffect(() => {
    let isWanted = true;
    workbook.listSources().then(
      (found) => isWanted && setSources(found),
      (error: unknown) => isWanted && setListProblem(error),
    );
    return () => {
      isWanted = false;
    };
  }, [workbook]);

  const { source, roster } = data;
  const { reading } = source;
  const proposals = useMemo(
    () => proposeRosters(source, sources, scheme, language),
    [source, sources, scheme, language],
  );
  const findings = useMemo(() => checkRoster(data, monthOfToday()), [data]);
  const chosen = reading.roster;
  const read = (changed: Partial<SourceReading>) => run(() => onRead({ ...reading, ...changed }));
  const choose = (choice: RosterChoice | null) => read({ roster: choice ?? undefined });
  const [best] = proposals;
  if (chosen === undefined && best === undefined)
    return listProblem === undefined ? null : <ProblemBar problem={listProblem} />;

  const options =
    chosen && !proposals.some(({ choice }) => isSame(choice, chosen)) ? [...proposals, plain(chosen)] : proposals;
  return (
    <Section title={words.title} aside={words.aside}>
      <ProblemBar problem={problem ?? listProblem} />
      {chosen === undefined && best !== undefined && (
        <>
          <p className={text.small}>{words.proposed({ place: placeOf(best.choice), adds: best.adds })}</p>
          <Button size="small" disabledFocusable={isBusy} onClick={() => choose(best.choice)}>
            {words.take({ place: placeOf(best.choice) })}
          </Button>
        </>
      )}
      <Field label={words.roster} size="small">
        <Select
          size="small"
          className={styles.select}
          value={String(options.findIndex(({ choice }) => chosen !== undefined && isSame(choice, chosen)))}
          onChange={(_event, { value }) => choose(options[Number(value)]?.choice ?? null)}
        >
          <option value="-1">{words.none}</option>
          {options.map(({ choice, adds }, i) => (
            <option key={`${choice.table} ${choice.sheet}`} value={String(i)}>
              {words.option({ place: placeOf(choice), adds })}
            </option>
          ))}
        </Select>
      </Field>
      {roster && chosen && (
        <>
          <p className={text.small}>
            {words.found({
              by: roster.by,
              found: roster.rowOf.filter((row) => row !== null).length,
              all: roster.rowOf.length,
            })}
          </p>
          {findings.length === 0 && <p className={text.small}>{words.noFindings}</p>}
          <ul className={styles.list} aria-label={words.findings} aria-busy={isBusy}>
            {firstOfKinds(findings).map((finding) => (
              <FindingRow
                key={JSON.stringify(finding)}
                finding={finding}
                others={findings.filter(({ kind }) => kind === "absent")}
                onCall={(to) => read({ roster: { ...chosen, instead: [...chosen.instead, [finding.key, to]] } })}
                onLeaveOut={() =>
                  read({ except: { column: roster.ownKey, values: [...(reading.except?.values ?? []), finding.key] } })
                }
              />
            ))}
          </ul>
          {findings.length > firstOfKinds(findings).length && (
            <p className={text.small}>{words.more({ count: findings.length - firstOfKinds(findings).length })}</p>
          )}
        </>
      )}
      <ul className={styles.list}>
        {(chosen?.instead ?? []).map(([from, to]) => (
          <li key={from} className={styles.row}>
            <span className={styles.text}>{words.called({ from, to })}</span>
            <Button
              size="small"
              aria-label={words.undoAbout({ from })}
              onClick={() =>
                chosen && read({ roster: { ...chosen, instead: chosen.instead.filter(([each]) => each !== from) } })
              }
            >
              {words.undo}
            </Button>
          </li>
        ))}
        {(reading.except?.values ?? []).map((name) => (
          <li key={name} className={styles.row}>
            <span className={styles.text}>{words.leftOut({ name })}</span>
            <Button
              size="small"
              aria-label={words.countAgainAbout({ name })}
              onClick={() => run(() => onRead(without(reading, name)))}
            >
              {words.countAgain}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface FindingProps {
  readonly finding: RosterFinding;
  /** People of the roster whom nobody in the data is. */
  readonly others: readonly RosterFinding[];
  readonly onCall: (key: string) => void;
  readonly onLeaveOut: () => void;
}

function FindingRow({ finding, others, onCall, onLeaveOut }: FindingProps) {
  const styles = useStyles();
  const words = useRosterWords();
  const workbook = useWorkbook();
  const { run, problem } = useTask();
  const { kind, name, address } = finding;
  return (
    <li className={styles.row}>
      <span className={styles.text}>{words.finding(finding)}</span>
      <Button
        size="small"
        aria-label={words.goToCell({ name, address: address.split("!").at(-1) ?? address })}
        onClick={() => run(() => workbook.goTo(address))}
      >
        {words.goTo}
      </Button>
      {kind === "unknown" && others.length > 0 && (
        <Select
          size="small"
          className={styles.select}
          aria-label={words.isCalled({ name })}
          value=""
          onChange={(_event, { value }) => value !== "" && onCall(value)}
        >
          <option value="">{words.chooseWhom}</option>
          {others.map((other) => (
            <option key={other.key} value={other.key}>
              {other.key === other.name ? other.name : `${other.key} ${other.name}`}
            </option>
          ))}
        </Select>
      )}
      {(kind === "unknown" || kind === "leftBefore" || kind === "joinedAfter") && (
        <Button size="small" aria-label={words.leaveOutAbout({ name })} onClick={onLeaveOut}>
          {words.leaveOut}
        </Button>
      )}
      <ProblemBar problem={problem} />
    </li>
  );
}

function without(reading: SourceReading, name: string): SourceReading {
  const { except, ...others } = reading;
  const values = except?.values.filter((value) => personKey(value) !== personKey(name)) ?? [];
  return except === undefined || values.length === 0 ? others : { ...others, except: { ...except, values } };
}

function firstOfKinds(findings: readonly RosterFinding[]): RosterFinding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= SHOWN_OF_A_KIND;
  });
}

function monthOfToday() {
  const today = new Date();
  return { month: today.getFullYear() * 12 + today.getMonth() + 1, hasYear: true };
}

function isSame(a: RosterChoice, b: RosterChoice): boolean {
  return a.sheet === b.sheet && a.table === b.table;
}

/** A roster that is not proposed any more, as everything it adds is known by now. */
function plain(choice: RosterChoice): Pick<RosterProposal, "choice" | "adds"> {
  return { choice, adds: [] };
}

function placeOf({ sheet, table }: RosterChoice): string {
  return table === null || table === sheet ? sheet : `${table} · ${sheet}`;
}
