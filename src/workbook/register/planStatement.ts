import { quoteText } from "../cells/quoteText";
import type { Language } from "../../domain/language";
import { sameText } from "../../domain/sameText";
import { absoluteAddress } from "../cells/area";
import { literalText } from "../cells/literal";
import { MONEY, numberFormatOf } from "../cells/numberFormatOf";
import { say, type Message } from "../messages/message";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { columnSaying, textOf, type ResultsGroup, type ResultsOnSheet } from "./resultsOnSheet";
import { statementWords } from "./statementWords";

/** A sheet that shows one person's result, whoever is chosen on it, before it is written. */
export interface StatementPlan {
  readonly sheet: string;
  readonly title: string;
  readonly hint: string;
  readonly rows: readonly StatementRow[];
  /** In digits, of the columns. */
  readonly widths: readonly number[];
  /** Rows that the working may fill below its headers, which are printed. */
  readonly room: number;
  /** Whom the cell offers. */
  readonly people: readonly string[];
}

export interface StatementRow {
  readonly kind: "plain" | "choice" | "section" | "headers" | "row" | "sign";
  /** Formulas begin with "=". */
  readonly cells: readonly (string | number)[];
  readonly formats: readonly string[];
}

/** The first row below the heading, from 0. */
export const STATEMENT_FIRST = 3;
const WIDTHS = [22, 16, 16, 16, 18] as const;
const TOTAL = "0.00##";
/** The cell in which somebody is chosen, and the one with his place among the people. */
const CHOSEN = `$B$${STATEMENT_FIRST + 1}`;
const PLACE = `$E$${STATEMENT_FIRST + 1}`;

/**
 * Plans a printable statement of a sheet of results, live or issued: total, grade, place, every indicator with its actual, score and
 * weight, pay items, the adjustment with its reason, lines to sign on, and the working. All of it looks the chosen person up.
 */
