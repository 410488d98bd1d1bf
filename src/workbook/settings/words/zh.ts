/** What stands on the settings sheet and on the overview, in Chinese. */
export const zh = {
  settingsSheet: () => "设置",
  settingsHint: () =>
    "上次考核时的选择，一行一项，下个月照此进行。可以改“内容”一列，也可以加自己的列；删掉一项，下个月就重新问。",
  overviewSheet: ({ period }: { period: string }) => (period === "" ? "考核总览" : `考核总览 ${period}`),
  overviewTitle: ({ period }: { period: string }) => (period === "" ? "考核总览" : `考核总览：${period}`),
  overviewHint: () => "由各张结果表的公式汇总，结果一变就跟着变。",
  byScheme: () => "按方案",
  byTeam: () => "按部门",
  scheme: () => "方案",
  sheet: () => "结果表",
  team: () => "部门",
  people: () => "人数",
  mean: () => "平均分",
  pay: () => "应发合计",
  all: () => "合计",
  withoutTeam: () => "（未填部门）",
  withoutScheme: () => "没有方案的人员",
  everyoneHasScheme: () => "每个人都有方案",
  number: () => "工号",
  name: () => "姓名",
};
