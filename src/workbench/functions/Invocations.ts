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
  callers: Map<string, Caller>;
  outcome?: Outcome;
  size: number;
}

/** Outcomes are forgotten, the oldest first, when the text of their arguments grows beyond this. */
const REMEMBERED_CHARACTERS = 50_000_000;

/**
 * The calls of custom functions, by function and arguments. While the add-in computes, a cell's formula has no result;
 * when the results are there, the cells that asked are computed again and find them here. Calls that are alike are
 * made once.
 */
export class Invocations {
  private readonly entries = new Map<string, Entry>();
  private readonly keysById = new Map<number, string>();
  /** The calls that each cell has made in the calculation that is running. */
  private readonly asked = new Map<string, { caller: Caller; keys: Set<string> }>();
  private readonly awaited = new Map<string, Set<string>>();
  private outbox: Call[] = [];
  private lastId = 0;
  private remembered = 0;

  constructor(
    private readonly send: (calls: Call[]) => void,
    private readonly cancel: (ids: number[]) => void,
    private readonly onReady: (callers: Caller[]) => void,
  ) {}

  /** The outcome if it is known; otherwise the call is made and the cell computed again later. */
  evaluate(definition: FunctionDefinition, args: unknown[], caller: Caller): Outcome | undefined {
    const key = `${definition.id}\n${JSON.stringify(args)}`;
    const cell = cellKey(caller);
    this.noteAsked(cell, caller, key);
    const known = this.entries.get(key);
    if (known?.outcome) return known.outcome;
    if (known) {
      known.callers.set(cell, caller);
      return undefined;
    }
    this.lastId += 1;
    const entry: Entry = { id: this.lastId, definition, callers: new Map([[cell, caller]]), size: key.length };
    this.entries.set(key, entry);
    this.keysById.set(entry.id, key);
    if (this.outbox.length === 0) setTimeout(() => this.flush());
    this.outbox.push({ id: entry.id, definition, args, caller });
    return undefined;
  }

  /** Takes results from the add-in; a result that nobody waits for any more is dropped. */
  accept(results: ReportedResult[]): void {
    const ready = new Map<string, Caller>();
    for (const result of results) {
      const key = this.keysById.get(result[0]);
      const entry = key === undefined ? undefined : this.entries.get(key);
      if (key === undefined || !entry || entry.outcome) continue;
      entry.outcome = toOutcome(result, entry.definition.returnsMatrix);
      this.remembered += entry.size;
      for (const [cell, caller] of entry.callers) {
        ready.set(cell, caller);
        this.awaited.get(cell)?.delete(key);
      }
      entry.callers.clear();
      this.keysById.delete(entry.id);
    }
    if (ready.size > 0) this.onReady([...ready.values()]);
  }

  /** To be called after each calculation: forgets what nobody needs any more. */
  endCalculation(): void {
    for (const [cell, { keys }] of this.asked) {
      for (const key of this.awaited.get(cell) ?? []) if (!keys.has(key)) this.abandon(key, cell);
      const stillAwaited = [...keys].filter((key) => this.entries.get(key)?.outcome === undefined);
      if (stillAwaited.length > 0) this.awaited.set(cell, new Set(stillAwaited));
      else this.awaited.delete(cell);
      for (const key of keys) {
        const entry = this.entries.get(key);
        if (entry?.outcome && entry.definition.volatile) this.forget(key);
      }
    }
    this.asked.clear();
    for (const [key, entry] of this.entries) {
      if (this.remembered <= REMEMBERED_CHARACTERS) break;
      if (entry.outcome) this.forget(key);
    }
  }

  isWaiting(): boolean {
    return this.outbox.length > 0 || this.keysById.size > 0;
  }

  /** Forgets all outcomes; calls under way are made again when their cells are computed again. */
  reset(): void {
    this.outbox = [];
    this.entries.clear();
    this.keysById.clear();
    this.asked.clear();
    this.awaited.clear();
    this.remembered = 0;
  }

  private flush(): void {
    const calls = this.outbox;
    this.outbox = [];
    if (calls.length > 0) this.send(calls);
  }

  private noteAsked(cell: string, caller: Caller, key: string): void {
    const asked = this.asked.get(cell);
    if (asked) asked.keys.add(key);
    else this.asked.set(cell, { caller, keys: new Set([key]) });
  }

  /** The cell's formula no longer needs the call; if no other does, it is cancelled. */
  private abandon(key: string, cell: string): void {
    const entry = this.entries.get(key);
    if (!entry || entry.outcome) return;
    entry.callers.delete(cell);
    if (entry.callers.size > 0 || !entry.definition.cancelable) return;
    this.entries.delete(key);
    this.keysById.delete(entry.id);
    this.cancel([entry.id]);
  }

  private forget(key: string): void {
    this.remembered -= this.entries.get(key)?.size ?? 0;
    this.entries.delete(key);
  }
}

export function cellKey({ sheet, row, column }: Caller): string {
  return `${sheet}!${row},${column}`;
}
