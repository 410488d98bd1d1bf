/** What the screen about ratings says, in Chinese. */
export const zh = {
  title: "收集评分",
  hint: "评分表每行是一位评分人对一个人的评分。放入汇总后每人一行、每位评分人一列，都是公式；各类评价人的权重按方案里的“评价人”计。",
  hintAcross:
    "评分表每人一行，每列是一位评分人给的分。放入汇总后都是公式：每位评分人一列，谁还没评列在最后；同名的只取第一行。",
  meanOfAll: "这个方案没有“评价人”部分：各位评分人同等，取平均分作为这项指标的数。",
  noMean: "评分是文字，没有平均分可算：先在方案里加上“评价人”和权重，或把评分改成数字。",
  ratedIndicator: "评的是哪项指标",
  raterColumns: "哪些列是评分人",
  ratersFound: ({ raters, indicators }: { raters: readonly string[]; indicators: readonly string[] }) =>
    `${raters.length} 位评分人：${raters.join("、")}；评 ${indicators.join("、")}`,
  noRaterColumns: "请至少勾一列",
  noRaters: "这个方案没有“评价人”部分：先在方案里加上各类评价人和权重，再收集评分。",
  columns: "各列是什么",
  ratedPerson: "被评的人",
  rater: "评分人",
  kind: "评分人类别",
  scoreOf: ({ name }: { name: string }) => `${name}的评分`,
  roles: "谁属于哪一类评价人",
  roleShare: ({ role, percent, fewest }: { role: string; percent: string; fewest: number }) =>
    `${role}：权重 ${percent}，至少 ${fewest} 份`,
  ownRole: ({ role }: { role: string }) => `评自己的算“${role}”`,
  kindOption: ({ text, count }: { text: string; count: number }) => `${text === "" ? "（空白）" : text}（${count} 行）`,
  notCounted: "不计",
  missing: "还缺谁的评分",
  missingCount: ({ raters, people }: { raters: number; people: number }) =>
    `${raters} 位评分人没评完 · ${people} 人评分不够`,
  nobodyMissing: "都评完了，各类评价人也都够数。",
  waiting: ({ rater, people }: { rater: string; people: readonly string[] }) => `${rater}还没评：${people.join("、")}`,
  tooFew: (facts: { person: string; indicator: string; role: string; answers: number; fewest: number }) =>
    `${facts.person}的${facts.indicator}：${facts.role} ${facts.answers} 份，至少要 ${facts.fewest} 份`,
  twice: ({ rater, people }: { rater: string; people: readonly string[] }) =>
    `${rater}不止一次评了 ${people.join("、")}，每次都计`,
  tooMany: ({ most }: { most: number }) => `有人在一类里有 ${most} 位以上评分人，只放得下前 ${most} 位`,
  more: ({ count }: { count: number }) => `再显示 ${count} 项`,
  status: ({ people, ratings }: { people: number; ratings: number }) => `${people} 人，已有 ${ratings} 份评分`,
  nothing: "先选好评分在哪一列",
  unsure: ({ count }: { count: number }) => `${count} 类评分人还没对应`,
  insert: "放入评分汇总",
  appraise: "用汇总考核",
  insertAgain: "再放入一张",
  inserted: ({ sheet, people }: { sheet: string; people: number }) => `已放入“${sheet}”，${people} 人。`,
  joinHint: "其他指标在别的表里时，先选那张表，再在“花名册”处用这张汇总，评分就按工号或姓名取来。",
};
