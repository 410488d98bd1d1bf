import { payItem } from "../../../src/domain/pay/payPlan";
import type { Scheme } from "../../../src/domain/scheme/scheme";
import { finishSteps } from "../../../src/domain/steps";
import { carriedInto } from "../../../src/workbook/register/carriedInto";
import { comparePeople } from "../../../src/workbook/register/comparePeople";
import { computeAgainInSteps } from "../../../src/workbook/register/computeAgain";
import { notCarried } from "../../../src/workbook/register/findOpen";
import { peopleOnSheet } from "../../../src/workbook/register/issuedPerson";
import { registerColumns } from "../../../src/workbook/register/keptTables";
import { payrollInSteps } from "../../../src/workbook/register/payroll";
import { planCarry } from "../../../src/workbook/register/planCarry";
import { settledPeople, type Register } from "../../../src/workbook/register/register";
import { sourceOfFormulas } from "../../../src/workbook/register/sourceOfResults";
import { appraiseSource } from "../../../src/workbook/results/appraiseSource";
import { planResults } from "../../../src/workbook/results/planResults";
import { schemeCells } from "../../support/schemeCells";
import { withoutPay } from "../../../src/workbook/scheme/withoutPay";
import { awaitFunction, callFunction, type Value } from "../../functions/callFunction";
import { BEST, GOOD, HEADERS } from "../../support/serviceTeam";
import { sourceOf } from "../sourceOf";
import { registerOf } from "../../support/registerOf";
import { AT, issue, mappingOf, resultsOf, scheme } from "./serviceResults";

/*
 * Of September CS002 was paid 4,600. With 9 unanswered he would have had 4,150 (see register.test.ts): −450, carried into October, where he
 * comes to 4,600 again: 4,600 − 450 = 4,150. CS003 has nothing carried: 5,487.50.
 */
const columns = Object.fromEntries(Object.keys(registerColumns).map((key) => [key, `T[${key}]`])) as NonNullable<
  Register["columns"]
>;

const september = issue(resultsOf([BEST, GOOD]), "2026-09");
const LATE = BEST.map((cell, i) => (i === 8 ? 9 : cell));

function carry(register: Register, into: string, late: typeof LATE, reason = "补录未回复数"): Register {
  const [period] = register.periods;
  const [made] = period?.issues ?? [];
  if (!period || !made) throw new Error("expected an issue");
  const data = sourceOf(HEADERS, [late, GOOD]);
  const now = finishSteps(computeAgainInSteps(resultsOf([BEST, GOOD]), made.from?.columns ?? [], scheme, data));
  const differences = comparePeople(settledPeople(made.people, period.corrections), now);
  const deed = { by: "李四", reason, at: AT, language: "zh" } as const;
  const { register: rows } = planCarry(period, made, differences, scheme, into, deed);
  return registerOf({ ...register, rows: [...register.rows, ...rows], columns });
}

const carriedRegister = carry(september, "2026-10", LATE);
const carried = carriedInto(carriedRegister, scheme.reading.scheme, "10月");
const october = sourceOf(HEADERS, [BEST, GOOD], "数据10月");
const octoberSheet = resultsOf([BEST, GOOD], "zh", "数据10月", carried);

describe("what is carried into a period", () => {
  it("is found for its month, and for no other", () => {
    const person = { number: "CS002", name: "钱二", amount: -450, reason: "2026-09 补录未回复数" };
    expect(carried).toMatchObject({ period: "2026-10", people: [person] });
    expect(carriedInto(carriedRegister, scheme.reading.scheme, "2026-11")).toBeNull();
    expect(carriedInto(carriedRegister, scheme.reading.scheme, "9月")).toBeNull();
  });

  it("is found where the name of the sheet tells no month, as long as one period alone is open", () => {
    expect(carriedInto(carriedRegister, scheme.reading.scheme, "数据")).toMatchObject({ period: "2026-10" });
    const two = carry(carriedRegister, "2026-11", [...BEST.slice(0, 8), 8, ...BEST.slice(9)]);
    expect(carriedInto(two, scheme.reading.scheme, "数据")).toBeNull();
  });

  it("belongs to every version of the scheme, and to no other scheme", () => {
    const named = (id: string): Scheme => ({ ...scheme.reading.scheme, id });
    expect(carriedInto(carriedRegister, named("S5v2"), "10月")?.people).toHaveLength(1);
    expect(carriedInto(carriedRegister, named("S6"), "10月")).toBeNull();
    expect(carriedInto(carriedRegister, withoutPay(scheme).reading.scheme, "10月")).toBeNull();
  });

  it("stays with a scheme that pays it by an item of its own", () => {
    const own = scheme.reading.scheme;
    const item = payItem.parse({ name: "调整", factors: "上期调整", ifBlank: 0 });
    const paying = { ...own, pay: own.pay && { ...own.pay, items: [...own.pay.items, item] } };
    expect(carriedInto(carriedRegister, paying, "10月")).toBeNull();
  });
});

