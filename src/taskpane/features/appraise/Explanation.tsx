import { makeStyles, tokens } from "@fluentui/react-components";
import type { Step } from "../../../domain/appraisal/explainPerson";
import { Failure } from "../../../domain/failure";
import type { Language } from "../../../domain/language";
import { sayWorking } from "../../../domain/messages/workings/workingMessage";
import type { Outcome } from "../../../domain/outcome";
import { formatNumber } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { useTextStyles } from "../../ui/useTextStyles";
import { useAppraiseWords } from "./words/appraiseWords";

const useStyles = makeStyles({
  steps: { margin: 0, padding: 0, listStyleType: "none" },
  step: { padding: "4px 0 4px 10px", borderLeft: `2px solid ${tokens.colorBrandStroke1}`, marginBottom: "4px" },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "8px" },
});

interface Props {
  /** The person's name, or number. */
  readonly name: string;
  readonly steps: readonly Step[];
}

/** How a person's total, grade and pay come about, step by step. */
export function Explanation({ name, steps }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useAppraiseWords();
  const { language } = useLanguage();
  const lines = steps.map(({ subject, working, outcome, unit }) => ({
    subject: typeof subject === "string" ? subject : sayWorking(subject, language),
    working: [
      ...working.map((message) => sayWorking(message, language, unit)),
      ...(outcome instanceof Failure ? [outcome.describe(language)] : []),
    ],
    outcome: showOutcome(outcome, language, words.none),
  }));
  return (
    <ol className={styles.steps} aria-label={words.explanationOf({ name })}>
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

function showOutcome(outcome: Outcome<number | string>, language: Language, none: string): string {
  if (typeof outcome === "number") return formatNumber(outcome, language);
  return typeof outcome === "string" ? outcome : none;
}
