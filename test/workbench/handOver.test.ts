import type { ParameterDefinition } from "../../src/workbench/functions/FunctionDefinition";
import { handOver } from "../../src/workbench/functions/handOver";
import { chooseProfile, profiles } from "../../src/workbench/profiles/profiles";
import { documented } from "../../src/workbench/profiles/documented";

const parameter = (isMatrix: boolean): ParameterDefinition => ({
  name: "cells",
  description: "",
  type: "any",
  isMatrix,
  optional: true,
  repeating: false,
});
const range = parameter(true);
const single = parameter(false);

// office-js#5262, #4702; null for what is left out:
// https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-parameter-options
test.each([
  ["documented", "", null],
  ["web", null, null],
  ["windows", 0, [[0]]],
  ["mac", 0, null],
  ["lts2021", 0, [[0]]],
])("blank and skipped arguments as in %s", (name, blank, skipped) => {
  const { arguments: profile } = chooseProfile(`?profile=${name}`);
  expect(handOver([[null, "A"]], range, profile)).toEqual([[blank, "A"]]);
  expect(handOver([[null]], range, profile)).toEqual([[blank]]);
  expect(handOver([[null]], single, profile)).toBe(blank);
  expect(handOver("skipped", range, profile)).toEqual(skipped);
  expect(handOver(undefined, range, profile)).toBeNull();
});

test("a range of one cell can be blank otherwise than a range of several", () => {
  const profile = { ...documented.arguments, blankInRange: 0, blankCell: null } as const;
  expect(handOver([[null, null]], range, profile)).toEqual([[0, 0]]);
  expect(handOver([[null]], range, profile)).toEqual([[null]]);
});

test("errors and booleans as the profile has them", () => {
  const cells = [[true, { error: "#N/A" }]];
  expect(handOver(cells, range, documented.arguments)).toEqual([[true, { type: "CustomFunctionError", code: "#N/A" }]]);
  expect(handOver(cells, range, { ...documented.arguments, error: "text", boolean: "number" })).toEqual([[1, "#N/A"]]);
});

describe("the profile that an address asks for", () => {
  it("is the documented one without a word, and otherwise that of the name", () => {
    expect(chooseProfile("?open=blank")).toBe(documented);
    expect(Object.keys(profiles).map((name) => chooseProfile(`?profile=${name}`).name)).toEqual(Object.keys(profiles));
  });

  it.each(["nt", "toString"])("is none of the name %s", (name) => {
    expect(() => chooseProfile(`?profile=${name}`)).toThrow("documented, web, windows, mac, lts2021");
  });
});
