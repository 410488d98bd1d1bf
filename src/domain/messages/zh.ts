import type { Text } from "../language";
import { showNumber as n } from "./showNumber";

/** What goes wrong, in Chinese. Its keys and facts are the catalogue that the other languages follow. */
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
} as const;
