import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { sameText } from "../../../domain/sameText";
import type { TrialSummary } from "../../../domain/whatif/summarizeTrial";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWhatIfWords } from "./words/whatIfWords";

const useStyles = makeStyles({
  table: { width: "100%", marginTop: "12px", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    textAlign: "right",
    whiteSpace: "nowrap",
  },
  // A word that may break anywhere makes the column as narrow as a letter.
  label: { padding: "3px 8px 3px 0", textAlign: "left", fontWeight: tokens.fontWeightRegular, overflowWrap: "normal" },
  bars: { width: "45%", padding: "3px 0" },
  bar: { display: "block", boxSizing: "border-box", height: "7px", borderRadius: tokens.borderRadiusSmall },
  // Outlined and filled: the two differ without colour, too.
  before: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, marginBottom: "2px" },
  after: {
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  count: { padding: "3px 0 3px 8px", textAlign: "right", whiteSpace: "nowrap" },
});

interface Props {
  readonly before: TrialSummary;
  readonly after: TrialSummary;
}

/** How many have each grade, before and after: a sentence, and bars in a table of their counts. */
export function GradeBars({ before, after }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWhatIfWords();
  const rows = rowsOf(before, after, words.withoutGrade);
  if (rows.length === 0) return null;
  const most = Math.max(1, ...rows.flatMap((row) => [row.before, row.after]));
  const width = (count: number) =>
    ({ width: `${(count / most) * 100}%`, visibility: count > 0 ? "visible" : "hidden" }) as const;
  const changes = rows.filter((row) => row.before !== row.after).map(words.gradeChange);
  return (
    <>
      <table className={styles.table} aria-label={words.grades}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.label)}>
              {words.grade}
            </th>
            <td aria-hidden />
            <th scope="col" className={styles.head}>
              {words.baseline}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.count)}>
              {words.draft}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" className={styles.label}>
                {row.label}
              </th>
              <td className={styles.bars} aria-hidden>
                <span className={mergeClasses(styles.bar, styles.before)} style={width(row.before)} />
                <span className={mergeClasses(styles.bar, styles.after)} style={width(row.after)} />
              </td>
              <td className={styles.count}>{row.before}</td>
              <td className={styles.count}>{row.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={text.small}>{words.gradesSentence({ changes })}</p>
    </>
  );
}

/** The grades of the draft in its order, those that it no longer has, and who has none. */
function rowsOf(before: TrialSummary, after: TrialSummary, withoutGrade: string) {
  const gone = before.grades.filter(({ label }) => !after.grades.some((each) => sameText(each.label, label)));
  const countIn = ({ grades }: TrialSummary, label: string) =>
    grades.find((each) => sameText(each.label, label))?.count ?? 0;
  const rows = [...after.grades, ...gone].map(({ label }) => ({
    label,
    before: countIn(before, label),
    after: countIn(after, label),
  }));
  const none = { label: withoutGrade, before: before.withoutGrade, after: after.withoutGrade };
  return rows.length > 0 && none.before + none.after > 0 ? [...rows, none] : rows;
}
