// Writes the sample workbook: node assets/samples/makeSamples.mjs
// A customer-service team as an HR department keeps it: a roster, three months of raw data with what is missing or odd in
// such data, and native formulas for everything derived. People are made up. The same run gives the same bytes.
import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { randomFrom, ROSTER, TEAMS } from "./roster.mjs";

const FILE = new URL("customer-service.xlsx", import.meta.url);
const MADE_ON = new Date(Date.UTC(2026, 9, 1));

const COLORS = {
  title: "FF0F6C5C",
  header: "FF0F6C5C",
  derived: "FF5B7F95",
  text: "FF242424",
  faint: "FF616161",
  line: "FFD1D1D1",
};

// ---------------------------------------------------------------- people

const ROSTER_COLUMNS = [
  { name: "工号", width: 10 },
  { name: "姓名", width: 14 },
  { name: "部门", width: 12 },
  { name: "岗位", width: 12 },
  { name: "入职日期", width: 13, format: "yyyy-mm-dd" },
  { name: "底薪", width: 12, format: "#,##0.00" },
  { name: "餐补", width: 10, format: "#,##0.00" },
];

// ---------------------------------------------------------------- months

const MONTHS = ["7月", "8月", "9月"];
// Without an underscore: Excel allows one in the name of a table, some other spreadsheet programs do not.
const tableOf = (month) => `数据${month}`;

/** Derived columns have a formula in the file's form of structured references, and the same rule as `value`. */
const MONTH_COLUMNS = [
  { name: "工号", width: 10 },
  { name: "姓名", width: 14 },
  { name: "部门", width: 12 },
  { name: "接待人数", width: 13, format: "#,##0" },
  { name: "售后人数", width: 13, format: "#,##0" },
  {
    name: "询单人数",
    width: 13,
    format: "#,##0",
    formula: (row) => `IF(COUNT(${row("接待人数")},${row("售后人数")})=2,${row("接待人数")}-${row("售后人数")},"")`,
    value: (row) => ifNumbers([row.接待人数, row.售后人数], (received, afterSales) => received - afterSales),
  },
  { name: "下单人数", width: 13, format: "#,##0" },
  {
    name: "询单转化率",
    width: 14.5,
    format: "0.0%",
    formula: (row) =>
      `IF(AND(COUNT(${row("询单人数")},${row("下单人数")})=2,N(${row("询单人数")})>0),${row("下单人数")}/${row("询单人数")},"")`,
    value: (row) => ifNumbers([row.下单人数, row.询单人数], ratio),
  },
  { name: "平均响应时间(秒)", width: 20, format: "0" },
  { name: "销售额", width: 13, format: "#,##0.00" },
  { name: "运费", width: 11, format: "#,##0.00" },
  {
    name: "净销售额",
    width: 14,
    format: "#,##0.00",
    formula: (row) => `IF(COUNT(${row("销售额")},${row("运费")})=2,${row("销售额")}-${row("运费")},"")`,
    value: (row) => ifNumbers([row.销售额, row.运费], (sales, freight) => sales - freight),
  },
  { name: "订单数", width: 11, format: "#,##0" },
  {
    name: "客单价",
    width: 12,
    format: "#,##0.00",
    formula: (row) =>
      `IF(AND(COUNT(${row("净销售额")},${row("订单数")})=2,N(${row("订单数")})>0),${row("净销售额")}/${row("订单数")},"")`,
    value: (row) => ifNumbers([row.净销售额, row.订单数], ratio),
  },
  { name: "客户满意度", width: 14.5, format: "0.0%" },
  { name: "投诉数", width: 11, format: "0" },
  { name: "未回复数", width: 13, format: "0" },
  {
    name: "底薪",
    width: 12,
    format: "#,##0.00",
    formula: (row) => fromRoster(row, "底薪"),
    value: (row) => ROSTER.find(([number]) => number === row.工号)[5],
  },
  {
    name: "餐补",
    width: 10,
    format: "#,##0.00",
    formula: (row) => fromRoster(row, "餐补"),
    value: (row) => ROSTER.find(([number]) => number === row.工号)[6],
  },
];

/** Looks a person up by number; one who is not in the roster stands out as #N/A. */
function fromRoster(row, column) {
  const columns = `花名册[[工号]:[${column}]]`;
  return `VLOOKUP(${row("工号")},${columns},COLUMNS(${columns}),FALSE)`;
}

/** A result only when every input is a number; otherwise blank, which an appraisal does not score. */
function ifNumbers(inputs, compute) {
  return inputs.every((input) => typeof input === "number") ? compute(...inputs) : "";
}

function ratio(part, whole) {
  return whole > 0 ? part / whole : "";
}

