import { columns, items } from "../../../../domain/scheme/vocabulary";
import { useLanguage } from "../../../ui/LanguageContext";
import { useTextStyles } from "../../../ui/useTextStyles";
import { Lines } from "./ItemList";
import { sayField } from "./joinFacts";
import type { SectionProps } from "./SectionProps";

/** A section that lists one setting a row. The scheme's title stands above the screen already. */
export function Settings({ rows, withBasis }: SectionProps) {
  const text = useTextStyles();
  const { language } = useLanguage();
  const basis = columns.grades.basis[language];
  const settings = rows.map((row) => ({ header: row.get("item")?.text ?? "", text: row.get("value")?.text ?? "" }));
  const told = settings.filter(({ header }) => header !== items.info.title[language] && header !== basis);
  return (
    <>
      <Lines lines={[told.map((field) => sayField(field, language)).join(" · ")]} className={text.small} />
      {withBasis && <Lines lines={[settings.find(({ header }) => header === basis)?.text]} className={text.faint} />}
    </>
  );
}
