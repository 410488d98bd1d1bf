import type { Cell, Cells } from "../../src/domain/cell";
import { finishSteps, type Steps } from "../../src/domain/steps";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { checkUp } from "../../src/workbook/people/checkUp";
import { describeInSteps, findInSource } from "../../src/workbook/people/describeSource";
import { fieldsOf } from "../../src/workbook/people/fields";
import { matchChosen } from "../../src/workbook/people/matchChosen";
import { rankSources } from "../../src/workbook/people/rankSources";
import { plainReading, type Source, type SourceData } from "../../src/workbook/people/source";
import { planRatings } from "../../src/workbook/ratings/planRatings";
import { readRatings } from "../../src/workbook/ratings/ratingList";
import { waitingRaters } from "../../src/workbook/ratings/waitingRaters";
import { comparePeople } from "../../src/workbook/register/comparePeople";
import { computeAgainInSteps } from "../../src/workbook/register/computeAgain";
import { findOpen, issuedAlready, notCarried } from "../../src/workbook/register/findOpen";
import { formerAdjustments } from "../../src/workbook/register/formerAdjustments";
import { peopleOnSheet } from "../../src/workbook/register/issuedPerson";
import { keptRowsInSteps } from "../../src/workbook/register/keptRows";
import { registerColumns } from "../../src/workbook/register/keptTables";
import { planIssueInSteps } from "../../src/workbook/register/planIssue";
import { payrollInSteps } from "../../src/workbook/register/payroll";
import { payrollCsv } from "../../src/workbook/register/payrollTable";
import { planRollUp } from "../../src/workbook/register/planRollUp";
import { planStatement } from "../../src/workbook/register/planStatement";
import { registerInSteps, settledPeople, type RegisterReferences } from "../../src/workbook/register/register";
import { registeredResults } from "../../src/workbook/register/registeredResults";
import { rollUpPeople } from "../../src/workbook/register/rollUpPeople";
import { resultsInSteps } from "../../src/workbook/register/resultsOnSheet";
import { sourceOfFormulas } from "../../src/workbook/register/sourceOfResults";
import { appraiseInSteps } from "../../src/workbook/results/appraiseSource";
import { arrangeHistory } from "../../src/workbook/results/arrangeHistory";
import { planInSteps } from "../../src/workbook/results/planResults";
import { resultRows } from "../../src/workbook/results/resultsPlan";
import { resultsOnSheet } from "../support/resultsOnSheet";
import { review } from "../support/reviewScheme";
import { BEST, FAIR, GOOD, HEADERS } from "../support/serviceTeam";
import { PlainSheet } from "../support/PlainSheet";

/** What is looked at once results of thousands are issued, without the workbook and the screen. */
export const yearly = [
  "results read",
  "people read",
  "open points",
  "register read",
  "periods",
  "issue",
  "payroll",
  "payroll file",
  "late changes",
  "compared",
  "former adjustments",
  "statement",
  "roll-up",
  "roll-up plan",
  "streaks",
  "ratings",
  "wide source",
  "sources ranked",
] as const;

export type Yearly = (typeof yearly)[number];

const MONTHS = 12;
const AT = new Date(0);