/** Rows that can be checked by hand: net sales of exactly 30,000, 50,000, 70,000 and 90,000, and round rates. */
const CHECKED_ROWS = {
  // Full marks in July and August as well: in September the third month running, first and excellent.
  "7月 CS002": {
    接待人数: 500,
    售后人数: 100,
    下单人数: 200,
    "平均响应时间(秒)": 40,
    销售额: 30900,
    运费: 900,
    订单数: 250,
    客户满意度: 0.95,
    投诉数: 0,
    未回复数: 0,
  },
  "8月 CS002": {
    接待人数: 540,
    售后人数: 140,
    下单人数: 200,
    "平均响应时间(秒)": 38,
    销售额: 31000,
    运费: 1000,
    订单数: 250,
    客户满意度: 0.95,
    投诉数: 0,
    未回复数: 0,
  },
  "9月 CS002": {
    接待人数: 520,
    售后人数: 120,
    下单人数: 200,
    "平均响应时间(秒)": 40,
    销售额: 31200,
    运费: 1200,
    订单数: 250,
    客户满意度: 0.96,
    投诉数: 0,
    未回复数: 0,
  },
  "9月 CS003": {
    接待人数: 800,
    售后人数: 160,
    下单人数: 288,
    "平均响应时间(秒)": 40,
    销售额: 52000,
    运费: 2000,
    订单数: 400,
    客户满意度: 0.94,
    投诉数: 1,
    未回复数: 0,
  },
  "9月 CS012": {
    接待人数: 960,
    售后人数: 80,
    下单人数: 440,
    "平均响应时间(秒)": 50,
    销售额: 72500,
    运费: 2500,
    订单数: 560,
    客户满意度: 0.97,
    投诉数: 0,
    未回复数: 1,
  },
  "9月 CS013": {
    接待人数: 980,
    售后人数: 80,
    下单人数: 360,
    "平均响应时间(秒)": 45,
    销售额: 93600,
    运费: 3600,
    订单数: 720,
    客户满意度: 0.92,
    投诉数: 2,
    未回复数: 2,
  },
};

/** What such data is like in practice; `null` is a blank cell. */
const ODD_CELLS = {
  "7月 CS006": { 客户满意度: null },
  "7月 CS018": { "平均响应时间(秒)": null, 未回复数: null },
  "7月 CS024": { 投诉数: null },
  "8月 CS009": {
    接待人数: "请假",
    售后人数: null,
    下单人数: null,
    "平均响应时间(秒)": null,
    销售额: null,
    运费: null,
    订单数: null,
    客户满意度: null,
    投诉数: null,
    未回复数: null,
  },
  "8月 CS015": { 运费: null },
  "8月 CS022": { 客户满意度: "未评价" },
  "9月 CS007": {
    接待人数: "请假",
    售后人数: null,
    下单人数: null,
    "平均响应时间(秒)": null,
    销售额: null,
    运费: null,
    订单数: null,
    客户满意度: null,
    投诉数: null,
    未回复数: null,
  },
  "9月 CS010": { 下单人数: 0, 销售额: 0, 运费: 0, 订单数: 0 },
  "9月 CS014": { 客户满意度: null },
  // The clock ran on over night: an outlier that is left in the data.
  "9月 CS019": { "平均响应时间(秒)": 886 },
  "9月 CS023": { "平均响应时间(秒)": null },
  // Everyone who wrote was after-sales: no inquiry, hence no conversion rate.
  "9月 CS026": { 接待人数: 655, 售后人数: 655, 下单人数: 0, 销售额: 0, 运费: 0, 订单数: 0 },
  "9月 CS028": { 接待人数: 214, 售后人数: 31, 下单人数: 66, 销售额: 8653.4, 运费: 318, 订单数: 74, 客户满意度: null },
};

function monthRows(month) {
  return ROSTER.filter(([number]) => number !== "CS028" || month === "9月").map(([number, name, team]) => {
    const key = `${month} ${number}`;
    const row = {
      工号: number,
      姓名: name,
      部门: TEAMS[team],
      ...rawMonth(key, team),
      ...CHECKED_ROWS[key],
      ...ODD_CELLS[key],
    };
    for (const column of MONTH_COLUMNS) if (column.value) row[column.name] = column.value(row);
    return row;
  });
}

