import { awaitFunction, callFunction, type Value } from "./callFunction";
import { describeFunctions, FUNCTION_SOURCES } from "../../src/help/build/describeFunctions.js";
import { setReaderLanguage } from "../../src/functions/readerLanguage";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { schemeCells } from "../support/schemeCells";
import { hostProfile } from "../support/hostProfile";

/*
 * KPI.PAY(base,coefficient,,,allowance): an argument that is skipped is null by Microsoft's documentation
 * (https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-parameter-options), and may arrive as one blank cell, which
 * is null, "" or 0 by version of Excel (office-js#5262, #1951).
 */

beforeEach(() => setReaderLanguage("en"));

const scheme = schemeCells(schemeOf(S5, "zh"), "zh") as Value[][];
const person = [0.45, 40, 120, 0];
const heads = [["CONV", "RESP", "AOV", "UNANS"]];
const column = (...values: Value[]) => values.map((value) => [value]);

/** What is asked of each function that has optional arguments: those that it demands. */
const demanded: Readonly<Record<string, (Value | Value[][])[]>> = {
  SCORE: [column(0.45, 0.5), "CONV", scheme],
  TOTAL: [[person, person], heads, scheme],
  APPRAISE: [[person, person], heads, scheme],
  EXPLAIN: [[person], heads, scheme],
  RATERSCORE: [
    [[90, 80, 70]],
    [["m", "p", "p"]],
    [
      ["m", 0.6, 1],
      ["p", 0.4, 2],
    ],
  ],
  WEIGHTEDSCORE: [[[90, ""]], [[0.6, 0.4]]],
  RATIOSCORE: [column(70, 90), 80],
  LINEARSCORE: [
    column(5, 15),
    [
      [10, 60],
      [20, 80],
    ],
  ],
  STEPSCORE: [
    column(20, 25),
    [
      [0, 15],
      [25, 10],
    ],
  ],
  DEDUCTSCORE: [column(87, 86.5), 90, 1, 2],
  GRADE: [
    column(96, 90),
    [
      [85, "B"],
      [95, "A"],
    ],
  ],
  RANK: [column(3, 2, 1)],
  TIERCOMMISSION: [
    column(900, 600),
    [
      [0, 0.03],
      [500, 0.05],
      [750, 0.075],
    ],
  ],
  TIERBONUS: [
    column(50_000, 10),
    [
      [0, 0.01, 0],
      [40_000, 0.02, 200],
    ],
  ],
  PAY: [column(10_000, 8000), 0.95],
  NORMALIZE: [column(80, 90, 60, 70), column("a", "a", "b", "b")],
  FORCEDGRADE: [
    column(70, 90, 80, 60, 50),
    [
      ["A", 0.2],
      ["B", 0.6],
      ["C", 0.2],
    ],
  ],
  AHPWEIGHTS: [
    [
      [1, 3, 1],
      ["", 1, 3],
      ["", "", 1],
    ],
  ],
  AHPCR: [
    [
      [1, 3, 1],
      ["", 1, 3],
      ["", "", 1],
    ],
  ],
  CSI: [[[10, 1]], [[3, 1]]],
  CSAT: [column(5, 4, 3, 1)],
  CHECKCODE: [column(5, 4)],
};

/** Its 0 is a lowest rating that there is: the documentation says to write 1. */
const told = new Set(["CSI low 0", ...(hostProfile.arguments.blankCell === 0 ? ["CSI low null"] : [])]);

test("an optional argument that arrives as one blank cell, in any form, counts as left out", async () => {
  const chinese = `${__dirname}/../../src/functions/descriptions.zh-CN.json`;
  const { english } = await describeFunctions({ sources: FUNCTION_SOURCES, chinese, url: "https://kpi.example.com/" });
  // PROBE is there to tell the forms apart.
  const taking = english.functions.filter(({ id }) => id !== "PROBE");
  const optional = taking.flatMap(({ id, parameters }) =>
    parameters.flatMap(({ name, optional: isOptional }, position) => (isOptional ? [{ id, name, position }] : [])),
  );
  expect(new Set(optional.map(({ id }) => id))).toEqual(new Set(Object.keys(demanded)));
  const differing: string[] = [];
  for (const { id, name, position } of optional) {
    const args = demanded[id] ?? [];
    const leftOut = await awaitFunction(id, ...args);
    expect(leftOut).not.toHaveProperty("error");
    for (const form of [null, "", 0]) {
      const skipped = await awaitFunction(id, ...args, ...Array<undefined>(position - args.length).fill(undefined), [
        [form],
      ]);
      const isSame = JSON.stringify(skipped) === JSON.stringify(leftOut);
      if (isSame === told.has(`${id} ${name} ${form}`)) differing.push(`${id} ${name} ${JSON.stringify(form)}`);
    }
  }
  expect(differing).toEqual([]);
});

test.each<[string, Value]>([
  ["null", null],
  ["“”", ""],
  ["0", 0],
])("KPI.PAY(base,coefficient,,,allowance) pays everybody, its skipped arguments being %s", (_, blank) => {
  // 10,000 × 0.95 + 300, 8,000 × 0.95 + 300
  const args = [column(10_000, 8000), 0.95, [[blank]], [[blank]], 300];
  expect(callFunction("PAY", ...args)).toEqual(column(9800, 7900));
});

test("in a column of commissions a blank is somebody's own", () => {
  expect(callFunction("PAY", column(10_000, 8000), 0.95, column("", 100))).toEqual(column("", 7700));
});

test("the text “0” is still the word for counting a missing score as 0", () => {
  // 90 × 0.6 + 0 × 0.4
  expect(callFunction("WEIGHTEDSCORE", [[90, ""]], [[0.6, 0.4]], "0")).toEqual([[54]]);
});

test("a lowest rating of 0 is one", () => {
  expect(callFunction("CSI", [[5]], [[1]], 0, 10)).toEqual([[50]]);
});
