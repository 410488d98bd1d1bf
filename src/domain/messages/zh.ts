import type { Comparison } from "../scoring/passFail";
import type { Text } from "../language";
import { comparisonSign, showNumber as n, showFactor, showSigned, type ShowValue } from "./showNumber";

/** Every sentence in Chinese. Its keys and facts are the catalogue that the other languages follow. */
export const zh = {
  at: ({ within, row, column, what }: { within?: Text; row: number; column: number; what: string }) =>
    `${within ? `“${within.zh}”` : ""}第 ${row} 行第 ${column} 列：${what}`,

  // What is wrong with a cell or an argument
  notANumber: ({ found }: { found: string }) => `应为数字，实际是“${found}”`,
  unknownWord: ({ found, zh }: { found: string; zh: string; en: string }) => `不认识“${found}”，可填：${zh}`,
  fieldMissing: ({ zh }: { zh: string; en: string }) => `缺少“${zh}”`,
  fieldInvalid: ({
    zh,
    minimum,
    maximum,
    whole,
  }: {
    zh: string;
    en: string;
    minimum: number | null;
    maximum: number | null;
    whole: boolean;
  }) =>
    `“${zh}”不合要求${minimum === null ? "" : `，不能小于 ${n(minimum)}`}${maximum === null ? "" : `，不能大于 ${n(maximum)}`}${whole ? "，格式不对" : ""}`,
  columnMissing: ({ zh }: { zh: string; en: string }) => `缺少“${zh}”列`,
  sectionMissing: ({ zh }: Text) => `所给区域里没有“${zh}”部分`,
  rowsDisagree: ({ zh }: Text) => `“${zh}”应与第一行一致`,
  levelsMissing: () => "缺少评分标准：请在“评分标准”里为这个指标写明各档",
  inputError: ({ error }: { error: string }) => `引用的单元格是错误值 ${error}`,
  partNotLoaded: () => "这个函数的一部分无法载入：请检查网络，再重新输入公式；仍不行就重新打开工作簿",
  shapesDiffer: ({
    name,
    rows,
    columns,
    expectedRows,
    expectedColumns,
  }: {
    name: string;
    rows: number;
    columns: number;
    expectedRows: number;
    expectedColumns: number;
  }) => `“${name}”是 ${rows} 行 ${columns} 列，应为 ${expectedRows} 行 ${expectedColumns} 列`,
  argumentBlank: ({ name }: { name: string }) => `“${name}”是空的`,
  oneValueExpected: ({ name, rows, columns }: { name: string; rows: number; columns: number }) =>
    `“${name}”应为一个值，实际是 ${rows} 行 ${columns} 列`,
  unknownChoice: ({ name, found, known }: { name: string; found: string; known: readonly string[] }) =>
    `“${name}”不认识“${found}”，可用：${known.join("、")}`,

  // Bands, points and tiers
  bandTwice: ({ from }: { from: number }) => `有两档都从 ${n(from)} 开始，区间重叠`,
  bandsInDisorder: ({ from, after }: { from: number; after: number }) =>
    `各档顺序混乱：${n(from)} 排在 ${n(after)} 之后，应一路升序或一路降序`,
  bandGap: ({ from, to }: { from: number; to: number }) => `${n(from)} 到 ${n(to)} 之间没有对应的档`,
  bandOverlap: ({ from, to }: { from: number; to: number }) => `${n(from)} 到 ${n(to)} 之间有两档重叠`,
  bandsEmpty: () => "没有任何一档",
  noBand: ({ x }: { x: number }) => `没有哪一档包含 ${n(x)}`,
  pointsMissing: ({ count }: { count: number }) => `插值至少要两个点，现有 ${count} 个`,
  pointWithoutValue: ({ row }: { row: number }) => `第 ${row} 个点缺少数值`,
  belowFirstTier: ({ amount, first }: { amount: number; first: number }) =>
    `${n(amount)} 低于最低一档的起始额 ${n(first)}，没有对应的提成比例`,
  aboveLastTier: ({ amount, last }: { amount: number; last: number }) =>
    `${n(amount)} 高于最高一档的上限 ${n(last)}，没有对应的提成比例`,
  columnNotFound: ({ found, known }: { found: string; known: readonly string[] }) =>
    `没有“${found}”这一列，可用：${known.join("、")}`,

  // Scoring
  targetZero: () => "目标值为 0，无法计算比率",
  targetNegative: ({ target }: { target: number }) => `目标值 ${n(target)} 是负数，比率没有意义`,
  actualNeedsCap: ({ x }: { x: number }) => `实际值为 ${n(x)}，目标÷实际没有上限：请设封顶分`,
  notFinite: () => "结果不是有限的数：数字太大，或除以了 0",
  baselineIsTarget: ({ target }: { target: number }) => `基准值与目标值都是 ${n(target)}`,
  stepNotPositive: ({ step }: { step: number }) => `步长应大于 0，现为 ${n(step)}`,
  levelTwice: ({ label }: { label: string }) => `级别“${label}”出现了两次`,
  unknownLevel: ({ label, known }: { label: string; known: readonly string[] }) =>
    `没有“${label}”这个级别，可用：${known.join("、")}`,
  unknownIndicator: ({ name, known }: { name: string; known: readonly string[] }) =>
    `方案里没有指标“${name}”，现有：${known.join("、")}`,
  indicatorTwice: ({ name }: { name: string }) => `指标“${name}”出现了两次`,
  noIndicators: () => "方案里没有可计分的指标",

  noCountGrade: ({ levels }: { levels: readonly string[] }) => `没有哪个等级的计数条件符合：${levels.join("、")}`,

  // Weights, surveys and calibration
  matrixNotSquare: ({ rows, columns }: { rows: number; columns: number }) =>
    `判断矩阵应为方阵，现为 ${rows} 行 ${columns} 列`,
  matrixTooLarge: ({ size, largest }: { size: number; largest: number }) =>
    `${size} 阶判断矩阵没有公布的随机一致性指标，最多 ${largest} 阶`,
  judgementMissing: () => "缺少判断值，对称位置也是空的",
  judgementNotPositive: ({ judgement }: { judgement: number }) => `判断值应大于 0，现为 ${n(judgement)}`,
  diagonalNotOne: ({ judgement }: { judgement: number }) => `对角线应为 1，现为 ${n(judgement)}`,
  notReciprocal: ({
    judgement,
    mirror,
    row,
    column,
  }: {
    judgement: number;
    mirror: number;
    row: number;
    column: number;
  }) => `与第 ${column} 行第 ${row} 列不互为倒数：${n(judgement)} × ${n(mirror)} 应等于 1`,
  noInformation: () => "各列的数据都没有差异，无法确定权重",
  tooFewRows: ({ rows, needed }: { rows: number; needed: number }) => `至少需要 ${needed} 行数据，现有 ${rows} 行`,
  negativeData: ({ x }: { x: number }) => `熵权法不能有负数：${n(x)}`,
  columnOfZeroes: () => "这一列全是 0",
  scaleEmpty: ({ low, high }: { low: number; high: number }) => `量表上限 ${n(high)} 应大于下限 ${n(low)}`,
  offScale: ({ x, low, high }: { x: number; low: number; high: number }) =>
    `${n(x)} 不在 ${n(low)}–${n(high)} 的量表内`,
  shareNegative: ({ share }: { share: number }) => `比例不能是负数：${n(share)}`,
  groupMeanZero: ({ group }: { group: string }) => `“${group}”组的平均分为 0，无法计算比率`,
  overallMeanZero: () => "全体平均分为 0，无法计算比率",
  sharesNotWhole: ({ sum }: { sum: number }) => `各等级比例合计 ${n(sum * 100)}%，应为 100%`,

  // Pay, commission, and what belongs to a person
  factorMissing: ({ text }: { text: string }) => `“${text}”里缺了一项：每个“×”两边都要有内容`,
  scaleUnnamed: ({ known }: { known: readonly string[] }) => `有几个提成方案，要写明用哪个：${known.join("、")}`,
  unknownScale: ({ name, known }: { name: string; known: readonly string[] }) =>
    `没有提成方案“${name}”，现有：${known.join("、")}`,
  amountNegative: ({ amount }: { amount: number }) => `净额为负（${n(amount)}），方案要求报错`,
  quotaMissing: () => "按完成率分档，需要每人的任务额",
  quotaNotPositive: ({ quota }: { quota: number }) => `任务额应大于 0，现为 ${n(quota)}`,
  unknownHead: ({ name, known }: { name: string; known: readonly string[] }) =>
    `不认识“${name}”：“@”后面可以是 ${known.join("、")}`,
  targetUnused: () => "这个指标的评分方法不用目标值，个人目标无从替换",
  targetBeyondBaseline: ({ target, baseline }: { target: number; baseline: number }) =>
    `个人目标 ${n(target)} 越过了基准值 ${n(baseline)}，方向会颠倒`,
  attendanceMissing: ({ name }: { name: string }) => `“${name}”的目标按出勤率折算，但没有出勤率`,
  daysDueNotPositive: ({ days }: { days: number }) => `应出勤天数应大于 0，现为 ${n(days)}`,
  personNotAmong: () => "全部人员里没有这一行数据",
  personAmbiguous: ({ rows }: { rows: readonly number[] }) =>
    `第 ${rows.join("、")} 行的数据相同但分组不同，分不清是谁`,
  unknownRole: ({ role, known }: { role: string; known: readonly string[] }) =>
    `没有评价人“${role}”，现有：${known.join("、")}`,
  payMissing: () => "方案没有薪酬项目",
  paidOnMissing: ({ name }: { name: string }) => `“${name}”没有写明计提依据`,
  payColumnMissing: ({ item, zh }: { item: string; zh: string; en: string }) => `“${item}”需要“${zh}”这一列`,
  standardMissing: ({ name }: { name: string }) => `“${name}”有条件，但没有标准值`,
  coefficientMissing: ({ label }: { label: string }) => `绩效系数取自等级，但“${label}”没有系数`,

  // Totals
  weightNegative: ({ position, weight }: { position: number; weight: number }) =>
    `第 ${position} 个权重是负数：${n(weight)}`,
  weightMissing: ({ position }: { position: number }) => `第 ${position} 个权重是空的`,
  weightSumZero: () => "权重合计为 0",
  scoreMissing: ({ position }: { position: number }) => `第 ${position} 项没有得分`,
  actualMissing: ({ name }: { name: string }) => `“${name}”没有实际值，方案要求必须有`,

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
