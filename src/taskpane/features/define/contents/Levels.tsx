import { makeStyles } from "@fluentui/react-components";
import { groupBy } from "../../../../domain/groupBy";
import type { Row } from "../../../../domain/scheme/readBlock";
import { columns } from "../../../../domain/scheme/vocabulary";
import { useLanguage } from "../../../ui/LanguageContext";
import { useDefineWords } from "../words/defineWords";
import { RowTable } from "./RowTable";
import type { SectionProps } from "./SectionProps";

const useStyles = makeStyles({
  indicator: { padding: "4px 0" },
  name: { cursor: "pointer" },
});

/** The scoring criteria of each indicator, folded: described levels are long. */
export function Levels({ rows, scheme: { indicators }, withBasis }: SectionProps) {
  const styles = useStyles();
  const words = useDefineWords();
  const { language } = useLanguage();
  const rest = { header: columns.levels.from[language], text: words.below };
  return [...groupBy(rows, (row) => row.get("indicator")?.text ?? "")].map(([code, levels]) => {
    const name = indicators.find((each) => each.code === code)?.name ?? code;
    const named = levels.map((level): Row => {
      const label = level.get("label") ?? level.get("from") ?? rest;
      return new Map([["name", label], ...[...level].filter(([key, field]) => key !== "indicator" && field !== label)]);
    });
    return (
      <details key={code} className={styles.indicator}>
        <summary className={styles.name}>
          {name} · {words.levels({ count: levels.length })}
        </summary>
        <RowTable label={name} rows={named} name="name" figures={["score"]} withBasis={withBasis} />
      </details>
    );
  });
}
