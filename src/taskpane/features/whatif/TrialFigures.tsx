import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatMoney, formatNumber } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import { GradeBars } from "./GradeBars";
import { showMoneyChange, showSigned } from "./showChange";
import type { Trial } from "./useWhatIf";
import { useWhatIfWords } from "./words/whatIfWords";

const useStyles = makeStyles({
  box: {
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  figures: { display: "flex", flexDirection: "column", gap: "8px", margin: 0 },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  strong: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** What the trial comes to for everyone together: before, after, and the difference. */
export function TrialFigures({ trial }: { readonly trial: Trial }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWhatIfWords();
  const { language } = useLanguage();
  const { before, after } = trial.summary;
  const money = (amount: number | null) => (amount === null ? words.none : formatMoney(amount, language));
  const number = (x: number | null) => (x === null ? words.none : formatNumber(x, language));
  const hasPay = before.paySum !== null || after.paySum !== null;
  const meanChange = before.meanTotal === null || after.meanTotal === null ? null : after.meanTotal - before.meanTotal;
  const figures = [
    ...(hasPay
      ? [
          {
            name: words.paySum,
            change: words.beforeAfter({ before: money(before.paySum), after: money(after.paySum) }),
            difference: showMoneyChange({ before: before.paySum, after: after.paySum }, language),
          },
        ]
      : []),
    {
      name: words.meanTotal,
      change: words.beforeAfter({ before: number(before.meanTotal), after: number(after.meanTotal) }),
      difference: showSigned(meanChange, language),
    },
  ];
  return (
    <Section title={words.summary} aside={words.peopleCount({ people: after.people, periods: trial.sources.length })}>
      <div className={styles.box}>
        <dl className={styles.figures}>
          {figures.map(({ name, change, difference }) => (
            <div key={name}>
              <dt className={styles.name}>{name}</dt>
              <dd className={mergeClasses(styles.value, styles.strong)}>{change}</dd>
              <dd className={styles.value}>{difference === "" ? words.noChange : difference}</dd>
            </div>
          ))}
        </dl>
        {hasPay && before.withoutPay + after.withoutPay > 0 && (
          <p className={text.small}>{words.withoutPay({ before: before.withoutPay, after: after.withoutPay })}</p>
        )}
      </div>
      <GradeBars before={before} after={after} />
    </Section>
  );
}
