import "@testing-library/jest-dom";
import { configure, screen, within } from "@testing-library/react";
import type { Cell } from "../../src/domain/cell";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { BEST, FAIR, GOOD, HEADERS } from "../support/serviceTeam";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";
import { openPane } from "./openPane";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

it.each([
  ["zh", "用此方案考核", "3 张同样的表：一组、二组、三组", "合在一起考核", "合并这 2 张", "预览结果"],
  [
    "en",
    "Score with this scheme",
    "3 sheets of one form: 一组, 二组, 三组",
    "Take together",
    "Take these 2 together",
    "Preview results",
  ],
] as const)(
  "several sheets of one form are appraised as one group (%s)",
  async (language, score, said, open, take, preview) => {
    const workbook = new FakeWorkbook({ 一组: [HEADERS, BEST], 二组: [HEADERS, GOOD], 三组: [HEADERS, FAIR] });
    await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
    const { user, press } = openPane(workbook, language);
    await press(/客服绩效与提成方案.*(草稿|Draft)/);
    await press(score);
    expect(await screen.findByText(said)).toBeVisible();
    await press(open);
    await user.click(screen.getByRole("checkbox", { name: "三组" }));
    expect(await findViolations()).toEqual([]);
    await press(take);
    await press(preview);
    expect(await screen.findByRole("button", { name: /钱二/ })).toHaveTextContent("100");
    expect(screen.getByRole("button", { name: /孙三/ })).toHaveTextContent("97.5");
    expect(screen.queryByRole("button", { name: /李四/ })).toBeNull();
  },
);

it("a header of ours is no changed one where the reader has changed the language", async () => {
  const own = (cells: readonly Cell[]) => cells.filter((_, i) => HEADERS[i] !== "部门");
  const people = { 一组: [own(HEADERS), own(BEST)], 二组: [own(HEADERS), own(GOOD)] };
  const workbook = new FakeWorkbook({ "一组 1月": people.一组, "二组 1月": people.二组 });
  await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
  const { press } = openPane(workbook, "zh");
  await press("考核");
  await press("合在一起考核");
  await press("合并这 2 张");
  await press("预览结果");
  await press("放入工作簿");
  await screen.findByText(/2 人的结果已放入工作表/);
  Object.assign(workbook.tables, { "一组 2月": people.一组, "二组 2月": people.二组 });
  await press("English");
  await press("Score other data");
  await press(/^Appraise 2月 as 1月 was/);
  expect(await screen.findByText("Nothing special about people, headers and figures")).toBeVisible();
  await press("Insert results");
  await screen.findByText(/^The results of 2 people are on sheet/);
  const made = workbook.tables[Object.keys(workbook.tables).at(-1) ?? ""] ?? [];
  expect(made[0]?.[0]).toBe("Department");
});

it.each([
  {
    language: "zh",
    score: "考核",
    forms: "2 张同样的表：一组 1月、二组 1月",
    open: "合在一起考核",
    take: "合并这 2 张",
    preview: "预览结果",
    insert: "放入工作簿",
    done: /2 人的结果已放入工作表/,
    again: "再考核一份数据",
    offer: /^照 1月 考核 2月/,
    told: [
      "多了一张同样的表“三组 2月”，一并计入",
      "二组 2月：表头“询单转化率”现在是“询单转化率 新”",
      "新来 1 人：李四",
    ],
    next: "放入结果",
    finished: /3 人的结果已放入工作表/,
    stack: "合并",
  },
  {
    language: "en",
    score: "Score",
    forms: "2 sheets of one form: 一组 1月, 二组 1月",
    open: "Take together",
    take: "Take these 2 together",
    preview: "Preview results",
    insert: "Insert into workbook",
    done: /^The results of 2 people are on sheet/,
    again: "Score other data",
    offer: /^Appraise 2月 as 1月 was/,
    told: [
      "There is one more sheet of the same form, “三组 2月”; it counts, too",
      "二组 2月: the header “询单转化率” is “询单转化率 新” now",
      "1 new: 李四",
    ],
    next: "Insert results",
    finished: /^The results of 3 people are on sheet/,
    stack: "Taken together",
  },
] as const)("the sheets of the next month are found, taken together and appraised ($language)", async (words) => {
  const workbook = new FakeWorkbook({ "一组 1月": [HEADERS, BEST], "二组 1月": [HEADERS, GOOD] });
  await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
  const { press } = openPane(workbook, words.language);
  await press(words.score);
  expect(await screen.findByText(words.forms)).toBeVisible();
  await press(words.open);
  await press(words.take);
  await press(words.preview);
  await press(words.insert);
  await screen.findByText(words.done);

  // A header is another one, its column another place, a figure a text; a team is new.
  const renamed = HEADERS.map((header) => (header === "询单转化率" ? "询单转化率 新" : header));
  const turned = (row: readonly Cell[]) => [...row.slice(0, 3), ...row.slice(3).reverse()];
  const asText = GOOD.map((cell, i) => (HEADERS[i] === "询单转化率" ? "45%" : cell));
  Object.assign(workbook.tables, {
    "一组 2月": [HEADERS, BEST],
    "二组 2月": [turned(renamed), turned(asText)],
    "三组 2月": [HEADERS, FAIR],
  });
  await press(words.again);
  await press(words.offer);
  const list = within(await screen.findByRole("region", { name: /客服绩效与提成方案/ }));
  const told = list.getAllByRole("listitem").map((item) => item.textContent);
  expect(told).toEqual(words.told);
  expect(await findViolations()).toEqual([]);
  await press(words.next);
  await screen.findByText(words.finished);
  const [, plan] = workbook.plans;
  expect([plan?.people, plan?.sheet]).toEqual([3, expect.stringContaining("2月")]);
  const stack = workbook.settings.filter(([, kind]) => kind === words.stack).map((row) => row[3]);
  expect(stack.slice(1)).toEqual(["一组 2月", "二组 2月", "三组 2月"].flatMap((name) => [name, name]));
  // Teams are called without the month, by which they would be others.
  const made = workbook.tables[Object.keys(workbook.tables).at(-1) ?? ""] ?? [];
  expect(made.slice(1).map(([team]) => team)).toEqual(["一组", "二组", "三组"]);
  expect(made.slice(1).map((row) => row[(made[0] ?? []).indexOf("询单转化率")])).toEqual([0.5, "45%", 0.4]);
});
