/** What stands on a sheet of ratings, in Chinese. Its keys and facts are the catalogue that English follows. */
export const zh = {
  sheet: () => "评分汇总",
  title: ({ list }: { list: string }) => `“${list}”的评分，每人一行，每位评分人一列`,
  hint: () => "都是 Excel 自带的公式：评分表补上一格，这里随即更新。各类评价人的权重写在方案里，考核时按它加权",
  number: () => "工号",
  name: () => "姓名",
  department: () => "部门",
  waiting: () => "还没评分",
  between: () => "、",
  allCounted: () => "评分表里的评分都在下面这些人名下",
  notListed: () => " 行评的人不在下面；",
  noRole: () => " 行的评价人不在方案里，不计；",
};
