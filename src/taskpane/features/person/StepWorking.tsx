import { makeStyles, tokens } from "@fluentui/react-components";
import type { Step } from "../../../domain/appraisal/explainPerson";
import { Failure } from "../../../domain/failure";
import { sayWorking } from "../../../domain/messages/workings/workingMessage";
import { useLanguage } from "../../ui/LanguageContext";
import { useTextStyles } from "../../ui/useTextStyles";

const useStyles = makeStyles({
  working: { margin: "4px 0 0", padding: "2px 0 2px 8px", borderLeft: `2px solid ${tokens.colorBrandStroke1}` },
});

/** How one figure comes about, a sentence a line. */
export function StepWorking({ step }: { readonly step: Step }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { language } = useLanguage();
  const { working, outcome, unit } = step;
  const sentences = [
    ...working.map((message) => sayWorking(message, language, unit)),
    ...(outcome instanceof Failure ? [outcome.describe(language)] : []),
  ];
  return (
    <div className={styles.working}>
      {[...new Set(sentences)].map((sentence) => (
        <span key={sentence} className={text.small}>
          {sentence}
        </span>
      ))}
    </div>
  );
}
