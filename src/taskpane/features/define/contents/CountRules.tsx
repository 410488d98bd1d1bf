import { useLanguage } from "../../../ui/LanguageContext";
import { useTextStyles } from "../../../ui/useTextStyles";
import { useDefineWords } from "../words/defineWords";
import { GradeFigures } from "../../person/RowFigures";
import { ItemList, Lines } from "./ItemList";
import { joinFacts } from "./joinFacts";
import type { SectionProps } from "./SectionProps";

/** What the sentence says, and what every row repeats. */
const apart = new Set(["grade", "levels", "atLeast", "atMost", "countAll", "basis"]);

/** Grades by how many indicators reach which level; tried from the top. */
export function CountRules({ rows, withBasis }: SectionProps) {
  const text = useTextStyles();
  const words = useDefineWords();
  const { language } = useLanguage();
  const items = rows.map((row) => {
    const says = (key: string) => row.get(key)?.text ?? "";
    return {
      name: says("grade"),
      lines: [
        row.has("levels")
          ? words.countRule({ levels: says("levels"), atLeast: says("atLeast"), atMost: says("atMost") })
          : words.remainder,
        joinFacts(row, (key) => !apart.has(key), language),
      ],
      own: <GradeFigures name={says("grade")} />,
      faint: [withBasis ? row.get("basis")?.text : undefined],
    };
  });
  const [first] = rows;
  return (
    <>
      <ItemList items={items} />
      {first && <Lines lines={[joinFacts(first, (key) => key === "countAll", language)]} className={text.small} />}
    </>
  );
}
