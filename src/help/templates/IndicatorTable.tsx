import type { Language } from "../../domain/language";
import type { Block } from "../../domain/scheme/layOutScheme";
import { columns } from "../../domain/scheme/vocabulary";
import { readBlock } from "../../domain/scheme/readBlock";
import { RowFacts } from "./RowFacts";

interface Props {
  readonly block: Block;
  readonly language: Language;
}

/** What stands in a column of its own, and what is told below the definition; the rest are figures of the method. */
const own = ["code", "name", "group", "weight", "method", "definition"];
const told = ["formula", "dataSource", "period", "basis"];

/** The indicators of a scheme: what each is, what it weighs, and how it is scored with every figure of its method. */
export function IndicatorTable({ block, language }: Props) {
  const { name, weight, method, definition } = columns.indicators;
  return (
    <table className="stacked">
      <thead>
        <tr>
          {[name, weight, method, definition].map((column) => (
            <th key={column.en} scope="col">
              {column[language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {readBlock(block).map((row) => (
          <tr key={row.get("code")?.text}>
            <th scope="row">
              <strong>{row.get("name")?.text}</strong> <code>{row.get("code")?.text}</code>
              <RowFacts row={row} only={["group"]} />
            </th>
            <td>
              <span className="label">{weight[language]}</span> {row.get("weight")?.text}
            </td>
            <td>
              <span className="label">{method[language]}</span> {row.get("method")?.text}
              <RowFacts row={row} except={[...own, ...told]} />
            </td>
            <td>
              {row.get("definition")?.text}
              <RowFacts row={row} only={told} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
