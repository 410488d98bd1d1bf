import type { Indicator } from "../../../../domain/scheme/scheme";
import type { Row } from "../../../../domain/scheme/readBlock";
import { useLanguage } from "../../../ui/LanguageContext";
import { IndicatorFigures } from "../../person/IndicatorFigures";
import { describeScoring } from "../describeScoring";
import { ItemList } from "./ItemList";
import { joinFacts, sayField } from "./joinFacts";
import type { SectionProps } from "./SectionProps";

/** What `describeScoring` says. */
const inScoring = ["method", "better", "baseline", "target", "challenge", "step", "points", "full", "floor", "cap"];
/** What has a line of its own; the rest are short facts. */
const ownLine = ["name", "weight", "definition", "formula", "dataSource", "basis"];
const apart = new Set([...inScoring, ...ownLine]);

/** What is measured, what it weighs, and how it is scored. */
export function Indicators({ rows, scheme: { indicators }, withBasis }: SectionProps) {
  const { language } = useLanguage();
  const items = indicators.map((indicator, i) => {
    const row: Row = rows[i] ?? new Map();
    return {
      name: indicator.name,
      figure: isScored(indicator) ? row.get("weight")?.text : undefined,
      lines: [describeScoring(indicator, language), row.get("definition")?.text],
      own: <IndicatorFigures code={indicator.code} />,
      faint: [
        joinFacts(row, (key) => !apart.has(key), language),
        ...["formula", "dataSource"].map((key) => row.get(key)).map((field) => field && sayField(field, language)),
        withBasis ? row.get("basis")?.text : undefined,
      ],
    };
  });
  return <ItemList items={items} />;
}

function isScored({ scoring }: Indicator): boolean {
  return scoring.method !== "record";
}
