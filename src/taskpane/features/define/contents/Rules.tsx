import type { Row } from "../../../../domain/scheme/readBlock";
import { useLanguage } from "../../../ui/LanguageContext";
import { RuleFigures } from "../../person/RowFigures";
import { describeRule } from "../describeRule";
import { ItemList } from "./ItemList";
import { joinFacts } from "./joinFacts";
import type { SectionProps } from "./SectionProps";

/** Choices that say enough after their header; the rest of a rule is in its sentence. */
const choicesOfRules = new Set(["blanks", "again", "gap"]);

/** What the scheme does beyond weighted scores. */
export function Rules({ rows, scheme, withBasis }: SectionProps) {
  const { language } = useLanguage();
  const items = scheme.rules.map((rule, i) => {
    const row: Row = rows[i] ?? new Map();
    return {
      name: rule.name,
      lines: [
        `${row.get("kind")?.text ?? ""} · ${describeRule(rule, scheme, language)}`,
        joinFacts(row, (key) => choicesOfRules.has(key), language),
      ],
      own: <RuleFigures name={rule.name} />,
      faint: [withBasis ? rule.basis : undefined],
    };
  });
  return <ItemList items={items} />;
}
