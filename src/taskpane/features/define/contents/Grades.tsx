import type { Row } from "../../../../domain/scheme/readBlock";
import { sections } from "../../../../domain/scheme/vocabulary";
import { useLanguage } from "../../../ui/LanguageContext";
import { useDefineWords } from "../words/defineWords";
import { GradeFigures } from "../../person/RowFigures";
import { RowTable } from "./RowTable";
import type { SectionProps } from "./SectionProps";

/** Grades by total: from where each is given, and what it leads to. */
export function Grades({ rows, withBasis }: SectionProps) {
  const words = useDefineWords();
  const { language } = useLanguage();
  return (
    <RowTable
      label={sections.grades[language]}
      rows={rows.map((row) => withTotal(row, { header: words.totalScore, below: words.below }))}
      name="label"
      figures={["total", "coefficient"]}
      shared={["decimals"]}
      withBasis={withBasis}
      ownOf={(name) => <GradeFigures name={name} />}
    />
  );
}

/** The side and the bound as one figure: `≥ 85`. */
function withTotal(row: Row, { header, below }: { header: string; below: string }): Row {
  const from = row.get("from");
  const text = from === undefined ? below : `${row.get("comparison")?.text ?? ""} ${from.text}`;
  const rest = [...row].filter(([key]) => key !== "from" && key !== "comparison");
  return new Map([...rest, ["total", { header, text }]]);
}
