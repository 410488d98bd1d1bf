import { makeStyles, tokens } from "@fluentui/react-components";
import type { Step } from "../../../domain/appraisal/explainPerson";
import { numberIn, type Cell } from "../../../domain/cell";
import { Failure } from "../../../domain/failure";
import type { Language } from "../../../domain/language";
import { say } from "../../../domain/messages/message";
import type { Outcome } from "../../../domain/outcome";
import type { PersonPay } from "../../../domain/pay/payPerson";
import type { AppraisedPerson } from "../../../workbook/results/appraiseSource";
import { formatMoney, formatNumber, formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWords, wordsIn } from "../../words/words";

const useStyles = makeStyles({
  steps: { margin: 0, padding: 0, listStyleType: "none" },
  step: { padding: "4px 0 4px 10px", borderLeft: `2px solid ${tokens.colorBrandStroke1}`, marginBottom: "4px" },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "8px" },
});

interface Props {
  readonly person: AppraisedPerson;
  /** The person's own, or that of the scheme. */
  readonly allowance: Cell;
  readonly steps: readonly Step[];
}

/** How a person's total, grade and pay come about, step by step. */
export function Explanation({ person, allowance, steps }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords();
  const { language } = useLanguage();
  const { base, pay } = person;
  const lines = [
    ...steps.map(({ subject, working, outcome, unit }) => ({
      subject: typeof subject === "string" ? subject : say(subject, language),
      working: [
        ...working.map((message) => say(message, language, unit)),
        ...(outcome instanceof Failure ? [outcome.describe(language)] : []),
      ],
      outcome: showOutcome(outcome, language, words.none),
    })),
    ...(pay
      ? [
          {
            subject: words.pay,
            working: [workPay(base, pay, allowance, language)],
            outcome: showMoney(pay.pay, language, words.none),
          },
        ]
      : []),
  ];
  return (
    <ol className={styles.steps} aria-label={words.explanationOf({ name: person.name || person.number })}>
      {lines.map(({ subject, working, outcome }, i) => (
        <li key={i} className={styles.step}>
          <span className={styles.line}>
            <span className={text.strong}>{subject}</span>
            <span className={text.number}>{outcome}</span>
          </span>
          {working.map((sentence) => (
            <span key={sentence} className={text.small}>
              {sentence}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

function workPay(
  base: Cell,
  { coefficient, commission, bonus, pay }: PersonPay,
  allowance: Cell,
  language: Language,
): string {
  if (pay instanceof Failure) return pay.describe(language);
  const words = wordsIn(language);
  return words.workingPay({
    base: showMoney(base, language, words.none),
    coefficient: typeof coefficient === "number" ? formatPercent(coefficient, language) : words.none,
    commission: showMoney(commission, language, words.none),
    bonus: showMoney(bonus, language, words.none),
    allowance: showMoney(allowance, language, words.none),
  });
}

function showOutcome(outcome: Outcome<number | string>, language: Language, none: string): string {
  if (typeof outcome === "number") return formatNumber(outcome, language);
  return typeof outcome === "string" ? outcome : none;
}

function showMoney(amount: Cell, language: Language, none: string): string {
  const figure = numberIn(amount);
  return figure === null ? none : formatMoney(figure, language);
}
