import { sayRemark } from "../../../../domain/check/messages/remarkMessage";
import { sections } from "../../../../domain/scheme/vocabulary";
import { useLanguage } from "../../../ui/LanguageContext";
import { useTextStyles } from "../../../ui/useTextStyles";
import { useDefineWords } from "../words/defineWords";
import { Lines } from "./ItemList";
import { RowTable } from "./RowTable";
import type { SectionProps } from "./SectionProps";

/** The shares of people that grades are meant for, with the caution that belongs to them. */
export function Distribution({ rows, withBasis }: SectionProps) {
  const text = useTextStyles();
  const words = useDefineWords();
  const { language } = useLanguage();
  const caution = words.withMend({
    what: sayRemark({ code: "distributionCaution", facts: {} }, language),
    mend: sayRemark({ code: "mendDistributionCaution", facts: {} }, language),
  });
  return (
    <>
      <RowTable
        label={sections.distribution[language]}
        rows={rows}
        name="grade"
        figures={["share"]}
        shared={["within", "fewest", "smallGroups"]}
        withBasis={withBasis}
      />
      <Lines lines={[caution]} className={text.small} />
    </>
  );
}
