import { finishSteps } from "../../../src/domain/steps";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import type { Course } from "../../../src/workbook/excel/course";
import { insertPayroll } from "../../../src/workbook/excel/insertPayroll";
import { insertResults } from "../../../src/workbook/excel/insertResults";
import { insertRollUp } from "../../../src/workbook/excel/insertRollUp";
import { insertMadeSheets } from "../../../src/workbook/excel/insertMade";
import { chooseColumns, openLogInSteps } from "../../../src/workbook/records/log";
import { proposeMeasure } from "../../../src/workbook/records/proposeMeasures";
import { registerColumns } from "../../../src/workbook/register/keptTables";
import type { Payroll } from "../../../src/workbook/register/payroll";
import { planRollUp } from "../../../src/workbook/register/planRollUp";
import type { RegisterReferences } from "../../../src/workbook/register/register";
import type { RolledUp } from "../../../src/workbook/register/rollUpPeople";
import { planResults } from "../../../src/workbook/results/planResults";
import { PlainSheet } from "../../support/PlainSheet";
import { GOOD, HEADERS } from "../../support/serviceTeam";
import { mappingOf } from "../register/serviceResults";
import { sourceOf } from "../sourceOf";
import { BookOfSheets } from "./BookOfSheets";

const MANY = 10_000;
/** Enough for several batches. */
const SOME = 1_100;
/** What a request may hold on the web, in bytes. */
const MOST = 5_000_000;
const AT = new Date(0);
const scheme = new PlainSheet(schemeOf(S5, "zh"), "zh").read();

/** What is inserted for so many people. */
function insertsOf(people: number) {
  const each = <Row>(make: (i: number) => Row): Row[] => Array.from({ length: people }, (_, i) => make(i));

  const data = sourceOf(
    HEADERS,
    each((i) => [`P${i}`, `人员${i}`, ...GOOD.slice(2)]),
  );
  const results = planResults({ scheme, data, mapping: mappingOf(data), language: "zh", asTable: true, at: AT });

  const payroll: Payroll = {
    period: "2026-09",
    schemes: ["S5"],
    items: ["底薪", "提成", "餐补"],
    people: each((i) => ({
      number: `P${i}`,
      name: `人员${i}`,
      department: "售前",
      amounts: [4000, 300, 300],
      pay: 4600,
      carried: 0,
      // What is carried over may have a long reason.
      reason: "张".repeat(200),
      payable: 4600,
    })),
    sums: { pay: 4600 * people, included: 0, carried: 0, payable: 4600 * people, issued: null },
  };

  const calls = sourceOf(
    ["呼叫编号", "开始时间", "工号", "客服", "结果", "响应时长(秒)", "是否下单"],
    each((i) => [`C${i}`, 46_266, `P${i}`, `人员${i}`, "已接通", 20, "是"]),
    "呼叫",
  );
  const log = finishSteps(openLogInSteps(calls, chooseColumns(calls)));
  const { indicators } = scheme.reading.scheme;
  const collection = {
    logs: [log.choice],
    measures: indicators.flatMap((indicator) => proposeMeasure(indicator, [log])?.measure ?? []),
    month: 2026 * 12 + 9,
    leftOut: [],
  };

  const references = Object.fromEntries(Object.keys(registerColumns).map((key) => [key, `T[${key}]`]));
  const rolledUp = planRollUp(
    {
      period: "2026 Q3",
      parts: [{ period: "2026-09", scheme: "S5", weight: 1 }],
      reviews: [],
      reviewShare: 0,
      method: "mean",
      best: 1,
      team: null,
      teamShare: 0,
    },
    each((i): RolledUp => {
      const figures = { scores: [90], levels: ["良好"], own: 90, team: null, total: 90, grade: "良好", rank: 1 };
      // A department may be called by all that it belongs to.
      return { number: `P${i}`, name: `人员${i}`, department: "张".repeat(100), ...figures };
    }),
    references as unknown as RegisterReferences,
    scheme,
    AT,
    "zh",
  );

  return {
    results: (course: Course = {}) => insertResults(results, course),
    summary: () => insertMadeSheets({ kind: "records", collection, logs: [log], indicators }, "zh"),
    payroll: (course: Course = {}) => insertPayroll(payroll, AT, "zh", course),
    rollUp: () => insertRollUp(rolledUp),
  };
}

const [some, many] = [insertsOf(SOME), insertsOf(MANY)];

describe.each(["results", "summary", "payroll", "rollUp"] as const)("the %s of thousands", (what) => {
  const count = async (insert: () => Promise<unknown>) => {
    const book = new BookOfSheets();
    book.install(20);
    await insert();
    return book;
  };

  it("goes in batches of which none is more than a request may hold", async () => {
    const { sent, sheets } = await count(many[what]);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sent.filter((bytes) => bytes > 50_000).length).toBeGreaterThan(1);
    expect(Math.max(...sent)).toBeLessThan(MOST);
  });

  it("is one step of undo with the sheets that it stands on", async () => {
    const { runs } = await count(some[what]);
    expect(runs.filter((isGroup) => isGroup)).toHaveLength(1);
  });

  it("leaves the workbook as it was whichever batch fails", async () => {
    const { sent } = await count(some[what]);
    for (let batch = 1; batch <= sent.length; batch++) {
      const book = new BookOfSheets();
      book.install(17);
      book.failsAtSync = batch;
      await expect(some[what]()).rejects.toMatchObject({
        detail: { code: expect.stringMatching(/Protected$/) as unknown },
      });
      expect(book.sheets).toEqual([]);
    }
  });
});

it.each(["results", "payroll"] as const)(
  "the %s of thousands leave the workbook as it was whenever they are given up",
  async (what) => {
    const told: number[] = [];
    const watched = new BookOfSheets();
    watched.install(20);
    await some[what]({ onProgress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    for (let last = 1; last <= told.length; last++) {
      const book = new BookOfSheets();
      book.install(20);
      let count = 0;
      const course: Course = { onProgress: () => count++, isCancelled: () => count === last };
      await expect(some[what](course)).rejects.toMatchObject({ detail: { code: "cancelled" } });
      expect(book.sheets).toEqual([]);
    }
  },
);
