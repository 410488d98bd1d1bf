import { sections } from "../../../../domain/scheme/vocabulary";
import { useLanguage } from "../../../ui/LanguageContext";
import { RowTable } from "./RowTable";
import type { SectionProps } from "./SectionProps";

/** Whose ratings make an actual, with the weight of each role. */
export function Raters({ rows, withBasis }: SectionProps) {
  const { language } = useLanguage();
  return (
    <RowTable
      label={sections.raters[language]}
      rows={rows}
      name="role"
      figures={["weight", "fewest"]}
      withBasis={withBasis}
    />
  );
}