/** A month's raw figures of one person, spread as they are in such teams; the person's own level stays over the months. */
function rawMonth(key, team) {
  const person = randomFrom(key.split(" ")[1]);
  const month = randomFrom(key);
  const level = 0.75 * person() + 0.25 * month();
  const isAfterSales = team === "S";
  const received = Math.round(isAfterSales ? 560 + 420 * month() : 620 + 560 * month());
  const afterSales = Math.round(received * (isAfterSales ? 0.82 + 0.1 * month() : 0.12 + 0.1 * month()));
  const buyers = Math.round((received - afterSales) * (isAfterSales ? 0.2 + 0.18 * level : 0.36 + 0.22 * level));
  const orders = Math.round(buyers * (1.04 + 0.12 * month()));
  const orderValue = 98 + 46 * (0.5 * level + 0.5 * month());
  const freight = round(orders * (3.6 + 1.8 * month()));
  return {
    接待人数: received,
    售后人数: afterSales,
    下单人数: buyers,
    "平均响应时间(秒)": Math.round(58 - 26 * level + 10 * (month() - 0.5)),
    销售额: round(orders * orderValue + freight),
    运费: freight,
    订单数: orders,
    客户满意度: round(0.84 + 0.13 * (0.7 * level + 0.3 * month()), 3),
    投诉数: Math.floor(4 * (1 - level) * month()),
    未回复数: Math.floor(5 * (1 - level) * month()),
  };
}

function round(amount, digits = 2) {
  return Math.round(amount * 10 ** digits) / 10 ** digits;
}

// ---------------------------------------------------------------- workbook

const GUIDE = [
  ["工作表", "Sheet"],
  ["员工花名册", "员工花名册 — roster: number, name, department, post, date of joining, base pay, meal allowance"],
  [
    "7月、8月、9月：每人每月一行的客服原始数据",
    "7月, 8月, 9月 — July to September: raw service data, one row a person",
  ],
  null,
  ["列", "Column"],
  [
    "接待人数、售后人数：当月接待的客户总数，以及其中的售后客户",
    "接待人数, 售后人数 — customers received, and those among them with after-sales matters",
  ],
  ["询单人数 = 接待人数 − 售后人数", "询单人数 — inquirers = received − after-sales"],
  ["询单转化率 = 下单人数 ÷ 询单人数", "询单转化率 — inquiry conversion = buyers (下单人数) ÷ inquirers"],
  ["平均响应时间(秒)", "平均响应时间(秒) — average response time in seconds"],
  ["净销售额 = 销售额 − 运费", "净销售额 — net sales = sales (销售额) − freight (运费)"],
  ["客单价 = 净销售额 ÷ 订单数", "客单价 — average order value = net sales ÷ orders (订单数)"],
  ["客户满意度、投诉数、未回复数", "客户满意度, 投诉数, 未回复数 — satisfaction, complaints, customers never answered"],
  [
    "底薪、餐补：按工号从花名册查得",
    "底薪, 餐补 — base pay and meal allowance, looked up in the roster by number (工号)",
  ],
  ["蓝灰色标题的列由公式算出", "Columns with a blue-grey header are formulas"],
  [
    "缺少数据或分母为 0 时，结果为空；空值不计分",
    "They are blank where data is missing or a denominator is 0; a blank is not scored",
  ],
  null,
  ["数据中的特殊情况（有意保留）", "What is odd in the data, on purpose"],
  [
    "请假的人（8月 CS009、9月 CS007）没有当月数据",
    "On leave (CS009 in August, CS007 in September): no data for the month",
  ],
  [
    "9月 CS010 销售额为 0；CS026 全部为售后，没有询单",
    "September: CS010 sold nothing; CS026 had after-sales customers only, no inquiries",
  ],
  ["9月 CS019 的响应时间 886 秒是异常值", "September: the 886 seconds of CS019 are an outlier"],
  ["CS004 与 CS016 同名，以工号区分", "CS004 and CS016 have the same name; the number tells them apart"],
  ["CS028 于 9 月 16 日入职，只有半个月的数据", "CS028 joined on 16 September: half a month of data"],
  ["个别满意度、响应时间、运费等未填", "Some satisfaction, response times and freight are missing"],
  null,
  ["所有人名与数字均为虚构。", "All names and figures are made up."],
];

const workbook = new ExcelJS.Workbook();
workbook.creator = "Appraise";
workbook.lastModifiedBy = "Appraise";
workbook.created = MADE_ON;
workbook.modified = MADE_ON;
addGuide();
addTableSheet({
  sheet: "员工花名册",
  table: "花名册",
  columns: ROSTER_COLUMNS,
  rows: ROSTER.map(rosterRow),
  frozenColumns: 2,
});
for (const month of MONTHS) {
  addTableSheet({
    sheet: month,
    table: tableOf(month),
    columns: MONTH_COLUMNS,
    rows: monthRows(month),
    frozenColumns: 2,
  });
}
writeFileSync(FILE, finish(new Uint8Array(await workbook.xlsx.writeBuffer())));
console.log(`${FILE.pathname.split("/").at(-1)}: ${readFileSync(FILE).length} bytes`);

