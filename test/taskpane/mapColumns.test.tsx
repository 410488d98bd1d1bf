import "@testing-library/jest-dom";
import { configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Cell } from "../../src/domain/cell";
import { App } from "../../src/taskpane/App";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";

// Whole journeys through the pane, on machines that may be busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/** No base pay, and headers that are likely and not certain. */
const HEADERS = ["工号", "昵称", "接待", "转化率", "响应时间", "销售额", "客单价", "漏回"];
const BEST: readonly Cell[] = ["CS002", "钱二", 520, 0.5, 40, 30_000, 120, 0];

async function openColumns(
  sheets: Record<string, readonly (readonly Cell[])[]>,
  first: string,
  scheme = schemeOf(S5, "zh"),
) {
  const workbook = new FakeWorkbook(sheets);
  await workbook.insertScheme(scheme, "zh");
  const user = userEvent.setup();
  render(<App workbook={workbook} language="zh" onLanguage={jest.fn()} wantsDark={() => false} />);
  const press = async (name: string | RegExp) => user.click(await screen.findByRole("button", { name }));
  await press(/客服绩效与提成方案.*草稿/);
  await press("用此方案考核");
  await press(new RegExp(first));
  await screen.findByRole("heading", { name: "对应列" });
  return { user, press };
}

it("confirms all likely columns at once, and computes scores alone where nobody's pay is known", async () => {
  const { user, press } = await openColumns({ 九月: [HEADERS, BEST] }, "九月");
  expect(screen.getByRole("status")).toHaveTextContent("缺 1 项必需 · 5 项待确认");
  await press("全部确认（5 项）");
  expect(screen.getByRole("status")).toHaveTextContent("缺 1 项必需");
  await user.click(screen.getByRole("checkbox", { name: "同时计算薪酬" }));
  expect(screen.getByRole("status")).toHaveTextContent("已全部对应");
  expect(screen.queryByText("底薪")).not.toBeInTheDocument();
  await press("预览结果");
  const person = await screen.findByRole("button", { name: /钱二/ });
  expect(within(person).getByText(/100/)).toBeVisible();
});

it("says where ratings are collected while nobody has scored an indicator, and needs no column once raters have", async () => {
  const rated = { ...schemeOf(S5, "zh"), raters: [{ role: "主管", weight: 1, fewest: 1 }] };
  const without = (row: readonly Cell[]) => row.filter((_, column) => column !== 3);
  const { press } = await openColumns(
    {
      九月: [without(HEADERS), without(BEST)],
      十月: [
        [...without(HEADERS), "询单转化率@主管"],
        [...without(BEST), 90],
      ],
    },
    "九月",
    rated,
  );
  const conversion = () => screen.getByRole("combobox", { name: /^询单转化率 ?(必需|未对应)/ }).closest("li");
  expect(conversion()).toHaveTextContent("必需");
  expect(conversion()).toHaveTextContent("先在“数据”里选评分表，收集成评分汇总");
  await press("返回");
  await press(/十月/);
  await screen.findByRole("heading", { name: "对应列" });
  expect(conversion()).toHaveTextContent("询单转化率未对应");
  expect(conversion()).not.toHaveTextContent("评分汇总");
});

it("keeps what was chosen for the next sheet with the same headers", async () => {
  const { user, press } = await openColumns({ 九月: [HEADERS, BEST], 十月: [HEADERS, BEST] }, "九月");
  await press("全部确认（5 项）");
  await user.click(screen.getByRole("checkbox", { name: "同时计算薪酬" }));
  await press("返回");
  await press(/十月/);
  await screen.findByRole("heading", { name: "对应列" });
  expect(screen.getByRole("status")).toHaveTextContent("已全部对应");
});

it("asks whether personal targets are in another unit, and scores by them as they are read", async () => {
  // 50 s: two steps of 5 s above the 40 s of the scheme, and within 1 min.
  const [number, name, load, conversion, , ...others] = BEST;
  const slow = [number ?? "", name ?? "", load ?? 0, conversion ?? 0, 50, ...others, 1];
  const { user, press } = await openColumns({ 九月: [[...HEADERS, "平均响应时间目标"], slow] }, "九月");
  const question = "“平均响应时间目标”像是别的单位（1），方案的目标值是 40 秒。换算（×60）？";
  expect(screen.getByText(question)).toBeVisible();
  expect(await findViolations()).toEqual([]);
  await press("平均响应时间目标：这样读");
  expect(await screen.findByText("“平均响应时间目标”换算单位：每个数 ×60")).toBeVisible();
  await press("全部确认（5 项）");
  await user.click(screen.getByRole("checkbox", { name: "同时计算薪酬" }));
  await press("预览结果");
  expect(within(await screen.findByRole("button", { name: /钱二/ })).getByText(/100/)).toBeVisible();
  expect(screen.queryByText(/单位是否不同/)).toBeNull();
});
