import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useHostCheckWords } from "./words/hostCheckWords";

const useStyles = makeStyles({
  box: {
    marginBottom: "12px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { margin: "0 0 8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly count: number;
  /** Whether the question stands there at once, as at the end of a check. */
  readonly asksAtOnce: boolean;
  readonly isBusy: boolean;
  readonly onDelete: () => void;
}

/** That there are sheets of the check's, and the question whether to delete them. */
export function ScratchSheets({ count, asksAtOnce, isBusy, onDelete }: Props) {
  const styles = useStyles();
  const words = useHostCheckWords();
  const [isAsking, setAsking] = useState(asksAtOnce);
  return (
    <div className={styles.box} role="group" aria-label={words.leftover({ count })}>
      <p className={styles.text}>{isAsking ? words.removeFor({ count }) : words.leftover({ count })}</p>
      <div className={styles.buttons}>
        {isAsking ? (
          <>
            <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={onDelete}>
              {words.removeNow}
            </Button>
            <Button size="small" disabledFocusable={isBusy} onClick={() => setAsking(false)}>
              {words.keep}
            </Button>
          </>
        ) : (
          <Button size="small" disabledFocusable={isBusy} onClick={() => setAsking(true)}>
            {words.remove}
          </Button>
        )}
      </div>
    </div>
  );
}
