import { makeStyles, tokens } from "@fluentui/react-components";
import { SmallTable } from "../../../ui/SmallTable";
import type { CurvePoint } from "./scoreCurve";

const useStyles = makeStyles({
  figure: { margin: 0 },
  chart: { display: "block", width: "100%", height: "auto", maxWidth: "320px" },
  line: { fill: "none", stroke: tokens.colorBrandStroke1, strokeWidth: "2", strokeLinejoin: "round" },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1" },
  mark: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandStroke1, strokeWidth: "2" },
  cliff: { fill: tokens.colorStatusWarningBackground2, stroke: tokens.colorStatusWarningForeground1, strokeWidth: "2" },
  label: { fontSize: "9px", fill: tokens.colorNeutralForeground2 },
  caption: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  table: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const WIDTH = 280;
const HEIGHT = 96;
/** Room for the labels below, above, and at both ends. */
const ROOM = { left: 8, right: 8, top: 14, bottom: 14 };
/** Labels closer than this would run into one another. */
const APART = 44;

export interface CurveMark extends CurvePoint {
  /** At which the line falls or jumps as it should not: it has a mark of its own, which differs in its shape, too. */
  readonly isCliff?: boolean;
}

interface Props {
  readonly line: readonly CurvePoint[];
  readonly marks: readonly CurveMark[];
  /** What it says, in one sentence. */
  readonly sentence: string;
  readonly titles: readonly [string, string];
  readonly showX: (x: number) => string;
  readonly showY: (y: number) => string;
}

/** A line of points over results, with the results at which it turns; in words below, and as a table for who cannot see it. */
export function Curve({ line, marks, sentence, titles, showX, showY }: Props) {
  const styles = useStyles();
  const [first, last] = [line[0]?.x ?? 0, line.at(-1)?.x ?? 1];
  const heights = line.map(({ score }) => score);
  const bottom = Math.min(0, ...heights);
  const top = Math.max(...heights, bottom + 1);
  const left = (x: number) => ROOM.left + ((x - first) / (last - first || 1)) * (WIDTH - ROOM.left - ROOM.right);
  const up = (y: number) => HEIGHT - ROOM.bottom - ((y - bottom) / (top - bottom)) * (HEIGHT - ROOM.top - ROOM.bottom);
  const path = line
    .map(({ x, score }, i) => `${i === 0 ? "M" : "L"}${left(x).toFixed(1)} ${up(score).toFixed(1)}`)
    .join("");
  const labelled = marks.filter((mark, i) => {
    const before = marks[i - 1];
    return before === undefined || left(mark.x) - left(before.x) >= APART;
  });
  const anchor = (x: number) => (x < 36 ? "start" : x > WIDTH - 36 ? "end" : "middle");
  return (
    <figure className={styles.figure}>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={sentence}>
        <line className={styles.axis} x1={ROOM.left} x2={WIDTH - ROOM.right} y1={up(bottom)} y2={up(bottom)} />
        <path className={styles.line} d={path} />
        {marks.map(({ x, score, isCliff }) =>
          isCliff ? (
            <path key={x} className={styles.cliff} d={`M${left(x) - 5} ${up(score) + 4}h10l-5 -9z`} />
          ) : (
            <circle key={x} className={styles.mark} cx={left(x)} cy={up(score)} r="3" />
          ),
        )}
        {labelled.map(({ x, score }) => (
          <g key={x} className={styles.label} textAnchor={anchor(left(x))} aria-hidden>
            <text x={left(x)} y={HEIGHT - 3}>
              {showX(x)}
            </text>
            <text x={left(x)} y={Math.max(9, up(score) - 7)}>
              {showY(score)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={styles.caption}>{sentence}</figcaption>
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
