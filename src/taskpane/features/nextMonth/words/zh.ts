/** What the screens about the next month and the whole company say, in Chinese. */
export const zh = {
  nextMonth: "下个月",
  asLastTime: ({ next, last }: { next: string; last: string }) => `照 ${last} 考核 ${next}`,
  fromRecords: ({ log, last }: { log: string; last: string }) => `照 ${last} 做“${log}”的下个月`,
  offerSchemes: ({ schemes }: { schemes: readonly string[] }) => `方案：${schemes.join("、")} · 选择都已记在“设置”里`,
  lookingAtNext: "正在与上个月比较…",
  noDifferences: "人员、表头和数字都没有特别之处",
  peopleOfScheme: ({ people }: { people: number }) => `${people} 人`,
  nextStatus: ({ people, differences }: { people: number; differences: number }) =>
    differences === 0 ? `${people} 人 · 没有不同` : `${people} 人 · ${differences} 处不同`,
  insertNext: "放入结果",
  toSteps: "按步骤核对",
  toStepsHint: "有地方拿不准：到平常的步骤里看一下，上次的选择都已填好。",
  headerRenamed: ({ label, from, to }: { label: string; from: string; to: string }) =>
    label === from ? `表头“${from}”现在是“${to}”` : `${label}：表头“${from}”现在是“${to}”`,
  headerGuess: ({ label, from, to }: { label: string; from: string; to: string }) =>
    `${label}：没有表头“${from}”了，可能是“${to}”，请确认`,
  headerGone: ({ label, from }: { label: string; from: string }) => `${label}：没有表头“${from}”了`,
  fieldOpen: ({ label, isNeeded }: { label: string; isNeeded: boolean }) =>
    isNeeded ? `${label}：还没有对应的列` : `${label}：对应的列待确认`,
  peopleGone: ({ count, names }: { count: number; names: string }) => `少了 ${count} 人：${names}`,
  peopleCome: ({ count, names }: { count: number; names: string }) => `新来 ${count} 人：${names}`,
  columnMoved: ({ measure, before, now }: { measure: string; before: string; now: string }) =>
    `${measure}整列差了十倍以上：中位数上个月 ${before}，这个月 ${now}。是不是单位变了？`,
  figureTenfold: ({
    person,
    measure,
    value,
    before,
  }: {
    person: string;
    measure: string;
    value: string;
    before: string;
  }) => `${person} ${measure} ${value}，上个月 ${before}`,
  figureFar: ({ person, measure, value, usual }: { person: string; measure: string; value: string; usual: string }) =>
    `${person} ${measure} ${value}，其他人多在 ${usual} 左右`,
  rowsLeftOut: ({ labels }: { labels: readonly string[] }) => `不计入的行：${labels.join("、")}`,
  schemeNewVersion: ({ was, now }: { was: string; now: string }) => `方案从 ${was} 换成了 ${now}`,
  schemeEdited: ({ id }: { id: string }) => `方案 ${id} 在上次之后改过`,
  schemeGone: ({ id }: { id: string }) => `工作簿里没有方案 ${id} 了`,
  monthsSkipped: ({ last, next }: { last: string; next: string }) => `${last} 和 ${next} 之间还有月份没有表`,
  noRecordsBetween: ({ last, next }: { last: string; next: string }) => `${last} 和 ${next} 之间没有记录`,
  listGone: ({ last }: { last: string }) => `“${last}”还没有下个月的表：先把它放进工作簿`,
  partGone: ({ last }: { last: string }) => `接着“${last}”的表还没有，里面的人不计入`,
  partNew: ({ list }: { list: string }) => `多了一张同样的表“${list}”，一并计入`,
  ratersGone: ({ headers }: { headers: string }) => `上个月的评分人这次没有列：${headers}。请按步骤核对评分人`,
  ratersCome: ({ headers }: { headers: string }) => `多出可能是评分人的列：${headers}。请按步骤核对评分人`,
  raterOpen: ({ text, count }: { text: string; count: number }) =>
    `评分人“${text}”（${count} 行）上个月没有，要先说它算哪一类`,
  raterWaiting: ({ rater, people }: { rater: string; people: string }) => `${rater}还没评：${people}`,
  tooFewRatings: ({
    person,
    indicator,
    role,
    answers,
    fewest,
  }: {
    person: string;
    indicator: string;
    role: string;
    answers: number;
    fewest: number;
  }) => `${person}的${indicator}：${role} ${answers} 份，至少要 ${fewest} 份`,
  otherMonths: ({
    log,
    count,
    months,
    month,
    isLate,
  }: {
    log: string;
    count: number;
    months: string;
    month: string;
    isLate: boolean;
  }) =>
    `“${log}”有 ${count} 行是 ${months} 的，不计入 ${month}${isLate ? "。要补算，就把它移到那个月的表里，再到“定稿”里再算一遍" : ""}`,
  undatedRows: ({ log, count }: { log: string; count: number }) => `“${log}”有 ${count} 行的日期读不出来，没有计入`,
  textUnseen: ({ log, column, text }: { log: string; column: string; text: string }) =>
    `“${log}”的“${column}”里一个“${text}”也没有，指标要数它。是不是换了写法？`,
  rosterGone: ({ roster }: { roster: string }) => `找不到“${roster}”，或里面没有工号、姓名了`,
  rosterOfLastMonth: ({ roster }: { roster: string }) => `“${roster}”是上个月的，没有找到这个月同样的表`,
  sameScores: ({ roster, labels }: { roster: string; labels: readonly string[] }) =>
    `${labels.join("、")}仍取自“${roster}”，和上个月是同一张表`,
  notDivided: ({ roster, count, names }: { roster: string; count: number; names: string }) =>
    `${count} 人不在“${roster}”里，不知按哪个方案，没有结果：${names}`,
  notInRoster: ({ roster, count, names }: { roster: string; count: number; names: string }) =>
    `${count} 人不在“${roster}”里，取不到其中的数：${names}`,
  lastGone: ({ last }: { last: string }) => `找不到“${last}”了，没有可比的`,
  noNewMonth: ({ log, last }: { log: string; last: string }) => `“${log}”里还没有 ${last} 之后的记录`,
  dataErrors: ({ count }: { count: number }) => `数据有 ${count} 处必改，预览里逐一列出`,
  moreNames: ({ names, more }: { names: string; more: number }) => `${names} 等，另有 ${more} 人`,
  settingProblems: "设置里看不懂的格",
  settingWrong: ({ cell, found, expected }: { cell: string; found: string; expected: string }) =>
    found === "" ? `${cell}：空着，应为${expected}` : `${cell}：“${found}”，应为${expected}`,
  settingMissing: ({ cell, run, row }: { cell: string; run: string; row: string }) =>
    `${cell}：考核“${run}”缺少“${row}”一行`,
  expectOneOf: ({ words }: { words: readonly string[] }) => `${words.join("、")}之一`,
  expectRunName: "考核的名字",
  expectFilled: "非空",
  expectRow: "行号，如 3",
  expectMonth: "月份，如 2026-08",
  expectMeasure: "算法，如：比例; 记录=通话; 达标=[接听秒数] <= 20",
  expectLogItem: "记录的项目，如：1 工作表、1 人员列",
  expectOnce: "只写一次的项目",
  company: "多个方案一次考核",
  companyHint: "按岗位或部门用不同的方案：每个方案一张结果表，外加一张总览，一次全部放入。",
  byColumn: "按哪一列分",
  schemeFor: ({ value, people }: { value: string; people: number }) => `${value || "（空）"} · ${people} 人`,
  noSchemeFor: "不考核",
  whoseScheme: "谁用哪个方案",
  companyStatus: ({ people, without, open }: { people: number; without: number; open: number }) =>
    [`${people} 人`, without > 0 && `${without} 人没有方案`, open > 0 && `${open} 列待定`].filter(Boolean).join(" · "),
  insertAll: "全部放入",
  chooseSchemes: "先为至少一组选方案",
  openColumns: ({ title }: { title: string }) => `${title}：待定的列`,
  allColumns: ({ title }: { title: string }) => `${title}：各列都对应上了`,
  noGroupColumns: "这份数据里没有能分组的列，如岗位、部门。",
};
