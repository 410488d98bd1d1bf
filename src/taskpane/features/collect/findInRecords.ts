import { isBlank, type Cell } from "../../../domain/cell";
import { mapInBlocks, type Steps } from "../../../domain/steps";
import { addressOf, cellIn } from "../../../workbook/cells/area";
import type { Collection } from "../../../workbook/records/collection";
import { columnOf, textIn, type Log, type RecordRow } from "../../../workbook/records/log";
import type { CollectWords } from "./words/collectWords";

/** Something in records that a reader should know of, with the first cell where it is. */
export interface RecordFinding {
  readonly text: string;
  readonly address: string | null;
}

const SAMPLES = 3;

/**
 * What in the records is doubled, nobody's, or read otherwise than it stands; of columns that measures use alone. In steps.
 * @param isFilteredByUs whether rows are hidden since the pane has filtered the list, which is no news.
 */
export function* findInRecordsInSteps(
  log: Log,
  records: readonly RecordRow[],
  collection: Collection,
  words: CollectWords,
  isFilteredByUs: boolean,
): Steps<RecordFinding[]> {
  const { data, headers, choice, days, columns, key } = log;
  const addressAt = (row: number, column: number | null) =>
    column === null ? null : addressOf(cellIn(data.source.area, row + 1, column));
  const found: RecordFinding[] = [];
  const add = (rows: readonly number[], column: number | null, text: string) => {
    if (rows.length > 0) found.push({ text, address: addressAt(rows[0] ?? 0, column) });
  };

  const hidden = new Set(data.hiddenRows);
  const [doubled, nobody, unseen]: [number[], number[], number[]] = [[], [], []];
  yield* mapInBlocks(records, ({ at, isCounted, who }) => {
    if (!isCounted) doubled.push(at);
    if (who === "") nobody.push(at);
    if (hidden.has(data.source.area.row + at + 2)) unseen.push(at);
  });
  add(doubled, columnOf(headers, choice.id), words.doubled({ rows: doubled.length, log: key }));
  add(nobody, columnOf(headers, choice.person), words.nobody({ rows: nobody.length, log: key }));
  if (!isFilteredByUs) add(unseen, columnOf(headers, choice.person), words.hidden({ rows: unseen.length, log: key }));

  const date = columnOf(headers, choice.date);
  if (date !== null) {
    const [unread, texts]: [number[], number[]] = [[], []];
    yield* mapInBlocks(data.body, (row, at) => {
      const cell: Cell = row[date] ?? null;
      if (days[at] === null && !isBlank(cell)) unread.push(at);
      if (days[at] != null && typeof cell === "string") texts.push(at);
    });
    const samples = unread.slice(0, SAMPLES).map((at) => textIn(data.body[at]?.[date] ?? null));
    add(unread, date, words.unreadDates({ rows: unread.length, log: key, samples }));
    add(texts, date, words.textDates({ rows: texts.length, log: key }));
  }

  const used = collection.measures
    .filter((measure) => measure.log === key)
    .flatMap(({ column, hit, where }) => [column, hit?.column, ...where.map((each) => each.column)]);
  columns.forEach(({ header, textNumbers, unit, unread }, column) => {
    if (!used.includes(header)) return;
    const texts = textNumbers === 0 ? [] : [data.body.findIndex((row) => typeof row[column] === "string")];
    add(texts, column, words.textNumbers({ rows: textNumbers, header, unit }));
    const samples = unread.slice(0, SAMPLES).map((at) => textIn(data.body[at]?.[column] ?? null));
    add(unread, column, words.unreadNumbers({ rows: unread.length, header, samples }));
  });
  return found;
}
