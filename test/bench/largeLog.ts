import type { Cell } from "../../src/domain/cell";
import { finishSteps, type Steps } from "../../src/domain/steps";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { findInRecordsInSteps } from "../../src/taskpane/features/collect/findInRecords";
import { zh } from "../../src/taskpane/features/collect/words/zh";
import { remarksOnRowsInSteps } from "../../src/taskpane/features/nextMonth/remarksOnRows";
import { chooseColumns, openLogInSteps, recordedInSteps } from "../../src/workbook/records/log";
import { planFilterInSteps } from "../../src/workbook/records/planFilter";
import { planSummaryInSteps } from "../../src/workbook/records/planSummary";
import { proposeMeasure } from "../../src/workbook/records/proposeMeasures";
import { computeMadeInSteps } from "../../src/workbook/settings/computeMade";
import { figuresOfRecordsInSteps } from "../../src/workbook/settings/monthFigures";
import { moveCollectionInSteps } from "../../src/workbook/settings/moveCollection";
import { readSteps } from "./readSteps";

/** What is computed of one long list of records, workbook and screen left out. */
export const ofLog = [
  "read",
  "opened",
  "people and records",
  "proposals",
  "figures",
  "findings",
  "filter",
  "sheets planned",
  "figures ahead",
  "next month",
  "rows of other months",
] as const;

export type OfLog = (typeof ofLog)[number];

const AGENTS = 300;
const HEADERS = [
  "呼叫编号",
  "开始时间",
  "结束时间",
  "工号",
  "客服",
  "部门",
  "结果",
  "响应时长(秒)",
  "通话时长(秒)",
  "满意度",
  "是否下单",
  "客户编号",
];
/** 1 September 2026. */
const FIRST_DAY = 46_266;
const SEPTEMBER = 2026 * 12 + 9;

/** A log of so many calls of 300 agents in a month, with days as texts and numbers as texts among them. */
export function logOf(count: number): Readonly<Record<OfLog, () => () => Steps<unknown>>> {
  const cells: Cell[][] = [HEADERS, ...Array.from({ length: count }, (_, i) => callOf(i))];
  const scheme = schemeOf(S5, "zh");
  const { indicators } = scheme;
  const opened = () => {
    const data = finishSteps(readSteps(cells, "呼叫"));
    const log = finishSteps(openLogInSteps(data, chooseColumns(data)));
    const measures = indicators.flatMap((indicator) => proposeMeasure(indicator, [log])?.measure ?? []);
    const recorded = finishSteps(recordedInSteps([log], SEPTEMBER));
    return { log, recorded, collection: { logs: [log.choice], measures, month: SEPTEMBER, leftOut: [] } };
  };
  const makingOf = ({ log, collection }: ReturnType<typeof opened>) =>
    ({ kind: "records", collection, logs: [log], indicators }) as const;
  const taken = { sheets: [], names: [] };

  return {
    read: () => () => readSteps(cells, "呼叫"),
    opened: () => {
      const { log } = opened();
      return () => openLogInSteps(log.data, log.choice);
    },
    "people and records": () => {
      const { log } = opened();
      return () => recordedInSteps([log], SEPTEMBER);
    },
    proposals: () => {
      const { log } = opened();
      return () => atOnce(() => indicators.map((indicator) => proposeMeasure(indicator, [log])));
    },
    figures: () => {
      const { log, recorded, collection } = opened();
      return () => figuresOfRecordsInSteps([log], recorded, collection, indicators);
    },
    findings: () => {
      const { log, recorded, collection } = opened();
      const rows = recorded.rows.get(log.key) ?? [];
      return () => findInRecordsInSteps(log, rows, collection, zh, false);
    },
    filter: () => {
      const { log, recorded, collection } = opened();
      const [measure] = collection.measures;
      if (!measure) throw new Error("expected a measure");
      return () => planFilterInSteps(log, recorded.own(log.key, "CS007"), measure, SEPTEMBER);
    },
    "sheets planned": () => {
      const { log, collection } = opened();
      return () => planSummaryInSteps(collection, [log], indicators, taken, "zh");
    },
    "figures ahead": () => {
      const making = makingOf(opened());
      const plan = finishSteps(planSummaryInSteps(making.collection, making.logs, indicators, taken, "zh"));
      return () => computeMadeInSteps(making, plan);
    },
    "next month": () => {
      const { log, collection } = opened();
      return () => moveCollectionInSteps(collection, [{ was: log.key, data: log.data, last: null }]);
    },
    "rows of other months": () => {
      const { log } = opened();
      return () => remarksOnRowsInSteps(log, SEPTEMBER);
    },
  };
}

function callOf(i: number): Cell[] {
  const agent = 1 + (i % AGENTS);
  const day = 1 + (i % 30);
  const isAnswered = i % 9 > 0;
  const time = `${String(8 + (i % 12)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}`;
  return [
    `C${100_000 + i}`,
    i % 2 === 0 ? FIRST_DAY + day - 1 + (i % 1_000) / 1_000 : `2026-09-${String(day).padStart(2, "0")} ${time}:00`,
    i % 2 === 0 ? FIRST_DAY + day - 0.9 : `2026-09-${String(day).padStart(2, "0")} ${time}:30`,
    `CS${String(agent).padStart(3, "0")}`,
    `人员${agent}`,
    `${(agent % 12) + 1}组`,
    isAnswered ? "已接通" : "未接通",
    isAnswered ? (i % 20 === 0 ? `${i % 90} 秒` : i % 90) : null,
    isAnswered ? 30 + (i % 600) : null,
    i % 4 === 0 ? 1 + (i % 5) : null,
    isAnswered ? (i % 3 === 0 ? "是" : "否") : null,
    `K${i % 20_000}`,
  ];
}

function* atOnce(compute: () => unknown): Steps<unknown> {
  return compute();
}
