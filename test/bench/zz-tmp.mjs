import { measureThousands } from "/work/wt/large/test/bench/measureThousands.mjs";
const H = [
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
const K = [
  ["CS002", "钱二", "售前", 520, 0.5, 40, 30000, 120, 0, 4000, 300],
  ["CS003", "孙三", "售前", 800, 0.45, 40, 50000, 125, 0, 4500, 300],
  ["CS004", "李四", "售前", 600, 0.4, 60, 70000, 110, 2, 4000, 300],
];
const n = Number(process.argv[2]);
const t = Date.now();
const m = await measureThousands("http://localhost:3112/", [
  H,
  ...Array.from({ length: n }, (_, i) => [`P${i}`, `人员${i}`, ...K[i % 3].slice(2)]),
]);
for (const [k, v] of Object.entries(m))
  console.log(k.padEnd(14), ...Object.entries(v).map(([a, b]) => `${a} ${b.toFixed(0)}`));
console.log("took", (Date.now() - t) / 1000);
