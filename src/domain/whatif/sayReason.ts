import { roundHalfUp, same } from "../decimal";
import type { Language } from "../language";
import { showFigure } from "../compare/showValue";
import type { Reason } from "./whyChanged";

/**
 * A reason in a sentence.
 * @example sayReason({ kind: "item", name: "Praise", points: 2 }, "en") // "Praise: +2 points"
 */
export function sayReason(reason: Reason, language: Language): string {
  return language === "zh" ? sayInChinese(reason) : sayInEnglish(reason);
}

function sayInChinese(reason: Reason): string {
  switch (reason.kind) {
    case "indicator": {
      const { name, score, share, excuse, points } = reason;
      const parts = [
        ...(sameFigure(score.before, score.after)
          ? []
          : [`得分 ${show(score.before, "无")} → ${show(score.after, "无")}`]),
        ...(same(share.before, share.after) ? [] : [`占比 ${percent(share.before)} → ${percent(share.after)}`]),
        ...(excuse.after !== null && excuse.before === null ? [`“${excuse.after}”豁免`] : []),
        ...(excuse.before !== null && excuse.after === null ? [`不再按“${excuse.before}”豁免`] : []),
      ];
      return `${name} ${parts.join("，")}：总分 ${signed(points)}`;
    }
    case "item":
      return `${reason.name}：总分 ${signed(reason.points)}`;
    case "veto":
      return `${reason.isFired ? `“${reason.name}”触发否决` : `“${reason.name}”不再否决`}${same(reason.points, 0) ? "" : `：总分 ${signed(reason.points)}`}`;
    case "rest":
      return `总分限制与取舍：总分 ${signed(reason.points)}`;
    case "grade": {
      const { grade, isBoundary } = reason;
      return `等级 ${grade.before ?? "无"} → ${grade.after ?? "无"}${isBoundary ? "：总分不变，等级线变了" : ""}`;
    }
    case "pay":
      return `${reason.name} ${money(reason.amount.before, "算不出")} → ${money(reason.amount.after, "算不出")}`;
  }
}

function sayInEnglish(reason: Reason): string {
  switch (reason.kind) {
    case "indicator": {
      const { name, score, share, excuse, points } = reason;
      const parts = [
        ...(sameFigure(score.before, score.after)
          ? []
          : [`score ${show(score.before, "none")} → ${show(score.after, "none")}`]),
        ...(same(share.before, share.after) ? [] : [`share ${percent(share.before)} → ${percent(share.after)}`]),
        ...(excuse.after !== null && excuse.before === null ? [`excused by “${excuse.after}”`] : []),
        ...(excuse.before !== null && excuse.after === null ? [`no longer excused by “${excuse.before}”`] : []),
      ];
      return `${name}, ${parts.join(", ")}: ${signed(points)} points`;
    }
    case "item":
      return `${reason.name}: ${signed(reason.points)} points`;
    case "veto":
      return `${reason.isFired ? `the veto “${reason.name}” applies` : `the veto “${reason.name}” no longer applies`}${same(reason.points, 0) ? "" : `: ${signed(reason.points)} points`}`;
    case "rest":
      return `limits and rounding of the total: ${signed(reason.points)} points`;
    case "grade": {
      const { grade, isBoundary } = reason;
      return `Grade ${grade.before ?? "none"} → ${grade.after ?? "none"}${isBoundary ? ": same total, the grades have moved" : ""}`;
    }
    case "pay":
      return `${reason.name} ${money(reason.amount.before, "open")} → ${money(reason.amount.after, "open")}`;
  }
}

function sameFigure(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : same(a, b);
}

function show(x: number | null, none: string): string {
  return x === null ? none : showFigure(short(x), undefined);
}

function percent(x: number): string {
  return showFigure(roundHalfUp(x, 4), "%");
}

function signed(points: number): string {
  return `${points < 0 ? "−" : "+"}${showFigure(short(Math.abs(points)), undefined)}`;
}

/** To two decimals, as totals are read; what would be nothing then keeps more. */
function short(x: number): number {
  return x !== 0 && Math.abs(x) < 0.005 ? x : roundHalfUp(x, 2);
}

function money(amount: number | null, none: string): string {
  return amount === null
    ? none
    : amount.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
