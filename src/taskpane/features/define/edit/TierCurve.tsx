import { useMemo } from "react";
import { payCurve } from "../../../../domain/check/checkPay";
import { moreThan } from "../../../../domain/decimal";
import { attempt } from "../../../../domain/outcome";
import type { Scale } from "../../../../domain/pay/scale";
import { columns } from "../../../../domain/scheme/vocabulary";
import { salesAlong } from "../../../../workbook/results/peopleAlong";
import type { FormRow } from "../../../../workbook/scheme/sheetForm";
import { formatMoney, formatNumber, formatPercent } from "../../../ui/formatNumber";
import { useLanguage } from "../../../ui/LanguageContext";
import { useDefineWords } from "../words/defineWords";
import { useFigures } from "../../person/FiguresContext";
import { calledBy } from "../../person/RowFigures";
import { Curve, frameOf, type CurveMark } from "./Curve";
import { moveTiers, niceStep, tierHandlesOf, type CurveHandle } from "./curveHandles";
import type { CurvePoint } from "./scoreCurve";
import { showHandles } from "./showHandles";
import { useMovableCurve } from "./useMovableCurve";
import { useEditWords } from "./words/editWords";

const STEPS = 280;

type Cliff = "falls" | "jumps" | null;

interface Props {
  readonly scale: Scale;
  readonly rows: readonly FormRow[];
}

/** What a scale pays for sales, with the tiers at which pay falls or jumps marked, and the people along it. Nothing while its tiers are in disorder. */
export function TierCurve({ scale, rows }: Props) {
  const words = useDefineWords();
  const editWords = useEditWords();
  const { language } = useLanguage();
  const figures = useFigures();
  const moving = useMovableCurve(`scale ${scale.scale}`);
  const handles = tierHandlesOf(scale, rows);
  const moved = moveTiers(scale, handles, moving.positionOf);
  const shown = payCurve(moved) ? moved : scale;
  const paid = payCurve(shown);
  const standings = useMemo(
    () => (figures === null ? [] : salesAlong(scale, figures.reading.scheme, figures.data, figures.matched.mapping)),
    [scale, figures],
  );
  const starts = shown.tiers.map(({ from }) => from).sort((a, b) => a - b);
  const [first, last] = [starts[0], starts.at(-1)];
  if (!paid || first === undefined || last === undefined) return null;
  const end = moving.frame?.end ?? (last > first ? last + (last - first) / 2 : first + 1);
  const grid = Array.from({ length: STEPS + 1 }, (_, i) => first + ((end - first) * i) / STEPS);
  const line = [
    ...grid.flatMap(pointAt),
    // Just below a tier and at it: a fall shows as one.
    ...starts.slice(1).flatMap((x) => [{ x, score: paid.below(x) }, ...pointAt(x)]),
  ].sort((a, b) => a.x - b.x);
  const marks = shown.tiers
    .flatMap(({ from, bonus }) => pointAt(from).map((point): CurveMark => ({ ...point, cliff: cliffAt(from, bonus) })))
    .sort((a, b) => a.x - b.x);
  const isByAttainment = scale.tierBy === "attainment";
  const showX = (x: number) => (isByAttainment ? formatPercent(x, language) : formatNumber(x, language));
  const showY = (y: number) => (isByAttainment ? formatPercent(y, language) : formatMoney(y, language));
  const at = (kind: Cliff) => marks.filter(({ cliff }) => cliff === kind).map(({ x }) => showX(x));
  const jumps = at("jumps");
  const frame = moving.frame ?? frameOf(line);
  const shownStandings = standings.filter(({ x }) => x >= first);
  const people = shownStandings.flatMap(({ x }) => pointAt(x));
  const [own = null] = shownStandings.filter(({ row }) => row === figures?.person.row).flatMap(({ x }) => pointAt(x));
  const xs = people.map(({ x }) => x).sort((a, b) => a - b);
  const find = (id: string): CurveHandle | undefined => handles.find((handle) => handle.id === id);
  const title = columns.tiers.from[language];
  return (
    <Curve
      line={line}
      marks={marks}
      frame={moving.frame}
      people={people}
      own={own}
      sentence={words.tiersPay({
        points: marks.map(({ x, score }) => words.paidAt({ amount: showX(x), paid: showY(score) })),
        falls: at("falls"),
      })}
      peopleSay={[
        ...(jumps.length === 0 ? [] : [editWords.jumps({ jumps })]),
        ...(people.length === 0
          ? []
          : [
              editWords.peopleOnCurve({
                count: people.length,
                low: showX(xs[0] ?? 0),
                high: showX(xs.at(-1) ?? 0),
                beyond: xs.filter((x) => x > frame.end).length,
              }),
            ]),
        ...(own === null || figures === null
          ? []
          : [editWords.personOnCurve({ who: calledBy(figures), x: showX(own.x), y: showY(own.score) })]),
      ]}
      titles={[title, words.commissionAndBonus]}
      showX={showX}
      showY={showY}
      movable={{
        handles: showHandles(handles, moving.positionOf, (x) => pointAt(x)[0]?.score ?? null, {
          step: niceStep(frame.end - frame.start),
          scoreStep: 1,
          nameOf: () => title,
          textOf: (x, y) => words.paidAt({ amount: showX(x), paid: showY(y) }),
        }).map((handle) => ({ ...handle, min: Math.max(handle.min, first) })),
        hint: editWords.dragHint,
        onMove: (id, x) => {
          const handle = find(id);
          if (handle) moving.move(handle, x, null, frame);
        },
        onDone: (id) => {
          const handle = find(id);
          if (handle)
            moving.finish(handle, scale.scale === "" ? title : editWords.moved({ name: scale.scale, what: title }));
        },
        onCancel: (id) => {
          const handle = find(id);
          if (handle) moving.cancel(handle);
        },
      }}
    />
  );

  /** Nothing where no tier holds the amount. */
  function pointAt(x: number): CurvePoint[] {
    const score = attempt(() => paid?.at(x) ?? null);
    return typeof score === "number" ? [{ x, score }] : [];
  }

  /** Pay falls at a tier, or jumps since the whole amount takes its rate: as the check tells. */
  function cliffAt(from: number, bonus: number): Cliff {
    if (!paid) return null;
    const [below, here] = [paid.below(from), paid.at(from)];
    if (moreThan(below, here)) return "falls";
    return scale.tierMode === "whole" && moreThan(here - below, bonus) ? "jumps" : null;
  }
}
