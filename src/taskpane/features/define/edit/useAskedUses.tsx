import { useState, type ReactNode } from "react";
import type { Section } from "../../../../domain/scheme/vocabulary";
import { subjectOf } from "../../../../workbook/scheme/whereUsed";
import type { FormRow } from "../../../../workbook/scheme/sheetForm";
import { UsesPanel } from "./UsesPanel";

/** Where the rows of a section are used, asked for by their menus. */
export interface AskedUses {
  /** `null` where nothing refers to a row of this kind. */
  readonly show: (row: FormRow) => (() => void) | null;
  /** Removes a row, after showing what uses it. */
  readonly remove: (row: FormRow) => void;
  /** What is shown below a row. */
  readonly below: (row: FormRow, name: string) => ReactNode;
}

export function useAskedUses(section: Section, rows: readonly FormRow[], remove: (row: FormRow) => void): AskedUses {
  /** Tiers of one scale, rules for one grade: what uses them is lost with the last alone. */
  const isOneOfSeveral = (row: FormRow) => {
    const own = JSON.stringify(subjectOf(section, row));
    return rows.some((other) => other !== row && JSON.stringify(subjectOf(section, other)) === own);
  };

  const [asked, setAsked] = useState<{ readonly row: FormRow; readonly isRemoving: boolean } | null>(null);
  return {
    show: (row) => (subjectOf(section, row) === null ? null : () => setAsked({ row, isRemoving: false })),
    remove(row) {
      if (subjectOf(section, row) === null || isOneOfSeveral(row)) remove(row);
      else setAsked({ row, isRemoving: true });
    },
    below(row, name) {
      if (asked?.row.row !== row.row) return null;
      const subject = subjectOf(section, asked.row);
      if (subject === null) return null;
      const close = () => setAsked(null);
      return (
        <UsesPanel
          key={String(asked.isRemoving)}
          subject={subject}
          name={name}
          onRemove={
            asked.isRemoving
              ? () => {
                  close();
                  remove(row);
                }
              : null
          }
          onClose={close}
        />
      );
    },
  };
}
