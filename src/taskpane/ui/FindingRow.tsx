import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { useWords } from "../words/words";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { flexShrink: 0, marginTop: "2px", fontSize: "16px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  advice: { color: tokens.colorStatusWarningForeground1 },
  text: { flex: "1 1 120px", minWidth: 0 },
  go: { flexShrink: 0, minWidth: "auto" },
});

interface Props {
  /** Whether a result is missing until it is put right, or it is only worth a look. */
  readonly severity: "error" | "advice";
  readonly text: string;
  /** The cell that it is about; `undefined` when it is about no single one. */
  readonly address?: string | undefined;
  readonly onGoTo: (address: string) => void;
  /** Other ways to mend it. */
  readonly actions?: ReactNode;
}

/** Something that is not right, with the way to its cell. */
export function FindingRow({ severity, text, address, onGoTo, actions }: Props) {
  const styles = useStyles();
  const words = useWords();
  const Icon = severity === "error" ? ErrorCircleFilled : WarningFilled;
  return (
    <li className={styles.row}>
      <Icon
        className={mergeClasses(styles.icon, styles[severity])}
        role="img"
        aria-label={severity === "error" ? words.mustFix : words.worthALook}
      />
      <span className={styles.text}>{text}</span>
      {address !== undefined && (
        <Button
          size="small"
          className={styles.go}
          aria-label={words.goToCell({ address })}
          onClick={() => onGoTo(address)}
        >
          {words.goTo}
        </Button>
      )}
      {actions}
    </li>
  );
}
