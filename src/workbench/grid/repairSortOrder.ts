import { CellValueType, type ICellData, type Injector, type Nullable } from "@univerjs/core";
import { SheetsSortService, SortType } from "@univerjs/preset-sheets-sort";

import type { Language } from "../language";
import { toCellValue } from "./cellData";

/** What stands in a cell, as sorting takes it: the kinds come one after the other. */
type Sorted =
  | { readonly kind: 0; readonly number: number }
  | { readonly kind: 1; readonly text: string }
  | { readonly kind: 2; readonly isTrue: boolean }
  | { readonly kind: 3 };

/**
 * Univer 0.25.1 takes the "" of a formula for blank, texts of digits for numbers, other texts that are forced to be texts for no number
 * at all, and truth values and errors for texts; and it compares texts by their codes.
 *
 * In Excel numbers come before texts, then FALSE, TRUE, and errors, which are all equal; descending, it is the other way round. Only cells
 * that are empty come last either way: the "" of a formula is a text. Hyphens and apostrophes do not count, but between texts that are
 * equal otherwise, and neither do capitals: https://documentation.help/MS-Office-Excel-2003/xltbsTroubleshootSorting1.htm, and
 * “Default sort orders” of Excel's help: "A blank cell is an empty cell". Chinese texts are in the order of their pinyin.
 */
export function repairSortOrder(injector: Injector, language: Language): void {
  const collator = new Intl.Collator(language === "zh" ? "zh-CN" : "en", { sensitivity: "accent" });
  injector.get(SheetsSortService).registerCompareFn((type, a, b) => {
    const [one, other] = [toSorted(a), toSorted(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const order = compare(one, other, collator);
    return type === SortType.DESC ? -order : order;
  });
}

/** `null` for a cell that is empty. */
function toSorted(cell: Nullable<ICellData>): Sorted | null {
  const value = toCellValue(cell);
  const isFormula = Boolean(cell?.f ?? cell?.si);
  if (value === null || (value === "" && !isFormula)) return null;
  if (typeof value === "number" && cell?.t !== CellValueType.FORCE_STRING) return { kind: 0, number: value };
  if (typeof value === "boolean") return { kind: 2, isTrue: value };
  if (typeof value === "object") return { kind: 3 };
  return { kind: 1, text: String(value) };
}

function compare(one: Sorted, other: Sorted, collator: Intl.Collator): number {
  if (one.kind === 0 && other.kind === 0) return one.number - other.number;
  if (one.kind === 1 && other.kind === 1)
    return (
      collator.compare(one.text.replace(/[-']/g, ""), other.text.replace(/[-']/g, "")) ||
      Number(one.text.includes("-")) - Number(other.text.includes("-"))
    );
  if (one.kind === 2 && other.kind === 2) return Number(one.isTrue) - Number(other.isTrue);
  return one.kind - other.kind;
}
