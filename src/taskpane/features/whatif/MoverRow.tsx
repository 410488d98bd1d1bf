import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useId } from "react";
import type { PeriodChange, PersonChange } from "../../../domain/whatif/compareTrials";
import { sayReason } from "../../../domain/whatif/sayReason";
import type { TriedPeriod } from "../../../domain/whatif/Tried";
import { whyChanged } from "../../../domain/whatif/whyChanged";
import { formatMoney, formatNumber } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { useTextStyles } from "../../ui/useTextStyles";
import { showSigned } from "./showChange";
import type { Trial } from "./useWhatIf";
import { useWhatIfWords, type WhatIfWords } from "./words/whatIfWords";

const useStyles = makeStyles({
  row: {
    display: "block",
    width: "100%",
    padding: "8px 4px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  name: { flex: "1 1 auto", minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  change: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  wins: { color: tokens.colorStatusSuccessForeground1 },
  loses: { color: tokens.colorStatusDangerForeground1 },
  chevron: { flexShrink: 0, fontSize: "16px", color: tokens.colorNeutralForeground3 },
  turned: { transform: "rotate(180deg)" },
  reasons: { margin: "0 0 8px", padding: "0 4px 0 12px", listStyleType: "none" },
  period: { margin: "4px 0 0", padding: "0 0 0 12px", borderLeft: `2px solid ${tokens.colorBrandStroke1}` },
});

interface Props {
  readonly trial: Trial;
  readonly mover: PersonChange;
  /** The list remembers it, since it draws its rows anew. */
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A person whose result changes: by how much, and why; opened, period by period. */
export function MoverRow({ trial, mover, isOpen, onToggle }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWhatIfWords();
  const { language } = useLanguage();
  const id = useId();
  const { name, number, department, periods, effect } = mover;
  const [only] = periods;
  const change =
    mover.pay === null
      ? showSigned(mover.total, language)
      : showSigned(mover.pay, language, formatMoney) || showSigned(mover.total, language);
  const moves = periods.length === 1 && only ? movesOf(only, words) : [words.periodsOf({ count: periods.length })];
  const [first] = periods.flatMap((period) => reasonsFor(trial, period));
  return (
    <>
      <button type="button" className={styles.row} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <span className={styles.line}>
          <span className={styles.name}>{name || number}</span>
          <span
            className={mergeClasses(
              styles.change,
              text.number,
              effect === "wins" && styles.wins,
              effect === "loses" && styles.loses,
            )}
          >
            {change}
          </span>
          <ChevronDownRegular className={mergeClasses(styles.chevron, isOpen && styles.turned)} aria-hidden />
        </span>
        <span className={text.small}>{[department, ...moves].filter((part) => part !== "").join(" · ")}</span>
        <span className={text.faint}>{first === undefined ? words.noReason : sayReason(first, language)}</span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <ul className={styles.reasons}>
            {periods.map((period) => (
              <li key={period.period} className={styles.period}>
                {trial.sources.length > 1 && <span className={text.strong}>{trial.sources[period.period]?.name}</span>}
                <Figures change={period} />
                {reasonsFor(trial, period).map((reason, i) => (
                  <span key={i} className={text.small}>
                    {sayReason(reason, language)}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function Figures({ change: { total, pay } }: { readonly change: PeriodChange }) {
  const text = useTextStyles();
  const words = useWhatIfWords();
  const { language } = useLanguage();
  const show = (x: number | null, format: typeof formatMoney) => (x === null ? words.none : format(x, language));
  return (
    <>
      <span className={text.small}>
        {words.totalMove({ before: show(total.before, formatNumber), after: show(total.after, formatNumber) })}
      </span>
      {(pay.before !== null || pay.after !== null) && (
        <span className={text.small}>
          {words.payMove({ before: show(pay.before, formatMoney), after: show(pay.after, formatMoney) })}
        </span>
      )}
    </>
  );
}

function movesOf({ grade, rank }: PeriodChange, words: WhatIfWords): string[] {
  const label = (value: string | null) => value ?? words.withoutGrade;
  return [
    ...(grade.before === grade.after
      ? [grade.after ?? ""]
      : [words.gradeMove({ before: label(grade.before), after: label(grade.after) })]),
    ...(rank.before === rank.after || rank.before === null || rank.after === null
      ? []
      : [words.rankMove({ before: String(rank.before), after: String(rank.after) })]),
  ];
}

function reasonsFor(trial: Trial, { period, person }: PeriodChange) {
  const of = (periods: readonly TriedPeriod[], index: number) => ({
    breakdown: periods[period]?.breakDown(index) ?? null,
    pay: periods[period]?.people[index]?.pay ?? null,
  });
  return whyChanged(of(trial.before, person.before), of(trial.after, person.after));
}
