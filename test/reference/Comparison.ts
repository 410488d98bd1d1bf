import { Failure } from "../../src/domain/failure";
import type { Fraction } from "./fraction";
import { Refusal, type Result } from "./refusal";

/** The people of a run that nobody asks otherwise: a change is held to the same ones as the change before it. */
const usualSeed = 20_261_123;

/**
 * `REFERENCE_SEED=random REFERENCE_PEOPLE=200000 npx jest test/reference` compares more people, others each time; the number that it
 * prints repeats the run.
 */
export const seed = seedOf(process.env["REFERENCE_SEED"]);
export const people = Number(process.env["REFERENCE_PEOPLE"] ?? 20_000);

function seedOf(asked: string | undefined): number {
  if (asked === undefined) return usualSeed;
  return asked === "random" ? Math.floor(Math.random() * 2 ** 32) : Number(asked);
}

/** Time for a run as long as one asks for. */
export const patience = 3_600_000;

type FromEngine<Value> = Value | null | Failure | undefined;

/** Compares what the engine says with the reference, and counts. */
export class Comparison {
  private readonly counts = new Map<string, number>();
  private readonly found: string[] = [];

  /** Counts one more of something that is not compared by itself. */
  count(what: string) {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  /** A number within 1e-9 of its size (of 1 where it is smaller). @param told what to type in to see it again. */
  near(what: string, engine: FromEngine<number>, reference: Result<Fraction>, told: () => object) {
    this.compare(what, engine, reference, told, isNear);
  }

  /** A rounded number, to its last digit. */
  rounded(what: string, engine: FromEngine<number>, reference: Result<Fraction>, told: () => object): void {
    this.compare(what, engine, reference, told, isSame);
  }

  /** A label, or nothing. */
  label(what: string, engine: FromEngine<string>, reference: Result<string>, told: () => object) {
    this.compare(what, engine, reference, told, (a, b) => a === b);
  }

  /** The first differences, told with their cases. */
  differences(): string[] {
    return this.found.slice(0, 5);
  }

  /** One line that the gate shows. */
  print(title: string) {
    const counts = [...this.counts].map(([what, count]) => `${count} ${what}`).join(", ");
    process.stdout.write(`reference, ${title}, REFERENCE_SEED=${seed}: ${counts}\n`);
  }

  private compare<Theirs, Ours>(
    what: string,
    engine: FromEngine<Theirs>,
    reference: Result<Ours>,
    told: () => object,
    agree: (engine: Theirs, reference: Ours) => boolean,
  ) {
    this.count(what);
    if (reference instanceof Refusal) this.count("refusals");
    if (isEqual(engine, reference, agree)) return;
    this.found.push(`${what}: engine ${show(engine)}, reference ${show(reference)}: ${JSON.stringify(told())}`);
  }
}

function isEqual<Theirs, Ours>(
  engine: FromEngine<Theirs>,
  reference: Result<Ours>,
  agree: (engine: Theirs, reference: Ours) => boolean,
): boolean {
  if (reference instanceof Refusal) return engine instanceof Failure;
  if (engine instanceof Failure || engine === undefined) return false;
  if (engine === null || reference === null) return engine === reference;
  return agree(engine, reference);
}

function isNear(x: number, exact: Fraction): boolean {
  const meant = exact.toNumber();
  return Math.abs(x - meant) <= 1e-9 * Math.max(1, Math.abs(meant));
}

/** As far as 15 digits can tell. */
function isSame(x: number, exact: Fraction): boolean {
  const meant = exact.toNumber();
  return Math.abs(meant) < 1e11 ? x.toPrecision(15) === meant.toPrecision(15) : isNear(x, exact);
}

function show(outcome: unknown): string {
  return outcome instanceof Error ? `refuses (${outcome.message})` : String(outcome);
}

/** What the engine comes to, its failure included. */
export function engine<Value>(compute: () => Value): Value | Failure {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
