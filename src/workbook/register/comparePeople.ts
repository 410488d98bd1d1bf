import { Failure } from "../../domain/failure";
import { roundMoney } from "../../domain/pay/roundMoney";
import { personKey, type IssuedPerson } from "./issuedPerson";

/** A person of whom two computations of one period differ. */
export interface PersonDifference {
  readonly number: string;
  readonly name: string;
  /** `null` where he was not there, or is not any more. */
  readonly before: Outcome | null;
  readonly after: Outcome | null;
  /** What his pay would have been more, to the cent; 0 where it stays, `null` where it cannot be told. */
  readonly payMore: number | null;
}

export type Outcome = Pick<IssuedPerson, "department" | "total" | "grade" | "pay" | "rank">;

/** Totals are as good as equal below this: half of the last digit that a sheet shows. */
const SAME_TOTAL = 5e-7;

/** Who differs between two computations, in the order of the first; who is new comes last. */
export function comparePeople(before: readonly IssuedPerson[], after: readonly IssuedPerson[]): PersonDifference[] {
  const now = new Map(after.map((person) => [personKey(person), person]));
  const then = new Map(before.map((person) => [personKey(person), person]));
  const pairs = [
    ...[...then].map(([key, person]) => [person, now.get(key) ?? null] as const),
    ...[...now].filter(([key]) => !then.has(key)).map(([, person]) => [null, person] as const),
  ];
  return pairs.flatMap(([old, fresh]) => {
    const who = old ?? fresh;
    if (old !== null && fresh !== null && isSame(old, fresh)) return [];
    const { number, name } = who;
    return [{ number, name, before: old, after: fresh, payMore: payMore(old, fresh) }];
  });
}

function isSame(a: Outcome, b: Outcome): boolean {
  return sameFigure(a.total, b.total, SAME_TOTAL) && a.grade === b.grade && sameFigure(a.pay, b.pay, 0.005);
}

type Figure = number | null | Failure;

function sameFigure(a: Figure, b: Figure, within: number): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) < within;
  return (a instanceof Failure && b instanceof Failure) || a === b;
}

function payMore(before: Outcome | null, after: Outcome | null): number | null {
  const [old, fresh] = [before?.pay ?? 0, after?.pay ?? 0];
  if (old instanceof Failure || fresh instanceof Failure) return null;
  // Who was paid and cannot be computed any more has no difference that could be settled.
  if (before !== null && after !== null && (before.pay === null) !== (after.pay === null)) return null;
  return roundMoney(fresh - old, "halfUp", "cent");
}
