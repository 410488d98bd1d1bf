import { groupBy } from "../../../../domain/groupBy";
import { sections } from "../../../../domain/scheme/vocabulary";
import { useLanguage } from "../../../ui/LanguageContext";
import { useTextStyles } from "../../../ui/useTextStyles";
import { RowTable } from "./RowTable";
import type { SectionProps } from "./SectionProps";

/** Scales of commission: each with its tiers and with how they apply. */
export function Scales({ rows, withBasis }: SectionProps) {
  const text = useTextStyles();
  const { language } = useLanguage();
  return [...groupBy(rows, (row) => row.get("scale")?.text ?? "")].map(([name, tiers]) => (
    <div key={name}>
      {name !== "" && <h3 className={text.heading}>{name}</h3>}
      <RowTable
        label={name || sections.tiers[language]}
        rows={tiers.map((tier) => new Map([...tier].filter(([key]) => key !== "scale")))}
        name="from"
        figures={["rate", "bonus"]}
        shared={["tierMode", "bonusMode", "tierBy", "tierBoundary", "negative"]}
        withBasis={withBasis}
      />
    </div>
  ));
}
