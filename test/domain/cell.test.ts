import { isNumberAsText, readNumber, type Cell } from "../../src/domain/cell";
import { Failure } from "../../src/domain/failure";
import { attempt } from "../../src/domain/outcome";

test.each<[string, number]>([
  ["95", 95],
  [" 95 ", 95],
  ["　95\u00a0", 95],
  ["９５", 95],
  ["９５．５", 95.5],
  [".5", 0.5],
  ["1,000", 1000],
  ["1，000", 1000],
  ["1,234,567.8", 1234567.8],
  ["95%", 0.95],
  ["９５％", 0.95],
  ["58.3 %", 0.583],
  ["+95", 95],
  ["-3.5", -3.5],
  ["−3.5", -3.5],
  ["－３", -3],
  ["￥1000", 1000],
  ["¥ 1,000.50", 1000.5],
  ["$20", 20],
  ["-￥20", -20],
  ["￥-20", -20],
])("%j has one meaning as a number: %d", (text, expected) => {
  expect(readNumber(text)).toBe(expected);
  expect(isNumberAsText(text)).toBe(true);
});

test.each<[Cell]>([
  ["95分"],
  ["1万"],
  ["-"],
  ["无"],
  ["%"],
  ["￥"],
  ["1,00"],
  ["1,0000"],
  ["0,123"],
  [",100"],
  ["10,00,000"],
  ["1.000.000"],
  ["1 000"],
  ["１．５．２"],
  ["5."],
  ["1/2"],
  ["½"],
  ["95²"],
  ["1e3"],
  ["--5"],
  ["-￥-5"],
  ["￥95%"],
  ["(95)"],
  ["2024-01-01"],
  ["2024/1/1"],
  ["9月1日"],
  ["12:30"],
  ["Infinity"],
  ["NaN"],
  ["0x1F"],
  // An identity card: more digits than a number can hold.
  ["110101199003074512"],
  [true],
  [false],
])("%j has none, or more than one, and is refused with what was found", (cell) => {
  const failure = attempt(() => readNumber(cell));
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({
    kind: "value",
    detail: { code: "notANumber", facts: { found: typeof cell === "boolean" ? String(cell).toUpperCase() : cell } },
  });
  expect(isNumberAsText(cell)).toBe(false);
});

test.each<[Cell]>([[null], [""], ["  "], ["\u3000"]])("%j is blank", (cell) => {
  expect(readNumber(cell)).toBeNull();
  expect(isNumberAsText(cell)).toBe(false);
});

test("a number is itself, and no text", () => {
  expect(readNumber(95)).toBe(95);
  expect(isNumberAsText(95)).toBe(false);
});
