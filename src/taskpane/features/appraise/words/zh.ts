import { joinParts } from "../../../words/joinParts";

/** What the screens of an appraisal say, in Chinese. */
export const zh = {
  scoreTitle: "选择数据",
  otherVersions: "其他版本",
  steps: "步骤",
  severalSchemes: "按岗位或部门用不同的方案",
  resultsBesides: ({ sheets }: { sheets: readonly string[] }) => `各方案的结果：${sheets.join("、")}`,
  remembered: "这次的选择已记在“设置”里，下个月照此再做只要点两下。",
  lastResults: "已有的结果",
  issuedSheet: ({ sheet, period, time, by }: { sheet: string; period: string; time: string; by: string }) =>
    `“${sheet}”已按 ${period} 定稿：${time}，${by}`,
  notIssued: ({ sheets }: { sheets: string }) => `还没有定稿：${sheets}`,
  goIssued: "工资表和台账",
  nextOrOther: "下个月或另一份数据",
  goIssue: "去定稿",
  stepSource: "数据",
  stepColumns: "对应",
  stepPreview: "预览",
  stepColumnsTitle: "对应列",
  stepPreviewTitle: "预览结果",
  noSchemesToScore: "还没有可用的方案。先从模板新建一个，再回来考核。",
  newFromTemplate: "从模板新建",
  byScheme: "考核方案",
  scoringBy: ({ title }: { title: string }) => `考核方案：${title}`,
  whereArePeople: "数据在哪张表？",
  sourceHint:
    "每人一行的表，或原始记录（如每次呼叫、每个订单一行：先汇总成每人一行）。底薪、质检分等在别的表里的，之后可以取过来。",
  noFiguresHere: "这张表里没有指标的数。要从原始记录里算，请返回选记录那张表；花名册等在汇总之后再接上。",
  ratedElsewhere: "由评价人打分的：先在“数据”里选评分表，收集成评分汇总，再在“其他表”里接上。",
  noTables: "工作簿里没有找到带表头的数据。可以选中包含表头的区域，再用下面的当前选区。",
  useSelection: "或使用当前选区",
  useSelectionHint: "在表格里选中包含表头的区域，这里会跟着更新。",
  sourceAddress: ({ address, rows }: { address: string; rows: number }) => `${address} · ${rows} 行`,
  checkUp: "数据体检",
  checkUpPlain: "没有发现需要另作处理的地方",
  headerRow: "表头所在行",
  headerRowFound: "自动识别",
  headerRowOption: ({ row, texts }: { row: number; texts: readonly string[] }) => `第 ${row} 行：${texts.join("、")}`,
  rowsAreTotals: ({ label, rows }: { label: string; rows: readonly number[] }) =>
    `“${label}”（第 ${rows.join("、")} 行）像是汇总，不作为人员计入`,
  rowsArePeople: ({ label }: { label: string }) => `“${label}”作为人员计入`,
  countAsPeople: "作为人员",
  leaveOut: "不计入",
  rowsAreNobody: ({ rows }: { rows: readonly number[] }) =>
    `第 ${rows.join("、")} 行没有工号也没有姓名，不作为人员计入`,
  readsPercent: ({ header }: { header: string }) => `“${header}”按百分数读：45 即 45%`,
  looksLikePercent: ({ header, samples }: { header: string; samples: readonly string[] }) =>
    `“${header}”像是没写 % 的百分数（${samples.join("、")}）`,
  readsDownwards: ({ header }: { header: string }) => `“${header}”多人只写一次（合并单元格），下面各行沿用`,
  looksWrittenOnce: ({ header }: { header: string }) => `“${header}”有空格，像是多人只写了一次`,
  readsShareOfFive: ({ header }: { header: string }) => `“${header}”按五分制折成百分比读：4.5 星即 90%`,
  looksLikeShareOfFive: ({ header, samples }: { header: string; samples: readonly string[] }) =>
    `“${header}”像是五分制的星级（${samples.join("、")}），方案要百分比。按 5 星 = 100% 折算？`,
  readsScaled: ({ header, scale }: { header: string; scale: string }) => `“${header}”换算单位：每个数 ${scale}`,
  looksInOtherUnit: ({ header, unit, scale }: { header: string; unit: string; scale: string }) =>
    `“${header}”的单位与方案不同，方案用“${unit}”。换算（${scale}）？`,
  looksLikeOtherUnit: ({
    header,
    samples,
    usual,
    unit,
    scale,
  }: {
    header: string;
    samples: readonly string[];
    usual: number;
    unit: string;
    scale: string;
  }) => `“${header}”像是别的单位（${samples.join("、")}），方案的目标值是 ${usual} ${unit}。换算（${scale}）？`,
  readsPointsOfFive: ({ header }: { header: string }) => `“${header}”按五分制折成百分制读：4.5 星即 90 分`,
  looksLikePointsOfFive: ({ header, samples }: { header: string; samples: readonly string[] }) =>
    `“${header}”像是五分制的星级（${samples.join("、")}），方案要百分制的分数。按 5 星 = 100 分折算？`,
  readsNoDates: ({ header }: { header: string }) => `“${header}”里的日期不算数，按空白计`,
  hasDates: ({ header, cells, count }: { header: string; cells: readonly string[]; count: number }) =>
    `“${header}”有 ${count} 个日期（${cells.join("、")}${count > cells.length ? " 等" : ""}），现在按数字计分。请改成数字，或换一列`,
  datesAreNothing: "按空白计",
  datesAreNothingAbout: ({ header }: { header: string }) => `${header}：日期按空白计`,
  hiddenRows: ({ rows, count }: { rows: readonly number[]; count: number }) =>
    `有 ${count} 行被筛选或隐藏（第 ${rows.join("、")}${count > rows.length ? " 等" : ""} 行），仍计入。要排除请删去这些行，或把其余的人另列一表：结果不能随筛选变来变去`,
  whatColumnsHold: "各列内容",
  hideColumns: "收起各列内容",
  columnsOf: ({ count, all }: { count: number; all: number }) => `${all} 项中有 ${count} 项`,
  readSo: "这样读",
  readSoAbout: ({ header }: { header: string }) => `${header}：这样读`,
  readAsIs: "照原样",
  readAsIsAbout: ({ header }: { header: string }) => `${header}：照原样读`,
  readAllSo: "全部这样读",
  readingsStayVisible: "原始数据不会改动；怎么读，写在结果表的公式里。",
  moreColumns: "更多可用的列",
  fewerColumns: "收起没用到的列",
  earlierResults: "往期结果",
  earlierResultsHint: "连续等级从这里接着算",
  earlierResultsOption: ({ sheet, people }: { sheet: string; people: number }) => `${sheet}（${people} 人）`,
  noEarlierResults: "没有选往期结果：不算连续等级，也没有连续奖励",
  historyIs: ({ sheets }: { sheets: readonly string[] }) => `依次为 ${sheets.join(" → ")} → 本期`,
  noResultsOfMonth: "（缺一期）",
  payColumns: "薪酬",
  preview: "预览结果",
  allMatched: "已全部对应",
  openMatches: ({ missing, unsure }: { missing: number; unsure: number }) =>
    joinParts([missing > 0 && `缺 ${missing} 项必需`, unsure > 0 && `${unsure} 项待确认`], " · ", ""),
  headersChanged: "表头有改动，已重新对应。核对后再继续。",
  confirmAll: ({ count }: { count: number }) => `全部确认（${count} 项）`,
  payToo: "同时计算薪酬",
  columnCounts: ({
    numbers,
    blanks,
    texts,
    errors,
  }: {
    numbers: number;
    blanks: number;
    texts: number;
    errors: number;
  }) =>
    joinParts(
      [
        numbers > 0 && `${numbers} 数字`,
        blanks > 0 && `${blanks} 空`,
        texts > 0 && `${texts} 文本`,
        errors > 0 && `${errors} 错误`,
      ],
      " · ",
      "",
    ),
  columnNone: "未对应",
  previewStatus: ({ people, errors, advice }: { people: number; errors: number; advice: number }) =>
    joinParts([`${people} 人`, errors > 0 && `${errors} 项必改`, advice > 0 && `${advice} 项建议`], " · ", ""),
  insertResults: "放入工作簿",
  computing: ({ percent }: { percent: number }) => `正在计算…（${percent}%）`,
  computeNow: "计算结果",
  notComputedYet: "计算已停下，下面不是最新结果。",
  insertingPart: ({ percent }: { percent: number }) => `正在放入…（${percent}%）`,
  takingBack: "正在收回已写入的内容…",
  insertCancelled: "已取消，工作簿和之前一样。",
  showMore: ({ count }: { count: number }) => `再显示 ${count} 项`,
  dataProblems: "数据中的问题",
  dataProblemsHint: "在单元格里改好后，这里自动更新。不改也可以放入：算不出的结果留空或显示原因。",
  people: "人员结果",
  explanationHint: "点开看计算过程",
  order: "排序",
  orders: { source: "按数据顺序", best: "总分从高到低", lowest: "总分从低到高" },
  peopleAppraised: "人数",
  meanTotal: "平均分",
  paySum: "应发合计",
  gradeCounts: "各等级人数",
  withoutGrade: "无等级",
  countAndShare: ({ count, share }: { count: number; share: string }) => `${count} 人 · ${share}`,
  asTable: "另放一张可排序、筛选的表格",
  asTableHint: "Excel 表格：可加切片器、用 Power Query 读取，随结果更新。下次沿用这里的选择。",
  withoutPay: ({ count, people }: { count: number; people: number }) =>
    `应发合计是 ${people} 人中 ${people - count} 人之和；${count} 人算不出。`,
  withoutRank: "无名次",
  rankIs: ({ rank }: { rank: number }) => `第 ${rank} 名`,
  payIs: "应发 ",
  totalIs: ({ total }: { total: string }) => `总分 ${total}`,
  payItemIs: ({ name, amount }: { name: string; amount: string }) => `${name} ${amount}`,
  proposalIs: ({ grade }: { grade: string }) => `强制分布建议“${grade}”`,
  explanationOf: ({ name }: { name: string }) => `${name}的计算过程`,
  personProblem: ({ name, cell, what }: { name: string; cell: string; what: string }) => `${name}（${cell}）：${what}`,
  problemNoData: ({ notes }: { notes: readonly string[] }) =>
    `没有可计分的数据${notes.length > 0 ? `（${notes.join("、")}）` : ""}，不计分`,
  problemMissing: ({ measures }: { measures: readonly string[] }) => `缺 ${measures.join("、")}`,
  problemText: ({ measure, found }: { measure: string; found: string }) => `${measure}应为数字，现为“${found}”`,
  problemNumberAsText: ({
    measure,
    found,
    value,
    count,
  }: {
    measure: string;
    found: string;
    value: string;
    count: number;
  }) => `${measure}是文本“${found}”，按 ${value} 计${count > 1 ? `；这一列共有 ${count} 处` : ""}`,
  problemPayBlank: ({ column }: { column: string }) => `没有“${column}”，应发工资算不出来`,
  problemRateAbove: ({ measure, value, asPercent }: { measure: string; value: string; asPercent: string }) =>
    `${measure}为 ${value}，是否应为 ${asPercent}？`,
  problemTargetUnit: ({
    column,
    value,
    usual,
    count,
  }: {
    column: string;
    value: string;
    usual: string;
    count: number;
  }) => `${column}为 ${value}，方案的目标值为 ${usual}，单位是否不同？${count > 1 ? `这一列共有 ${count} 人这样` : ""}`,
  problemNegative: ({ measure, value }: { measure: string; value: string }) => `${measure}为负数 ${value}`,
  problemOutlier: ({ measure, value, low, high }: { measure: string; value: string; low: string; high: string }) =>
    `${measure} ${value} 偏离较大，请核实：一半的人在 ${low} 到 ${high} 之间`,
  problemSameNumber: ({ number }: { number: string }) => `工号 ${number} 出现不止一次`,
  problemTwiceInList: ({ list, rows, measures }: { list: string; rows: number; measures: readonly string[] }) =>
    `在“${list}”里有 ${rows} 行，${measures.join("、")}只取第一行`,
  resultsInserted: "已完成",
  savedAt: ({ time }: { time: string }) => `已放入此工作簿 ${time}`,
  resultsOnSheet: ({ sheet, people }: { sheet: string; people: number }) => `${people} 人的结果已放入工作表“${sheet}”`,
  resultsWait: "这个工作簿是手动计算的：还没有数字，计算后才会出现。也可以在 Excel 里按 F9。",
  calculateNow: "现在计算",
  calculating: "正在计算…",
  resultsAreLive: "结果是公式：改数据或改方案，结果随之更新。",
  goToResults: "转到结果",
  scoreAgain: "再考核一份数据",

  formerAdjustments: "上次的调整",
  keepAdjustments: ({ sheet, count }: { sheet: string; count: number }) => `沿用“${sheet}”旁的 ${count} 处调整和原因`,
  adjustmentsOfNobody: ({ sheet, count }: { sheet: string; count: number }) =>
    `“${sheet}”旁有 ${count} 处调整，人已不在这份数据里，不会沿用：`,
  adjustmentIs: ({ person, change, reason }: { person: string; change: string; reason: string }) =>
    `${person} ${change}${reason === "" ? "" : `：${reason}`}`,
  adjustedIs: ({ change }: { change: string }) => `调整 ${change}`,
  adjustmentsKept: ({ sheet, count }: { sheet: string; count: number }) =>
    count === 0 ? `“${sheet}”旁的调整没有沿用。` : `沿用了“${sheet}”旁的 ${count} 处调整和原因。`,
  adjustmentsGone: ({ count, each }: { count: number; each: readonly string[] }) =>
    `${count} 处调整的人已不在，没有沿用：${each.join("；")}。`,

  noted: "留意",
  carriedOver: "上期调整",
  streakOf: ({ name, names }: { name: string; names: string }) => `${name}：${names}`,
  carriedInto: ({ period, count, amount }: { period: string; count: number; amount: string }) =>
    `台账有 ${count} 人的差额计入 ${period}，合计 ${amount}，已列为“上期调整”`,
  carriedElsewhere: ({ names }: { names: string }) => `差额计入这一期、却不在数据里：${names}。工资表里仍会列出`,
};
