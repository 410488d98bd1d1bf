import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { snap } from "./curveHandles";

const useStyles = makeStyles({
  handle: {
    position: "absolute",
    // As large as a finger asks for; what is seen is the circle in the middle.
    width: "24px",
    height: "24px",
    marginLeft: "-12px",
    marginTop: "-12px",
    borderRadius: tokens.borderRadiusCircular,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    cursor: "grab",
    // The finger drags the point, and does not scroll the pane.
    touchAction: "none",
    userSelect: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-4px" },
    "::after": {
      content: '""',
      width: "12px",
      height: "12px",
      borderRadius: tokens.borderRadiusCircular,
      borderTop: "2px solid transparent",
      borderRight: "2px solid transparent",
      borderBottom: "2px solid transparent",
      borderLeft: "2px solid transparent",
    },
    // The mark of the chart shows through: a triangle stays one.
    ":hover::after": {
      borderTopColor: tokens.colorBrandStroke1,
      borderRightColor: tokens.colorBrandStroke1,
      borderBottomColor: tokens.colorBrandStroke1,
      borderLeftColor: tokens.colorBrandStroke1,
    },
  },
});

/** A point that can be moved, as it is shown now. */
export interface ShownHandle {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Whether its points can be moved, too. */
  readonly hasScore: boolean;
  readonly step: number;
  readonly scoreStep: number;
  readonly min: number;
  readonly max: number;
  /** Where it is, in words. */
  readonly text: string;
}

/** Keys that come one after the other are one change. */
const PAUSE_MS = 800;
/** How many pixels a pointer moves before it means that direction: sideways alone leaves the points as they are. */
const MEANT = { across: 2, down: 6 };
const LARGER = 10;

interface Props {
  readonly handle: ShownHandle;
  readonly hintId: string;
  readonly plot: RefObject<HTMLElement | null>;
  readonly place: { readonly left: string; readonly top: string };
  /** The values at a place in the plot, as shares of its width and height. */
  readonly valueAt: (across: number, down: number) => { readonly x: number; readonly y: number };
  readonly onMove: (x: number, score: number | null) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/**
 * What a point of a curve is moved by: with pointer events, since Excel's pane loses those of HTML5 drag and drop (office-js#2090, #6868);
 * or, as a slider, by keys.
 */
export function CurvePointer({ handle, hintId, plot, place, valueAt, onMove, onDone, onCancel }: Props) {
  const styles = useStyles();
  const drag = useRef<{ x: number; y: number; across: number; down: number; isMoved: boolean } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(onDone);
  useEffect(() => {
    latest.current = onDone;
  }, [onDone]);
  // What keys have moved is written, too, when the curve is closed before the pause is over.
  useEffect(
    () => () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      latest.current();
    },
    [],
  );

  const { x, y, step, scoreStep, min, max, hasScore } = handle;
  const within = (value: number) => Math.min(max, Math.max(min, value));
  const finish = () => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    latest.current();
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x, y, across: event.clientX, down: event.clientY, isMoved: false };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const start = drag.current;
    const box = plot.current?.getBoundingClientRect();
    if (!start || !box || box.width === 0 || box.height === 0) return;
    const isAcross = Math.abs(event.clientX - start.across) >= MEANT.across;
    const isDown = hasScore && Math.abs(event.clientY - start.down) >= MEANT.down;
    if (!start.isMoved && !isAcross && !isDown) return;
    start.isMoved = true;
    const at = valueAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
    const score = hasScore ? (isDown ? Math.max(0, snap(at.y, scoreStep)) : start.y) : null;
    onMove(isAcross ? within(snap(at.x, step)) : start.x, score);
  };
  const onPointerUp = () => {
    const isMoved = drag.current?.isMoved ?? false;
    drag.current = null;
    if (isMoved) onDone();
  };
  const onPointerCancel = () => {
    drag.current = null;
    onCancel();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && (timer.current !== undefined || drag.current !== null)) {
      event.preventDefault();
      clearTimeout(timer.current);
      timer.current = undefined;
      onPointerCancel();
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      finish();
      return;
    }
    const sign = signs[event.key];
    if (sign === undefined) return;
    event.preventDefault();
    const by = sign * (event.shiftKey ? LARGER : 1);
    const isScore = hasScore && (event.key === "ArrowUp" || event.key === "ArrowDown");
    if (isScore) onMove(x, Math.max(0, snap(y + by * scoreStep, scoreStep)));
    else onMove(within(snap(x + by * step, step)), hasScore ? y : null);
    clearTimeout(timer.current);
    timer.current = setTimeout(finish, PAUSE_MS);
  };

  return (
    <div
      className={styles.handle}
      style={place}
      role="slider"
      tabIndex={0}
      aria-label={handle.name}
      aria-valuenow={x}
      aria-valuemin={Number.isFinite(min) ? min : undefined}
      aria-valuemax={Number.isFinite(max) ? max : undefined}
      aria-valuetext={handle.text}
      aria-describedby={hintId}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
      onKeyDown={onKeyDown}
      onBlur={finish}
    />
  );
}

const signs: Readonly<Partial<Record<string, number>>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};
