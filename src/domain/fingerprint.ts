/**
 * Eight hexadecimal digits that tell whether a text has changed: texts that differ have different ones, but for chance, 1 in 4
 * billion. No protection against forgery. 32-bit FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/).
 * @example fingerprint("a") // "e40c292c"
 */
export function fingerprint(text: string): string {
  return inHexadecimal(hash(text));
}

/** The same as a number. @param code of the text before, where this one goes on */
export function hash(text: string, code = 0x811c9dc5): number {
  for (let i = 0; i < text.length; i++) code = Math.imul(code ^ text.charCodeAt(i), 0x01000193);
  return code >>> 0;
}

/** Eight digits. @param code below 2 ** 32 */
export function inHexadecimal(code: number): string {
  return code.toString(16).padStart(8, "0");
}
