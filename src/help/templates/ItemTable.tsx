import type { Language } from "../../domain/language";
import type { Block } from "../../domain/scheme/layOutScheme";
import { readBlock } from "../../domain/scheme/readBlock";
import { columns } from "../../domain/scheme/vocabulary";
import { RowFacts } from "./RowFacts";

interface Props {
  readonly block: Block;
  /** Its rows have names and kinds, and each kind has figures of its own. */
  readonly section: "rules" | "payItems";
  readonly language: Language;
}

/** Rules or pay items: what each is called, its kind with every figure of it, and where they come from. */
export function ItemTable({ block, section, language }: Props) {
  const { name, kind, basis } = columns[section];
  return (
    <table className="stacked">
      <thead>
        <tr>
          {[name, kind, basis].map((column) => (
            <th key={column.en} scope="col">
              {column[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {readBlock(block).map((row, i) => (
          <tr key={i}>
            <th scope="row">
              <strong>{row.get("name")?.text}</strong>
            </th>
            <td>
              {row.get("kind")?.text}
              <RowFacts row={row} except={["name", "kind", "basis"]} />
            </td>
            <td>{row.get("basis")?.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
