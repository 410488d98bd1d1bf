import type { Language } from "../../domain/language";
import type { Block } from "../../domain/scheme/layOutScheme";
import { columns } from "../../domain/scheme/vocabulary";
import { readBlock } from "./readBlock";
import { RowFacts } from "./RowFacts";

interface Props {
  readonly block: Block;
  readonly language: Language;
}

/** The rules of a scheme; each kind has figures of its own. */
export function RuleTable({ block, language }: Props) {
  const { name, kind, basis } = columns.rules;
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
        {readBlock(block).map((row) => (
          <tr key={row.get("name")?.text}>
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