describe("is paid once", () => {
  const [best, good] = appraiseSource(scheme.reading, october, mappingOf(october), [], carried).people;

  it("in the pane, with its reason in the explanation", () => {
    expect(best?.pay).toMatchObject({ carried: { amount: -450, reason: "2026-09 补录未回复数" }, pay: 4_150 });
    expect(good?.pay?.pay).toBe(5_487.5);
    const { explain } = appraiseSource(scheme.reading, october, mappingOf(october), [], carried);
    expect(explain(0)).toContainEqual({
      subject: { code: "carriedOver", facts: {} },
      working: [{ code: "workingCarried", facts: { reason: "2026-09 补录未回复数" } }],
      outcome: -450,
    });
    expect(explain(1).map(({ subject }) => subject)).not.toContainEqual({ code: "carriedOver", facts: {} });
  });

  it("on the sheet, looked up in the register by number as text", () => {
    const plan = planResults({ scheme, data: october, mapping: mappingOf(october), carried, language: "zh", at: AT });
    const [amount, reason] = plan.columns.filter(({ group }) => group === "上期结转");
    expect([amount?.code, reason?.code]).toEqual(["上期调整", "上期调整原因"]);
    const rows = `((T[kind]="更正")+(T[kind]="Correction")>0)*((T[carriedInto]="2026-10")>0)*((T[scheme]="S5")>0)`;
    expect(amount?.formula).toBe(
      `=LET(who,FILTER(T[number]&"",${rows},""),more,FILTER(T[pay],${rows},0),MMULT(--(A13:A14&""=TRANSPOSE(who)),more))`,
    );
    expect(reason?.formula).toContain(`FILTER(T[period]&" "&T[reason],${rows},"")`);
    expect(plan.columns.slice(-2).map(({ header }) => header)).toEqual(["上期调整", "应发工资"]);
  });

  it("by typed formulas", () => {
    const cells = schemeCells(scheme.reading.scheme, "zh") as Value[][];
    const heads = [["底薪", "总分", "净销售额", "餐补", "上期调整", "上期调整原因"]];
    const figures = [[4_000, 100, 30_000, 300, -450, "2026-09 补录未回复数"]];
    const [paid] = callFunction("PAYITEMS", figures, heads, cells) as Value[][];
    expect(paid?.slice(-2)).toEqual([-450, 4_150]);
    expect(paid).toHaveLength((scheme.reading.scheme.pay?.items.length ?? 0) + 2);
  });

  it("in the explanation by typed formulas, too", async () => {
    const cells = schemeCells(scheme.reading.scheme, "zh") as Value[][];
    const heads = [["CONV", "RESP", "AOV", "UNANS", "LOAD", "SALES", "底薪", "餐补", "上期调整", "上期调整原因"]];
    const figures = [[0.5, 40, 120, 0, 520, 30_000, 4_000, 300, -450, "2026-09 补录未回复数"]];
    const steps = (await awaitFunction("EXPLAIN", figures, heads, cells)) as Value[][];
    expect(steps).toContainEqual(["上期调整", "2026-09 补录未回复数", -450]);
  });

  it("and not again when the period is computed once more", () => {
    const from = sourceOfFormulas(octoberSheet);
    const again = finishSteps(computeAgainInSteps(octoberSheet, from?.columns ?? [], scheme, october));
    expect(comparePeople(peopleOnSheet(octoberSheet), again)).toEqual([]);
  });

  it("with two of different months, both, with both reasons", () => {
    const people = carried?.people ?? [];
    const more = { number: "CS002", name: "钱二", amount: 100, reason: "2026-08 漏计一单" };
    const both = { people: [...people, more], references: null };
    const [first] = appraiseSource(scheme.reading, october, mappingOf(october), [], both).people;
    expect(first?.pay).toMatchObject({
      carried: { amount: -350, reason: "2026-09 补录未回复数; 2026-08 漏计一单" },
      pay: 4_250,
    });
  });
});

describe("the payroll of October", () => {
  const issued = issue(octoberSheet, "2026-10", carriedRegister);

  it("has it once: in the pay as issued", () => {
    const payroll = finishSteps(payrollInSteps("2026-10", issued, issued.items));
    expect(payroll.items).toContain("上期调整");
    expect(payroll.people).toMatchObject([
      { number: "CS002", pay: 4_150, carried: 0, payable: 4_150, reason: "2026-09 补录未回复数" },
      { number: "CS003", pay: 5_487.5, carried: 0, payable: 5_487.5 },
    ]);
    expect(payroll.sums).toEqual({ pay: 9_637.5, included: -450, carried: 0, payable: 9_637.5, issued: 9_637.5 });
  });

  it("has beside the pay what the sheet lacked, which is told before issuing", () => {
    const lacking = resultsOf([BEST, GOOD], "zh", "数据10月");
    const corrections = carriedRegister.corrections;
    const at = { period: "2026-10", scheme: "S5" };
    expect(notCarried(lacking, peopleOnSheet(lacking), corrections, at)).toEqual([
      { severity: "advice", detail: { kind: "notCarried", people: ["钱二"] } },
    ]);
    expect(notCarried(octoberSheet, peopleOnSheet(octoberSheet), corrections, at)).toEqual([]);
    // Issued for another month than it was made for.
    const elsewhere = notCarried(octoberSheet, peopleOnSheet(octoberSheet), corrections, { ...at, period: "2026-11" });
    expect(elsewhere).toMatchObject([{ detail: { people: ["钱二"] } }]);
    const register = issue(lacking, "2026-10", carriedRegister);
    expect(finishSteps(payrollInSteps("2026-10", register, register.items)).people[0]).toMatchObject({
      pay: 4_600,
      carried: -450,
      payable: 4_150,
    });
  });
});
