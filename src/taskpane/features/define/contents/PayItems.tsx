import type { Language } from "../../../../domain/language";
import type { Field, Row } from "../../../../domain/scheme/readBlock";
import { sameText } from "../../../../domain/sameText";
import type { Indicator } from "../../../../domain/scheme/scheme";
import { useLanguage } from "../../../ui/LanguageContext";
import { PayItemFigures } from "../../person/RowFigures";
import { ItemList } from "./ItemList";
import { joinFacts, sayField } from "./joinFacts";
import type { SectionProps } from "./SectionProps";

const inCondition = ["when", "comparison", "value"];
const apart = new Set(["name", "kind", "factors", "basis", "on", ...inCondition]);

/** What pay is the sum of: how each item comes about, when it is paid, and what bounds and rounds it. */
export function PayItems({ rows, scheme: { indicators }, withBasis }: SectionProps) {
  const { language } = useLanguage();
  const items = rows.map((row) => ({
    name: row.get("name")?.text ?? "",
    figure: row.get("kind")?.text,
    lines: [
      row.get("factors")?.text,
      paidOn(row, indicators, language),
      conditionOf(row, language),
      joinFacts(row, (key) => !apart.has(key), language),
    ],
    own: <PayItemFigures name={row.get("name")?.text ?? ""} />,
    faint: [withBasis ? row.get("basis")?.text : undefined],
  }));
  return <ItemList items={items} />;
}

/** The measure that commission is paid on, by its name. */
function paidOn(row: Row, indicators: readonly Indicator[], language: Language): string | undefined {
  const on = row.get("on");
  const name = indicators.find(({ code }) => sameText(code, on?.text ?? ""))?.name;
  return on && sayField({ header: on.header, text: name ?? on.text }, language);
}

/** What must hold for the item to be paid: `Condition Grade ≥ Good`. */
function conditionOf(row: Row, language: Language): string | undefined {
  const parts = inCondition.map((key) => row.get(key)).filter((field): field is Field => field !== undefined);
  const [first] = parts;
  return first && sayField({ header: first.header, text: parts.map(({ text }) => text).join(" ") }, language);
}
