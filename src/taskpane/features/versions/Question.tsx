import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWords } from "../../words/words";

const useStyles = makeStyles({
  box: {
    margin: "8px 0 12px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  title: {
    margin: "0 0 6px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    outline: "none",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "10px" },
});

interface Props {
  readonly title: string;
  /** What the button says that does it; `null` while it cannot be done. */
  readonly confirm: string | null;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** What the button says that gives it up; else that it does. */
  readonly cancel?: string;
  readonly children: ReactNode;
}

/** Asks on the spot before something is done. The focus comes to the question; Esc gives it up. */
export function Question({ title, confirm, isBusy, onConfirm, onCancel, cancel, children }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing || event.defaultPrevented) return;
    // The screen would go back.
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <div role="group" aria-labelledby={id} className={styles.box} onKeyDown={onKey}>
      <h3 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h3>
      <div className={text.paragraph}>{children}</div>
      <div className={styles.buttons}>
        {confirm !== null && (
          <Button appearance="primary" size="small" disabledFocusable={isBusy} onClick={onConfirm}>
            {confirm}
          </Button>
        )}
        <Button size="small" onClick={onCancel}>
          {cancel ?? words.cancel}
        </Button>
      </div>
    </div>
  );
}
