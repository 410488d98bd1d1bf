import type { FunctionDefinition } from "../../src/workbench/functions/FunctionDefinition";
import { type Call, type Caller, Invocations } from "../../src/workbench/functions/Invocations";

const definition = (options: Partial<FunctionDefinition> = {}): FunctionDefinition => ({
  id: "GRADE",
  name: "KPI.GRADE",
  description: "",
  parameters: [],
  returnsMatrix: false,
  cancelable: false,
  volatile: false,
  hidden: false,
  allowsErrors: false,
  ...options,
});
const cell = (row: number): Caller => ({ sheet: "s", row, column: 0 });

function setUp(): { invocations: Invocations; sent: Call[]; cancelled: number[]; ready: Caller[][] } {
  const sent: Call[] = [];
  const cancelled: number[] = [];
  const ready: Caller[][] = [];
  const invocations = new Invocations(
    (calls) => sent.push(...calls),
    (ids) => cancelled.push(...ids),
    (callers) => ready.push(callers),
  );
  return { invocations, sent, cancelled, ready };
}

describe("calls of custom functions", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("computes the cell again when its result is there, and the cell finds it", () => {
    const { invocations, sent, ready } = setUp();
    expect(invocations.evaluate(definition(), [95], cell(1))).toBeUndefined();
    jest.runAllTimers();
    expect(sent.map(({ args }) => args)).toEqual([[95]]);

    invocations.accept([[sent[0]?.id ?? 0, true, "A"]]);
    expect(ready).toEqual([[cell(1)]]);
    invocations.beginCalculation();
    expect(invocations.evaluate(definition(), [95], cell(1))).toEqual({ value: "A" });
  });

  // office-js#3332, #3911: inserted rows, expanded groups and reopening have Excel call again.
  it("keeps no result by its arguments: whatever else has the cell computed calls again", () => {
    const { invocations, sent } = setUp();
    invocations.evaluate(definition(), [95], cell(1));
    jest.runAllTimers();
    invocations.endCalculation();
    invocations.accept([[sent[0]?.id ?? 0, true, "A"]]);
    invocations.beginCalculation();
    invocations.evaluate(definition(), [95], cell(1));
    invocations.endCalculation();

    invocations.beginCalculation();
    expect(invocations.evaluate(definition(), [95], cell(1))).toBeUndefined();
    jest.runAllTimers();
    expect(sent.map(({ args }) => args)).toEqual([[95], [95]]);
  });

  it("makes a call of its own for each cell, and one for a cell that is computed again meanwhile", () => {
    const { invocations, sent } = setUp();
    invocations.evaluate(definition(), [95], cell(1));
    invocations.evaluate(definition(), [95], cell(2));
    invocations.endCalculation();
    invocations.evaluate(definition(), [95], cell(2));
    jest.runAllTimers();
    expect(sent.map(({ caller }) => caller)).toEqual([cell(1), cell(2)]);
  });

  it("keeps the first result of a formula that waits for a second", () => {
    const { invocations, sent } = setUp();
    const both = (): unknown[] => [1, 2].map((arg) => invocations.evaluate(definition(), [arg], cell(1)));
    both();
    jest.runAllTimers();
    invocations.endCalculation();
    for (const [index, expected] of [
      [{ value: "A" }, undefined],
      [{ value: "A" }, { value: "A" }],
    ].entries()) {
      invocations.accept([[sent[index]?.id ?? 0, true, "A"]]);
      invocations.beginCalculation();
      expect(both()).toEqual(expected);
      invocations.endCalculation();
    }
    expect(sent).toHaveLength(2);
  });

  it("keeps a result that comes during a calculation for the next one, which is to show it", () => {
    const { invocations, sent } = setUp();
    invocations.evaluate(definition(), [95], cell(1));
    jest.runAllTimers();
    invocations.endCalculation();
    invocations.beginCalculation();
    invocations.accept([[sent[0]?.id ?? 0, true, "A"]]);
    invocations.evaluate(definition(), [95], cell(1));
    invocations.endCalculation();
    invocations.beginCalculation();
    expect(invocations.evaluate(definition(), [95], cell(1))).toEqual({ value: "A" });
    invocations.endCalculation();
    expect(sent).toHaveLength(1);
  });

  it("calls again when an argument has changed", () => {
    const { invocations, sent } = setUp();
    invocations.evaluate(definition(), [95], cell(1));
    invocations.evaluate(definition(), ["95"], cell(1));
    jest.runAllTimers();
    expect(sent.map(({ args }) => args)).toEqual([[95], ["95"]]);
  });

  it("waits until every call has its result", () => {
    const { invocations, sent } = setUp();
    invocations.evaluate(definition(), [1], cell(1));
    expect(invocations.isWaiting()).toBe(true);
    jest.runAllTimers();
    invocations.accept([[sent[0]?.id ?? 0, false, "no", 7]]);
    expect(invocations.isWaiting()).toBe(false);
    expect(invocations.evaluate(definition(), [1], cell(1))).toEqual({ value: { error: "#VALUE!", message: "no" } });
  });

  it("cancels a call that no formula needs any more, if the function can be cancelled", () => {
    const { invocations, sent, cancelled } = setUp();
    const cancelable = definition({ cancelable: true });
    invocations.evaluate(cancelable, [1], cell(1));
    jest.runAllTimers();
    invocations.endCalculation();
    invocations.evaluate(cancelable, [2], cell(1));
    invocations.endCalculation();
    expect(cancelled).toEqual([sent[0]?.id]);
  });

  it("does not make a call that is no longer needed when it would go out", () => {
    const { invocations, sent, cancelled } = setUp();
    invocations.evaluate(definition({ cancelable: true }), [1], cell(1));
    invocations.endCalculation();
    invocations.evaluate(definition({ cancelable: true }), [2], cell(1));
    invocations.endCalculation();
    jest.runAllTimers();
    expect(sent.map(({ args }) => args)).toEqual([[2]]);
    expect(cancelled).toEqual([]);
  });

  it("lets a call run on that another cell needs", () => {
    const { invocations, cancelled } = setUp();
    const cancelable = definition({ cancelable: true });
    invocations.evaluate(cancelable, [1], cell(1));
    invocations.evaluate(cancelable, [1], cell(2));
    invocations.endCalculation();
    invocations.evaluate(cancelable, [2], cell(1));
    invocations.endCalculation();
    expect(cancelled).toEqual([]);
  });

  it("calls a volatile function anew in each calculation", () => {
    const { invocations, sent } = setUp();
    const volatile = definition({ volatile: true });
    invocations.evaluate(volatile, [], cell(1));
    jest.runAllTimers();
    invocations.endCalculation();
    invocations.accept([[sent[0]?.id ?? 0, true, 1]]);
    invocations.beginCalculation();
    expect(invocations.evaluate(volatile, [], cell(1))).toEqual({ value: 1 });
    invocations.endCalculation();
    expect(invocations.evaluate(volatile, [], cell(1))).toBeUndefined();
  });
});
