import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import {
  columns,
  items,
  sections,
  type Column,
  type ListSection,
  type TableSection,
} from "../../../../domain/scheme/vocabulary";
import { splitAddress } from "../../../../workbook/cells/area";
import type { Content } from "../../../../workbook/cells/content";
import type { CellPlace, FieldEdit } from "../../../../workbook/scheme/edit";
import { showField } from "../../../../workbook/scheme/fieldText";
import type { SheetForm } from "../../../../workbook/scheme/sheetForm";
import { useLanguage } from "../../../ui/LanguageContext";
import { useDefineWords } from "../words/defineWords";
import { useEditWords } from "./words/editWords";
import { useEditor } from "./EditorContext";
import type { Edits } from "./useEdits";

/** Why an edit was not made; where the cell holds something else by now, both are shown, and the reader chooses. */
export function RefusedBar({ edits }: { readonly edits: Edits }) {
  const words = useDefineWords();
  const editing = useEditWords();
  const { language } = useLanguage();
  const { form } = useEditor();
  const { refused } = edits;
  if (refused === null) return null;
  const { edit, label, result } = refused;
  const { refusal, address } = result;
  const cell = address === null ? "" : splitAddress(address).local;
  const override = () => {
    if (edit?.kind !== "set") return;
    const fields = edit.fields.map((field) => ({ ...field, overrides: true }));
    void edits.apply({ kind: "set", fields }, label);
  };
  const said = (): string => {
    switch (refusal.kind) {
      case "changed":
        return words.cellChanged({
          cell,
          found: asTyped(refusal.found, shapeOf(refusal.field)),
          typed: asTyped(refusal.field.content, shapeOf(refusal.field)),
        });
      case "formula":
        return words.cellComputes({ cell, formula: String(refusal.found) });
      case "gone":
        return words.rowGone({ section: sections[refusal.section][language] });
      case "hidden":
        return editing.rowsHidden;
      case "overtaken":
        return words.cannotTakeBack({
          cell,
          what: label,
          found: asTypedAt(form, refusal.place, refusal.found),
          expected: asTypedAt(form, refusal.place, refusal.expected),
        });
    }
  };
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{said()}</MessageBarBody>
        <MessageBarActions>
          {refusal.kind === "changed" && (
            <Button size="small" onClick={override}>
              {words.useMine}
            </Button>
          )}
          <Button size="small" onClick={edits.dismiss}>
            {refusal.kind === "changed" ? words.keepTheirs : words.close}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

function shapeOf({ section, key, row }: FieldEdit) {
  return { section, key, unit: row?.contents["unit"] };
}

/** A content as one would type it into the field of a cell; as it is where the cell belongs to none. */
function asTypedAt({ sections: all }: SheetForm, at: CellPlace, content: Content): string {
  for (const { section, rows } of all)
    for (const { cells } of rows)
      for (const [key, { row, column }] of cells)
        if (row === at.row && column === at.column)
          return asTyped(content, { section, key, unit: cells.get("unit")?.content });
  return String(content);
}

/** A content as one would type it into its field: a weight of 0.4 is 40%. */
function asTyped(
  content: Content,
  { section, key, unit }: Pick<FieldEdit, "section" | "key"> & { readonly unit: unknown },
): string {
  const known: Readonly<Record<string, Column>> =
    section in columns ? columns[section as TableSection] : items[section as ListSection];
  const column = known[key];
  return column === undefined ? String(content) : showField(content, { key, column, unit });
}
