import { makeStyles, tokens } from "@fluentui/react-components";
import type { TrialSummary } from "../../../domain/whatif/summarizeTrial";
import { formatMoney, formatNumber, formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { useAppraiseWords } from "./words/appraiseWords";

const useStyles = makeStyles({
  box: {
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  figures: { display: "flex", flexWrap: "wrap", gap: "8px 20px", margin: 0 },
  figure: { display: "flex", flexDirection: "column" },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  grades: { width: "100%", marginTop: "8px", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  label: { padding: "2px 8px 2px 0", textAlign: "left", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  bar: { width: "100%", padding: "2px 0" },
  fill: {
    display: "block",
    height: "8px",
    minWidth: "2px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  count: { padding: "2px 0 2px 8px", textAlign: "right", whiteSpace: "nowrap" },
  note: { margin: "6px 0 0", fontSize: tokens.fontSizeBase200 },
});

/** What the appraisal comes to for everyone together. */
export function SummaryFigures({
  summary: { people, meanTotal, paySum, withoutPay, grades, withoutGrade },
}: {
  readonly summary: TrialSummary;
}) {
  const styles = useStyles();
  const words = useAppraiseWords();
  const { language } = useLanguage();
  const figures = [
    { name: words.peopleAppraised, value: formatNumber(people, language) },
    { name: words.meanTotal, value: meanTotal === null ? "—" : formatNumber(meanTotal, language) },
    { name: words.paySum, value: paySum === null ? "—" : formatMoney(paySum, language) },
  ];
  return (
    <div className={styles.box}>
      <dl className={styles.figures}>
        {figures.map(({ name, value }) => (
          <div key={name} className={styles.figure}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {grades.length > 0 && (
        <table className={styles.grades} aria-label={words.gradeCounts}>
          <tbody>
            {[...grades, ...(withoutGrade > 0 ? [{ label: words.withoutGrade, count: withoutGrade }] : [])].map(
              ({ label, count }) => (
                <tr key={label}>
                  <th scope="row" className={styles.label}>
                    {label}
                  </th>
                  <td className={styles.bar} aria-hidden>
                    {count > 0 && <span className={styles.fill} style={{ width: `${(count / people) * 100}%` }} />}
                  </td>
                  <td className={styles.count}>
                    {words.countAndShare({
                      count,
                      share: formatPercent(people === 0 ? 0 : Math.round((count / people) * 100) / 100, language),
                    })}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
      {withoutPay > 0 && paySum !== null && (
        <p className={styles.note}>{words.withoutPay({ count: withoutPay, people })}</p>
      )}
    </div>
  );
}
