import type { Block } from "../../domain/scheme/layOutScheme";
import { readBlock, type Row } from "../../domain/scheme/readBlock";

interface Props {
  readonly block: Block;
  /** Column whose value heads the rows that share it, instead of standing in each of them. */
  readonly groupBy?: string;
  /** What a group is called beside that value. */
  readonly groupName?: (value: string) => string;
}

/** A section of a scheme's sheet as it stands there, without the columns that nothing is written in. */
export function BlockTable({ block, groupBy, groupName }: Props) {
  const rows = readBlock(block);
  const used = block.columns
    .map(({ key }, i) => ({ key, header: block.headers[i] ?? "" }))
    .filter(({ key }) => key !== groupBy && rows.some((row) => row.has(key)));
  return (
    <table className="running">
      <thead>
        <tr>
          {used.map(({ key, header }) => (
            <th key={key} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      {groupRows(rows, groupBy).map(({ value, members }, place) => (
        <tbody key={place}>
          {value !== undefined && (
            <tr>
              <th scope="rowgroup" colSpan={used.length}>
                <strong>{groupName?.(value)}</strong> <code>{value}</code>
              </th>
            </tr>
          )}
          {members.map((row, i) => (
            <tr key={i}>
              {used.map(({ key, header }) => (
                <td key={key}>
                  {row.has(key) && <span className="label">{header}</span>} {row.get(key)?.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface Group {
  readonly value: string | undefined;
  readonly members: Row[];
}

/** Rows that follow each other with the same value; all rows as one group when there is no column to go by. */
function groupRows(rows: readonly Row[], groupBy: string | undefined): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const value = groupBy === undefined ? undefined : row.get(groupBy)?.text;
    const last = groups.at(-1);
    if (last !== undefined && last.value === value) last.members.push(row);
    else groups.push({ value, members: [row] });
  }
  return groups;
}
