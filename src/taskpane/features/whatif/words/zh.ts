import { joinParts } from "../../../words/joinParts";

/** The what-if screen in Chinese: words of its own, which load with it. */
export const zh = {
  title: "试算",
  nothingWritten: "试算中：应用之前，不写入工作簿。",
  schemes: "比较哪两个方案",
  baseline: "现行方案",
  draft: "草案",
  sameScheme: "两边是同一个方案，结果不会有变化；仍可求目标、估范围。要比较改动，先复制方案工作表，在副本里改。",
  people: "用哪些数据试算",
  peopleHint: "可选一期或几期",
  noSources: "工作簿里没有找到带表头的数据。",
  sourceOption: ({ name, rows }: { name: string; rows: number }) => `${name}（${rows} 行）`,
  sourceTable: ({ table, sheet }: { table: string; sheet: string }) => `${sheet} · ${table}`,
  asAppraised: ({ lists }: { lists: readonly string[] }) =>
    lists.length === 0 ? "按考核时的读法" : `按考核时的读法，连同“${lists.join("”“")}”`,
  listsGone: ({ lists }: { lists: readonly string[] }) =>
    `这份数据没有可连的“${lists.join("”“")}”：不带它读，其中的列按缺数处理。`,
  columns: "核对列",
  columnOf: ({ field, source }: { field: string; source: string }) => `${field}（${source}）`,
  missingColumn: "没有这一列，按缺数处理",
  start: "开始试算",
  again: "重新试算",
  running: ({ percent }: { percent: number }) => `正在试算 ${percent}%`,
  chooseSource: "先选至少一份数据",
  confirmColumns: ({ count }: { count: number }) => `有 ${count} 列待确认`,
  stale: "方案或数据已改动，下面是改动前的结果。",
  statusDone: ({ changed, people }: { changed: number; people: number }) => `${people} 人中 ${changed} 人有变化`,

  summary: "合计",
  paySum: "应发合计",
  meanTotal: "平均分",
  peopleCount: ({ people, periods }: { people: number; periods: number }) =>
    periods > 1 ? `${periods} 期共 ${people} 人次` : `${people} 人`,
  beforeAfter: ({ before, after }: { before: string; after: string }) => `${before} → ${after}`,
  noChange: "不变",
  withoutPay: ({ before, after }: { before: number; after: number }) =>
    before === after
      ? `应发合计不含算不出工资的 ${after} 人次。`
      : `算不出工资的：现行 ${before} 人次，草案 ${after} 人次，合计不能直接相比。`,
  grades: "等级人数",
  gradesSentence: ({ changes }: { changes: readonly string[] }) =>
    changes.length === 0 ? "各等级人数不变" : changes.join("，"),
  gradeChange: ({ label, before, after }: { label: string; before: number; after: number }) =>
    `${label} ${before} → ${after} 人`,
  grade: "等级",
  withoutGrade: "无等级",
  movers: "谁有变化",
  moverCounts: ({ wins, loses, others, same }: { wins: number; loses: number; others: number; same: number }) =>
    joinParts(
      [`${wins} 人增加`, `${loses} 人减少`, others > 0 && `${others} 人只变等级或名次`, `${same} 人不变`],
      " · ",
      "",
    ),
  nobodyMoves: "没有人有变化。",
  show: "显示",
  filters: { all: "全部", wins: "增加", loses: "减少" },
  nobodyOfFilter: "没有这样的人。",
  gradeMove: ({ before, after }: { before: string; after: string }) => `${before} → ${after}`,
  rankMove: ({ before, after }: { before: string; after: string }) => `名次 ${before} → ${after}`,
  totalMove: ({ before, after }: { before: string; after: string }) => `总分 ${before} → ${after}`,
  payMove: ({ before, after }: { before: string; after: string }) => `应发 ${before} → ${after}`,
  periodsOf: ({ count }: { count: number }) => `${count} 期`,
  noReason: "名次随他人变化",
  differences: "方案的差别",
  differenceCount: ({ count }: { count: number }) => `${count} 处`,
  noDifferences: "两个方案没有差别。",

  seek: "求目标",
  seekHint: "调一个数，让结果达到目标；先试算，再决定是否应用。",
  lever: "调哪个数",
  goal: "目标",
  goals: { pay: "应发合计不超过", share: "等级占比不超过" },
  budget: "预算",
  share: "占比",
  ofGrades: "哪些等级",
  gradeOnly: ({ label }: { label: string }) => label,
  gradeAndBetter: ({ label }: { label: string }) => `${label}及以上`,
  from: "最小",
  to: "最大",
  step: "步长",
  notAFigure: "请填数字",
  notPositive: "应大于 0",
  rangeTurned: "最大应大于最小",
  tooManySteps: "步长太小，不超过十万步",
  solve: "求解",
  solving: ({ percent }: { percent: number }) => `正在求解 ${percent}%`,
  found: ({ name, value, current, reaches }: { name: string; value: string; current: string; reaches: string }) =>
    `${name} 取 ${value}（现为 ${current}）：${reaches}。`,
  reachesPay: ({ amount, left }: { amount: string; left: string }) => `应发合计 ${amount}，比预算少 ${left}`,
  reachesPayOver: ({ amount, over }: { amount: string; over: string }) => `应发合计 ${amount}，超出预算 ${over}`,
  reachesPayExactly: ({ amount }: { amount: string }) => `应发合计 ${amount}，正好是预算`,
  reachesShare: ({ share }: { share: string }) => `占比 ${share}`,
  next: ({ value, reaches }: { value: string; reaches: string }) => `再进一步取 ${value}：${reaches}。`,
  atMost: ({ low, high, value, reaches }: { low: string; high: string; value: string; reaches: string }) =>
    `在 ${low} 到 ${high} 之间达不到目标：最多是取 ${value} 时，${reaches}。`,
  atLeast: ({ low, high, value, reaches }: { low: string; high: string; value: string; reaches: string }) =>
    `在 ${low} 到 ${high} 之间都超出目标：最少是取 ${value} 时，${reaches}。`,
  notMonotone: "结果时增时减，可能还有别的解。",
  unmeasured: ({ goal }: { goal: "pay" | "share" }): string =>
    goal === "pay" ? "没有人算得出工资，无从求解。" : "没有人有等级，无从求解。",
  tryIt: "用这个数试算",
  moved: ({ name, value }: { name: string; value: string }) => `草案另取：${name} ${value}`,
  undoMoved: "撤下",
  applyToNewDraft: "应用到新草稿",
  applied: ({ sheet, what, isNewDraft }: { sheet: string; what: string; isNewDraft: boolean }) =>
    `${isNewDraft ? "已新建草稿并" : "已"}写入工作表“${sheet}”。${what}。发布之前，现行方案不变。`,
  notApplied: ({ cell }: { cell: string }) =>
    `${cell === "" ? "方案" : cell} 刚被改过，没有写入。请按现在的单元格重新试算。`,
  cellsCompute: ({ cells }: { cells: readonly string[] }) =>
    `。${cells.join("、")} 由公式算出，不能从这里写入：请改公式用到的单元格。`,
  publishDraft: ({ version }: { version: string }) => `发布草案（版本 ${version}）…`,

  range: "费用范围",
  rangeHint: "把手头的人员反复重抽 2,000 次，看应发合计会落在哪里。",
  estimate: "估算",
  estimating: ({ percent }: { percent: number }) => `正在估算 ${percent}%`,
  rangeSentence: ({ low, high, middle }: { low: string; high: string; middle: string }) =>
    `草案的应发合计：十次里有八次在 ${low} 到 ${high} 之间，一半高于 ${middle}。`,
  rangeOfPeople: "只有一期数据：只重抽人员，看不出月份之间的起伏。",
  rangeOfPeriods: ({ periods }: { periods: number }) => `先重抽 ${periods} 期，再重抽各期的人员。`,
  rangeCaution: "这是按现有数据的估计，不是预测；数据不变，估出的范围就不变。",
  percentiles: { p10: "P10", p50: "P50（中位）", p90: "P90" },
  nobodyPaid: "没有人算得出工资，无从估算。",
};