export function planStatement(results: ResultsOnSheet, scheme: SchemeOnSheet, language: Language): StatementPlan {
  const words = statementWords(language);
  const { area, columns, rows } = results;
  const count = rows.length;
  const cells = (column: number, width = 1) =>
    absoluteAddress({ ...area, row: area.row + 1, rowCount: count, column: area.column + column, columnCount: width });
  const above = (row: number, column: number, width = 1) =>
    absoluteAddress({ ...area, row, rowCount: 1, column: area.column + column, columnCount: width });
  const at = (code: "number" | "name" | "department" | "total" | "grade" | "rank" | "pay") =>
    columnSaying(results, { code, facts: {} });
  const pick = (column: number) =>
    column < 0 ? "" : `=IF(${PLACE}="","",IF(INDEX(${cells(column)},${PLACE})="","",INDEX(${cells(column)},${PLACE})))`;
  const row = (
    kind: StatementRow["kind"],
    each: readonly (string | number)[],
    formats: readonly string[] = [],
  ): StatementRow => ({ kind, cells: each, formats });
  const label = (message: Message) => say(message, language);
  const keys = [at("number"), at("name")].filter((column) => column >= 0);
  const place = keys.reduceRight(
    (otherwise, column) => `IFERROR(XMATCH(${CHOSEN}&"",${cells(column)}&""),${otherwise})`,
    `""`,
  );
  const first = textOf(rows[0]?.[keys[0] ?? 0]);

  const named = (code: "number" | "name" | "department" | "grade" | "rank"): (string | number)[] =>
    at(code) < 0 ? [] : [label({ code, facts: {} }), pick(at(code))];
  const pairs = (["number", "name", "department", "rank"] as const).map(named).filter((pair) => pair.length > 0);
  const who = pairs.flatMap((pair, i) => (i % 2 === 0 ? [row("row", [...pair, "", ...(pairs[i + 1] ?? [])])] : []));
  const pay = at("pay");
  const result = [
    row(
      "row",
      [label({ code: "total", facts: {} }), pick(at("total")), "", ...named("grade")],
      ["General", TOTAL, "General", "General", "General"],
    ),
    ...(pay < 0 ? [] : [row("row", [label({ code: "pay", facts: {} }), pick(pay)], ["General", MONEY])]),
  ];

  const scored = (name: string) =>
    columns.findIndex(
      ({ group, header }) =>
        group === "groupScores" &&
        (["zh", "en"] as const).some((each) => sameText(header, say({ code: "scoreOf", facts: { name } }, each))),
    );
  const { indicators } = scheme.reading.scheme;
  const measured = indicators.flatMap(({ code, name, unit }): StatementRow[] => {
    const actual = columns.findIndex((column) => isFigure(column.group) && sameText(column.code, code));
    const score = scored(name);
    if (actual < 0 && score < 0) return [];
    const formats = ["General", numberFormatOf(unit), "0.00", "0.0%"];
    // The weight as the results have it, above their column.
    const weight = score < 0 ? "" : `=${above(area.row - 2, score)}`;
    return [row("row", [literalText(name, "General"), pick(actual), pick(score), weight], formats)];
  });

  // The pay stands once more behind its items.
  const isItem = (column: (typeof columns)[number]) =>
    column.group === "groupPay" && column.header !== columns[pay]?.header;
  const items = columns.flatMap((column, i) =>
    isItem(column) ? [row("row", [literalText(column.header, "General"), pick(i)], ["General", MONEY])] : [],
  );

  return {
    sheet: words.sheet(results.sheet),
    title: words.title(scheme.reading.scheme.title),
    hint: words.hint,
    widths: WIDTHS,
    room: indicators.length + items.length + 8,
    people: rows.flatMap((each) => textOf(each[keys[0] ?? -1]) || []),
    rows: [
      row(
        "choice",
        [
          words.choose,
          literalText(first, "@"),
          `=IF(${PLACE}="",${quoteText(words.notFound)},"")`,
          "",
          keys.length === 0 ? "" : `=${place}`,
        ],
        ["General", "@"],
      ),
      // The lines of the results themselves: their scheme, and whether they are issued.
      row("plain", [`=${above(results.checkRow - 2, 0)}`]),
      row("plain", [`=${above(results.checkRow, 0)}`]),
      row("section", [words.result]),
      ...who,
      ...result,
      ...adjustment(),
      row("section", [words.indicators]),
      row("headers", [words.indicator, words.actual, words.score, words.weight]),
      ...measured,
      ...(items.length === 0
        ? []
        : [row("section", [words.pay]), row("headers", [words.step, words.amount]), ...items]),
      row("sign", [words.own, "", "", words.date]),
      row("sign", [words.manager, "", "", words.date]),
      ...working(),
    ],
  };

  function adjustment(): StatementRow[] {
    const find = (code: "adjustFor" | "adjustmentTaken" | "adjustReason" | "calculatedTotal") =>
      columnSaying(results, { code, facts: {} });
    const [whom, taken, reason, before] = [
      find("adjustFor"),
      find("adjustmentTaken"),
      find("adjustReason"),
      find("calculatedTotal"),
    ];
    const [key = -1] = keys;
    if (whom < 0 || taken < 0 || key < 0) return [];
    const why = `=IF(${PLACE}="","",IFERROR(XLOOKUP(INDEX(${cells(key)},${PLACE}),${cells(whom)},${cells(reason)},"")&"",""))`;
    return [
      row(
        "row",
        [label({ code: "calculatedTotal", facts: {} }), pick(before), "", words.adjustment, pick(taken)],
        ["General", TOTAL, "General", "General", "General"],
      ),
      row("row", [label({ code: "adjustReason", facts: {} }), why]),
    ];
  }

  /** The steps of the explanation, as the functions give it; it spills over three columns. */
  function working(): StatementRow[] {
    const figures = columns.flatMap(({ group, code }, i) => (isFigure(group) && code !== "" ? [i] : []));
    const [from, to] = [figures[0], figures.at(-1)];
    if (from === undefined || to === undefined || to - from + 1 !== figures.length) return [];
    const width = figures.length;
    const department = at("department");
    const groups = department < 0 ? "" : `,${cells(department)}`;
    const codes = above(area.row - 1, from, width);
    const everyone = cells(from, width);
    const formula = `=IF(${PLACE}="","",KPI.EXPLAIN(INDEX(${everyone},${PLACE},0),${codes},${scheme.reference},${everyone}${groups}))`;
    return [
      row("section", [words.working]),
      row("headers", [words.step, words.how, words.outcome]),
      row("plain", [formula]),
    ];
  }
}

function isFigure(group: ResultsGroup | null): boolean {
  return group === "groupActuals" || group === "groupRoster";
}
