import type { Cell, Cells } from "../../src/domain/cell";
import { finishSteps, type Steps } from "../../src/domain/steps";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { keepEachInSteps } from "../../src/taskpane/keepSame";
import { checkUp } from "../../src/workbook/people/checkUp";
import { fieldsOf } from "../../src/workbook/people/fields";
import { matchChosen } from "../../src/workbook/people/matchChosen";
import { rankSources } from "../../src/workbook/people/rankSources";
import type { SourceData } from "../../src/workbook/people/source";
import { planRatingsInSteps } from "../../src/workbook/ratings/planRatings";
import { ratingsInSteps } from "../../src/workbook/ratings/ratingList";
import { missingInSteps } from "../../src/workbook/ratings/missingRatings";
import { comparePeople } from "../../src/workbook/register/comparePeople";
import { computeAgainInSteps } from "../../src/workbook/register/computeAgain";
import { findOpenInSteps, issuedAlready, notCarried } from "../../src/workbook/register/findOpen";
import { formerAdjustments } from "../../src/workbook/register/formerAdjustments";
import { peopleOnSheet } from "../../src/workbook/register/issuedPerson";
import { keptRowsInSteps } from "../../src/workbook/register/keptRows";
import { registerColumns } from "../../src/workbook/register/keptTables";
import { planIssueInSteps } from "../../src/workbook/register/planIssue";
import { payrollInSteps } from "../../src/workbook/register/payroll";
import { payrollCsv } from "../../src/workbook/register/payrollTable";
import { planRollUp } from "../../src/workbook/register/planRollUp";
import { planStatement } from "../../src/workbook/register/planStatement";
import {
  registerInSteps,
  settledPeople,
  type Register,
  type RegisterReferences,
} from "../../src/workbook/register/register";
import { registeredResults } from "../../src/workbook/register/registeredResults";
import { rollUpInSteps, type RollUpChoice } from "../../src/workbook/register/rollUpPeople";
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
import { readSteps } from "./readSteps";

/** What is computed of what has been issued, of ratings, and of sources with much in them; workbook and screen left out. */
export const yearly = [
  "results read",
  "people read",
  "open points",
  "open points of a period",
  "issue",
  "register read",
  "register by period",
  "register kept",
  "payroll",
  "payroll as a file",
  "late changes",
  "former adjustments",
  "statement",
  "roll-up",
  "roll-up's sheet",
  "streaks read",
  "streaks",
  "streaks kept",
  "ratings read",
  "ratings missing",
  "ratings' sheet",
  "wide source",
  "wide source checked",
  "sources ranked",
] as const;

export type Yearly = (typeof yearly)[number];

const MONTHS = 12;
const AT = new Date(0);

