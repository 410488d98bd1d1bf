import { useMemo } from "react";
import { Failure } from "../../../../domain/failure";
import { sameText } from "../../../../domain/sameText";
import type { Indicator } from "../../../../domain/scheme/scheme";
import { columns } from "../../../../domain/scheme/vocabulary";
import { resultsAlong, type Standing } from "../../../../workbook/results/peopleAlong";
import type { FormRow } from "../../../../workbook/scheme/sheetForm";
import { formatInUnit, formatNumber } from "../../../ui/formatNumber";
import { useLanguage } from "../../../ui/LanguageContext";
import { useDefineWords } from "../words/defineWords";
import { useFigures, type Figures } from "../../person/FiguresContext";
import { calledBy } from "../../person/RowFigures";
import { Curve, frameOf } from "./Curve";
import { handlesOf, moveIndicator, niceStep, type CurveHandle } from "./curveHandles";
import { scoreCurve } from "./scoreCurve";
import { showHandles } from "./showHandles";
import { useMovableCurve } from "./useMovableCurve";
import { useEditWords } from "./words/editWords";

interface Props {
  readonly indicator: Indicator;
  readonly row: FormRow;
  /** The rows of its levels. */
  readonly levels: readonly FormRow[];
}

/** How an indicator's points follow from results, as the engine gives them, with the people along it. Nothing while its figures make no curve. */
export function ScoreCurve({ indicator, row, levels }: Props) {
  const words = useDefineWords();
  const editWords = useEditWords();
  const { language } = useLanguage();
  const figures = useFigures();
  const moving = useMovableCurve(indicator.code);
  const handles = handlesOf(indicator, row, levels);
  const moved = moveIndicator(indicator, handles, moving.positionOf);
  const curve = scoreCurve(moved, moving.frame ?? undefined) ?? scoreCurve(indicator);
  const standings = useMemo(() => standingsOf(indicator, figures), [indicator, figures]);
  if (curve === null) return null;
  const { line, marks, at } = curve;
  const showX = (x: number) => formatInUnit(x, indicator.unit, language);
  const showY = (y: number) => formatNumber(y, language, 1);
  const points = marks.map(({ x, score }) => words.scoreAt({ result: showX(x), score: showY(score) }));
  const [low, high] = [line[0], line.at(-1)];
  const sentence = words.curveSays({
    points,
    low: low ? words.scoreAt({ result: showX(low.x), score: showY(low.score) }) : "",
    high: high ? words.scoreAt({ result: showX(high.x), score: showY(high.score) }) : "",
  });
  const frame = moving.frame ?? frameOf(line);
  const people = standings.flatMap(({ x }) => {
    const score = at(x);
    return score === null ? [] : [{ x, score }];
  });
  const own = ownPoint(indicator, figures, standings, at);
  const find = (id: string): CurveHandle | undefined => handles.find((handle) => handle.id === id);
  const titleOf = ({ key }: CurveHandle) => (key === "from" ? columns.levels.from : columns.indicators[key])[language];
  const step = niceStep(frame.end - frame.start);
  return (
    <Curve
      line={line}
      marks={marks}
      frame={moving.frame}
      people={people}
      own={own}
      sentence={sentence}
      peopleSay={[
        ...(people.length === 0 ? [] : [sayPeople()]),
        ...(own === null || figures === null
          ? []
          : [
              editWords.personOnCurve({
                who: calledBy(figures),
                x: showX(own.x),
                y: editWords.points({ score: showY(own.score) }),
              }),
            ]),
      ]}
      titles={[words.result, columns.levels.score[language]]}
      showX={showX}
      showY={showY}
      movable={{
        handles: showHandles(handles, moving.positionOf, at, {
          step,
          scoreStep: niceStep(frame.top - frame.bottom),
          nameOf: titleOf,
          textOf: (x, score) => words.scoreAt({ result: showX(x), score: showY(score) }),
        }),
        hint: handles.some(({ score }) => score !== null) ? editWords.dragHintBoth : editWords.dragHint,
        onMove: (id, x, score) => {
          const handle = find(id);
          if (handle) moving.move(handle, x, score, frame);
        },
        onDone: (id) => {
          const handle = find(id);
          if (handle) moving.finish(handle, editWords.moved({ name: indicator.name, what: titleOf(handle) }));
        },
        onCancel: (id) => {
          const handle = find(id);
          if (handle) moving.cancel(handle);
        },
      }}
    />
  );

  function sayPeople(): string {
    const xs = people.map(({ x }) => x).sort((a, b) => a - b);
    const beyond = xs.filter((x) => x < frame.start || x > frame.end).length;
    return editWords.peopleOnCurve({
      count: xs.length,
      low: showX(xs[0] ?? 0),
      high: showX(xs.at(-1) ?? 0),
      beyond,
    });
  }
}

function standingsOf(indicator: Indicator, figures: Figures | null): readonly Standing[] {
  return figures === null ? [] : resultsAlong(indicator, figures.data, figures.matched.mapping);
}

/** Where the person in view stands: by what he earns, which his own target or an exemption may lift off the curve. */
function ownPoint(
  { code }: Indicator,
  figures: Figures | null,
  standings: readonly Standing[],
  at: (x: number) => number | null,
) {
  const x = standings.find(({ row }) => row === figures?.person.row)?.x;
  if (x === undefined) return null;
  const outcome = figures?.result?.indicators.find(({ indicator }) => sameText(indicator.code, code));
  const earned = outcome?.score;
  const score = typeof earned === "number" ? earned : earned instanceof Failure ? null : at(x);
  return score === null ? null : { x, score };
}
