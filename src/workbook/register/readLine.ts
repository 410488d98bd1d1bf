import type { Language } from "../../domain/language";
import { say, type Message } from "../messages/message";

/**
 * The facts in a line that a message has worded, in either language; `null` for any other line. What a fact says may not itself
 * contain what stands between the facts.
 * @example readLine("Scheme S5 · version 1 · digest 00000000", "stamp", ["id", "version", "digest"]) // { id: "S5", … }
 */
export function readLine<Key extends string>(
  line: string,
  code: Message["code"],
  keys: readonly Key[],
): Readonly<Record<Key, string>> | null {
  for (const language of ["zh", "en"] as const satisfies readonly Language[]) {
    const marked = Object.fromEntries(keys.map((key, i) => [key, mark(i)]));
    const worded = say({ code, facts: marked } as unknown as Message, language);
    const order = keys.map((_, i) => i).sort((a, b) => worded.indexOf(mark(a)) - worded.indexOf(mark(b)));
    const pattern = order.reduce(
      (text, i) => text.replace(mark(i), "(.*?)"),
      worded.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    );
    const found = new RegExp(`^${pattern}$`, "su").exec(line);
    if (!found) continue;
    const values = order.map((key, i) => [keys[key], (found[i + 1] ?? "").trim()] as const);
    return Object.fromEntries(values) as Record<Key, string>;
  }
  return null;
}

/** No line that people write holds it. */
function mark(i: number): string {
  return `\u0000${i}\u0000`;
}
