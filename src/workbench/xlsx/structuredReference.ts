// Excel shows "this row" with an at sign, [@Sales], and stores it spelled out, T[[#This Row],[Sales]].

const SPELLED_OUT = /^\[\[#This Row\],\s*(\[.*\])\]$/is;
const NEEDS_NO_BRACKETS = /^\[[\p{L}\p{N}]+\]$/u;

export function refersToThisRow(bracket: string): boolean {
  return bracket.startsWith("[@") || SPELLED_OUT.test(bracket) || /^\[#This Row\]$/i.test(bracket);
}

/** `[@Sales]` → `[[#This Row],[Sales]]`; any other bracket as it is. */
export function spellOutThisRow(bracket: string): string {
  if (!bracket.startsWith("[@")) return bracket;
  const columns = bracket.slice(2, -1).trim();
  if (columns === "") return "[#This Row]";
  return columns.startsWith("[") ? `[[#This Row],${columns}]` : `[[#This Row],[${columns}]]`;
}

/** `[[#This Row],[Sales]]` → `[@Sales]`, `[[#This Row],[Net sales]]` → `[@[Net sales]]`; any other bracket as it is. */
export function abbreviateThisRow(bracket: string): string {
  if (/^\[#This Row\]$/i.test(bracket)) return "[@]";
  const columns = SPELLED_OUT.exec(bracket)?.[1];
  if (columns === undefined) return bracket;
  return NEEDS_NO_BRACKETS.test(columns) ? `[@${columns.slice(1, -1)}]` : `[@${columns}]`;
}
