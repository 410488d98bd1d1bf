import { inBatches, inColumn, partsOf } from "../../../src/workbook/excel/inBatches";

describe("rows in parts of a batch each", () => {
  it("are one part where all of them fit", () => {
    const rows = [
      ["a", 1],
      ["b", true],
    ];
    expect([...partsOf(rows)]).toEqual([{ from: 0, rows }]);
  });

  it("are none where there are none", () => {
    expect([...partsOf([])]).toEqual([]);
  });

  it.each([1, 40])("stay below 5 MB as they are sent, and are all there in their order, with %d columns", (columns) => {
    // 3 bytes a character: 12 MB in all.
    const text = "张".repeat(1_000 / columns);
    const rows = Array.from({ length: 4_000 }, (_, i) =>
      Array.from({ length: columns }, (__, j) => `${i} ${j} ${text}`),
    );
    const parts = [...partsOf(rows)];
    const sent = parts.map((part) => Buffer.byteLength(JSON.stringify(part.rows)));
    expect(Math.max(...sent)).toBeLessThan(5_000_000);
    expect(parts.flatMap((part) => part.rows)).toEqual(rows);
    expect(parts.map(({ from }) => rows[from])).toEqual(parts.map((part) => part.rows[0]));
  });

  it("are of one value each in a column", () => {
    expect(inColumn([1, "a"])).toEqual([[1], ["a"]]);
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

  it("goes in several batches, too, where few people have more than one takes", () => {
    const formula = `=${"1+".repeat(500)}1`;
    const columns = (count: number) => Array.from({ length: 10 }, () => Array.from({ length: count }, () => formula));
    expect([...inBatches(fill([]), 50, columns(50))]).toEqual([]);
    expect([...inBatches(fill([]), 100, columns(100))]).toEqual([0.5, 1]);
  });
});
