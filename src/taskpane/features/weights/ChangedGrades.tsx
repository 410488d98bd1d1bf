import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { formatNumber } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { SmallTable } from "../../ui/SmallTable";
import { useTextStyles } from "../../ui/useTextStyles";
import type { GradeChanges, PersonResult } from "../../../workbook/results/gradeChanges";
import { useWeightWords } from "./words/weightWords";

const useStyles = makeStyles({ told: { marginTop: "12px" } });

/** Whose grade other weights would change, from what to what, before anything is written. */
export function ChangedGrades({ changes: { grades, totals, people } }: { readonly changes: GradeChanges }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWeightWords();
  const { language } = useLanguage();
  const total = ({ total: figure }: PersonResult) => (figure === null ? words.none : formatNumber(figure, language));
  return (
    <>
      <p className={mergeClasses(text.paragraph, styles.told)} role="status">
        {grades.length === 0 ? words.nobodyChanges({ people }) : words.gradesChange({ count: grades.length, people })}
        {totals.length > 0 && words.totalsChange({ count: totals.length })}
      </p>
      {grades.length > 0 && (
        <SmallTable
          label={words.effect}
          columns={[{ title: words.person }, { title: words.grade }, { title: words.total, isNumeric: true }]}
          rows={grades.map(({ name, before, after }, i) => ({
            key: `${i} ${name}`,
            cells: [
              name,
              words.fromTo({ from: before.grade ?? words.none, to: after.grade ?? words.none }),
              words.fromTo({ from: total(before), to: total(after) }),
            ],
          }))}
        />
      )}
    </>
  );
}
