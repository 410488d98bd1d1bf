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

  it("makes calls that are alike once, and computes all cells that asked when the result is there", () => {
    const { invocations, sent, ready } = setUp();
    expect(invocations.evaluate(definition(), [95], cell(1))).toBeUndefined();
    expect(invocations.evaluate(definition(), [95], cell(2))).toBeUndefined();
    jest.runAllTimers();
    expect(sent.map(({ args }) => args)).toEqual([[95]]);

    invocations.accept([[sent[0]?.id ?? 0, true, "A"]]);
    expect(ready).toEqual([[cell(1), cell(2)]]);
    expect(invocations.evaluate(definition(), [95], cell(1))).toEqual({ value: "A" });
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

  it("lets a call run on that another formula still needs", () => {
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
    expect(invocations.evaluate(volatile, [], cell(1))).toEqual({ value: 1 });
    invocations.endCalculation();
    expect(invocations.evaluate(volatile, [], cell(1))).toBeUndefined();
  });
});
