import { makeStyles, tokens } from "@fluentui/react-components";
import { ReOrderDotsVerticalRegular } from "@fluentui/react-icons/svg/re-order-dots-vertical";
import type { PointerEventHandler } from "react";

const useStyles = makeStyles({
  handle: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    width: "24px",
    minHeight: "28px",
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    cursor: "grab",
    // The finger drags the row, and does not scroll the pane.
    touchAction: "none",
    userSelect: "none",
  },
});

interface Props {
  readonly onPointerDown: PointerEventHandler<HTMLElement>;
  readonly onPointerMove: PointerEventHandler<HTMLElement>;
  readonly onPointerUp: PointerEventHandler<HTMLElement>;
  readonly onPointerCancel: PointerEventHandler<HTMLElement>;
}

/** What a row is dragged by. For the pointer alone: keys move the row by its name and its menu. */
export function DragHandle(handlers: Props) {
  const styles = useStyles();
  return (
    <span className={styles.handle} aria-hidden data-handle {...handlers}>
      <ReOrderDotsVerticalRegular />
    </span>
  );
}
