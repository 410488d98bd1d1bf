import type { Indicator } from "../../../../domain/scheme/scheme";
import { columns } from "../../../../domain/scheme/vocabulary";
import { formatInUnit, formatNumber } from "../../../ui/formatNumber";
import { useLanguage } from "../../../ui/LanguageContext";
import { useDefineWords } from "../words/defineWords";
import { Curve } from "./Curve";
import { scoreCurve } from "./scoreCurve";

/** How an indicator's points follow from results, as the engine gives them. Nothing while its figures make no curve. */
export function ScoreCurve({ indicator }: { readonly indicator: Indicator }) {
  const words = useDefineWords();
  const { language } = useLanguage();
  const curve = scoreCurve(indicator);
  if (curve === null) return null;
  const { line, marks } = curve;
  const showX = (x: number) => formatInUnit(x, indicator.unit, language);
  const showY = (y: number) => formatNumber(y, language, 1);
  const points = marks.map(({ x, score }) => words.scoreAt({ result: showX(x), score: showY(score) }));
  const [low, high] = [line[0], line.at(-1)];
  const sentence = words.curveSays({
    points,
    low: low ? words.scoreAt({ result: showX(low.x), score: showY(low.score) }) : "",
    high: high ? words.scoreAt({ result: showX(high.x), score: showY(high.score) }) : "",
  });
  return (
    <Curve
      line={line}
      marks={marks}
      sentence={sentence}
      titles={[words.result, columns.levels.score[language]]}
      showX={showX}
      showY={showY}
    />
  );
}
