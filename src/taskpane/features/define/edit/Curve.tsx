import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef } from "react";
import { SmallTable } from "../../../ui/SmallTable";
import { CurvePointer, type ShownHandle } from "./CurvePointer";
import type { CurvePoint } from "./scoreCurve";
import { useEditWords } from "./words/editWords";

/** In forced colours the browser leaves the shapes of an SVG as they are. */
const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  figure: { margin: 0 },
  plot: { position: "relative", maxWidth: "320px" },
  chart: { display: "block", width: "100%", height: "auto" },
  line: {
    fill: "none",
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "2",
    strokeLinejoin: "round",
    [FORCED]: { stroke: "CanvasText" },
  },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1", [FORCED]: { stroke: "CanvasText" } },
  mark: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "2",
    [FORCED]: { fill: "Canvas", stroke: "CanvasText" },
  },
  cliff: {
    fill: tokens.colorStatusWarningBackground2,
    stroke: tokens.colorStatusWarningForeground1,
    strokeWidth: "2",
    [FORCED]: { fill: "Canvas", stroke: "CanvasText" },
  },
  dot: {
    fill: tokens.colorNeutralForeground2,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "0.8",
    [FORCED]: { fill: "CanvasText", stroke: "Canvas" },
  },
  own: {
    fill: tokens.colorPaletteBerryForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "1",
    [FORCED]: { fill: "Highlight", stroke: "Canvas" },
  },
  plumb: {
    stroke: tokens.colorPaletteBerryForeground1,
    strokeWidth: "1",
    strokeDasharray: "2 2",
    [FORCED]: { stroke: "Highlight" },
  },
  label: { fontSize: "9px", fill: tokens.colorNeutralForeground2, [FORCED]: { fill: "CanvasText" } },
  caption: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  table: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const WIDTH = 280;
const HEIGHT = 104;
/** Room for the labels below, above, and at both ends. */
const ROOM = { left: 8, right: 8, top: 20, bottom: 16 };
/** Labels closer than this would run into one another. */
const APART = 44;

export interface CurveMark extends CurvePoint {
  /** At which the line falls, or jumps, as it should not: each has a mark of its own, which differs in its shape, too. */
  readonly cliff?: "falls" | "jumps" | null;
}

/** What the chart shows from where to where. */
export interface Frame {
  readonly start: number;
  readonly end: number;
  readonly bottom: number;
  readonly top: number;
}

/** The frame that holds a line. */
export function frameOf(line: readonly CurvePoint[]): Frame {
  const heights = line.map(({ score }) => score);
  const bottom = Math.min(0, ...heights);
  return { start: line[0]?.x ?? 0, end: line.at(-1)?.x ?? 1, bottom, top: Math.max(...heights, bottom + 1) };
}

/** Points that can be moved, and what is done when they are. */
export interface Movable {
  readonly handles: readonly ShownHandle[];
  readonly hint: string;
  readonly onMove: (id: string, x: number, score: number | null) => void;
  readonly onDone: (id: string) => void;
  readonly onCancel: (id: string) => void;
}

interface Props {
  readonly line: readonly CurvePoint[];
  readonly marks: readonly CurveMark[];
  /** Where the line is drawn; while a point is dragged it stays as it was. */
  readonly frame?: Frame | null;
  /** Where people stand. */
  readonly people?: readonly CurvePoint[];
  /** Where the person in view stands. */
  readonly own?: CurvePoint | null;
  /** What it says, in one sentence. */
  readonly sentence: string;
  /** What is said of the people. */
  readonly peopleSay?: readonly string[];
  readonly titles: readonly [string, string];
  readonly showX: (x: number) => string;
  readonly showY: (y: number) => string;
  readonly movable?: Movable | null;
}

/**
 * A line of points over results, with the results at which it turns, and the people along it; in words below, and as a table for who
 * cannot see it. Points are moved with the pointer and by keys.
 */
