import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  header: {
    padding: "4px 8px 4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: "left",
    verticalAlign: "bottom",
    // A word that may break anywhere makes the column as narrow as a letter.
    overflowWrap: "normal",
  },
  cell: {
    padding: "6px 8px 6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
  },
  numeric: { textAlign: "right", paddingRight: 0, paddingLeft: "8px", whiteSpace: "nowrap" },
});

interface SmallColumn {
  readonly title: string;
  readonly isNumeric?: boolean;
}

interface Props {
  /** What the table is about, for who cannot see what stands above it. */
  readonly label: string;
  readonly columns: readonly SmallColumn[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A table of a few columns; the first cell of a row names it. */
export function SmallTable({ label, columns, rows }: Props) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ title, isNumeric }) => (
            <th key={title} scope="col" className={mergeClasses(styles.header, isNumeric && styles.numeric)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, i) => {
              const className = mergeClasses(styles.cell, columns[i]?.isNumeric && styles.numeric);
              const column = columns[i]?.title ?? String(i);
              return i === 0 ? (
                <th key={column} scope="row" className={className}>
                  {cell}
                </th>
              ) : (
                <td key={column} className={className}>
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
