// @excludeFromAutoComplete keeps it out of the list that Excel offers while one types, and out of the formula builder:
// https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-visibility. Older versions of Excel show it.
/**
 * For “Check this Excel” in the pane: says how its arguments arrive. It is of no use in a workbook.
 * @customfunction PROBE
 * @excludeFromAutoComplete
 * @param [first] Anything.
 * @param [second] Anything.
 * @param [third] Anything.
 * @param [fourth] Anything.
 * @returns A text for each argument, side by side.
 * @example =KPI.PROBE({1,2}, TRUE, 3, 4) gives "[[1,2]]", "[[true]]", "[[3]]", "[[4]]"
 */
export function probe(
  first?: unknown[][],
  second?: unknown[][],
  third?: unknown[][],
  fourth?: unknown[][],
): string[][] {
  return [[first, second, third, fourth].map(describeArgument)];
}

/** Many cells are told by their number alone: a whole column has a million. */
const MOST_CELLS = 24;

function describeArgument(argument: unknown): string {
  if (argument === undefined) return "undefined";
  const [rows, columns] = Array.isArray(argument) ? [argument.length, sizeOf(argument[0])] : [1, 1];
  return rows * columns > MOST_CELLS ? `${rows}x${columns}` : JSON.stringify(argument, plainly);
}

function sizeOf(row: unknown): number {
  return Array.isArray(row) ? row.length : 1;
}

/** Errors, which JSON would drop or spell in the runtime's own way, by what the cell shows. */
function plainly(_key: string, value: unknown): unknown {
  if (value === undefined) return { undefined: true };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return "code" in value ? { error: value.code } : "basicValue" in value ? { error: value.basicValue } : value;
}
