import type { Steps } from "../domain/steps";

/**
 * What was read again, in the place of what was read before: that one itself where both say the same, so that nothing is computed
 * and drawn anew for it. Plain data, whose functions follow from the rest.
 */
export function keepSame<Data>(before: Data, now: Data): Data {
  return isSame(before, now) ? before : now;
}

/**
 * Each of several things that were read again, in the place of what was read before; in steps, as they may be as long as a register: of
 * long lists an element each.
 */
export function* keepEachInSteps<All extends object>(before: All, now: All): Steps<All> {
  const kept = { ...now };
  for (const key of Object.keys(now) as (keyof All)[])
    if (yield* sameInSteps(before[key], now[key])) kept[key] = before[key];
  return kept;
}

/** From so many elements on each is compared in one go, and nothing within it stops. */
const LONG = 100;

function* sameInSteps(a: unknown, b: unknown): Steps<boolean> {
  const parts = partsOf(a);
  const others = partsOf(b);
  if (parts === null || others === null) return isSame(a, b);
  if (parts.length !== others.length) return false;
  for (const [i, part] of parts.entries()) {
    const isPartSame = parts.length > LONG ? isSame(part, others[i]) : yield* sameInSteps(part, others[i]);
    if (!isPartSame) return false;
    yield i / parts.length;
  }
  return true;
}

/** The elements of a list, and keys and values of a plain object; `null` for anything else. */
function partsOf(data: unknown): readonly unknown[] | null {
  if (Array.isArray(data)) return data as readonly unknown[];
  if (typeof data !== "object" || data === null || Object.getPrototypeOf(data) !== Object.prototype) return null;
  return Object.entries(data as Readonly<Record<string, unknown>>).flat();
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a === "function") return typeof b === "function";
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map || a instanceof Set) return isSame([...a], [...(b as typeof a)]);
  // Without the names of its places: rows of thousands of people are compared so each time that something is read again.
  if (Array.isArray(a))
    return a.length === (b as typeof a).length && a.every((each, i) => isSame(each, (b as typeof a)[i]));
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
