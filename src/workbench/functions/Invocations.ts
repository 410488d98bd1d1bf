import type { FunctionDefinition } from "./FunctionDefinition";
import { type Outcome, type ReportedResult, toOutcome } from "./Outcome";

/** A cell whose formula calls a function. */
export interface Caller {
  sheet: string;
  row: number;
  column: number;
}

/** A call on its way to the add-in. */
export interface Call {
  id: number;
  definition: FunctionDefinition;
  args: unknown[];
  caller: Caller;
}

interface Entry {
  id: number;
  definition: FunctionDefinition;
  sent: boolean;
  outcome?: Outcome;
}

/** What one cell has called, by function and arguments: a formula may call several functions. */
interface CallingCell {
  caller: Caller;
  entries: Map<string, Entry>;
  /** What its formula has asked for in the calculation that is running. */
  asked: Set<string>;
  /** A result has come, and the calculation in which the cell is to find it has yet to begin, or is running. */
  owed: "next" | "now" | undefined;
}

/**
 * The calls of custom functions, cell by cell. While the add-in computes, a cell's formula has no result; when the results
 * are there, the cell is computed again and finds them here. Then they are forgotten: whatever else has the cell computed
 * calls again, as Excel does on inserted rows, expanded groups and reopening (office-js#3332, #3911).
 */
export class Invocations {
  private readonly cells = new Map<string, CallingCell>();
  private readonly waiting = new Map<number, { cell: string; entry: Entry }>();
  private outbox: Call[] = [];
  private lastId = 0;

  constructor(
    private readonly send: (calls: Call[]) => void,
    private readonly cancel: (ids: number[]) => void,
    private readonly onReady: (callers: Caller[]) => void,
  ) {}

  /** The outcome if it has come; otherwise the call is made, unless it is under way, and the cell computed again later. */
  evaluate(definition: FunctionDefinition, args: unknown[], caller: Caller): Outcome | undefined {
    const key = `${definition.id}\n${JSON.stringify(args)}`;
    const name = cellKey(caller);
    const cell: CallingCell = this.cells.get(name) ?? { caller, entries: new Map(), asked: new Set(), owed: undefined };
    this.cells.set(name, cell);
    cell.asked.add(key);
    const known = cell.entries.get(key);
    if (known) return known.outcome;
    this.lastId += 1;
    const entry: Entry = { id: this.lastId, definition, sent: false };
    cell.entries.set(key, entry);
    this.waiting.set(entry.id, { cell: name, entry });
    if (this.outbox.length === 0) setTimeout(() => this.flush());
    this.outbox.push({ id: entry.id, definition, args, caller });
    return undefined;
  }

  /** Takes results from the add-in; a result that nobody waits for any more is dropped. */
  accept(results: ReportedResult[]): void {
    const ready = new Map<string, Caller>();
    for (const result of results) {
      const waiting = this.waiting.get(result[0]);
      const cell = waiting && this.cells.get(waiting.cell);
      if (!waiting || !cell) continue;
      this.waiting.delete(result[0]);
      waiting.entry.outcome = toOutcome(result, waiting.entry.definition.returnsMatrix);
      cell.owed = "next";
      ready.set(waiting.cell, cell.caller);
    }
    if (ready.size > 0) this.onReady([...ready.values()]);
  }

  /** To be called before each calculation: it computes the cells whose results have come. */
  beginCalculation(): void {
    for (const cell of this.cells.values()) if (cell.owed === "next") cell.owed = "now";
  }

  /** To be called after each calculation: forgets what has been found, and what nobody needs any more. */
  endCalculation(): void {
    for (const [name, cell] of this.cells) {
      if (cell.asked.size > 0) this.dropUnasked(cell);
      const complete = [...cell.entries.values()].every(({ outcome }) => outcome !== undefined);
      // A result that came while the calculation was running is still to be found by the next.
      if (cell.owed !== "next" && complete) this.cells.delete(name);
      else if (cell.owed === "now") cell.owed = undefined;
      cell.asked.clear();
    }
  }

  isWaiting(): boolean {
    return this.outbox.length > 0 || this.waiting.size > 0;
  }

  /** Forgets all calls; those under way are made again when their cells are computed again. */
  reset(): void {
    this.outbox = [];
    this.cells.clear();
    this.waiting.clear();
  }

  private flush(): void {
    const calls = this.outbox.filter(({ id }) => this.waiting.has(id));
    this.outbox = [];
    for (const { id } of calls) {
      const waiting = this.waiting.get(id);
      if (waiting) waiting.entry.sent = true;
    }
    if (calls.length > 0) this.send(calls);
  }

  /** The cell's formula, which was computed, no longer needs these: a call under way is cancelled where it can be. */
  private dropUnasked({ entries, asked }: CallingCell): void {
    for (const [key, { id, sent, outcome, definition }] of entries) {
      if (asked.has(key)) continue;
      entries.delete(key);
      this.waiting.delete(id);
      if (sent && outcome === undefined && definition.cancelable) this.cancel([id]);
    }
  }
}

export function cellKey({ sheet, row, column }: Caller): string {
  return `${sheet}!${row},${column}`;
}
