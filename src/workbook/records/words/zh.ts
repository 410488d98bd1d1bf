/** What stands on the sheets that are made from records, in Chinese. Its keys and facts are the catalogue that English follows. */
export const zh = {
  recordsSheet: ({ log }: { log: string }) => `本期记录 ${log}`,
  recordsHint: ({ log }: { log: string }) =>
    `“${log}”中本期的行，由公式取来：去掉前后空格，文本型的数字和日期按数读。原表不动；汇总表按这里计算，请不要在这里输入`,
  recordsFull: () => "注意：本期的行超出了公式的范围，汇总不全。请从窗格重新放入汇总表",
  recordRow: () => "行",
  recordCounts: () => "计入（重复的为 0）",
  number: () => "工号",
  name: () => "姓名",
  department: () => "部门",
  summarySheet: () => "月度汇总",
  summaryTitle: ({ logs }: { logs: readonly string[] }) => `由${logs.map((log) => `“${log}”`).join("、")}汇总`,
  summaryHint: () =>
    "都是 Excel 自带的公式，没有加载项也会重算。下个月请在窗格里照上个月再做，会另放一张；改下面的月份，是把这一张按那个月重算",
  allRows: () => "全部记录",
  month: () => "月份",
  fewest: () => "最少次数",
  fewestWhy: () => "占比少于这么多次，分不出 90% 和 75%（威尔逊 95% 区间）",
  everyoneListed: () => "本期的记录都在下面这些人名下",
  notListed: () => " 条本期记录不在下面这些人名下（工号空白、不在表中，或已选择不计）",
  note: () => "样本提示",
  tooFew: ({ name }: { name: string }) => `${name}只有 `,
  tooFewEnd: () => " 次，太少，分不出 90% 和 75%；",
};
