// Writes the sample of raw records: node assets/samples/makeLogs.mjs
// A year of calls and orders of a customer-service team, a row an event, with what real exports have: numbers and dates as
// text, full-width digits, events that were exported twice, blanks, agents whom nobody knows. All of it is made up. The same
// run gives the same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { randomFrom, ROSTER, TEAMS } from "./roster.mjs";

const FILE = new URL("service-records.xlsx", import.meta.url);
const MADE_ON = new Date(Date.UTC(2026, 9, 1));
/** October 2025 to September 2026. */
const MONTHS = Array.from({ length: 12 }, (_, i) => ({ year: i < 3 ? 2025 : 2026, month: ((i + 9) % 12) + 1 }));

const TIME = "yyyy-mm-dd hh:mm";
const CALL_COLUMNS = [
  { name: "呼叫编号", width: 15 },
  { name: "开始时间", width: 18, format: TIME },
  { name: "工号", width: 10 },
  { name: "客服", width: 14 },
  { name: "客户编号", width: 12 },
  { name: "类型", width: 10 },
  { name: "结果", width: 10 },
  { name: "响应时长(秒)", width: 14 },
  { name: "是否下单", width: 10 },
  { name: "满意度评价", width: 12 },
];
const ORDER_COLUMNS = [
  { name: "订单号", width: 16 },
  { name: "下单时间", width: 18, format: TIME },
  { name: "工号", width: 10 },
  { name: "客户编号", width: 12 },
  { name: "销售额", width: 12, format: "#,##0.00" },
  { name: "运费", width: 10, format: "#,##0.00" },
  { name: "净销售额", width: 12, format: "#,##0.00" },
  { name: "状态", width: 10 },
];
const ROSTER_COLUMNS = [
  { name: "工号", width: 10 },
  { name: "姓名", width: 14 },
  { name: "部门", width: 12 },
  { name: "底薪", width: 12, format: "#,##0.00" },
  { name: "餐补", width: 10, format: "#,##0.00" },
];

const GUIDE = [
  ["客服原始记录（示例）", "Raw service records (sample)"],
  ["呼叫记录：每次呼叫一行，2025 年 10 月至 2026 年 9 月", "呼叫记录 — one row a call, October 2025 to September 2026"],
  ["订单：每个订单一行", "订单 — one row an order"],
  ["花名册：工号、姓名、部门、底薪、餐补", "花名册 — number, name, department, base pay, meal allowance"],
  [
    "有意保留：文本型的数字和日期、全角数字、重复导出的记录、空格、空白，以及花名册上没有的工号",
    "On purpose: numbers and dates as text, full-width digits, events exported twice, blanks, and agents who are in no roster",
  ],
  ["所有人名与数字均为虚构。", "All names and figures are made up."],
];

// ---------------------------------------------------------------- events

function eventsOf(make, count) {
  const events = MONTHS.flatMap(({ year, month }) =>
    ROSTER.filter((person) => isThere(person, year, month)).flatMap((person) => {
      const dice = randomFrom(`${make.name} ${year}-${month} ${person[0]}`);
      const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
      const own = randomFrom(person[0])();
      const from = person[0] === "CS028" ? 16 : 1;
      return Array.from({ length: Math.round(count(person, own, dice) * ((days - from + 1) / days)) }, () => {
        const day = from + Math.floor(dice() * (days - from + 1));
        const minute = 9 * 60 + Math.floor(dice() * 12 * 60);
        return { at: Date.UTC(year, month - 1, day) + minute * 60_000, person, own, dice };
      });
    }),
  );
  return events.sort((a, b) => a.at - b.at || (a.person[0] < b.person[0] ? -1 : 1)).map((event, i) => make(event, i));
}

function isThere([, , , , joined], year, month) {
  return joined.slice(0, 7) <= `${year}-${String(month).padStart(2, "0")}`;
}

function call({ at, person: [number, name, team], own, dice }, i) {
  const isInquiry = dice() < (team === "S" ? 0.15 : 0.82);
  const isAnswered = dice() > 0.004 + 0.04 * (1 - own) ** 2;
  const buys = dice() < 0.4 + 0.16 * own;
  const rating = dice() < 0.35 ? ratingOf(dice() + 0.18 * own) : null;
  return {
    呼叫编号: `C${String(i + 100_001)}`,
    开始时间: new Date(at),
    工号: number,
    客服: name,
    客户编号: `K${String(1 + Math.floor(dice() * 9_000)).padStart(5, "0")}`,
    类型: isInquiry ? "售前咨询" : "售后",
    结果: isAnswered ? "已接通" : "未接通",
    "响应时长(秒)": isAnswered ? Math.round(18 + 44 * (1 - own) * (0.5 + dice()) + 10 * dice()) : null,
    是否下单: isInquiry && isAnswered ? (buys ? "是" : "否") : null,
    满意度评价: isAnswered ? rating : null,
  };
}

