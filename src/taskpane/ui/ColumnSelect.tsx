import { makeStyles, Select, type SelectProps } from "@fluentui/react-components";
import { useWords } from "../words/words";
import type { SourceColumn } from "../../workbook/people/source";

const useStyles = makeStyles({
  // A long header is cut in its box; the pane is not made wider by it.
  select: { minWidth: 0, "& select": { minWidth: 0 } },
});

interface Props extends Pick<SelectProps, "id" | "size"> {
  readonly columns: readonly SourceColumn[];
  /** Counted from 0; `null` for none. */
  readonly value: number | null;
  readonly onColumn: (column: number | null) => void;
}

/** A column of a list, or none: within a `Field`, which says what for. */
export function ColumnSelect({ columns, value, onColumn, ...props }: Props) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Select
      {...props}
      className={styles.select}
      value={value === null ? "" : String(value)}
      onChange={(_event, { value: chosen }) => onColumn(chosen === "" ? null : Number(chosen))}
    >
      <option value="">{words.noColumn}</option>
      {columns.map(({ letter, header }, i) => (
        <option key={letter} value={String(i)}>
          {words.columnOption({ letter, header })}
        </option>
      ))}
    </Select>
  );
}
