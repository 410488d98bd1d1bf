import type { Text } from "../../language";
import { showAmount, showNumber as n } from "../../messages/showNumber";

/** What the check has to say, and how to mend it, in Chinese. */
export const zh = {
  weightsNot100: ({ percent }: { percent: number }) =>
    percent < 100
      ? `权重合计 ${n(percent)}%，还差 ${n(100 - percent)}%`
      : `权重合计 ${n(percent)}%，多出 ${n(percent - 100)}%`,
  raterWeightsNot100: ({ percent }: { percent: number }) => `评价人的权重合计 ${n(percent)}%，应为 100%`,
  weightUnsigned: ({ name, weight }: { name: string; weight: number }) =>
    `“${name}”的权重是 ${n(weight)}，其他是百分数：应为 ${n(weight)}%？`,
  mendWeights: () => "调整权重，使合计为 100%",
  unknownUnit: ({ unit }: { unit: string }) => `不常见的单位“${unit}”`,
  mendUnit: () => "核对单位；比率请用“%”",
  mendRename: () => "改成不重复的名称",
  mendCell: () => "按提示改正这个单元格",
  mendBaseline: () => "让基准值与目标值不同",
  mendTargetNegative: () => "改用减分法，或填写大于 0 的目标值",
  mendTargetZero: () => "改用减分法，或填写不为 0 的目标值",
  indicatorBroken: ({ name, zh }: { name: string; zh: string; en: string }) => `“${name}”无法计分：${zh}`,
  mendLevels: () => "核对“评分标准”里这个指标的各行",
  capMissing: ({ name }: { name: string }) => `“${name}”越低越好但没有封顶，实际为 0 时无法计分`,
  mendCap: () => "填写封顶分",
  directionContradicted: ({ name, better }: { name: string; better: "higher" | "lower" }) =>
    `“${name}”写明${better === "higher" ? "越高越好" : "越低越好"}，但目标数值的方向相反`,
  mendDirection: () => "改正方向，或对调数值",
  levelsInverted: ({ name }: { name: string }) => `“${name}”的得分随结果先升后降或先降后升`,
  levelUnreachable: ({ name, score }: { name: string; score: number }) =>
    `“${name}”有一档 ${n(score)} 分，超出最低分或封顶分，永远得不到`,
  mendLimits: () => "调整最低分、封顶分或这一档的得分",
  scalesDiffer: ({ name, full, usual }: { name: string; full: number; usual: number }) =>
    `“${name}”满分 ${n(full)}，其他指标满分 ${n(usual)}，直接加权会失真`,
  mendScale: () => "统一满分，用权重体现轻重",
  mendGrades: () => "补一档等级或调整起始分",
  gradeGapBelow: ({ from, least }: { from: number; least: number }) => `${n(least)} 到 ${n(from)} 分之间没有等级`,
  gradeSkipped: ({ above, below, missing }: { above: string; below: string; missing: string }) =>
    `“${above}”下面直接是“${below}”，中间没有“${missing}”：是否误删`,
  gradeLeap: ({ above, below }: { above: string; below: string }) =>
    `从“${above}”到“${below}”，分数和系数都一次降两档：是否误删了一档`,
  gradeUnreachable: ({ label, most }: { label: string; most: number }) => `总分最高 ${n(most)}，达不到“${label}”`,
  coefficientZero: ({ label }: { label: string }) => `“${label}”的系数为 0，底薪一分不发`,
  coefficientFalls: ({ label, below }: { label: string; below: string }) => `“${label}”的系数低于更低的等级“${below}”`,
  mendCoefficient: () => "核对系数",
  unknownGrade: ({ rule, grade }: { rule: string; grade: string }) => `规则“${rule}”所说的等级“${grade}”不存在`,
  unknownSeatGrade: ({ grade }: { grade: string }) => `强制分布里的等级“${grade}”不存在`,
  mendGradeName: ({ known }: { known: readonly string[] }) => `改为：${known.join("、")}`,
  mendTiers: () => "补一档或调整起始额",
  tierGapBelow: ({ from }: { from: number }) => `低于 ${showAmount(from)} 的金额没有提成比例`,
  payFalls: ({ from, change }: { from: number; change: number }) =>
    `业绩一到 ${showAmount(from)}，提成加奖金反而少 ${showAmount(change)}`,
  mendPayFalls: () => "为这一档填写不低于上一档的奖金",
  payCliff: ({ from, change }: { from: number; change: number }) =>
    `业绩一到 ${showAmount(from)}，全额按新比例计，一下多 ${showAmount(change)}`,
  mendPayCliff: () => "如非有意，改用超额累进",
  mendIndicatorName: () => "改为方案里有的指标代码",
  scalesMissing: ({ name }: { name: string }) => `“${name}”要按提成阶梯计算，但方案没有“提成”部分`,
  paidOnUnused: ({ name }: { name: string }) => `“${name}”写了计提依据，但构成里没有提成或奖金，不起作用`,
  floorAboveCap: ({ name, floor, cap }: { name: string; floor: number; cap: number }) =>
    `${name === "" ? "总分" : `“${name}”`}的下限 ${n(floor)} 高于上限 ${n(cap)}`,
  payItemTwice: ({ name }: { name: string }) => `薪酬项目“${name}”出现了两次`,
  conditionMissing: ({ name }: { name: string }) => `“${name}”写了比较或标准值，但没有写条件`,
  mendPayItem: () => "按提示改正这个薪酬项目",
  totalFallsBelowGrades: ({ lowest }: { lowest: number }) => `扣分可使总分低于 ${n(lowest)}，那时没有等级`,
  mendTotalLimits: () => "在“总分限制”里填写总分下限或扣分合计上限",
  distributionCaution: () => "强制分布只作建议：法院认为，排名靠后本身不等于“不能胜任工作”",
  mendDistributionCaution: () => "据此调岗、培训或解除之前，另行证明不胜任",
  mendDistribution: () => "调整比例，使合计为 100%",
  allIsRatedOnly: () => "“全部”只看已评的指标：一项优秀、其余未评，也算全部优秀",
  mendCountAll: () => "如原意是每一项都要达到，改为“全部计分指标”",
  poolOfOne: ({ name }: { name: string }) => `“${name}”只有一个指标，没有可共用的`,
  mendPool: () => "写明共用的各个指标，或改用该指标的最低分",
  gradesMissing: ({ name }: { name: string }) => `“${name}”要用等级系数，但方案没有等级`,
  streakUnpaid: ({ name }: { name: string }) => `“${name}”有奖励金额，但没有薪酬项目发放连续奖励`,
  mendStreakUnpaid: () => "在“薪酬项目”里加一项“连续奖励”，或把金额改为 0",
  groupsTooSmall: ({ grade, fewest, needed }: { grade: string; fewest: number; needed: number }) =>
    `${fewest} 人的小组不够一个“${grade}”名额，${needed} 人才够一个，由取舍决定给谁`,
  mendGroupsTooSmall: () => "提高适用人数，或把人数不足的小组合并计算",
  roleTwice: ({ role }: { role: string }) => `评价人“${role}”出现了两次，其评分会重复计入`,
  mendProration: () => "改为不折算，或改用有目标值的评分方法",
  mendVetoStandard: () => "改为数值、是或否，或这个指标的级别",
  commissionOnMissing: () => "有提成阶梯，但没有薪酬项目按它发放",
  mendCommissionOn: () => "在“薪酬项目”里加一项提成，并写明计提依据",
  sourceMissing: () => "方案没有写明来源",
  mendSource: () => "在“方案信息”里填写来源",
  basisMissing: ({ name }: { name: string }) => `“${name}”没有写明数字的依据`,
  mendBasis: () => "填写哪些数字有出处，哪些是假定",
  columnUnused: ({ header, near }: { header: string; near: Text | null }) =>
    `“${header}”列没有用上：不认识这个表头${near ? `，它像“${near.zh}”` : ""}`,
  mendHeader: ({ zh }: Text) => `若指“${zh}”，请改成这个写法`,
  mendUnused: () => "若是自己的备注，可以不管",
  columnUnnamed: () => "这一列有内容但没有表头，没有用上",
  mendUnnamed: () => "填写表头，或移到方案以外",
  statedTwice: ({ zh, differ }: Text & { differ: boolean }) =>
    `“${zh}”写了两次${differ ? "，内容不同，这里的没有用上" : ""}`,
  mendTwice: () => "只留一处",
  itemUnused: ({ item, near }: { item: string; near: Text | null }) =>
    `“${item}”没有用上：不认识这个项目${near ? `，它像“${near.zh}”` : ""}`,
  cellUnused: ({ found }: { found: string }) => `“${found}”没有用上：一个项目只有一个内容`,
  levelUnused: ({ name }: { name: string }) => `这一行没有用上：“${name}”的评分方法不看评分标准`,
  blockUnused: ({ title, near }: { title: string | null; near: Text | null }) =>
    title === null
      ? "从这里开始的一块没有标题，没有用上"
      : `“${title}”这一块没有用上：不认识这个标题${near ? `，它像“${near.zh}”` : ""}`,
  mendBlock: ({ titles }: { titles: readonly Text[] }) => `标题可用：${titles.map(({ zh }) => zh).join("、")}`,
  blockTwice: ({ title }: { title: string }) => `“${title}”出现了两次，这一块没有用上`,
  mendBlockTwice: () => "并成一块",
  numberAsText: ({ found, value, count }: { found: string; value: number; count: number }) =>
    `“${found}”是文本，按 ${n(value)} 计${count > 1 ? `；这一列共有 ${count} 处` : ""}`,
  mendNumberAsText: () => "改为数字格式，普通公式会跳过文本",
  zeroIsBlank: ({ zh }: Text) => `“${zh}”为 0，按空白处理`,
  mendZero: () => "删去这个 0；要起作用就填大于 0 的数",
  pointsFar: ({ zh, value, usual }: Text & { value: number; usual: number }) =>
    `“${zh}”为 ${n(value)}，而满分是 ${n(usual)}`,
  pointsFraction: ({ zh, value, usual }: Text & { value: number; usual: number }) =>
    `“${zh}”为 ${n(value)}（${n(value * 100)}%），而满分是 ${n(usual)}`,
  pointsDate: ({ zh, value, date, usual }: Text & { value: number; date: string; usual: number }) =>
    `“${zh}”为 ${n(value)}，即日期 ${date}，而满分是 ${n(usual)}`,
  percentFar: ({ zh, value }: Text & { value: number }) => `“${zh}”为 ${n(value * 100)}%，是否应为 ${n(value)}%`,
  mendPoints: () => "核对这个数字",
  mendNoIndicators: ({ zh }: Text) => `在标题“${zh}”下面列出指标，第一行是表头`,
  severityError: () => "必改",
  severityWarning: () => "应看",
  severityAdvice: () => "建议",
  checkPassed: () => "没有发现问题",
} as const;
