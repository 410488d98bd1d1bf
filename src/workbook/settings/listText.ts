/**
 * Several texts in one cell, as a person would write them; what stands between them is escaped within.
 * @example spellList(["客服", "组长;代理"]) // "客服; 组长\;代理"
 */
export function spellList(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[;；\\]/g, "\\$&")).join("; ");
}

/** Reads what `spellList` writes, and the Chinese semicolon too. @example readList("客服；组长") // ["客服", "组长"] */
export function readList(text: string): string[] {
  return text.trim() === "" ? [] : splitParts(text).map((part) => unescape(part.trim()));
}

/** The parts between semicolons, still escaped. */
export function splitParts(text: string): string[] {
  const parts: string[] = [""];
  const letters = Array.from(text);
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? "";
    if (letter === "\\") parts.push(`${parts.pop() ?? ""}${letter}${letters[++i] ?? ""}`);
    else if (letter === ";" || letter === "；") parts.push("");
    else parts.push((parts.pop() ?? "") + letter);
  }
  return parts;
}

/** Takes the marks of escaping away. */
export function unescape(text: string): string {
  return text.replace(/\\(.)/gsu, "$1");
}
