/**
 * What was read again, in the place of what was read before: that one itself where both say the same, so that nothing is computed
 * and drawn anew for it. Plain data, whose functions follow from the rest.
 */
export function keepSame<Data>(before: Data, now: Data): Data {
  return isSame(before, now) ? before : now;
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