function rosterRow([number, name, team, post, joined, base, meal]) {
  return {
    工号: number,
    姓名: name,
    部门: TEAMS[team],
    岗位: post,
    入职日期: new Date(`${joined}T00:00:00Z`),
    底薪: base,
    餐补: meal,
  };
}

function addGuide() {
  const sheet = workbook.addWorksheet("说明", { views: [{ showGridLines: false }] });
  sheet.columns = [{ width: 62 }, { width: 92 }];
  sheet.getCell("A1").value = "客服团队绩效数据（示例）";
  sheet.getCell("B1").value = "Performance data of a customer-service team (sample)";
  sheet.getRow(1).height = 30;
  sheet.getRow(1).font = { name: "Calibri", size: 16, bold: true, color: { argb: COLORS.title } };
  sheet.getRow(1).alignment = { vertical: "middle" };
  GUIDE.forEach((lines, index) => {
    const row = sheet.getRow(index + 3);
    if (lines === null) return;
    const isHeading = (index === 0 || GUIDE[index - 1] === null) && index < GUIDE.length - 1;
    row.values = lines;
    row.height = isHeading ? 22 : 18;
    const color = { argb: isHeading ? COLORS.title : COLORS.text };
    row.eachCell((cell) => {
      cell.font = { name: "Calibri", size: isHeading ? 12 : 11, bold: isHeading, color };
      cell.alignment = { vertical: "middle", wrapText: true };
      if (isHeading) cell.border = { bottom: { style: "thin", color: { argb: COLORS.line } } };
    });
  });
}

function addTableSheet({ sheet: name, table, columns, rows, frozenColumns }) {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", xSplit: frozenColumns, ySplit: 1, showGridLines: false }],
  });
  sheet.addTable({
    name: table,
    ref: "A1",
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: true },
    columns: columns.map((column) => ({ name: column.name, filterButton: true })),
    rows: rows.map((row) =>
      columns.map((column) =>
        column.formula ? { formula: storedFormula(column, table), result: row[column.name] } : row[column.name],
      ),
    ),
  });
  sheet.getRow(1).height = 30;
  columns.forEach((column, index) => formatColumn(sheet, column, index + 1, rows.length));
}

function storedFormula(column, table) {
  return column.formula((name) => `${table}[[#This Row],[${name}]]`);
}

function formatColumn(sheet, column, position, rowCount) {
  sheet.getColumn(position).width = column.width;
  const header = sheet.getCell(1, position);
  header.font = { name: "Calibri", size: 11, bold: true, color: { argb: "FFFFFFFF" } };
  header.fill = {
    type: "pattern",
    pattern: "solid",
    fgColor: { argb: column.formula ? COLORS.derived : COLORS.header },
  };
  header.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  for (let row = 2; row <= rowCount + 1; row += 1) {
    const cell = sheet.getCell(row, position);
    if (column.format) cell.numFmt = column.format;
    cell.border = { bottom: { style: "thin", color: { argb: COLORS.line } } };
    cell.alignment = { vertical: "middle", horizontal: column.format ? "right" : "left" };
    if (typeof cell.value === "string" && column.format)
      cell.font = { name: "Calibri", size: 11, italic: true, color: { argb: COLORS.faint } };
  }
}

/**
 * Adds what ExcelJS cannot write, the formula of a table's column (Excel fills it into a row that is added), drops what it
 * writes for totals that there are none of, and packs the file with a fixed time stamp.
 */
function finish(bytes) {
  const parts = unzipSync(bytes, { filter: ({ name }) => !name.endsWith("/") });
  for (const [name, content] of Object.entries(parts)) {
    if (name.startsWith("xl/tables/")) parts[name] = strToU8(withColumnFormulas(withoutTotals(strFromU8(content))));
  }
  return zipSync(parts, { mtime: new Date(2026, 9, 1), level: 9 });
}

function withoutTotals(xml) {
  return xml
    .replaceAll(/ totalsRow(?:Label|Function)="[^"]*"/g, "")
    .replace('totalsRowShown="1"', 'totalsRowShown="0"');
}

function withColumnFormulas(xml) {
  const table = /displayName="([^"]+)"/.exec(xml)[1];
  if (!MONTHS.some((month) => tableOf(month) === table)) return xml;
  return MONTH_COLUMNS.filter((column) => column.formula).reduce((result, column) => {
    const formula = storedFormula(column, table)
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;");
    const element = new RegExp(`<tableColumn ([^>]*name="${column.name}"[^>]*)/>`);
    if (!element.test(result)) throw new Error(`${table} has no column ${column.name}`);
    return result.replace(
      element,
      `<tableColumn $1><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn>`,
    );
  }, xml);
}
