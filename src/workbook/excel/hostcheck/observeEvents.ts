import { TOLD, TOLD_LATE } from "../../hostcheck/expectations";
import type { Observations } from "../../hostcheck/observations";
import { addScratchSheet, scratchSheet } from "./scratchSheets";

const SHEET = 4;
const ADDED = 5;
/** As long as people wait without wondering. */
const SOON_MS = 1_000;
const PATIENCE_MS = 5_000;

/** How long word of a change takes, and in which order two changes are told that were made in one go. */
export async function observeEvents(): Promise<Observations> {
  await addScratchSheet(SHEET);
  const changedSheet = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(scratchSheet(SHEET)).load("id");
    await context.sync();
    return sheet.id;
  });
  const told: ("changed" | "added")[] = [];
  let isComplete: () => void = () => undefined;
  const complete = new Promise<void>((resolve) => (isComplete = resolve));
  // Word of what was done before, or elsewhere, may come as well.
  const isOwn = (kind: "changed" | "added", id: string) => (kind === "changed") === (id === changedSheet);
  const note =
    (kind: "changed" | "added") =>
    ({ worksheetId }: { readonly worksheetId: string }) => {
      if (!isOwn(kind, worksheetId)) return Promise.resolve();
      if (!told.includes(kind)) told.push(kind);
      if (kind === "changed") changedAt ??= Date.now();
      if (told.length === 2) isComplete();
      return Promise.resolve();
    };
  let changedAt: number | undefined;
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onChanged.add(note("changed")), worksheets.onAdded.add(note("added"))];
    await context.sync();
    return added;
  });
  const start = Date.now();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem(scratchSheet(SHEET)).getRange("A1").values = [[1]];
    worksheets.add(scratchSheet(ADDED));
    await context.sync();
  });
  await Promise.race([complete, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const [first] = handlers;
  if (first)
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  const lag = changedAt === undefined ? null : changedAt - start;
  return {
    "events.changed":
      lag === null ? { got: "not told" } : { got: lag <= SOON_MS ? TOLD : TOLD_LATE, detail: `${lag} ms` },
    "events.order": { got: told.length < 2 ? "not told" : told[0] === "changed" ? "asMade" : "byKind" },
  };
}
