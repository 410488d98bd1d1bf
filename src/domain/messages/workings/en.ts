import type { CatalogueLike } from "../message";
import { showNumber as n } from "../showNumber";
import { comparisonSign, showFactor, showSigned } from "./showFigures";
import type { zh } from "./zh";

/** How a result comes about, in English. */
export const en: CatalogueLike<typeof zh> = {
  workingRatio: ({ x, target, full, form, ratioDecimals }, v) => {
    const share = {
      direct: `${v(x)} ÷ ${v(target)}`,
      inverse: `${v(target)} ÷ ${v(x)}`,
      complement: `(2 − ${v(x)} ÷ ${v(target)})`,
    }[form];
    return `${share}${ratioDecimals === null ? "" : ` (ratio rounded to ${ratioDecimals} decimal${ratioDecimals === 1 ? "" : "s"})`} × ${n(full)}`;
  },
  workingEarnsCap: ({ x, cap }, v) => `the actual is ${v(x)} and earns the cap, ${n(cap)}`,
  workingOutside: ({ x, side, end, score, outside }, v) =>
    `${v(x)} is ${side} ${v(end)} and earns ${outside === "clamp" ? `the end score, ${n(score)}` : "0"}`,
  workingPoint: ({ x, score }, v) => `${v(x)} earns ${n(score)}`,
  workingBetween: ({ x, x1, score1, x2, score2 }, v) =>
    `${n(score1)} + (${v(x)} − ${v(x1)}) ÷ (${v(x2)} − ${v(x1)}) × (${n(score2)} − ${n(score1)})`,
  workingBand: ({ x, from, to, score }, v) =>
    `${v(x)} is in the band${from === -Infinity ? "" : ` from ${v(from)}`}${to === null ? "" : ` to ${v(to)}`}: ${n(score)} points`,
  workingEfficacy: ({ x, baseline, target, full }, v) =>
    `(60 + 40 × (${v(x)} − ${v(baseline)}) ÷ (${v(target)} − ${v(baseline)}))${full === 100 ? "" : `% × ${n(full)}`}`,
  workingPassFail: ({ x, comparison, target, full, passed }, v) =>
    `${v(x)} ${passed ? "meets" : "does not meet"} “${comparisonSign(comparison)} ${v(target)}”: ${passed ? n(full) : 0} points`,
  workingDeduction: ({ x, target, full, points, step, steps }, v) =>
    steps === 0
      ? `${v(x)} reaches the target ${v(target)}: nothing deducted`
      : `${v(x)} is ${v(Math.abs(x - target))} ${x > target ? "above" : "below"} the target ${v(target)}, ${n(points)} points off for each ${v(step)}: ${n(full)} − ${n(points)} × ${n(steps)}`,
  workingAddition: ({ x, target, full, points, step, steps }, v) =>
    steps === 0
      ? `${v(x)} is the target ${v(target)}: ${n(full)} points`
      : `${v(x)} is ${v(Math.abs(x - target))} ${x > target ? "above" : "below"} the target ${v(target)}, ${n(Math.abs(points))} points ${points < 0 ? "off" : "on top"} for each ${v(step)}: ${n(full)} ${showSigned(points)} × ${n(steps)}`,
  workingRating: ({ label, description, score }) =>
    `rated “${label}”${description ? ` (${description})` : ""}: ${n(score)} points`,
  workingDeviation: ({ x, target, deviation, relative }, v) =>
    relative
      ? `|${v(x)} − ${v(target)}| ÷ ${v(Math.abs(target))} = ${n(deviation * 100)}%`
      : `|${v(x)} − ${v(target)}| = ${v(deviation)}`,
  workingRank: ({ x, place, percentile, count, score }, v) =>
    `${v(x)} is place ${place} of ${count}, ahead of ${n(percentile * 100)}% of the others: ${n(score)} points`,
  workingRankedAlone: () => "nobody to compare with, so that the percentile earns no score",
  workingLimited: ({ raw, score }) =>
    score > raw
      ? `${n(raw)} is below the floor and counts ${n(score)}`
      : `${n(raw)} is above the cap and counts ${n(score)}`,
  notScored: ({ policy }) => (policy === "zero" ? "no actual: counts 0" : "no actual: left out of the total"),
  exempt: ({ name, score }) => `“${name}”: no points lost, ${n(score)} points`,

  workingOwnTarget: ({ target }, v) => `personal target ${v(target)}`,
  workingProrated: ({ target, attendance }, v) => `target prorated by ${n(attendance * 100)}% attendance: ${v(target)}`,
  workingRole: ({ role, answers, weight, score }) =>
    `${role}: ${answers} answer${answers === 1 ? "" : "s"}, mean ${n(score)}, weight ${n(weight * 100)}%`,
  workingRoleMissing: ({ role, answers, fewest }) =>
    `${role}: ${answers} answer${answers === 1 ? "" : "s"}, fewer than ${fewest}, left out`,
  workingRated: ({ score }) => `together ${n(score)}`,
  workingPooled: ({ name, score }) => `“${name}”: the shared deductions are used up, ${n(score)} points`,
  workingItemsLimited: ({ raw, points }) =>
    `bonus and penalty items ${showSigned(raw)} points, within their limits ${showSigned(points)} points`,
  workingTotalLimited: ({ raw, total }) =>
    `${n(raw)} is ${total > raw ? "below the lowest" : "above the highest"} total and counts ${n(total)}`,
  othersUnknown: () => "Left out of account",
  workingAlone: () =>
    "only this person was handed over: places and exemptions depend on the others and are not considered; hand everyone over as an argument",
  proposal: () => "Proposed by forced distribution",
  workingProposal: ({ people, place, group, own }) =>
    `place ${place} of ${people}${group === "" ? "" : ` in “${group}”`}; “${own}” by the total. A proposal: to rank last is by itself no proof of incompetence`,

  pay: () => "Pay",
  workingFactors: ({ terms }) =>
    terms.map(({ name, value, isRate }) => showFactor(name?.en ?? "", value, isRate, "(blank)")).join(" × "),
  workingSettled: ({ raw, amount }) => `${n(raw)}, within floor and cap and rounded: ${n(amount)}`,
  workingGate: ({ when, comparison, value, isMet }) =>
    `the condition “${when} ${comparisonSign(comparison)} ${typeof value === "number" ? n(value) : value}” ${isMet ? "holds" : "does not hold: 0"}`,
  workingBlank: ({ amount }) =>
    amount === null ? "something is blank, so it is open" : `something is blank, so it counts ${n(amount)}`,
  workingStreak: ({ grade, place, run }) =>
    `“${grade}”${place === null ? "" : `, place ${place} or better,`} ${run} periods running`,
  carriedOver: () => "Carried over",
  workingCarried: ({ reason }) => reason,
  workingPaySum: ({ amounts }) => amounts.map(n).join(" + ").replaceAll("+ -", "− "),

  adjustment: () => "Adjustment",
  workingAdjustment: ({ change, reason, by }) =>
    `${change}: ${reason === "" ? "no reason" : reason}${by === "" ? "" : ` (${by})`}`,
  total: () => "Total",
  grade: () => "Grade",
  workingTotal: ({ terms, weight }) => {
    const sum = terms.map(({ score, weight: each }) => `${n(score)} × ${n(each * 100)}%`).join(" + ");
    return `${terms.length > 1 ? `(${sum})` : sum} ÷ ${n(weight * 100)}%`;
  },
  workingNoTotal: () => "nothing has been scored, so there is no total",
  workingItems: ({ points }) => `bonus and penalty items ${showSigned(points)} points`,
  workingVetoed: () => "a veto makes the total 0",
  workingGradeVetoed: ({ label }) => `a veto makes the grade the lowest: “${label}”`,
  workingGradeCapped: ({ label }) => `a veto allows “${label}” at most`,
  workingRounded: ({ decimals }) => `rounded to ${decimals} decimal${decimals === 1 ? "" : "s"}`,
  workingItem: ({ count, points }) => `${n(count)} times ${showSigned(points)} points`,
  workingVeto: ({ name, x, comparison, value }) =>
    `“${name}” applies: ${n(x)} ${comparisonSign(comparison)} ${typeof value === "number" ? n(value) : value}`,
  workingGrade: ({ score, rounded, from, label }) =>
    `${n(score)}${rounded ? " (rounded as it is shown)" : ""}${from === null ? "" : ` ≥ ${n(from)}`}: “${label}”`,
  workingCountGrade: ({ levels, label }) => `levels ${levels.join(", ")}: by count “${label}”`,
  workingGradeLower: ({ score, from, label }) => `${n(score)}${from === null ? "" : ` > ${n(from)}`}: “${label}”`,
};
