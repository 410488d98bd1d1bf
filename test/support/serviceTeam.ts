import type { Cell } from "../../src/domain/cell";

/* People of a service team as scheme S5 appraises and pays them, worked by hand. */
export const HEADERS = [
  "工号",
  "姓名",
  "部门",
  "接待人数",
  "询单转化率",
  "平均响应时间(秒)",
  "净销售额",
  "客单价",
  "未回复数",
  "底薪",
  "餐补",
];
/** Scores 100, 100, 100, 100: total 100. Sales of 30,000 earn 300 and no bonus: 4,000 + 300 + 300 = 4,600. */
export const BEST: readonly Cell[] = ["CS002", "钱二", "售前", 520, 0.5, 40, 30_000, 120, 0, 4000, 300];
/** 90, 100, 100, 100: total 97.5. Sales of 50,000 earn 600 and 200: 4,387.50 + 600 + 200 + 300 = 5,487.50. */
export const GOOD: readonly Cell[] = ["CS003", "孙三", "售前", 800, 0.45, 40, 50_000, 125, 0, 4500, 300];
/** 80, 80, 90, 90: total 85. Sales of 70,000 earn 400 + 400 + 300 and 300. Pay 3,400 + 1,100 + 300 + 300 = 5,100. */
export const FAIR: readonly Cell[] = ["CS004", "李四", "售前", 600, 0.4, 60, 70_000, 110, 2, 4000, 300];
