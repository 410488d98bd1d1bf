import { TOLD, TOLD_LATE } from "../../hostcheck/expectations";
import type { Observations } from "../../hostcheck/observations";
import { addScratchSheet, scratchSheet } from "./scratchSheets";

const SHEET = 4;
const ADDED = 5;
/** As long as people wait without wondering. */
const SOON_MS = 1_000;
const PATIENCE_MS = 5_000;
/** Word of what was done before is late, and would be taken for word of this. */
const QUIET_MS = 1_000;
const LOOK_AGAIN_MS = 20;

interface Told {
  readonly kind: "changed" | "added";
  readonly sheet: string;
  readonly at: number;
}

/** How long word of a change takes, and in which order two changes are told that were made in one go. */
export async function observeEvents(): Promise<Observations> {
  await addScratchSheet(SHEET);
  await pause(QUIET_MS);
  const told: Told[] = [];
  const note = (kind: Told["kind"]) => (event: { readonly worksheetId: string }) => {
    told.push({ kind, sheet: event.worksheetId, at: Date.now() });
    return Promise.resolve();
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const registered = [worksheets.onChanged.add(note("changed")), worksheets.onAdded.add(note("added"))];
    await context.sync();
    return registered;
  });
  const start = Date.now();
  const sheets = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.getItem(scratchSheet(SHEET)).load("id");
    changed.getRange("A1").values = [[1]];
    const added = worksheets.add(scratchSheet(ADDED)).load("id");
    await context.sync();
    return { changed: changed.id, added: added.id };
  });
  // Somebody else may change sheets meanwhile.
  const own = () => told.filter(({ kind, sheet }) => sheet === sheets[kind]);
  while (new Set(own().map(({ kind }) => kind)).size < 2 && Date.now() - start < PATIENCE_MS)
    await pause(LOOK_AGAIN_MS);
  const [first] = handlers;
  if (first)
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  const kinds = own().map(({ kind }) => kind);
  const changedAt = own().find(({ kind }) => kind === "changed")?.at;
  const lag = changedAt === undefined ? null : changedAt - start;
  return {
    "events.changed":
      lag === null ? { got: "not told" } : { got: lag <= SOON_MS ? TOLD : TOLD_LATE, detail: `${lag} ms` },
    "events.order": { got: new Set(kinds).size < 2 ? "not told" : kinds[0] === "changed" ? "asMade" : "byKind" },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
