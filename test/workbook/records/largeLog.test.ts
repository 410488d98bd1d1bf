import { finishSteps } from "../../../src/domain/steps";
import type { Indicator } from "../../../src/domain/scheme/scheme";
import { chooseColumns, openLogInSteps, recordedInSteps } from "../../../src/workbook/records/log";
import { figuresOfRecordsInSteps } from "../../../src/workbook/settings/monthFigures";
import { logOf, ofLog } from "../../bench/largeLog";
import { sourceOf } from "../sourceOf";

const ROWS = 6_000;
/** Rows that are looked at between two stops, and the steps that a list of so many has at least. */
const FEWEST_STOPS = ROWS / 500;

it.each(ofLog.filter((each) => each !== "proposals"))("of a long list of records stops again and again: %s", (part) => {
  const steps = logOf(ROWS)[part]()();
  let stops = 0;
  while (steps.next().done !== true) stops++;
  expect(stops).toBeGreaterThanOrEqual(FEWEST_STOPS);
});

it("makes everybody's figures from his own records alone", () => {
  const headers = ["呼叫编号", "开始时间", "工号", "响应秒数"];
  const data = sourceOf(
    headers,
    [
      ["C1", "2026-09-01", "CS001", 10],
      ["C2", "2026-09-02", " cs001", 30],
      ["C2", "2026-09-02", " cs001", 30],
      ["C3", "2026-09-03", "CS002", 7],
      ["C4", "2026-08-03", "CS002", 99],
      ["C5", "2026-09-04", "", 50],
      ["C6", "2026-09-05", "CS003", null],
    ],
    "呼叫",
  );
  const log = finishSteps(openLogInSteps(data, chooseColumns(data)));
  const recorded = finishSteps(recordedInSteps([log], 2026 * 12 + 9));
  const measure = { indicator: "RESP", log: log.key, kind: "mean", column: "响应秒数", where: [], hit: null } as const;
  const collection = { measures: [{ ...measure, where: [] }], leftOut: ["CS003"] };
  const indicators = [{ code: "RESP", name: "平均响应时间", weight: 1, unit: "秒" } as Indicator];
  const { people, measures } = finishSteps(figuresOfRecordsInSteps([log], recorded, collection, indicators));
  expect(people.map(({ key }) => key)).toEqual(["CS001", "CS002"]);
  // (10 + 30) ÷ 2, the doubled one once; and 7 of September.
  expect([...(measures[0]?.figures ?? [])]).toEqual([
    ["CS001", 20],
    ["CS002", 7],
  ]);
});