/** A year of so many people. What a case does not need is not made for it: it would be swept around all the time. */
export function yearOf(count: number): Readonly<Record<Yearly, () => () => Steps<unknown>>> {
  const scheme = new PlainSheet(schemeOf(S5, "zh"), "zh").read();
  const mapping = mappingOf(HEADERS, scheme);
  const kinds = [BEST, GOOD, FAIR];
  const cells: Cell[][] = [
    [...HEADERS],
    ...Array.from({ length: count }, (_, i) => [`P${i}`, `人员${i}`, ...(kinds[i % 3] ?? []).slice(2)]),
  ];
  const wide: Cell[][] = [
    [...HEADERS, ...Array.from({ length: 19 }, (_, i) => `备用${i}`)],
    ...cells
      .slice(1)
      .map((row, i) => [...row, ...Array.from({ length: 19 }, (__, j) => (j % 3 === 0 ? `第${i}条` : i * j))]),
  ];

  const monthOf = () => {
    const data = read(cells, "9月");
    const plan = finishSteps(planInSteps({ scheme, data, mapping, language: "zh", at: AT }));
    const appraised = finishSteps(appraiseInSteps(scheme.reading, data, mapping));
    // Every tenth is adjusted.
    const results = resultsOnSheet(plan, appraised, {
      cells: ({ header }, person) =>
        person % 10 > 0 ? undefined : { "调整（分或等级）": 1, 调整原因: "核实" }[header as "调整原因"],
    });
    const people = peopleOnSheet(results);
    return { data, plan, results, people, from: sourceOfFormulas(results), now: { kind: "computed", people } as const };
  };

  /** Issued for a month; of January every tenth is corrected in December. */
  const keptOf = ({ results, people, from }: ReturnType<typeof monthOf>) => {
    const issues = Array.from({ length: MONTHS }, (_, i) => {
      const period = `2026-${String(i + 1).padStart(2, "0")}`;
      const own = { ...results, checkCode: String(i) };
      const request = { results: own, people, scheme, from, period, by: "李四", at: AT, language: "zh" } as const;
      return finishSteps(planIssueInSteps(request)).rows;
    });
    const corrections = (issues[0]?.register ?? [])
      .slice(0, count / 10)
      .map((row) => ({ ...row, kind: "更正", carriedInto: "2026-12", pay: 10 }));
    const columns = Object.fromEntries(Object.keys(registerColumns).map((key) => [key, `T[${key}]`]));
    return {
      rows: [...issues.flatMap(({ register }) => register), ...corrections],
      log: issues.flatMap(({ log }) => log),
      columns: columns as unknown as RegisterReferences,
      items: issues.at(-1)?.items ?? [],
    };
  };
  const registerOf = () => {
    const { items, ...kept } = keptOf(monthOf());
    return { register: finishSteps(registerInSteps(kept)), items };
  };
  const ratedOf = () => {
    const raters = ["王一", "李四", "赵六", "钱二"];
    const ratings: Cell[][] = [
      ["评分人", "被评价人", "评价关系", "团队协作", "客户意识"],
      ...Array.from({ length: count * raters.length }, (_, i) => [
        raters[i % 4] ?? "",
        `人员${Math.floor(i / 4)}`,
        ["上级", "同事", "同事", "自评"][i % 4] ?? "",
        80 + (i % 20),
        i % 7 === 0 ? "" : 90,
      ]),
    ];
    return read(ratings, "评分");
  };
  const choiceOf = ({ periods }: Register): RollUpChoice => ({
    period: "2026",
    parts: periods.map(({ period }) => ({ period, scheme: "S5", weight: 1 })),
    reviews: [],
    reviewShare: 0,
    method: "mean",
    best: 1,
    team: { from: "members", by: "each" },
    teamShare: 0.2,
  });

  return {
    "results read": () => {
      const { results, plan } = monthOf();
      const top = Array.from({ length: resultRows.headers }, () => Array<Cell>(results.columns.length).fill(""));
      top[resultRows.lines] = [plan.heading.lines[0] ?? ""];
      top[resultRows.groups] = plan.columns.map(({ group }) => group);
      const found = {
        area: results.area,
        cells: [...top, results.columns.map(({ header }) => header), ...results.rows],
        formulas: results.columns.map(({ formula }) => formula),
        isProtected: false,
      };
      return () => resultsInSteps(found);
    },
    "people read": () => {
      const { results } = monthOf();
      return () => atOnce(() => peopleOnSheet(results));
    },
    "open points": () => {
      const { results, people, now } = monthOf();
      return () => findOpenInSteps(results, people, scheme, now);
    },
    "open points of a period": () => {
      const month = monthOf();
      const { corrections, periods } = finishSteps(registerInSteps(keptOf(month)));
      const { results, people } = month;
      return () =>
        atOnce(() => [
          notCarried(results, people, corrections, { period: "2026-12", scheme: "S5" }),
          issuedAlready(periods, { period: "2026-12", scheme: "S5" }, people),
        ]);
    },
    "register read": () => {
      const { rows } = keptOf(monthOf());
      const columns = Object.entries(registerColumns);
      const headers = columns.map(([, { zh }]) => zh);
      const table = rows.map((row) => columns.map(([key]) => row[key as keyof typeof row]));
      return () => keptRowsInSteps(registerColumns, headers, table, "");
    },
    "register by period": () => {
      const kept = keptOf(monthOf());
      return () => registerInSteps(kept);
    },
    issue: () => {
      const { results, people, from } = monthOf();
      const period = "2026-09";
      return () => planIssueInSteps({ results, people, scheme, from, period, by: "李四", at: AT, language: "zh" });
    },
    payroll: () => {
      const { register, items } = registerOf();
      return () => payrollInSteps("2026-12", register, items);
    },
    "payroll as a file": () => {
      const { register, items } = registerOf();
      const payroll = finishSteps(payrollInSteps("2026-12", register, items));
      return () => atOnce(() => payrollCsv(payroll, "zh"));
    },
    "late changes": () => {
      const month = monthOf();
      const [issued] = finishSteps(registerInSteps(keptOf(month))).periods.slice(-1);
      return function* () {
        const { results, from, data } = month;
        const now = yield* computeAgainInSteps(results, from?.columns ?? [], scheme, data);
        return comparePeople(settledPeople(issued?.people ?? [], issued?.corrections ?? []), now);
      };
    },
    "former adjustments": () => {
      const { results, data } = monthOf();
      return () => atOnce(() => formerAdjustments([results, results], { scheme: "S5", data, mapping }));
    },
    statement: () => {
      const { results } = monthOf();
      return () => atOnce(() => planStatement(results, scheme, "zh"));
    },
    "roll-up": () => {
      const { register } = registerOf();
      return () => rollUpInSteps(register.periods, choiceOf(register), scheme.reading.scheme);
    },
    "roll-up's sheet": () => {
      const { register } = registerOf();
      const { periods, columns } = register;
      const people = finishSteps(rollUpInSteps(periods, choiceOf(register), scheme.reading.scheme));
      return () => atOnce(() => columns && planRollUp(choiceOf(register), people, columns, scheme, AT, "zh"));
    },
    "streaks read": () => {
      const { register } = registerOf();
      return () => atOnce(() => arrangeHistory(registeredResults(register), "2027-01"));
    },
    streaks: () => {
      const { register } = registerOf();
      const data = read(cells, "2027-01");
      const earlier = arrangeHistory(registeredResults(register), "2027-01");
      return () => appraiseInSteps(scheme.reading, data, mapping, earlier);
    },
    "register kept": () => {
      const kept = keptOf(monthOf());
      const [before, now] = [finishSteps(registerInSteps(kept)), finishSteps(registerInSteps({ ...kept }))];
      return () => keepEachInSteps({ before }, { before: { ...now, rows: now.rows.map((row) => ({ ...row })) } });
    },
    "streaks kept": () => {
      const { register } = registerOf();
      const [before, now] = [registeredResults(register), registeredResults(register)];
      return () => keepEachInSteps({ before }, { before: now });
    },
    "ratings read": () => {
      const rated = ratedOf();
      return () => ratingsInSteps(rated, review);
    },
    "ratings missing": () => {
      const list = finishSteps(ratingsInSteps(ratedOf(), review));
      return () => missingInSteps(list);
    },
    "ratings' sheet": () => {
      const list = finishSteps(ratingsInSteps(ratedOf(), review));
      return () => planRatingsInSteps(list, { sheets: [], names: [] }, "zh");
    },
    "wide source": () => () => readSteps(wide, "宽"),
    "wide source checked": () => {
      const data = read(wide, "宽");
      return () =>
        atOnce(() =>
          checkUp(data, matchChosen(wide[0]?.map(String) ?? [], fieldsOf(scheme.reading.scheme, "zh"), new Map())),
        );
    },
    "sources ranked": () => {
      const { source } = read(cells.slice(0, 30), "9月");
      const sources = Array.from({ length: 20 }, (_, i) => ({
        ...source,
        headers: i % 2 ? HEADERS : (wide[0] ?? []).map(String),
      }));
      return () => atOnce(() => rankSources(sources, scheme.reading.scheme, "zh"));
    },
  };
}

/** What does not stop is one step. */
function* atOnce(compute: () => unknown): Steps<unknown> {
  return compute();
}

function mappingOf(headers: readonly string[], scheme: ReturnType<PlainSheet["read"]>) {
  const matches = matchChosen(headers, fieldsOf(scheme.reading.scheme, "zh"), new Map());
  return new Map(matches.flatMap(({ field, column }) => (column === null ? [] : [[field.key, column] as const])));
}

function read(cells: Cells, sheet: string): SourceData {
  return finishSteps(readSteps(cells, sheet));
}
