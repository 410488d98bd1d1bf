import type { Cell } from "../../../src/domain/cell";
import { finishSteps } from "../../../src/domain/steps";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { chooseColumns, openLogInSteps } from "../../../src/workbook/records/log";
import { proposeMeasure } from "../../../src/workbook/records/proposeMeasures";
import { computeMadeInSteps } from "../../../src/workbook/settings/computeMade";
import { planMadeInSteps } from "../../../src/workbook/settings/making";
import { sourceOf } from "../sourceOf";

const SEPTEMBER = 2026 * 12 + 9;

it("computes what a summary will hold, also under a header that says the unit of the column", () => {
  const headers = ["呼叫编号", "开始时间", "工号", "响应时长(分钟)", "是否下单"];
  const rows: Cell[][] = [
    ["C1", "2026-09-01", "CS001", 0.5, "是"],
    ["C2", "2026-09-02", "CS001", "1 分钟", "否"],
    ["C3", "2026-09-02", "CS002", 2, "是"],
    ["C4", "2026-08-02", "CS002", 9, "是"],
  ];
  const data = sourceOf(headers, rows, "呼叫");
  const log = finishSteps(openLogInSteps(data, chooseColumns(data)));
  const indicators = schemeOf(S5, "zh").indicators.filter(({ code }) => code === "CONV" || code === "RESP");
  const measures = indicators.flatMap((each) => proposeMeasure(each, [log])?.measure ?? []);
  const collection = { logs: [log.choice], measures, month: SEPTEMBER, leftOut: [] };
  const making = { kind: "records", collection, logs: [log], indicators } as const;
  const plan = finishSteps(planMadeInSteps(making, { sheets: [], names: [] }, "zh", new Date(2026, 9, 5)));
  // (0.5 + 1) ÷ 2 minutes, half of the calls; of the other 2 minutes and the only call of September.
  expect(finishSteps(computeMadeInSteps(making, plan)).map((row) => row.slice(0, 3))).toEqual([
    ["工号", "询单转化率", "平均响应时间（分钟）"],
    ["CS001", 0.5, 0.75],
    ["CS002", 1, 2],
  ]);
});
