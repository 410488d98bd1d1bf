import { Button, Field, MessageBar, MessageBarBody, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import { checkRoster, type RosterFinding } from "../../../workbook/people/checkRoster";
import { checkUp } from "../../../workbook/people/checkUp";
import { doubledIn } from "../../../workbook/people/doubledInLists";
import { headerInList, nameOfList } from "../../../workbook/people/joinedColumn";
import type { ColumnMatch } from "../../../workbook/people/matchColumns";
import { personKey } from "../../../workbook/people/personKey";
import { hasSeveralRows, isFigure } from "../../../workbook/people/proposeFigures";
import type { RosterProposal } from "../../../workbook/people/proposeRosters";
import type {
  JoinedRoster,
  NamedReading,
  OnlyPeople,
  RosterChoice,
  SourceData,
  SourceReading,
} from "../../../workbook/people/source";
import { FindingLine } from "../appraise/DataCheckUp";
import { ProblemBar } from "../../ui/ProblemBar";
import { useTask } from "../../ui/useTask";
import { useLineStyles } from "../../ui/useLineStyles";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { periodOfToday } from "./periodOfToday";
import { useRosterWords } from "./words/rosterWords";

/** So many of one kind are shown at once: whoever matched the wrong list needs no hundred lines. */
const SHOWN_OF_A_KIND = 5;

/** What a list may be, and what it is called. */
export interface ListOption extends Pick<RosterProposal, "choice" | "adds"> {
  readonly place: string;
}

interface Props {
  readonly data: SourceData;
  readonly matches: readonly ColumnMatch[];
  readonly choice: RosterChoice;
  /** Which of the lists it is, and of how many. */
  readonly at: number;
  readonly count: number;
  readonly options: readonly ListOption[];
  readonly isBusy: boolean;
  /** Joins it otherwise, or another list in its place, or none. */
  readonly onChoose: (choice: RosterChoice | null) => void;
  readonly onRead: (changed: Partial<SourceReading>) => void;
}

/** A list that is joined: which one it is, who is found in it, and everybody who does not fit, each with what mends it. */
export function JoinedList({ data, matches, choice, at, count, options, isBusy, onChoose, onRead }: Props) {
  const styles = useLineStyles();
  const text = useTextStyles();
  const words = useRosterWords();
  const { reading } = data.source;
  // A list that cannot be joined is not among those that are.
  const place = data.rosters?.findIndex(({ data: { source } }) => nameOfList(source) === nameOfList(choice)) ?? -1;
  const roster = data.rosters?.[place];
  const list = nameOfList(choice);
  const findings = useMemo(() => checkRoster(data, place, periodOfToday()), [data, place]);
  const taken = roster ? matchesIn(roster, matches) : [];
  const shown = firstOfKinds(findings);
  const others = findings.filter(({ kind }) => kind === "absent");

  const leaveOut = (key: string): (() => void) | null => {
    if (roster === undefined) return null;
    const except = withPerson(data, reading.except, roster.ownKey, key);
    return except && (() => onRead({ except }));
  };
  return (
    <>
      <Field label={words.roster({ at: at + 1, count })} size="small">
        <Select
          size="small"
          className={styles.select}
          value={String(options.findIndex((each) => isSame(each.choice, choice)))}
          onChange={(_event, { value }) => onChoose(options[Number(value)]?.choice ?? null)}
        >
          <option value="-1">{words.none}</option>
          {options.map(({ choice: each, place: called, adds }, i) => (
            <option key={`${each.table} ${each.sheet}`} value={String(i)}>
              {words.option({ place: called, adds })}
            </option>
          ))}
        </Select>
      </Field>
      {roster === undefined ? (
        <p className={text.small}>{words.nothingShared}</p>
      ) : (
        <>
          <p className={text.small}>
            {words.found({
              by: roster.by,
              found: roster.rowOf.filter((row) => row !== null).length,
              all: roster.rowOf.length,
            })}
          </p>
          <SeveralRows roster={roster} taken={taken} />
          <ListCheckUp roster={roster} taken={taken} onReadings={(readings) => onChoose({ ...choice, readings })} />
          {findings.length === 0 && <p className={text.small}>{words.noFindings}</p>}
          <ul className={styles.list} aria-label={words.findings({ list })} aria-busy={isBusy}>
            {shown.map((finding) => (
              <FindingRow
                key={JSON.stringify(finding)}
                finding={finding}
                list={list}
                others={others}
                onCall={(to) => onChoose({ ...choice, instead: [...choice.instead, [finding.key, to]] })}
                onLeaveOut={leaveOut(finding.key)}
              />
            ))}
          </ul>
          {findings.length > shown.length && (
            <p className={text.small}>{words.more({ count: findings.length - shown.length })}</p>
          )}
        </>
      )}
      <ul className={styles.list}>
        {choice.instead.map(([from, to]) => (
          <li key={from} className={styles.row}>
            <span className={styles.text}>{words.called({ from, to, list })}</span>
            <Button
              size="small"
              aria-label={words.undoAbout({ from })}
              onClick={() => onChoose({ ...choice, instead: choice.instead.filter(([each]) => each !== from) })}
            >
              {words.undo}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface FindingProps {
  readonly finding: RosterFinding;
  readonly list: string;
  /** People of the list whom nobody in the data is. */
  readonly others: readonly RosterFinding[];
  readonly onCall: (key: string) => void;
  /** `null` where nothing tells him apart. */
  readonly onLeaveOut: (() => void) | null;
}

function FindingRow({ finding, list, others, onCall, onLeaveOut }: FindingProps) {
  const styles = useLineStyles();
  const words = useRosterWords();
  const workbook = useWorkbook();
  const { run, problem } = useTask();
  const { kind, name, address } = finding;
  return (
    <li className={styles.row}>
      <span className={styles.text}>{words.finding({ ...finding, list })}</span>
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
          aria-label={words.isCalled({ name, list })}
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
      {onLeaveOut && (kind === "unknown" || kind === "leftBefore" || kind === "joinedAfter") && (
        <Button size="small" aria-label={words.leaveOutAbout({ name })} onClick={onLeaveOut}>
          {words.leaveOut}
        </Button>
      )}
      <ProblemBar problem={problem} />
    </li>
  );
}

/** Who does not count, and somebody more: by the column that says so already, so that one column says all. `null` where he has nothing there. */
function withPerson(data: SourceData, except: OnlyPeople | undefined, key: number, who: string): OnlyPeople | null {
  if (except === undefined) return { column: key, values: [who] };
  const { column, values } = except;
  if (typeof column !== "number") return null;
  const row = data.rows.find((each) => personKey(each[key] ?? null) === personKey(who));
  const text = column === key ? who : String(row?.[column] ?? "").trim();
  return text === "" ? null : { column, values: [...values, text] };
}

function firstOfKinds(findings: readonly RosterFinding[]): RosterFinding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= SHOWN_OF_A_KIND;
  });
}

/** The fields that are taken from a list, with its own columns. */
function matchesIn({ first, data }: JoinedRoster, matches: readonly ColumnMatch[]): ColumnMatch[] {
  return matches.flatMap((match) => {
    const column = match.column === null ? -1 : match.column - first;
    return column < 0 || column >= data.source.headers.length ? [] : [{ ...match, column }];
  });
}

/** Figures of which only one of several rows counts: nobody may overlook it. */
function SeveralRows({ roster, taken }: { readonly roster: JoinedRoster; readonly taken: readonly ColumnMatch[] }) {
  const words = useRosterWords();
  const { data, rowOf } = roster;
  const fields = taken.filter(({ field }) => isFigure(field)).map(({ field }) => field.label);
  const doubled = useMemo(() => doubledIn(roster), [roster]);
  if (fields.length === 0 || doubled.length === 0) return null;
  const facts = { list: nameOfList(data.source), fields, people: doubled.length, all: rowOf.length };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {hasSeveralRows(data) ? words.severalRows({ ...facts, rows: data.rows.length }) : words.someTwice(facts)}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What of a list is not read as it stands, or might be read otherwise. Its totals are nobody, and nobody is found there. */
function ListCheckUp({
  roster: { data },
  taken,
  onReadings,
}: {
  readonly roster: JoinedRoster;
  readonly taken: readonly ColumnMatch[];
  readonly onReadings: (readings: readonly NamedReading[]) => void;
}) {
  const styles = useLineStyles();
  const words = useRosterWords();
  const findings = checkUp(data, taken).filter(({ kind }) => kind !== "rows" && kind !== "nobody");
  if (findings.length === 0) return null;
  const read = ({ columns = new Map() }: Partial<SourceReading>) =>
    onReadings([...columns].map(([column, reading]) => ({ header: headerInList(data, column), reading })));
  return (
    <ul className={styles.list} aria-label={words.readings({ list: nameOfList(data.source) })}>
      {findings.map((finding) => (
        <FindingLine key={JSON.stringify(finding)} finding={finding} data={data} onRead={read} />
      ))}
    </ul>
  );
}

/** Whether two choices are of one list. */
export function isSame(a: RosterChoice, b: RosterChoice): boolean {
  return a.sheet === b.sheet && a.table === b.table;
}
