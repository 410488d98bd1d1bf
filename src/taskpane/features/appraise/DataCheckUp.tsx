import { Button, Field, Select } from "@fluentui/react-components";
import { checkUp, type Reading } from "../../../workbook/people/checkUp";
import type { ColumnMatch } from "../../../workbook/people/matchColumns";
import type { ColumnReading, SourceData, SourceReading } from "../../../workbook/people/source";
import { LayoutLine } from "../collect/LayoutLine";
import { ProblemBar } from "../../ui/ProblemBar";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useLineStyles } from "../../ui/useLineStyles";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { ColumnBars } from "./ColumnBars";
import { useAppraiseWords, type AppraiseWords } from "./words/appraiseWords";

/** So many rows or cells are named; the others are counted. */
const CELLS_NAMED = 3;

interface Props {
  readonly data: SourceData;
  readonly matches: readonly ColumnMatch[];
  readonly onRead: (reading: SourceReading) => Promise<void>;
}

/** 数据体检: what in the data is not read as it stands, or might be read otherwise, each with a button that changes it. */
export function DataCheckUp({ data, matches, onRead }: Props) {
  const styles = useLineStyles();
  const text = useTextStyles();
  const words = useAppraiseWords();
  const { run, isBusy, problem } = useTask();
  const { reading } = data.source;
  const findings = checkUp(data, matches);
  const guesses = findings.filter((finding) => finding.kind === "column" && !finding.isOn && !finding.isSure);
  const read = (changed: Partial<SourceReading>) => run(() => onRead({ ...reading, ...changed }));

  return (
    <Section title={words.checkUp}>
      <ProblemBar problem={problem} />
      <LayoutLine data={data} onRead={read} />
      {data.headerRows.length > 0 && (
        <Field label={words.headerRow} size="small">
          <Select
            size="small"
            className={styles.select}
            value={reading.header === null ? "" : String(reading.header)}
            onChange={(_event, { value }) => read({ header: value === "" ? null : Number(value) })}
          >
            <option value="">
              {words.headerRowFound} · {data.source.area.row + 1}
            </option>
            {data.headerRows.map(({ row, texts }) => (
              <option key={row} value={String(row)}>
                {words.headerRowOption({ row: row + 1, texts })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {findings.length === 0 && <p className={text.small}>{words.checkUpPlain}</p>}
      <ul className={styles.list} aria-busy={isBusy}>
        {findings.map((finding) => (
          <FindingLine key={JSON.stringify(finding)} finding={finding} data={data} onRead={read} />
        ))}
      </ul>
      {guesses.length > 1 && (
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => read({ columns: withReadings(reading, guesses) })}
        >
          {words.readAllSo}
        </Button>
      )}
      {findings.length > 0 && <p className={text.small}>{words.readingsStayVisible}</p>}
      <ColumnBars columns={data.columns} />
    </Section>
  );
}

/** Something in the data that is not read as it stands, or might be read otherwise, and what changes it. */
export function FindingLine({
  finding,
  data,
  onRead,
}: {
  readonly finding: Reading;
  readonly data: SourceData;
  readonly onRead: (changed: Partial<SourceReading>) => void;
}) {
  const styles = useLineStyles();
  const words = useAppraiseWords();
  const { people } = data.source.reading;
  switch (finding.kind) {
    case "nobody":
      return (
        <li className={styles.row}>
          <span className={styles.textBeside}>{words.rowsAreNobody(finding)}</span>
        </li>
      );
    case "hidden":
      return (
        <li className={styles.row}>
          <span className={styles.textBeside}>
            {words.hiddenRows({ rows: finding.rows.slice(0, CELLS_NAMED), count: finding.rows.length })}
          </span>
        </li>
      );
    case "dates":
      return <DatesLine finding={finding} data={data} onRead={onRead} />;
    case "rows": {
      const { label, arePeople } = finding;
      const others = people.filter((each) => each !== label);
      return (
        <li className={styles.row}>
          <span className={styles.textBeside}>
            {arePeople ? words.rowsArePeople(finding) : words.rowsAreTotals(finding)}
          </span>
          <Button size="small" onClick={() => onRead({ people: arePeople ? others : [...others, label] })}>
            {arePeople ? words.leaveOut : words.countAsPeople}
          </Button>
        </li>
      );
    }
    case "column": {
      const { column, reading, isOn } = finding;
      const { header = "", samples = [] } = data.columns[column] ?? {};
      const to: ColumnReading = isOn ? "asIs" : reading;
      return (
        <li className={styles.row}>
          <span className={styles.textBeside}>
            {isOn ? sayRead(reading, header, words) : sayLikely(finding, header, samples, words)}
          </span>
          <Button
            size="small"
            aria-label={isOn ? words.readAsIsAbout({ header }) : words.readSoAbout({ header })}
            onClick={() => onRead({ columns: new Map(data.source.reading.columns).set(column, to) })}
          >
            {isOn ? words.readAsIs : words.readSo}
          </Button>
        </li>
      );
    }
  }
}

function DatesLine({
  finding: { column, cells, isSafe },
  data,
  onRead,
}: {
  readonly finding: Extract<Reading, { readonly kind: "dates" }>;
  readonly data: SourceData;
  readonly onRead: (changed: Partial<SourceReading>) => void;
}) {
  const styles = useLineStyles();
  const words = useAppraiseWords();
  const workbook = useWorkbook();
  const { run, problem } = useTask();
  const header = data.columns[column]?.header ?? "";
  const named = cells.slice(0, CELLS_NAMED).map((cell) => cell.split("!").at(-1) ?? cell);
  const [first = data.source.address] = cells;
  return (
    <li className={styles.row}>
      <span className={styles.textBeside}>{words.hasDates({ header, cells: named, count: cells.length })}</span>
      <Button
        size="small"
        aria-label={words.goToCell({ address: named[0] ?? "" })}
        onClick={() => run(() => workbook.goTo(first))}
      >
        {words.goTo}
      </Button>
      {isSafe && (
        <Button
          size="small"
          aria-label={words.datesAreNothingAbout({ header })}
          onClick={() => onRead({ columns: new Map(data.source.reading.columns).set(column, "noDates") })}
        >
          {words.datesAreNothing}
        </Button>
      )}
      <ProblemBar problem={problem} />
    </li>
  );
}

function sayRead(reading: Exclude<ColumnReading, "asIs">, header: string, words: AppraiseWords): string {
  switch (reading) {
    case "percent":
      return words.readsPercent({ header });
    case "shareOfFive":
      return words.readsShareOfFive({ header });
    case "pointsOfFive":
      return words.readsPointsOfFive({ header });
    case "noDates":
      return words.readsNoDates({ header });
    case "downwards":
      return words.readsDownwards({ header });
    default:
      return words.readsScaled({ header, scale: reading });
  }
}

function sayLikely(
  { reading, unit = "", usual }: Extract<Reading, { readonly kind: "column" }>,
  header: string,
  samples: readonly string[],
  words: AppraiseWords,
): string {
  if (usual !== undefined) return words.looksLikeOtherUnit({ header, samples, usual, unit, scale: reading });
  switch (reading) {
    case "percent":
      return words.looksLikePercent({ header, samples });
    case "shareOfFive":
      return words.looksLikeShareOfFive({ header, samples });
    case "pointsOfFive":
      return words.looksLikePointsOfFive({ header, samples });
    case "noDates":
      return words.readsNoDates({ header });
    case "downwards":
      return words.looksWrittenOnce({ header });
    default:
      return words.looksInOtherUnit({ header, unit, scale: reading });
  }
}

function withReadings({ columns }: SourceReading, findings: readonly Reading[]): Map<number, ColumnReading> {
  const chosen = findings.flatMap((finding) =>
    finding.kind === "column" ? [[finding.column, finding.reading] as const] : [],
  );
  return new Map([...columns, ...chosen]);
}
