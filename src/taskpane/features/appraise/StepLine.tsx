import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useAppraiseWords } from "./words/appraiseWords";
import type { Step } from "./useAppraisal";

const useStyles = makeStyles({
  steps: {
    display: "flex",
    gap: "4px",
    margin: "0 0 12px",
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  step: {
    flex: "1 1 0",
    paddingTop: "4px",
    borderTop: `3px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  reached: { borderTopColor: tokens.colorBrandStroke1 },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

const order = ["source", "columns", "preview"] as const;

/** The three steps, and which of them this is. */
export function StepLine({ step }: { readonly step: Extract<Step, (typeof order)[number]> }) {
  const styles = useStyles();
  const words = useAppraiseWords();
  const names = { source: words.stepSource, columns: words.stepColumns, preview: words.stepPreview };
  return (
    <ol className={styles.steps} aria-label={words.steps}>
      {order.map((each, i) => (
        <li
          key={each}
          className={mergeClasses(
            styles.step,
            i <= order.indexOf(step) && styles.reached,
            each === step && styles.current,
          )}
          aria-current={each === step ? "step" : undefined}
        >
          {i + 1} {names[each]}
        </li>
      ))}
    </ol>
  );
}
