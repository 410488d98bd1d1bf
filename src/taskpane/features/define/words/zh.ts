import { joinParts } from "../../../words/joinParts";

/** What the screens say that show and edit a scheme, in Chinese. */
export const zh = {
  copyAsNew: "复制为新方案",
  publishedInCells: ({ sheet }: { sheet: string }) =>
    `这个版本在工作表“${sheet}”里。已有结果可能用到它，不要再改：要改请新建草稿。`,
  basisHint: "每项注明哪些数字是原文给定的，哪些是假定的；用之前请核对假定的数字。",
  editInCells: ({ sheet }: { sheet: string }) => `在下面修改，或直接改工作表“${sheet}”的单元格：两边是同一份。`,
  scoreWithScheme: "用此方案考核",
  whatIf: "试算",
  whatIfHint: "改之前先看：换成这个方案，谁的等级和工资会变。",
  exampleHint: "手头没有数据？放入几名虚构的人员，先算一遍看看。",
  insertExample: "放入示例数据",
  withMend: ({ what, mend }: { what: string; mend: string }) => `${what}。${mend}`,
  nameOutgrown: ({ name, covers, needs }: { name: string; covers: string; needs: string }) =>
    `名称 ${name} 只包含 ${covers}，新内容在 ${needs}，公式还用不到。`,
  openWeights: "确定权重",
  findings: "检查结果",
  toFix: "必改",
  suggestions: "建议",
  heldBack: "有必改项时不能发布，也不能考核；修改随时保存。",
  editField: "修改",
  editFieldAt: ({ cell }: { cell: string }) => `修改 ${cell} 的字段`,
  addSection: ({ title }: { title: string }) => `添加“${title}”`,
  nothingFound: "检查通过，没有发现问题。",
  weightsMixed: "权重有的写了 %，有的没写",
  addSigns: ({ weights }: { weights: readonly string[] }) =>
    weights.map((weight) => `${weight} 改为 ${weight}%`).join("、"),
  scaleWeights: "按比例调整到 100%",
  repairNames: "让名称包含新内容",
  weightSum: ({ sum }: { sum: string }) => `权重合计 ${sum}`,
  totalScore: "总分",
  countRule: ({ levels, atLeast, atMost }: { levels: string; atLeast: string; atMost: string }) =>
    joinParts([levels, atLeast !== "" && `至少 ${atLeast}`, atMost !== "" && `至多 ${atMost}`], " · ", ""),
  remainder: "其余情况",
  below: "其余",
  openingEditor: "正在打开编辑…",
  undo: "撤销",
  redo: "重做",
  undoEdit: ({ label }: { label: string }) => `撤销：${label}`,
  redoEdit: ({ label }: { label: string }) => `重做：${label}`,
  edited: {
    done: ({ label }: { label: string }) => `已写入：${label}`,
    undone: ({ label }: { label: string }) => `已撤销：${label}`,
    redone: ({ label }: { label: string }) => `已重做：${label}`,
  },
  cellChanged: ({ cell, found, typed }: { cell: string; found: string; typed: string }) =>
    `${cell} 刚被改成“${found}”，没有覆盖。你填的是“${typed}”。`,
  changedElsewhere: ({ count }: { count: number }) => `；工作簿里另有 ${count} 处随之改动`,
  idRule: "编号以文字开头，只含文字和数字，最多 20 个",
  useMine: "用我填的",
  keepTheirs: "保留现有的",
  cellComputes: ({ cell, formula }: { cell: string; formula: string }) =>
    `${cell} 由公式 ${formula} 算出，没有改动。要改成固定值，请先选“替换公式”。`,
  rowGone: ({ section }: { section: string }) => `这一行已不在“${section}”里，没有写入。`,
  cannotTakeBack: ({ cell, what, found, expected }: { cell: string; what: string; found: string; expected: string }) =>
    `“${what}”无法撤销：${cell} 之后又被改成“${found}”（当时写的是“${expected}”）。`,
  close: "关闭",
  apply: "应用",
  now: "现在",
  then: "改后",
  notUnderstood: ({ what }: { what: string }) => `${what}。还没有写入单元格`,
  replaceFormula: "替换公式",
  usually: ({ choice }: { choice: string }) => `不填：${choice}`,
  options: {
    lowerForm: "越低越好的算法",
    below: "低于最低点",
    above: "高于最高点",
    outside: "范围之外",
    boundary: "界点",
    comparison: "比较",
    partial: "不足一步",
    deviation: "偏差",
    between: "两端之间",
    by: "排名依据",
    within: "排名范围",
  },
  moreFor: ({ name }: { name: string }) => `${name}：更多操作`,
  moveUp: "上移",
  moveDown: "下移",
  duplicate: "复制一份",
  goToRow: "定位到单元格",
  remove: "删除",
  movedRow: ({ name }: { name: string }) => `移动 ${name}`,
  movedTo: ({ name, place, count }: { name: string; place: number; count: number }) =>
    `${name} 已移到第 ${place} 位，共 ${count} 位`,
  removedRow: ({ name }: { name: string }) => `删除 ${name}`,
  addedRow: ({ name }: { name: string }) => `添加 ${name}`,
  fromOn: ({ figure }: { figure: string }) => `${figure} 起`,
  rowNumber: ({ place }: { place: number }) => `第 ${place} 行`,
  rowCount: ({ count }: { count: number }) => `${count} 行`,
  noRows: "还没有内容。",
  addRow: ({ what }: { what: string }) => `添加一行${what}`,
  newName: "新的一行",
  removeSection: "删除这一部分",
  addSectionHint: "方案里还没有的部分，点一下就加到工作表上：",
  weightOf: ({ name }: { name: string }) => `${name} 权重（%）`,
  weightTotal: ({ total, gap, isShort }: { total: string; gap: string | null; isShort: boolean }) =>
    `权重合计 ${total}${gap === null ? "" : isShort ? `，还差 ${gap}` : `，多了 ${gap}`}`,
  result: "实际值",
  scoreAt: ({ result, score }: { result: string; score: string }) => `${result} 得 ${score} 分`,
  curveSays: ({ points, low, high }: { points: readonly string[]; low: string; high: string }) =>
    `${points.join("，")}。图的两端：${low}，${high}。`,
  paidAt: ({ amount, paid }: { amount: string; paid: string }) => `${amount} 时 ${paid}`,
  tiersPay: ({ points, falls }: { points: readonly string[]; falls: readonly string[] }) =>
    `提成加奖金：${points.join("，")}。${falls.length > 0 ? `到 ${falls.join("、")} 时反而变少（三角）。` : ""}`,
  commissionAndBonus: "提成加奖金",
  addIndicator: "添加指标",
  searchLibrary: "在指标库中查找（名称、拼音首字母）",
  indicatorLibrary: "指标库",
  weighsNothing: "新指标的权重先为 0，不影响现有结果。",
  blankIndicator: "空白指标",
  newIndicator: "新指标",
  noneFound: "没有找到。换个词，或添加空白指标。",
  moreFound: ({ count }: { count: number }) => `还有 ${count} 项，输入更多字来缩小范围。`,
  baseline: ({ figure }: { figure: string }) => `基准 ${figure}`,
  target: ({ figure }: { figure: string }) => `目标 ${figure}`,
  challenge: ({ figure }: { figure: string }) => `挑战 ${figure}`,
  lowerIsBetter: "越低越好",
  perStep: ({ step, points }: { step: string; points: string }) => `每 ${step} ${points} 分`,
  levels: ({ count }: { count: number }) => `${count} 档`,
  fullScore: ({ score }: { score: string }) => `满分 ${score}`,
  cap: ({ score }: { score: string }) => `封顶 ${score} 分`,
  floor: ({ score }: { score: string }) => `最低 ${score} 分`,
  field: ({ header, text }: { header: string; text: string }) => `${header}：${text}`,
  ruleVeto: ({ condition, effect, grade }: { condition: string; effect: string; grade: string }) =>
    `${condition}，则${effect}${grade === "" ? "" : `（${grade}）`}`,
  ruleItem: ({ measure, points, cap }: { measure: string; points: string; cap: string }) =>
    `${measure}每计 1，总分 ${points}${cap === "" ? "" : `，最多 ±${cap}`}`,
  ruleDepartmentExemption: ({ measure, peers, share }: { measure: string; peers: string; share: string }) =>
    `${peers}中至少 ${share} 的人未达标时，“${measure}”不扣分`,
  ruleWorkloadExemption: ({ measure, condition }: { measure: string; condition: string }) =>
    `${condition}，则“${measure}”不扣分`,
  rulePool: ({ measures, cap }: { measures: readonly string[]; cap: string }) =>
    `${measures.join("、")}合计最多扣 ${cap} 分`,
  ruleStreak: ({
    grade,
    times,
    place,
    amount,
  }: {
    grade: string;
    times: number;
    place: number | null;
    amount: string;
  }) =>
    `连续 ${times} 期“${grade}”${place === null ? "" : `且名次在前 ${place}`}${amount === "" ? "时提示" : `，计 ${amount}`}`,
};
