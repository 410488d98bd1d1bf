import { en } from "../../src/workbook/messages/en";
import { zh } from "../../src/workbook/messages/zh";
import { WorkbookProblem } from "../../src/workbook/WorkbookProblem";

/** Facts for any sentence: each sentence takes those that it needs. */
const facts = {
  place: 2,
  role: "Peer",
  sheet: "Sheet1",
  sheets: ["Sheet1"],
  table: "Table1",
  name: "Name1",
  errorCode: "SomethingElse",
  address: "A1",
  id: "S5",
  version: "1",
  digest: "0deeb720",
  zh: "why",
  en: "why",
  words: ["a", "b"],
  title: "Title",
  people: 3,
  from: "A1",
  made: "today",
  source: "Sep",
  where: { zh: "why", en: "why" },
  expected: { zh: "why", en: "why" },
  most: 12,
  part: "xl/workbook.xml",
  rows: 34,
  there: "30,001",
  more: "4,002",
  cell: "A9",
  period: "2026-09",
  time: "2026-10-05 14:30",
  by: "Ann Example",
  checkCode: "0a1b2c3d",
  code: "0a1b2c3d",
  counted: "27",
  count: "1",
  share: "50%",
  change: "+3",
  reason: "why",
};
const worded = Object.keys(zh).map((code) => {
  const word = (catalogue: object) =>
    (catalogue as Record<string, (known: typeof facts) => string>)[code]?.(facts) ?? "";
  return { code, chinese: word(zh), english: word(en) };
});

it.each(worded)("$code is said in both languages, with all facts", ({ chinese, english }) => {
  for (const sentence of [chinese, english]) {
    expect(sentence).not.toBe("");
    expect(sentence).not.toMatch(/undefined|\[object|NaN/);
  }
  expect(english).not.toMatch(/\p{Script=Han}/u);
});

it.each(worded.filter(({ english }) => english.includes(" ")))(
  "$code names the same facts in both",
  ({ chinese, english }) => {
    const named = Object.values(facts).filter((fact): fact is string => typeof fact === "string" && fact.length > 3);
    expect(named.filter((fact) => chinese.includes(fact))).toEqual(named.filter((fact) => english.includes(fact)));
  },
);

it("tells a problem in the reader's language, and keeps what Excel said as its cause", () => {
  const cause = new Error("AccessDenied");
  const problem = new WorkbookProblem({ code: "sheetProtected", facts: { sheet: "7月" } }, { cause });
  expect(problem.describe("zh")).toBe("工作表“7月”受保护，没有写入。在“审阅”里撤消工作表保护后重试");
  expect(problem.message).toBe(
    "The sheet “7月” is protected, so nothing was written. Unprotect it under Review, then retry",
  );
  expect(problem.cause).toBe(cause);
});
