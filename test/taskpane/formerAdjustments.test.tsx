import "@testing-library/jest-dom";
import { configure, screen, within } from "@testing-library/react";
import type { Language } from "../../src/domain/language";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { appraiseSource } from "../../src/workbook/results/appraiseSource";
import { planResults } from "../../src/workbook/results/planResults";
import { BEST, FAIR, GOOD, HEADERS } from "../support/serviceTeam";
import { resultsOnSheet } from "../support/resultsOnSheet";
import { sourceOf } from "../workbook/sourceOf";
import { AT, mappingOf, scheme } from "../workbook/register/serviceResults";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";
import { openPane } from "./openPane";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/** Results of three, of whom two were adjusted; since then 李四 has left. */
async function openPreview(language: Language) {
  const before = sourceOf(HEADERS, [BEST, GOOD, FAIR]);
  const mapping = mappingOf(before);
  const plan = planResults({ scheme, data: before, mapping, language, at: AT });
  const results = resultsOnSheet(plan, appraiseSource(scheme.reading, before, mapping), {
    cells: ({ header }, person) => {
      if (/^调整（|^Adjustment \(/.test(header)) return [undefined, 1.5, -3][person];
      return /^(调整原因|Reason)$/.test(header) ? [undefined, "补录两单", "迟交"][person] : undefined;
    },
  });
  const workbook = new FakeWorkbook({ 数据9月: [HEADERS, BEST, GOOD] });
  workbook.kept = { ...workbook.kept, results: [results] };
  await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
  const pane = openPane(workbook, language);
  await pane.press(/客服绩效与提成方案.*(草稿|Draft)/);
  await pane.press(language === "zh" ? "用此方案考核" : "Score with this scheme");
  await pane.press(/数据9月/);
  await pane.press(language === "zh" ? "预览结果" : "Preview results");
  return { ...pane, workbook };
}

it("keeps former adjustments with their reasons, explains them, and tells who is gone", async () => {
  const { user, press, workbook } = await openPreview("zh");
  const person = await screen.findByRole("button", { name: /孙三/ });
  // 97.5 and 1.5 points more.
  expect(person).toHaveTextContent(/99.*调整 \+1.5/);
  await user.click(person);
  const working = screen.getByRole("list", { name: "孙三的计算过程" });
  expect(within(working).getByText(/补录两单/)).toHaveTextContent("+1.5");
  expect(screen.getByText(/旁有 1 处调整，人已不在这份数据里/)).toBeVisible();
  expect(screen.getByText("李四 -3：迟交")).toBeVisible();
  expect(await findViolations()).toEqual([]);
  await press("放入工作簿");
  expect(await screen.findByText(/沿用了“考核结果 S5 9月”旁的 1 处调整和原因。 1 处调整的人已不在/)).toBeVisible();
  expect(workbook.plans[0]?.columns.find(({ header }) => header === "调整原因")?.values).toEqual(["", "补录两单"]);
});

it("leaves them out where the reader says so", async () => {
  const { user, press, workbook } = await openPreview("en");
  await user.click(await screen.findByRole("checkbox", { name: /Keep 1 adjustment beside/ }));
  expect(screen.getByRole("button", { name: /孙三/ })).toHaveTextContent(/97\.5/);
  await press("Insert into workbook");
  await screen.findByText(/In this workbook since/);
  expect(workbook.plans[0]?.former).toBeNull();
});
