/**
 * Eight hexadecimal digits that tell whether a text has changed: texts that differ have different ones, but for chance, 1 in 4
 * billion. No protection against forgery. 32-bit FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/).
 * @example fingerprint("a") // "e40c292c"
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
