import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SourceColumn } from "../../../workbook/people/source";
import { useTextStyles } from "../../ui/useTextStyles";
import { useAppraiseWords } from "./words/appraiseWords";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { padding: "4px 0" },
  header: { display: "block", overflowWrap: "anywhere" },
  bar: { display: "flex", height: "6px", margin: "2px 0", borderRadius: tokens.borderRadiusSmall, overflow: "hidden" },
  numbers: {
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  texts: {
    backgroundColor: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "CanvasText" },
  },
  errors: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Mark" },
  },
  blanks: { boxSizing: "border-box", border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
});

/** How much of each column is numbers, texts, errors and blanks: a bar for the eye, and the same in words. */
export function ColumnBars({ columns }: { readonly columns: readonly SourceColumn[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useAppraiseWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.hideColumns : words.whatColumnsHold}
      </Button>
      {isOpen && (
        <ul className={styles.list} aria-label={words.whatColumnsHold}>
          {columns.map((column) => (
            <li key={column.letter} className={styles.row}>
              <span className={mergeClasses(text.small, styles.header)}>{words.columnOption(column)}</span>
              <span className={styles.bar} aria-hidden>
                {(["numbers", "texts", "errors", "blanks"] as const).map(
                  (kind) =>
                    column[kind] > 0 && <span key={kind} className={styles[kind]} style={{ flexGrow: column[kind] }} />,
                )}
              </span>
              <span className={text.small}>{words.columnCounts(column)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
