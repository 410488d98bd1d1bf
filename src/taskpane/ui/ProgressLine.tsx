import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWhatIfWords } from "./words/whatIfWords";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: "8px", margin: "8px 0" },
  bar: { flex: "1 1 auto", minWidth: 0 },
});

interface Props {
  /** From 0 to 1. */
  readonly progress: number;
  readonly text: string;
  readonly onCancel: () => void;
}

/** How far long work has come, and the way to give it up. */
export function ProgressLine({ progress, text: sentence, onCancel }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWhatIfWords();
  return (
    <div>
      <div className={styles.line}>
        <ProgressBar className={styles.bar} value={progress} aria-label={words.progress} />
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
      <span className={text.small}>{sentence}</span>
    </div>
  );
}
