import { useEffect, useRef, useState } from "react";
import { Failure } from "../../../../domain/failure";
import type { Fields } from "../../../../domain/scheme/vocabulary";
import { sections, type Section } from "../../../../domain/scheme/vocabulary";
import { addressOf, cellIn } from "../../../../workbook/cells/area";
import { seenRow } from "../../../../workbook/scheme/planEdit";
import type { FormRow } from "../../../../workbook/scheme/sheetForm";
import { useLanguage } from "../../../ui/LanguageContext";
import { useDefineWords } from "../words/defineWords";
import { useWorkbook } from "../../../WorkbookContext";
import { useEditor } from "./EditorContext";
import { kindOf } from "./RowFields";

/** What can be done with the rows of a section; those that are put in order among themselves may be a part of it. */
export function useRowEdits(section: Section, rows: readonly FormRow[], nameOf: (row: FormRow) => string) {
  const words = useDefineWords();
  const { language } = useLanguage();
  const workbook = useWorkbook();
  const { edits, onSheet } = useEditor();
  const [told, setTold] = useState("");
  /** The row that keeps the focus when it has come to stand elsewhere. */
  const follow = useRef<number | null>(null);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (follow.current === null) return;
    const place = follow.current;
    follow.current = null;
    list.current?.querySelectorAll<HTMLElement>("[data-row]")[place]?.focus();
  }, [rows]);

  const move = (row: FormRow, to: number) => {
    const target = rows[to];
    if (!target || target === row) return;
    const name = nameOf(row);
    follow.current = to;
    void edits
      .apply({ kind: "move", section, row: seenRow(row), to: seenRow(target) }, words.movedRow({ name }))
      .then((isMade) => {
        if (isMade) setTold(words.movedTo({ name, place: to + 1, count: rows.length }));
      });
  };
  const remove = (row: FormRow, besides: readonly { section: Section; row: FormRow }[] = []) => {
    // Its button goes with it: the next row has the focus then.
    follow.current = Math.min(rows.indexOf(row), rows.length - 2);
    return edits.apply(
      {
        kind: "remove",
        rows: [{ section, row }, ...besides].map((each) => ({ section: each.section, row: seenRow(each.row) })),
      },
      words.removedRow({ name: nameOf(row) }),
    );
  };
  const add = (fields: Fields, after: FormRow | null) =>
    edits.apply(
      { kind: "add", rows: [{ section, fields, after: after && seenRow(after) }] },
      words.addedRow({ name: calledIn(fields) || sections[section][language] }),
    );
  const goTo = ({ row }: FormRow) => void workbook.goTo(addressOf(cellIn(onSheet.area, row, 0)));
  return { move, remove, add, goTo, told, list };
}

/** What a row states, as a new one would: choices by their keys. */
export function fieldsOfRow(row: FormRow, choose: (key: string, text: string) => string): Fields {
  const kind = kindOf(row);
  return Object.fromEntries(
    [...row.cells].flatMap(([key, { value }]) => {
      if (value === null || value === "" || value instanceof Failure) return [];
      if (kind !== null && (key === "method" || key === "kind")) return [[key, kind]];
      return [[key, typeof value === "string" ? choose(key, value) : value]];
    }),
  );
}

function calledIn(fields: Fields): string {
  const called = fields["name"] ?? fields["label"] ?? fields["grade"] ?? fields["role"];
  return typeof called === "string" ? called : "";
}