export function Curve({
  line,
  marks,
  frame,
  people = [],
  own = null,
  sentence,
  peopleSay = [],
  titles,
  showX,
  showY,
  movable = null,
}: Props) {
  const styles = useStyles();
  const words = useEditWords();
  const plot = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const { start, end, bottom, top } = frame ?? frameOf(line);
  const left = (x: number) => ROOM.left + ((x - start) / (end - start || 1)) * (WIDTH - ROOM.left - ROOM.right);
  const up = (y: number) => HEIGHT - ROOM.bottom - ((y - bottom) / (top - bottom)) * (HEIGHT - ROOM.top - ROOM.bottom);
  const inX = (x: number) => Math.min(WIDTH - ROOM.right, Math.max(ROOM.left, left(x)));
  const inY = (y: number) => Math.min(HEIGHT - ROOM.bottom, Math.max(ROOM.top, up(y)));
  const path = line
    .map(({ x, score }, i) => `${i === 0 ? "M" : "L"}${left(x).toFixed(1)} ${up(score).toFixed(1)}`)
    .join("");
  const labelled = marks.filter((mark, i) => {
    const before = marks[i - 1];
    return before === undefined || left(mark.x) - left(before.x) >= APART;
  });
  const anchor = (x: number) => (x < 36 ? "start" : x > WIDTH - 36 ? "end" : "middle");
  // As many dots as can be told apart, however many people there are.
  const dots = new Map(people.map(({ x, score }) => [`${Math.round(inX(x))} ${Math.round(inY(score))}`, { x, score }]));
  const whole = words.oneAfterAnother({ sentences: [sentence, ...peopleSay] });
  return (
    <figure className={styles.figure}>
      <div className={styles.plot} ref={plot}>
        <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={whole}>
          <line className={styles.axis} x1={ROOM.left} x2={WIDTH - ROOM.right} y1={up(bottom)} y2={up(bottom)} />
          <path className={styles.line} d={path} />
          {[...dots].map(([key, { x, score }]) => (
            <circle key={key} className={styles.dot} cx={inX(x)} cy={inY(score)} r="2.6" data-person />
          ))}
          {marks.map(({ x, score, cliff }) =>
            cliff === "falls" ? (
              <path key={x} className={styles.cliff} d={`M${left(x) - 5} ${up(score) + 4}h10l-5 -9z`} />
            ) : cliff === "jumps" ? (
              <path key={x} className={styles.cliff} d={`M${left(x) - 4} ${up(score) - 4}h8v8h-8z`} />
            ) : (
              <circle
                key={x}
                className={styles.mark}
                cx={left(x)}
                cy={up(score)}
                r={movable?.handles.some((handle) => handle.x === x) ? 4.5 : 3}
              />
            ),
          )}
          {own && (
            <>
              <line className={styles.plumb} x1={inX(own.x)} x2={inX(own.x)} y1={up(bottom)} y2={inY(own.score)} />
              <path
                className={styles.own}
                d={`M${inX(own.x)} ${inY(own.score) - 6}l5 6l-5 6l-5 -6z`}
                data-person-in-view
              />
            </>
          )}
          {labelled.map(({ x, score }) => (
            <g key={x} className={styles.label} textAnchor={anchor(left(x))} aria-hidden>
              <text x={left(x)} y={HEIGHT - 3}>
                {showX(x)}
              </text>
              <text x={left(x)} y={Math.max(9, up(score) - 8)}>
                {showY(score)}
              </text>
            </g>
          ))}
        </svg>
        {movable?.handles.map((handle) => (
          <CurvePointer
            key={handle.id}
            handle={handle}
            hintId={hintId}
            plot={plot}
            place={{ left: `${(inX(handle.x) / WIDTH) * 100}%`, top: `${(inY(handle.y) / HEIGHT) * 100}%` }}
            valueAt={(across, down) => ({
              x: start + ((across * WIDTH - ROOM.left) / (WIDTH - ROOM.left - ROOM.right)) * (end - start),
              y: bottom + ((HEIGHT - ROOM.bottom - down * HEIGHT) / (HEIGHT - ROOM.top - ROOM.bottom)) * (top - bottom),
            })}
            onMove={(x, score) => movable.onMove(handle.id, x, score)}
            onDone={() => movable.onDone(handle.id)}
            onCancel={() => movable.onCancel(handle.id)}
          />
        ))}
      </div>
      <figcaption className={styles.caption}>
        {whole} {movable && movable.handles.length > 0 && <span id={hintId}>{movable.hint}</span>}
      </figcaption>
      <div className={styles.table}>
        <SmallTable
          label={sentence}
          columns={[{ title: titles[0] }, { title: titles[1], isNumeric: true }]}
          rows={marks.map(({ x, score }) => ({ key: String(x), cells: [showX(x), showY(score)] }))}
        />
      </div>
    </figure>
  );
}
