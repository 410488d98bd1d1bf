import { literal } from "../cells/literal";
import { theme } from "../cells/theme";
import { styleHeaders } from "./styleHeaders";

/** What stands above a column of people. */
interface Head {
  /** What columns side by side have in common. */
  readonly group: string;
  /** What formulas know the column by; else blank. */
  readonly code: string;
  readonly header: string;
}

/** Writes the groups, codes and headers above the people of a sheet of results, which other results read it by. */
export function writeHeads(rowOf: (at: "groups" | "codes" | "headers") => Excel.Range, columns: readonly Head[]): void {
  const groups = rowOf("groups");
  groups.values = [columns.map(({ group }, i) => (group === columns[i - 1]?.group ? "" : group))];
  groups.format.font.bold = true;
  groups.format.font.color = theme.accent;

  // As text: "2026-09" would become a date.
  const codes = rowOf("codes");
  codes.numberFormat = [columns.map(() => "@")];
  codes.values = [columns.map(({ code }) => literal(code))];
  codes.format.font.size = 9;
  codes.format.font.color = theme.faint;

  const headers = rowOf("headers");
  headers.numberFormat = [columns.map(() => "@")];
  headers.values = [columns.map(({ header }) => literal(header))];
  styleHeaders(headers);
  headers.format.wrapText = true;
  headers.format.autofitRows();
}
