import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useId, useState, type ReactNode } from "react";
import type { Step } from "../../../domain/appraisal/explainPerson";
import { StepWorking } from "./StepWorking";
import { useFigures } from "./FiguresContext";
import { usePersonWords } from "./words/personWords";

const useStyles = makeStyles({
  figure: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    boxSizing: "border-box",
    width: "100%",
    minHeight: "24px",
    padding: "2px 4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorBrandForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    textAlign: "left",
  },
  button: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  text: { flex: "1 1 auto", minWidth: 0 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  old: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  chevron: { flexShrink: 0 },
  turned: { transform: "rotate(180deg)" },
  below: { padding: "0 4px 4px" },
});

interface Props {
  /** What it is about, for who hears it. */
  readonly name: string;
  readonly children: ReactNode;
  readonly kind?: "plain" | "quiet" | "wrong";
  /** How it comes about, asked for when it is opened; `null` where there is nothing to tell. */
  readonly working: (() => Step | null) | null;
  /** Shown with the working. */
  readonly more?: ReactNode;
}

/** A figure of the person in view, where it stands in the scheme; pressed, how it comes about. */
export function FigureLine({ name, children, kind = "plain", working, more }: Props) {
  const styles = useStyles();
  const words = usePersonWords();
  const figures = useFigures();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const className = mergeClasses(
    styles.figure,
    kind === "quiet" && styles.quiet,
    kind === "wrong" && styles.wrong,
    figures?.isOld && styles.old,
  );
  if (working === null) return <span className={className}>{children}</span>;
  const step = isOpen ? working() : null;
  return (
    <>
      <button
        type="button"
        className={mergeClasses(className, styles.button)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        title={words.workingFor({ what: name })}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.text}>{children}</span>
        <ChevronDownRegular className={mergeClasses(styles.chevron, isOpen && styles.turned)} aria-hidden />
      </button>
      {isOpen && (
        <div id={id} className={styles.below}>
          {step && <StepWorking step={step} />}
          {more}
        </div>
      )}
    </>
  );
}
