/** How somebody is written in rows by many hands, and how often so: what `personKey` takes for one. */
export type Spellings = Map<string, number>;

/** Counts a spelling; a blank is none. */
export function countSpelling(spellings: Spellings, text: string): void {
  if (text !== "") spellings.set(text, (spellings.get(text) ?? 0) + 1);
}

/** The spelling that there is most of, of several the first; `""` where there is none. */
export function usualSpelling(spellings: Spellings): string {
  let [usual, most] = ["", 0];
  for (const [text, count] of spellings) if (count > most) [usual, most] = [text, count];
  return usual;
}
