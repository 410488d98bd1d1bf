import type { Text } from "../../language";
import type { Comparison } from "../../scoring/passFail";
import { showNumber as n } from "../showNumber";
import { comparisonSign, showFactor, showSigned, type ShowValue } from "./showFigures";

/** How a result comes about, in Chinese. Its keys and facts are the catalogue that the other languages follow. */
export const zh = {
  // How a score comes about
  workingRatio: (
    {
      x,
      target,
      full,
      form,
      ratioDecimals,
    }: {
      x: number;
      target: number;
      full: number;
      form: "direct" | "inverse" | "complement";
      ratioDecimals: number | null;
    },
    v: ShowValue,
  ) => {
    const share = {
      direct: `${v(x)} ÷ ${v(target)}`,
      inverse: `${v(target)} ÷ ${v(x)}`,
      complement: `(2 − ${v(x)} ÷ ${v(target)})`,
    }[form];
    return `${share}${ratioDecimals === null ? "" : `（比率保留 ${ratioDecimals} 位小数）`} × ${n(full)}`;
  },
  workingEarnsCap: ({ x, cap }: { x: number; cap: number }, v: ShowValue) => `实际为 ${v(x)}，按封顶 ${n(cap)} 分`,
  workingOutside: (
    {
      x,
      side,
      end,
      score,
      outside,
    }: { x: number; side: "below" | "above"; end: number; score: number; outside: "clamp" | "cutoff" },
    v: ShowValue,
  ) =>
    `${v(x)} ${side === "below" ? "低于" : "高于"} ${v(end)}，${outside === "clamp" ? `按端点得 ${n(score)} 分` : "得 0 分"}`,
  workingPoint: ({ x, score }: { x: number; score: number }, v: ShowValue) => `${v(x)} 得 ${n(score)} 分`,
  workingBetween: (
    { x, x1, score1, x2, score2 }: { x: number; x1: number; score1: number; x2: number; score2: number },
    v: ShowValue,
  ) => `${n(score1)} + (${v(x)} − ${v(x1)}) ÷ (${v(x2)} − ${v(x1)}) × (${n(score2)} − ${n(score1)})`,
  workingBand: ({ x, from, to, score }: { x: number; from: number; to: number | null; score: number }, v: ShowValue) =>
    `${v(x)} 在${from === -Infinity ? "" : ` ${v(from)} 起`}${to === null ? "" : ` 至 ${v(to)}`}这一档，得 ${n(score)} 分`,
  workingEfficacy: (
    { x, baseline, target, full }: { x: number; baseline: number; target: number; full: number },
    v: ShowValue,
  ) =>
    `(60 + 40 × (${v(x)} − ${v(baseline)}) ÷ (${v(target)} − ${v(baseline)}))${full === 100 ? "" : `% × ${n(full)}`}`,
  workingPassFail: (
    {
      x,
      comparison,
      target,
      full,
      passed,
    }: { x: number; comparison: Comparison; target: number; full: number; passed: boolean },
    v: ShowValue,
  ) =>
    `${v(x)} ${passed ? "符合" : "不符合"}“${comparisonSign(comparison)} ${v(target)}”，得 ${passed ? n(full) : 0} 分`,
  workingDeduction: ({ x, target, full, points, step, steps }: StepFacts, v: ShowValue) =>
    steps === 0
      ? `${v(x)} 达到目标 ${v(target)}，不扣分`
      : `${v(x)} 比目标 ${v(target)} ${x > target ? "多" : "少"} ${v(Math.abs(x - target))}，每 ${v(step)} 扣 ${n(points)} 分：${n(full)} − ${n(points)} × ${n(steps)}`,
  workingAddition: ({ x, target, full, points, step, steps }: StepFacts, v: ShowValue) =>
    steps === 0
      ? `${v(x)} 正合目标 ${v(target)}，得 ${n(full)} 分`
      : `${v(x)} 比目标 ${v(target)} ${x > target ? "多" : "少"} ${v(Math.abs(x - target))}，每 ${v(step)} ${points < 0 ? "扣" : "加"} ${n(Math.abs(points))} 分：${n(full)} ${showSigned(points)} × ${n(steps)}`,
  workingRating: ({ label, description, score }: { label: string; description: string; score: number }) =>
    `评为“${label}”${description ? `（${description}）` : ""}，得 ${n(score)} 分`,
  workingDeviation: (
    { x, target, deviation, relative }: { x: number; target: number; deviation: number; relative: boolean },
    v: ShowValue,
  ) =>
    relative
      ? `|${v(x)} − ${v(target)}| ÷ ${v(Math.abs(target))} = ${n(deviation * 100)}%`
      : `|${v(x)} − ${v(target)}| = ${v(deviation)}`,
  workingRank: (
    {
      x,
      place,
      percentile,
      count,
      score,
    }: { x: number; place: number; percentile: number; count: number; score: number },
    v: ShowValue,
  ) => `${v(x)} 在 ${count} 人中第 ${place}，超过其他人的 ${n(percentile * 100)}%，得 ${n(score)} 分`,
  workingRankedAlone: () => "只有一个人，没有可比的，不按百分位计分",
  workingLimited: ({ raw, score }: { raw: number; score: number }) =>
    score > raw ? `${n(raw)} 低于最低分，按 ${n(score)}` : `${n(raw)} 高于封顶分，按 ${n(score)}`,
  notScored: ({ policy }: { policy: "exclude" | "dimension" | "zero" | "error" }) =>
    policy === "zero" ? "没有实际值，计 0 分" : "没有实际值，不计入总分",
  exempt: ({ name, score }: { name: string; score: number }) => `“${name}”：免于扣分，得 ${n(score)} 分`,

  // How what is a person's own, or a group's, comes about
  workingOwnTarget: ({ target }: { target: number }, v: ShowValue) => `个人目标 ${v(target)}`,
  workingProrated: ({ target, attendance }: { target: number; attendance: number }, v: ShowValue) =>
    `目标按出勤率 ${n(attendance * 100)}% 折算为 ${v(target)}`,
  workingRole: ({ role, answers, weight, score }: { role: string; answers: number; weight: number; score: number }) =>
    `${role} ${answers} 份，平均 ${n(score)}，权重 ${n(weight * 100)}%`,
  workingRoleMissing: ({ role, answers, fewest }: { role: string; answers: number; fewest: number }) =>
    `${role} 只有 ${answers} 份，不足 ${fewest} 份，不计入`,
  workingRated: ({ score }: { score: number }) => `合计 ${n(score)}`,
  workingPooled: ({ name, score }: { name: string; score: number }) => `“${name}”：共用扣分已到上限，得 ${n(score)} 分`,
  workingItemsLimited: ({ raw, points }: { raw: number; points: number }) =>
    `加减分项合计 ${showSigned(raw)} 分，按上限计 ${showSigned(points)} 分`,
  workingTotalLimited: ({ raw, total }: { raw: number; total: number }) =>
    `${n(raw)} ${total > raw ? "低于总分下限" : "高于总分上限"}，按 ${n(total)}`,
  othersUnknown: () => "未考虑的部分",
  workingAlone: () => "这里只有一个人的数据：排名和部门豁免要看其他人，未能计入；请把全部人员作为参数给出",
  proposal: () => "强制分布建议",
  workingProposal: ({ people, place, group, own }: { people: number; place: number; group: string; own: string }) =>
    `${group === "" ? "" : `“${group}”`}${people} 人中第 ${place}；按总分定级为“${own}”。仅为建议：排名靠后本身不等于不胜任`,

  // How pay comes about
  pay: () => "应发工资",
  workingFactors: ({ terms }: { terms: readonly { name: Text | null; value: number | null; isRate: boolean }[] }) =>
    terms.map(({ name, value, isRate }) => showFactor(name?.zh ?? "", value, isRate, "（空）")).join(" × "),
  workingSettled: ({ raw, amount }: { raw: number; amount: number }) => `${n(raw)} 按保底、封顶与取整计 ${n(amount)}`,
  workingGate: ({
    when,
    comparison,
    value,
    isMet,
  }: {
    when: string;
    comparison: Comparison;
    value: string | number;
    isMet: boolean;
  }) =>
    `${isMet ? "符合" : "不符合"}条件“${when} ${comparisonSign(comparison)} ${typeof value === "number" ? n(value) : value}”${isMet ? "" : "，计 0"}`,
  workingBlank: ({ amount }: { amount: number | null }) =>
    amount === null ? "有数据是空的，暂不计算" : `有数据是空的，按 ${n(amount)} 计`,
  workingStreak: ({ grade, place, run }: { grade: string; place: number | null; run: number }) =>
    `连续 ${run} 期“${grade}”${place === null ? "" : `且名次在前 ${place}`}`,
  carriedOver: () => "上期调整",
  workingCarried: ({ reason }: { reason: string }) => reason,
  workingPaySum: ({ amounts }: { amounts: readonly number[] }) => amounts.map(n).join(" + ").replaceAll("+ -", "− "),

  // How a total comes about
  adjustment: () => "调整",
  workingAdjustment: ({ change, reason, by }: { change: string; reason: string; by: string }) =>
    `${change}：${reason === "" ? "缺原因" : reason}${by === "" ? "" : `（${by}）`}`,
  total: () => "总分",
  grade: () => "等级",
  workingTotal: ({ terms, weight }: { terms: readonly { score: number; weight: number }[]; weight: number }) =>
    `${terms.length > 1 ? `(${terms.map(({ score, weight: each }) => `${n(score)} × ${n(each * 100)}%`).join(" + ")})` : terms.map(({ score, weight: each }) => `${n(score)} × ${n(each * 100)}%`).join("")} ÷ ${n(weight * 100)}%`,
  workingNoTotal: () => "没有可计分的指标，不计总分",
  workingItems: ({ points }: { points: number }) => `加减分项合计 ${showSigned(points)} 分`,
  workingVetoed: () => "一票否决，总分归零",
  workingGradeVetoed: ({ label }: { label: string }) => `一票否决，归最低等级“${label}”`,
  workingGradeCapped: ({ label }: { label: string }) => `一票否决，最高为“${label}”`,
  workingRounded: ({ decimals }: { decimals: number }) => `保留 ${decimals} 位小数`,
  workingItem: ({ count, points }: { count: number; points: number }) => `${n(count)} 次 × ${showSigned(points)} 分`,
  workingVeto: ({
    name,
    x,
    comparison,
    value,
  }: {
    name: string;
    x: number;
    comparison: Comparison;
    value: number | string;
  }) => `“${name}”触发：${n(x)} ${comparisonSign(comparison)} ${typeof value === "number" ? n(value) : value}`,
  workingGrade: ({
    score,
    rounded,
    from,
    label,
  }: {
    score: number;
    rounded: boolean;
    from: number | null;
    label: string;
  }) => `${n(score)}${rounded ? "（已按显示位数四舍五入）" : ""} ${from === null ? "" : `≥ ${n(from)}，`}归“${label}”`,
  workingCountGrade: ({ levels, label }: { levels: readonly string[]; label: string }) =>
    `各项级别：${levels.join("、")}，按计数归“${label}”`,
  workingGradeLower: ({ score, from, label }: { score: number; from: number | null; label: string }) =>
    `${n(score)} ${from === null ? "" : `> ${n(from)}，`}归“${label}”`,
} as const;

interface StepFacts {
  x: number;
  target: number;
  full: number;
  points: number;
  step: number;
  steps: number;
}
