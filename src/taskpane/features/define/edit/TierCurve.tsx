import { payCurve } from "../../../../domain/check/checkPay";
import { moreThan } from "../../../../domain/decimal";
import type { Scale } from "../../../../domain/pay/scale";
import { columns } from "../../../../domain/scheme/vocabulary";
import { formatMoney, formatNumber, formatPercent } from "../../../ui/formatNumber";
import { useLanguage } from "../../../ui/LanguageContext";
import { useDefineWords } from "../words/defineWords";
import { Curve, type CurveMark } from "./Curve";

const STEPS = 280;

/** What a scale pays for sales, with the tiers at which pay falls marked. Nothing while its tiers are in disorder. */
export function TierCurve({ scale }: { readonly scale: Scale }) {
  const words = useDefineWords();
  const { language } = useLanguage();
  const paid = payCurve(scale);
  const starts = scale.tiers.map(({ from }) => from).sort((a, b) => a - b);
  const [first, last] = [starts[0], starts.at(-1)];
  if (!paid || first === undefined || last === undefined) return null;
  const end = last > first ? last + (last - first) / 2 : first + 1;
  const grid = Array.from({ length: STEPS + 1 }, (_, i) => first + ((end - first) * i) / STEPS);
  const line = [
    ...grid.map((x) => ({ x, score: paid.at(x) })),
    // Just below a tier and at it: a fall shows as one.
    ...starts.slice(1).flatMap((x) => [
      { x, score: paid.below(x) },
      { x, score: paid.at(x) },
    ]),
  ].sort((a, b) => a.x - b.x);
  const marks = starts.map((x): CurveMark => ({ x, score: paid.at(x), isCliff: moreThan(paid.below(x), paid.at(x)) }));
  const isByAttainment = scale.tierBy === "attainment";
  const showX = (x: number) => (isByAttainment ? formatPercent(x, language) : formatNumber(x, language));
  const showY = (y: number) => (isByAttainment ? formatPercent(y, language) : formatMoney(y, language));
  const falls = marks.filter(({ isCliff }) => isCliff).map(({ x }) => showX(x));
  return (
    <Curve
      line={line}
      marks={marks}
      sentence={words.tiersPay({
        points: marks.map(({ x, score }) => words.paidAt({ amount: showX(x), paid: showY(score) })),
        falls,
      })}
      titles={[columns.tiers.from[language], words.commissionAndBonus]}
      showX={showX}
      showY={showY}
    />
  );
}