function ratingOf(luck) {
  if (luck > 0.55) return 5;
  return luck > 0.2 ? 4 : luck > 0.1 ? 3 : luck > 0.04 ? 2 : 1;
}

function order({ at, person: [number], own, dice }, i) {
  const net = cents(60 + 90 * dice() * (0.8 + 0.5 * own) + 12 * own);
  const freight = cents(3 + 4 * dice());
  return {
    订单号: `D${String(i + 500_001)}`,
    下单时间: new Date(at),
    工号: number,
    客户编号: `K${String(1 + Math.floor(dice() * 9_000)).padStart(5, "0")}`,
    销售额: cents(net + freight),
    运费: freight,
    净销售额: net,
    状态: dice() < 0.045 ? "已退款" : "已完成",
  };
}

function cents(amount) {
  return Math.round(amount * 100) / 100;
}

// ---------------------------------------------------------------- mess

/** What happens to records on their way through other programs; each kind to its share of the rows. */
function makeAMess(rows, { id, time, numbers }) {
  const dice = randomFrom(`mess ${id}`);
  const odd = rows.map((row) => {
    const next = { ...row };
    if (dice() < 0.015) next[time] = dateText(row[time], dice());
    for (const column of numbers) {
      if (row[column] === null) continue;
      if (dice() < 0.02) next[column] = numberText(row[column], dice());
    }
    if (dice() < 0.003) next["工号"] = `${row["工号"]} `;
    else if (dice() < 0.001) next["工号"] = dice() < 0.5 ? "CS099" : "临时";
    else if (dice() < 0.001) next["工号"] = null;
    return next;
  });
  // Exported twice: the same event some rows further down.
  const twice = odd.flatMap((row, i) => (dice() < 0.004 ? [{ row, after: i + 1 + Math.floor(dice() * 40) }] : []));
  for (const { row, after } of twice.reverse()) odd.splice(after, 0, { ...row });
  return odd;
}

function dateText(date, luck) {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const two = (n) => String(n).padStart(2, "0");
  const clock = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  if (luck < 0.4) return `${year}/${month}/${day} ${clock}`;
  if (luck < 0.65) return `${year}-${two(month)}-${two(day)} ${clock}`;
  if (luck < 0.85) return `${year}年${month}月${day}日`;
  if (luck < 0.97) return `${year}.${two(month)}.${two(day)}`;
  return `${month}月${day}日`;
}

function numberText(number, luck) {
  if (luck < 0.6) return String(number);
  if (luck < 0.95) return String(number).replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  return "约" + number;
}

// ---------------------------------------------------------------- workbook

const calls = makeAMess(
  eventsOf(call, ([, , team], own, dice) => (team === "S" ? 42 : 48) * (0.85 + 0.3 * dice())),
  { id: "呼叫编号", time: "开始时间", numbers: ["响应时长(秒)"] },
);
const orders = makeAMess(
  eventsOf(order, ([, , team], own, dice) => (team === "S" ? 20 : 56) * (0.85 + 0.3 * dice())),
  { id: "订单号", time: "下单时间", numbers: ["净销售额"] },
);

const workbook = new ExcelJS.Workbook();
workbook.creator = "Appraise";
workbook.lastModifiedBy = "Appraise";
workbook.created = MADE_ON;
workbook.modified = MADE_ON;
addGuide();
addTable("花名册", "人员", ROSTER_COLUMNS, ROSTER.map(rosterRow));
addTable("呼叫记录", "呼叫", CALL_COLUMNS, calls);
addTable("订单", "网店订单", ORDER_COLUMNS, orders);
const bytes = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()), {
  filter: ({ name }) => !name.endsWith("/"),
});
writeFileSync(FILE, zipSync(bytes, { mtime: new Date(2026, 9, 1), level: 9 }));
console.log(`${calls.length} calls, ${orders.length} orders, ${readFileSync(FILE).length} bytes`);

function rosterRow([number, name, team, , , base, meal]) {
  return { 工号: number, 姓名: name, 部门: TEAMS[team], 底薪: base, 餐补: meal };
}

function addGuide() {
  const sheet = workbook.addWorksheet("说明", { views: [{ showGridLines: false }] });
  sheet.columns = [{ width: 70 }, { width: 100 }];
  sheet.addRows(GUIDE);
  sheet.getRow(1).font = { name: "Calibri", size: 16, bold: true, color: { argb: "FF0F6C5C" } };
}

/** Looks belong to whole columns: a style for each of 300,000 cells would be most of the file. */
function addTable(sheetName, name, columns, rows) {
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: "frozen", ySplit: 1 }] });
  columns.forEach(({ width, format }, i) => {
    const column = sheet.getColumn(i + 1);
    column.width = width;
    if (format) column.numFmt = format;
  });
  sheet.addTable({
    name,
    ref: "A1",
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: true },
    columns: columns.map((column) => ({ name: column.name, filterButton: true })),
    rows: rows.map((row) => columns.map((column) => row[column.name])),
  });
}
