import { inBatches, partsOf } from "../../../src/workbook/excel/inBatches";

describe("values in parts of a batch each", () => {
  it("are one part where all of them fit", () => {
    expect([...partsOf(["a", 1, true])]).toEqual([{ from: 0, values: ["a", 1, true] }]);
  });

  it("are none where there are none", () => {
    expect([...partsOf([])]).toEqual([]);
  });

  it("stay below 5 MB as they are sent, and are all there in their order", () => {
    // 3 bytes a character: 12 MB in all.
    const values = Array.from({ length: 4_000 }, (_, i) => `${i} ${"张".repeat(1_000)}`);
    const parts = [...partsOf(values)];
    const sent = parts.map((part) => Buffer.byteLength(JSON.stringify(part.values.map((value) => [value]))));
    expect(Math.max(...sent)).toBeLessThan(5_000_000);
    expect(parts.flatMap((part) => part.values)).toEqual(values);
    expect(parts.map(({ from }) => values[from])).toEqual(parts.map((part) => part.values[0]));
  });
});

describe("what fills a sheet", () => {
  function* fill(done: number[]) {
    for (const step of [1, 2]) {
      done.push(step);
      yield step / 2;
    }
  }

  it("goes in one batch for a department, and in several for a company", () => {
    const [few, many]: number[][] = [[], []];
    expect([...inBatches(fill(few ?? []), 1_000)]).toEqual([]);
    expect([...inBatches(fill(many ?? []), 1_001)]).toEqual([0.5, 1]);
    expect([few, many]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });
});