/** A register of a year of so many people, with what it comes from. */
export function yearOf(count: number): Readonly<Record<Yearly, () => Steps<unknown> | (() => unknown)>> {
  const kinds = [BEST, GOOD, FAIR];
  const cells: Cell[][] = [
    [...HEADERS],
    ...Array.from({ length: count }, (_, i) => [`P${i}`, `人员${i}`, ...(kinds[i % 3] ?? []).slice(2)]),
  ];
  const data = read(cells, "9月");
  const scheme = new PlainSheet(schemeOf(S5, "zh"), "zh").read();
  const mapping = mappingOf(HEADERS, scheme);
  const plan = finishSteps(planInSteps({ scheme, data, mapping, language: "zh", at: AT }));
  const appraised = finishSteps(appraiseInSteps(scheme.reading, data, mapping));
  const results = resultsOnSheet(plan, appraised, {
    cells: ({ header }, person) =>
      header === "调整（分或等级）" && person % 10 === 0
        ? 1
        : header === "调整原因" && person % 10 === 0
          ? "核实"
          : undefined,
  });
  const people = peopleOnSheet(results);
  const from = sourceOfFormulas(results);
  const issueOf = (month: number) =>
    finishSteps(
      planIssueInSteps({
        results: { ...results, checkCode: String(month) },
        people,
        scheme,
        from,
        period: `2026-${String(month).padStart(2, "0")}`,
        by: "李四",
        at: AT,
        language: "zh",
      }),
    ).rows;
  const issues = Array.from({ length: MONTHS }, (_, i) => issueOf(i + 1));
  const [first] = issues;
  const corrections = (first?.register ?? []).slice(0, count / 10).map((row) => ({
    ...row,
    kind: "更正",
    carriedInto: "2026-12",
    pay: 10,
  }));
  const kept = {
    rows: [...issues.flatMap((each) => each.register), ...corrections],
    log: issues.flatMap(({ log }) => log),
    columns: Object.fromEntries(
      Object.keys(registerColumns).map((key) => [key, `T[${key}]`]),
    ) as unknown as RegisterReferences,
  };
  const items = issues.at(-1)?.items ?? [];
  const table: Cells = [
    Object.values(registerColumns).map(({ zh }) => zh),
    ...kept.rows.map((row) => Object.keys(registerColumns).map((key) => row[key as keyof typeof row])),
  ];
  const register = finishSteps(registerInSteps(kept));
  const { periods } = register;
  const payroll = finishSteps(payrollInSteps("2026-12", register, items));
  const [december] = periods;
  const earlier = arrangeHistory(registeredResults(register).slice(1), "2026-12");
  const parts = periods.map(({ period }) => ({ period, scheme: "S5", weight: 1 }));
  const choice = {
    period: "2026",
    parts,
    reviews: [],
    reviewShare: 0,
    method: "mean" as const,
    best: 1,
    team: { from: "members" as const, by: "each" as const },
    teamShare: 0.2,
  };
  const rolledUp = rollUpPeople(periods, choice, scheme.reading.scheme);
  const found = {
    area: results.area,
    cells: [...topOf(plan.columns.length), ...[results.columns.map(({ header }) => header), ...results.rows]],
    formulas: results.columns.map(({ formula }) => formula),
    isProtected: false,
  };
  found.cells[resultRows.lines] = [plan.heading.lines[0] ?? ""];
  const wide: Cell[][] = [
    [...HEADERS, ...Array.from({ length: 19 }, (_, i) => `备用${i}`)],
    ...cells
      .slice(1)
      .map((row, i) => [...row, ...Array.from({ length: 19 }, (__, j) => (j % 3 === 0 ? `第${i}条` : i * j))]),
  ];
  const raters = ["王一", "李四", "赵六", "钱二"];
  const ratings: Cell[][] = [
    ["评分人", "被评价人", "评价关系", "团队协作", "客户意识"],
    ...Array.from({ length: count * 4 }, (_, i) => [
      raters[i % 4] ?? "",
      `人员${Math.floor(i / 4)}`,
      ["上级", "同事", "同事", "自评"][i % 4] ?? "",
      80 + (i % 20),
      i % 7 === 0 ? "" : 90,
    ]),
  ];
  const rated = read(ratings, "评分");
  const sources = Array.from({ length: 20 }, (_, i) => ({
    ...data.source,
    headers: i % 2 ? HEADERS : (wide[0] ?? []).map(String),
  }));
  const now = { kind: "computed" as const, people };
  return {
    "results read": () => resultsInSteps(found),
    "people read": () => () => peopleOnSheet(results),
    "open points": () => () => [
      findOpen(results, people, scheme, now),
      notCarried(results, people, register.corrections, { period: "2026-12", scheme: "S5" }),
      issuedAlready(periods, { period: "2027-01", scheme: "S5" }, people),
    ],
    "register read": () => keptRowsInSteps(registerColumns, table, ""),
    periods: () => registerInSteps(kept),
    issue: () =>
      planIssueInSteps({ results, people, scheme, from, period: "2026-12", by: "李四", at: AT, language: "zh" }),
    payroll: () => payrollInSteps("2026-12", register, items),
    "payroll file": () => () => payrollCsv(payroll, "zh"),
    "late changes": () => computeAgainInSteps(results, from?.columns ?? [], scheme, data),
    compared: () => () => comparePeople(settledPeople(december?.people ?? [], december?.corrections ?? []), people),
    "former adjustments": () => () => formerAdjustments([results, results], { scheme: "S5", data, mapping }),
    statement: () => () => planStatement(results, scheme, "zh"),
    "roll-up": () => () => rollUpPeople(periods, choice, scheme.reading.scheme),
    "roll-up plan": () => () => register.columns && planRollUp(choice, rolledUp, register.columns, scheme, AT, "zh"),
    streaks: () => appraiseInSteps(scheme.reading, data, mapping, earlier),
    ratings: () => () => {
      const list = readRatings(rated, review);
      return [planRatings(list, { sheets: [], names: [] }, "zh"), waitingRaters(rated)];
    },
    "wide source": () => readSteps(wide, "宽", scheme),
    "sources ranked": () => () => rankSources(sources, scheme.reading.scheme, "zh"),
  };
}

function topOf(columns: number): Cell[][] {
  return Array.from({ length: resultRows.headers }, () => Array<Cell>(columns).fill(""));
}

function mappingOf(headers: readonly string[], scheme: ReturnType<PlainSheet["read"]>) {
  const matches = matchChosen(headers, fieldsOf(scheme.reading.scheme, "zh"), new Map());
  return new Map(matches.flatMap(({ field, column }) => (column === null ? [] : [[field.key, column] as const])));
}

function read(cells: Cells, sheet: string): SourceData {
  return finishSteps(readSteps(cells, sheet));
}

function* readSteps(
  cells: Cells,
  sheet: string,
  scheme: ReturnType<PlainSheet["read"]> | null = null,
): Steps<SourceData> {
  const area = { sheet, row: 0, column: 0, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
  const source: Source = {
    kind: "sheet",
    table: null,
    sheet,
    area,
    address: `'${sheet}'!A1`,
    headers: (cells[0] ?? []).map(String),
    rowCount: cells.length - 1,
    reading: plainReading,
  };
  const found = findInSource(source, area, cells);
  if (!found) throw new Error("the source has no headers");
  yield 0;
  const data = yield* describeInSteps(source, area, cells, found, [], false);
  if (scheme !== null) {
    const matches = matchChosen(source.headers, fieldsOf(scheme.reading.scheme, "zh"), new Map());
    yield 0.95;
    checkUp(data, matches);
  }
  return data;
}
