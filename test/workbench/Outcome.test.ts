import { toOutcome } from "../../src/workbench/functions/Outcome";

describe("what a custom function gave", () => {
  it.each([
    [0, "#VALUE!"],
    [1, "#N/A"],
    [5, "#DIV/0!"],
    [6, "#NUM!"],
    [7, "#VALUE!"],
    [8, "#NULL!"],
    [10, "#NAME?"],
  ])("shows a failure of number %d as %s, with its message", (code, error) => {
    expect(toOutcome([1, false, "because", code], false)).toEqual({ value: { error, message: "because" } });
  });

  it("keeps errors, with their messages, among the values of an array", () => {
    const error = { type: "Error", basicValue: "#N/A", code: "#N/A", message: "no such indicator" };
    expect(toOutcome([1, true, [[1], [error]]], true)).toEqual({
      rows: [[1], [{ error: "#N/A", message: "no such indicator" }]],
    });
  });

  it("shows null as 0, as Excel does", () => {
    expect(toOutcome([1, true, null], false)).toEqual({ value: 0 });
  });

  it("refuses ragged arrays, and arrays from a function that promised a single value", () => {
    expect(toOutcome([1, true, [[1, 2], [3]]], true)).toMatchObject({ value: { error: "#VALUE!" } });
    expect(toOutcome([1, true, [[1]]], false)).toMatchObject({ value: { error: "#VALUE!" } });
  });

  it("shows what is no finite number as #NUM!", () => {
    expect(toOutcome([1, false, "NaN"], false)).toMatchObject({ value: { error: "#NUM!" } });
  });
});
