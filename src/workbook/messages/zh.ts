import type { Text } from "../../domain/language";

/** Every sentence in Chinese. Its keys and facts are the catalogue that the other languages follow. */
export const zh = {
  cellEdit: () => "单元格正在编辑，没有写入。按 Enter 后重试",
  sheetProtected: ({ sheet }: { sheet: string }) => `工作表“${sheet}”受保护，没有写入。在“审阅”里撤消工作表保护后重试`,
  workbookProtected: () => "工作簿或其中的工作表受保护，没有写入。在“审阅”里撤消保护后重试",
  readOnly: () => "这个工作簿是只读的，没有写入。另存一份后重试",
  sheetGone: ({ sheet }: { sheet: string }) => `找不到工作表“${sheet}”，可能已改名或删除。请重新选择`,
  tableGone: ({ table }: { table: string }) => `找不到表“${table}”，可能已改名或删除。请重新选择`,
  headersHidden: ({ table }: { table: string }) =>
    `表“${table}”的标题行是隐藏的，分不清各列是什么。点一下这个表，在“表设计”里勾选“标题行”后重试`,
  itemGone: () => "要用的工作表、表或名称已经不在，可能已改名或删除。请刷新后重新选择",
  tooLarge: () => "一次读写的数据太多，Excel 没有接受。请选小一些的区域后重试",
  notSupported: () => "这个版本的 Excel 没有所需的功能，没有写入。请更新 Excel，或用网页版打开",
  inactiveWorkbook: () => "打开了几个工作簿，而当前不在这一个里。请点一下这个工作簿后重试",
  structureProtected: () => "工作簿的结构受保护，不能添加工作表。在“审阅”里撤消“保护工作簿”后重试",
  nameTaken: () => "要用的名称刚刚已被占用，没有写入。请重试",
  formulaTooLong: () => "公式超过了 Excel 允许的长度，没有写入。请减少一次考核的指标或薪酬项目",
  inTheWay: () => "合并的单元格、筛选、数据透视表或图表工作表挡住了，没有写入。请移开或取消后重试",
  excelBusy: () => "Excel 正忙或资源不足，没有完成。请稍后重试",
  signedOut: () => "Excel 的登录已失效，没有完成。请重新登录后重试",
  excel: ({ errorCode }: { errorCode: string }) =>
    `Excel 没有完成这一步（代码 ${errorCode}）。请重试；仍不行时，记下代码再求助`,
  nothingInside: ({ address }: { address: string }) => `${address} 里没有数据：需要一行表头，下面每人一行`,
  onlyHeaders: ({ address }: { address: string }) => `${address} 只有表头，没有人员：表头下面每人一行`,
  nothingMapped: () => "还没有任何计分指标对应到列，没有可计算的结果。请先为指标选列",
  nobodyNamed: () => "姓名和工号都没有对应的列，结果分不清是谁的。请至少选一列",
  weightsAreFormulas: () => "权重由公式算出，没有可按比例调整的。请改公式所依据的数字",
  keptColumnMissing: ({ zh, address }: { zh: string; en: string; address: string }) =>
    `工作表“${address}”的表里没有“${zh}”一列，读不了。把这一列的表头改回“${zh}”，或撤销删除`,
  keptNoTable: ({ sheet }: { sheet: string }) =>
    `工作表“${sheet}”上的台账不再是表格。选中它，用“插入 › 表格”变回来，再试`,
  keptBlocked: ({ sheet, cell }: { sheet: string; cell: string }) =>
    `工作表“${sheet}”的表格下面（${cell}）有内容，新的行放不下。把它移开，再试`,
  keptFull: ({ sheet, rows, there, more, most }: Record<"sheet" | "rows" | "there" | "more" | "most", string>) =>
    `“${sheet}”会有 ${rows} 行（现有 ${there}，要加 ${more}），Excel 一张工作表最多 ${most} 行，所以什么也没有写。先另存一份工作簿作存档，再在这里删去最早几年的行；一次人太多，就分部门定稿。然后再试`,
  tooManyRows: ({ sheet, rows, most }: Record<"sheet" | "rows" | "most", string>) =>
    `“${sheet}”会有 ${rows} 行，Excel 一张工作表最多 ${most} 行，所以什么也没有写。请分几次做，每次少几张表或几个部门`,
  resultsMoved: ({ sheet }: { sheet: string }) => `工作表“${sheet}”的结果在这期间变了，没有定稿。核对后再试`,
  sourceMoved: ({ sheet }: { sheet: string }) => `工作表“${sheet}”的表头在这期间变了，没有写入。看一下再试`,
  settingsChanged: ({ cell }: { cell: string }) =>
    `${cell} 在这期间被改过，没有写入。看一下这一格，再试一次就以窗格里的选择为准`,
  cancelled: () => "已取消",
  notTakenBack: ({ sheet, zh }: { sheet: string; zh: string; en: string }) =>
    `${zh}。已经写入的内容没能全部收回：请核对工作表“${sheet}”`,
  idTaken: ({ name }: { name: string }) => `名称 ${name} 已被使用，编号没有改动。换一个编号再试`,
  schemePublished: ({ sheet }: { sheet: string }) =>
    `工作表“${sheet}”里的版本已发布，不能再改，没有写入。要改请新建草稿`,
  noSchemeInfo: ({ sheet }: { sheet: string }) => `工作表“${sheet}”里没有“方案信息”部分，状态无处可写。请先补上`,
  lastSheet: ({ sheet }: { sheet: string }) => `“${sheet}”是唯一可见的工作表，不能删除。请先新建或显示另一张工作表`,
  statusLeftover: ({ sheets, zh }: { sheets: readonly string[]; zh: string; en: string }) =>
    `${zh}。工作表${sheets.map((sheet) => `“${sheet}”`).join("、")}的状态可能只改了一部分，也无法撤回：请核对“方案信息”里的状态`,
  leftover: ({ sheet, zh }: { sheet: string; zh: string; en: string }) =>
    `${zh}。工作表“${sheet}”只写了一部分，也无法撤回：请手动删除它`,

  fileTooLarge: ({ most }: { most: number }) =>
    `这个文件太大（超过 ${most / 1_000_000} MB），不像是一个方案。请选从窗格导出的方案文件`,
  fileTooDeep: ({ most }: { most: number }) =>
    `这个文件的内容嵌套超过 ${most} 层，不是一个方案。请选从窗格导出的方案文件`,
  fileNotJson: () => "读不出这个文件：它不是完整的 JSON。请选从窗格导出的方案文件，或粘贴全部文本",
  fileIsWorkbook: () => "这是一个工作簿，不是文本。请用“选择文件”选它",
  fileUnknown: () => "这不是工作簿（.xlsx、.xlsm），也不是从窗格导出的方案文件。请另选一个文件",
  workbookTooLarge: ({ most }: { most: number }) =>
    `这个工作簿太大（超过 ${most / 1_000_000} MB），没有读入。在 Excel 里打开它，把方案的工作表另存为一个工作簿再试`,
  workbookEncrypted: () => "这个工作簿有打开密码，读不出来。在 Excel 里打开它，去掉密码另存一份再试",
  workbookOldFormat: () => "这是旧格式或二进制的工作簿（.xls、.xlsb）。在 Excel 里打开它，另存为 .xlsx 再试",
  workbookDamaged: ({ part }: { part: string }) =>
    `这个文件不完整或已损坏（${part}），没有读入。在 Excel 里打开它，另存一份再试`,
  workbookWithoutSchemes: () =>
    "这个工作簿里没有找到方案：没有以 Scheme_ 开头的名称。方案要先用窗格放入那个工作簿，才能在这里读到",
  fileOtherVersion: ({ version }: { version: number }) =>
    `这个文件的格式是第 ${version} 版，这里只认第 1 版。请更新加载项，或用这个版本重新导出`,
  fileMissing: ({ where, expected }: { where: Text; expected: Text }) =>
    `文件里缺少：${where.zh}，应为${expected.zh}。没有写入`,
  fileWrong: ({ where, expected }: { where: Text; expected: Text }) => `${where.zh}：应为${expected.zh}。没有写入`,
  fileTextTooLong: ({ where, most }: { where: Text; most: number }) =>
    `${where.zh}：超过 ${most} 个字，一个单元格放不下。没有写入`,
  fileCharacters: ({ where }: { where: Text }) => `${where.zh}：含有单元格不能存的字符。没有写入`,
  fileTooManyRows: ({ rows, most }: { rows: number; most: number }) =>
    `这个方案有 ${rows} 行，最多 ${most} 行。没有写入`,

  // What stands on the sheet of a scheme
  schemeHint: () =>
    "这张表就是考核方案：改单元格就是改方案，用到它的结果随即重算。每部分末尾留有一个空行，可以直接往下填。",
  choiceTitle: () => "可选的词",
  choiceMessage: ({ words }: { words: readonly string[] }) => `可填：${words.join("、")}`,

  stamp: ({ id, version, digest }: { id: string; version: string; digest: string }) =>
    `方案 ${id} · 版本 ${version} · 校验码 ${digest}`,

  // What an appraisal takes from a column
  number: () => "工号",
  name: () => "姓名",
  department: () => "部门",
  targetColumn: ({ name }: { name: string }) => `${name}的个人目标`,
  priorColumn: ({ name }: { name: string }) => `${name}，此前已计`,
  quotaColumn: ({ name }: { name: string }) => `${name}的任务额`,
  ratingColumn: ({ name, role, place }: { name: string; role: string; place: number }) =>
    `${name}，${role}评分${place === 1 ? "" : ` ${place}`}`,

  // What stands on a sheet of examples
  exampleSheet: ({ title }: { title: string }) => `示例 ${title}`,
  exampleTitle: ({ title }: { title: string }) => `${title}：示例数据`,
  exampleHint: () => "人员和数字都是虚构的，只用来试算方案。浅色底的列由公式算出，其余的可以直接改。",
  exampleForm: () => "内容只是示例，可以直接改，也可以往下添加。浅色底的列由公式算出。",
  exampleNumber: ({ place }: { place: number }) => `示例${place}`,
  exampleDepartment: () => "示例部门",
  employeeNumber: () => "工号",
  rawFigure: ({ name }: { name: string }) => `${name}·原始数`,

  // What stands on a sheet of results
  resultsSheet: ({ id, source }: { id: string; source: string }) => `考核结果 ${id} ${source}`,
  resultsTitle: ({ title }: { title: string }) => `考核结果：${title}`,
  resultsFrom: ({ from, people, made, code }: { from: string; people: number; made: string; code: string }) =>
    `数据 ${from} · ${people} 人 · ${made} 放入 · 数据校验码 ${code}`,
  resultsLive: () => "与放入时一致。改动数据或方案后，这张表随即重算，这里会提示。",
  resultsOutgrown: ({ people }: { people: number }) =>
    `注意：数据的行数变了，这张表只算 ${people} 行。请在窗格里重新放入结果。`,
  resultsSchemeChanged: ({ code }: { code: string }) =>
    `注意：方案已改动（放入时校验码 ${code}），下面已按现在的方案重算。要保留原来的结果，请改回方案；否则请在窗格的“定稿”里接受，或重新放入。`,
  resultsDataChanged: ({ code }: { code: string }) =>
    `注意：数据已改动（放入时校验码 ${code}），下面已按现在的数据重算。请核对；无误就在窗格的“定稿”里接受，或重新放入。`,
  resultsTableSheet: ({ id, source }: { id: string; source: string }) => `考核结果表 ${id} ${source}`,
  resultsTableTitle: ({ title }: { title: string }) => `考核结果表：${title}`,
  resultsTableHint: () =>
    "每行按第一列到考核结果里查数，可以排序、筛选、加切片器、用 Power Query 读取；结果一变随即更新。按名次升序排，没有总分的人在最后。调整写在考核结果里。",
  tablePlace: () => "第几人",
  tableLink: () => "算法",
  tableLinkText: () => "查看",
  resultsAccepted: ({ time }: { time: string }) => `${time} 接受改动`,
  movedHere: () => "移到这里的内容",
  groupPerson: () => "人员",
  groupActuals: () => "实际值",
  groupScores: () => "得分",
  groupResults: () => "考核结果",
  groupRoster: () => "名册",
  groupHistory: () => "连续等级",
  groupAdjust: () => "调整（在此填写）",
  groupFinal: () => "计入结果",
  summaryPeople: () => "人数",
  summaryMean: () => "平均总分",
  summaryMedian: () => "总分中位数",
  summaryPay: () => "应发合计",
  summaryOthers: () => "其他或无等级",
  sumOfSome: ({ counted, people }: { counted: string; people: string }) => `${counted}/${people} 人`,
  missingTotal: ({ count }: { count: string }) => `没有总分 ${count} 人`,
  missingPay: ({ count }: { count: string }) => `没有应发工资 ${count} 人（不在合计里）`,
  missingWeights: ({ count }: { count: string }) => `只按部分权重计分 ${count} 人`,
  adjustments: ({ count }: { count: string }) => `调整 ${count} 处`,
  adjustmentsWithoutReason: ({ count }: { count: string }) => `其中缺原因 ${count} 处`,
  adjustmentsNotUnderstood: ({ count }: { count: string }) => `等级不在方案里 ${count} 处`,
  adjustmentsForNobody: ({ count }: { count: string }) => `找不到人 ${count} 处`,
  note: () => "备注",
  partOfWeights: ({ share }: { share: string }) => `只按 ${share} 的权重计分`,
  adjustedBy: ({ change, reason }: { change: string; reason: string }) => `调整 ${change}：${reason}`,
  reasonMissing: () => "缺原因",
  adjustFor: () => "调整对象",
  adjustment: () => "调整（分或等级）",
  adjustReason: () => "调整原因",
  adjustBy: () => "调整人",
  calculatedTotal: () => "计算总分",
  calculatedGrade: () => "计算等级",
  coverage: () => "计分权重",
  adjustmentTaken: () => "计入调整",
  finalTotal: () => "计入总分",
  finalGrade: () => "计入等级",
  weightFormat: () => "权重",
  proposal: () => "强制分布建议",
  gradeIn: ({ sheet }: { sheet: string }) => `等级·${sheet}`,
  noResults: () => "（无结果）",
  gradeNow: () => "等级·本期",
  rankIn: ({ sheet }: { sheet: string }) => `名次·${sheet}`,
  rankNow: () => "名次·本期",
  streakReward: () => "连续奖励",
  streakNames: () => "连续等级提示",
  groupPeriods: () => "各期总分",
  groupCarried: () => "上期结转",
  groupPay: () => "薪酬",
  sum: () => "合计",
  scoreOf: ({ name }: { name: string }) => `${name}得分`,
  total: () => "总分",
  grade: () => "等级",
  rank: () => "名次",
  pay: () => "应发工资",

  // What keeps issued periods
  registerSheet: () => "台账",
  registerItemsSheet: () => "台账明细",
  issueLogSheet: () => "定稿记录",
  registerHint: () =>
    "每人每期每个方案一行，定稿时写入；更正另起一行。可以排序、筛选、透视，也可以加自己的列；不要改已有的行。",
  registerItemsHint: () => "台账里每个人的每项得分和薪酬，一项一行，便于透视表和 Power BI 读取。",
  issueLogHint: () => "每次定稿、解锁、重新锁定和结转各一行，写明经办人和原因。",
  issuedLine: ({ period, time, by, checkCode }: { period: string; time: string; by: string; checkCode: string }) =>
    `已定稿 · 周期 ${period} · ${time} 由 ${by} · 数值校验码 ${checkCode}`,
  payrollSheet: ({ period }: { period: string }) => `薪酬 ${period}`,
  payrollHint: ({ period, made }: { period: string; made: string }) => `${period} 的应发，取自台账 · ${made} 放入`,
  carriedOver: () => "上期调整",
  carriedReason: () => "上期调整原因",
  payable: () => "本期应付",
  // What stands on a sheet of judgements
  judgementSheet: ({ title }: { title: string }) => `权重判断 ${title}`,
  judgementTitle: ({ title }: { title: string }) => `权重判断：${title}`,
  judgementHint: () =>
    "每格写：左边的行比上边的列重要几倍。1 同等，3 稍微，5 明显，7 强烈，9 极端；反过来写 =1/3、=1/5、=1/7、=1/9。",
  judgementLive: () => "只改白底的格；浅色底的格由公式算出，方案的权重随即重算。",
  judge: () => "判断人",
  groupMean: () => "几何平均",
  topLevel: () => "（各项之间）",
  judgedWeight: () => "权重",
  judgedRatio: () => "一致性比率",
  judgedAdvice: () => "建议复核",
  weightsOvertaken: ({ sheet }: { sheet: string }) =>
    `工作表“${sheet}”的权重在这之后又改过，没有撤销。请在单元格里修改，或用 Excel 的撤销`,
  weightsAreOthers: () => "有的权重是公式。要由判断表计算，请先同意替换它们",
} as const;
