import type { Cell } from "../../src/domain/cell";
import type { Run } from "../../src/workbook/settings/run";
import { BEST, FAIR, GOOD, HEADERS } from "./serviceTeam";

/* The people of `serviceTeam` on two sheets, as their appraisal is remembered: totals and pay are those of one sheet. */
const RATE = HEADERS.indexOf("询单转化率");
const calls = (row: readonly Cell[]): Cell[] =>
  row.slice(0, -2).map((cell, column) => (column === RATE && typeof cell === "number" ? cell * 100 : cell));
const pay = (row: readonly Cell[]): Cell[] => [row[0] ?? "", ...row.slice(-2)];

/** Headers and rows without base pay and meals; 50 % is 50. */
export const AS_APPRAISED: readonly (readonly Cell[])[] = [HEADERS, BEST, GOOD, FAIR].map(calls);
/** Somebody of another team, who does not count. */
export const LEFT_OUT: readonly Cell[] = ["CS009", "周九", "售后", ...calls(GOOD).slice(3)];
/** Base pay and meals, by number, in the order of `AS_APPRAISED`. */
export const PAY_LIST: readonly (readonly Cell[])[] = [
  ["员工编号", ...HEADERS.slice(-2)],
  ...[BEST, GOOD, FAIR].map(pay),
];

/** S5 over the table 客服8月, with the table 花名册. */
export const RUN: Run = {
  name: "S5",
  scheme: "S5",
  digest: "",
  isPaid: true,
  asTable: false,
  source: {
    sheet: "客服8月",
    table: "客服8月",
    headers: HEADERS.slice(0, -2),
    headerRow: null,
    month: null,
    kept: [],
  },
  only: { header: "部门", values: ["售前"] },
  rosters: [{ sheet: "花名册", table: "花名册", by: "number", instead: [] }],
  columns: [
    { field: "底薪", header: "花名册!底薪" },
    { field: "餐补", header: "花名册!餐补" },
  ],
  readings: [{ header: "询单转化率", reading: "percent" }],
  earlier: [],
  collection: null,
};
