import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import { useId } from "react";
import { useWords } from "../words/words";
import { useTextStyles } from "./useTextStyles";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "8px", margin: "8px 0" },
  bar: { flex: "1 1 auto", minWidth: 0 },
});

interface Props {
  /** From 0 to 1. */
  readonly progress: number;
  readonly text: string;
  readonly onCancel: () => void;
  /** Whether it has been given up already, and what is under way ends. */
  readonly isEnding?: boolean;
}

/** How far long work has come, and the way to give it up. */
export function ProgressLine({ progress, text: sentence, onCancel, isEnding = false }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords();
  const id = useId();
  return (
    <div>
      <div className={styles.line}>
        <ProgressBar className={styles.bar} value={progress} aria-labelledby={id} />
        <Button size="small" disabledFocusable={isEnding} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
      <span id={id} className={text.small}>
        {sentence}
      </span>
    </div>
  );
}
