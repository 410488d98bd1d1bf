import { CoAuthor } from "../../src/workbench/bridge/CoAuthor";
import { EventQueue } from "../../src/workbench/bridge/EventQueue";
import { tellEvents } from "../../src/workbench/bridge/tellEvents";
import type { Grid, GridChange } from "../../src/workbench/grid/Grid";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const ADDED = 13;
const CHANGED = 10;

/** A grid of which nothing but its changes is known. */
function setUp(lag: number, order: "asMade" | "byKind") {
  let change: (change: GridChange) => void = () => undefined;
  const grid = {
    onChange: (listener: typeof change) => (change = listener),
    onCalculated: () => undefined,
    tables: () => [],
  } as unknown as Grid;
  const told: unknown[][] = [];
  const coAuthor = new CoAuthor();
  const queue = new EventQueue({ lag, order });
  const fire = (event: number, target: string, message: object): void => {
    told.push([event, target, (message as { source?: string }).source]);
  };
  tellEvents(grid, { fire, fireSelectionChanged: () => undefined }, queue, coAuthor);
  const edit = (sheet: string): void =>
    change({ kind: "cells", sheet, area: { row: 0, column: 0, rows: 1, columns: 1 }, how: "edited" });
  return { told, coAuthor, queue, edit, add: (sheet: string): void => change({ kind: "sheetAdded", sheet }) };
}

// https://learn.microsoft.com/javascript/api/excel/excel.eventsource
test("what a co-author changes comes from afar, and what follows does not", () => {
  const { told, coAuthor, edit } = setUp(0, "asMade");
  coAuthor.act(() => edit("s1"));
  edit("s2");
  expect(told).toEqual([
    [CHANGED, "s1", "Remote"],
    [CHANGED, "Workbook", "Remote"],
    [CHANGED, "s2", "Local"],
    [CHANGED, "Workbook", "Local"],
  ]);
});

test("events come when the lag is over, and say whose the change was", () => {
  const { told, coAuthor, queue, edit, add } = setUp(200, "asMade");
  coAuthor.act(() => add("s1"));
  jest.advanceTimersByTime(150);
  edit("s1");
  expect([told, queue.isHolding()]).toEqual([[], true]);
  jest.advanceTimersByTime(50);
  expect(queue.isHolding()).toBe(false);
  expect(told).toEqual([
    [ADDED, "Workbook", "Remote"],
    [CHANGED, "s1", "Local"],
    [CHANGED, "Workbook", "Local"],
  ]);
});

test("an order by kind tells of a cell before its sheet, and keeps the order of the cells", () => {
  const { told, edit, add } = setUp(200, "byKind");
  add("s1");
  edit("s1");
  edit("s2");
  jest.advanceTimersByTime(200);
  expect(told.map(([event, target]) => [event, target])).toEqual([
    [CHANGED, "s1"],
    [CHANGED, "Workbook"],
    [CHANGED, "s2"],
    [CHANGED, "Workbook"],
    [ADDED, "Workbook"],
  ]);
});

test("a co-author comes between the batches that were ordered", async () => {
  const done: string[] = [];
  const coAuthor = new CoAuthor();
  const document = coAuthor.between({ isEditing: () => false, asOneStep: (change) => change() });
  const batch = (name: string) => document.asOneStep(() => done.push(name));
  const acted = coAuthor.actAfter(2, () => done.push(coAuthor.source));
  for (const name of ["one", "two", "three"]) {
    batch(name);
    await Promise.resolve();
  }
  await acted;
  expect(done).toEqual(["one", "two", "Remote", "three"]);
});
