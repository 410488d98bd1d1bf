import { sameText } from "../../domain/sameText";
import type { Section } from "../../domain/scheme/vocabulary";
import type { FormCell, FormSection } from "./sheetForm";

/** The fields that may call an indicator by its code or name; in lists, and between the signs of a product. */
export const referring: Readonly<Partial<Record<Section, readonly string[]>>> = {
  levels: ["indicator"],
  rules: ["indicator", "load"],
  payItems: ["on", "when", "factors"],
};

/** The cells of a scheme that call an indicator so, with what they say when it is called otherwise. Formulas follow by themselves. */
export function renameReferences(
  sections: readonly FormSection[],
  from: string,
  to: string,
): { readonly section: Section; readonly key: string; readonly cell: FormCell; readonly content: string }[] {
  return sections.flatMap(({ section, rows }) =>
    (referring[section] ?? []).flatMap((key) =>
      rows.flatMap(({ cells }) => {
        const cell = cells.get(key);
        if (!cell || cell.isFormula || typeof cell.content !== "string") return [];
        const content = renameParts(cell.content, from, to);
        return content === cell.content ? [] : [{ section, key, cell, content }];
      }),
    ),
  );
}

/** The names in such a field. @example namesIn("底薪 × CONV") // ["底薪", "CONV"] */
export function namesIn(text: string): string[] {
  return text
    .split(/[、,，;；×✕*＊]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** @example renameParts("VISIT、CONV", "CONV", "RATE") // "VISIT、RATE" */
function renameParts(text: string, from: string, to: string): string {
  return text
    .split(/([、,，;；×✕*＊])/)
    .map((part) => (sameText(part, from) && part.trim() !== "" ? part.replace(part.trim(), () => to) : part))
    .join("");
}
