/**
 * The items under the key of each, in the order in which the keys first appear.
 * @example groupBy(["Ann", "Ben", "Al"], (name) => name[0]).get("A") // ["Ann", "Al"]
 */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item, index: number) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  items.forEach((item, i) => {
    const key = keyOf(item, i);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  });
  return groups;
}
