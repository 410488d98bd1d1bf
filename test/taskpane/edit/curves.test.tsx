import "@testing-library/jest-dom";
import { configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { BEST, FAIR, GOOD, HEADERS } from "../../support/serviceTeam";
import { FakeWorkbook } from "../FakeWorkbook";
import { openPane } from "../openPane";

// Forms of a whole scheme, on machines that may be busy.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 15_000 });

async function open() {
  const workbook = new FakeWorkbook({ 九月: [HEADERS, BEST, GOOD, FAIR] });
  await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
  const pane = openPane(workbook);
  await pane.press(/S5 · 版本 1/);
  await screen.findByRole("list", { name: "指标" });
  const choose = async (label: string, option: RegExp) =>
    pane.user.selectOptions(
      screen.getByRole("combobox", { name: label }),
      await screen.findByRole("option", { name: option }),
    );
  await choose("数据", /九月/);
  await choose("人员", /李四/);
  await screen.findByText("总分 85");
  const targets = () =>
    workbook.schemes[0]?.reading.scheme.indicators.map(({ scoring }) => "target" in scoring && scoring.target);
  return { ...pane, workbook, targets };
}

const conversion = () => screen.getByRole("button", { name: /^询单转化率/, expanded: false });
const slider = () => screen.getByRole("slider", { name: "目标值" });

describe("the curves of the editor", () => {
  it("show the people as dots and the person in view among them, in words, too", async () => {
    const { user } = await open();
    await user.click(conversion());
    const chart = screen.getByRole("img", { name: /小点是 3 人：40% 到 50%。菱形是 李四：40%，80 分。/ });
    expect(chart.querySelectorAll("[data-person]")).toHaveLength(3);
    expect(chart.querySelectorAll("[data-person-in-view]")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: /^提成/, expanded: false }));
    // 40,000 · 1 % + 20,000 · 2 % + 10,000 · 3 %, and 300
    expect(screen.getByRole("img", { name: /菱形是 李四：70,000，1,400.00。/ })).toBeInTheDocument();
    expect(screen.getAllByRole("slider").map((each) => each.getAttribute("aria-valuenow"))).toEqual([
      "40000",
      "60000",
      "80000",
    ]);
  });

  it("are moved by keys: field and figures follow, the cell after a pause, and undo takes one step", async () => {
    const { user, targets } = await open();
    await user.click(conversion());
    slider().focus();
    await user.keyboard("{Shift>}{ArrowLeft}{/Shift}{ArrowRight}");
    expect(slider()).toHaveAttribute("aria-valuetext", "41% 得 100 分");
    expect(screen.getByRole("textbox", { name: /^目标值/ })).toHaveValue("41%");
    expect(targets()?.[0]).toBe(0.5);
    // 40 ÷ 41 · 100 = 97.56; (97.56 + 80 + 90 + 90) ÷ 4
    expect(await screen.findByText("总分 89.39")).toBeVisible();
    await waitFor(() => expect(targets()?.[0]).toBe(0.41));
    await user.click(screen.getByRole("button", { name: "撤销：询单转化率 目标值" }));
    await waitFor(() => expect(targets()?.[0]).toBe(0.5));
    expect(await screen.findByText("总分 85")).toBeVisible();
    expect(screen.getByRole("button", { name: "撤销" })).toHaveAttribute("aria-disabled", "true");
  });

  it("give up with Esc what keys have moved", async () => {
    const { user, targets } = await open();
    await user.click(conversion());
    slider().focus();
    await user.keyboard("{ArrowLeft}{Escape}");
    expect(slider()).toHaveAttribute("aria-valuenow", "0.5");
    expect(targets()?.[0]).toBe(0.5);
    // and the screen is still there
    expect(screen.getByRole("list", { name: "指标" })).toBeInTheDocument();
  });

  it("are dragged by the pointer, in one step", async () => {
    const { user, targets } = await open();
    await user.click(conversion());
    const handle = slider();
    const plot = handle.parentElement;
    if (!plot) throw new Error("expected the point to stand in the plot");
    plot.getBoundingClientRect = () => ({ left: 0, top: 0, width: 280, height: 104 }) as DOMRect;
    handle.setPointerCapture = () => undefined;
    // jsdom has no pointer events; a mouse's have the same coordinates.
    const point = (kind: string, clientX: number, clientY: number) =>
      fireEvent(handle, new MouseEvent(kind, { clientX, clientY, button: 0, bubbles: true }));
    // From 25 % to 75 % on 264 pixels: 50 % is in the middle, and 52.8 pixels to the left is 40 %.
    point("pointerdown", 140, 20);
    point("pointermove", 100, 20);
    point("pointermove", 87, 22);
    expect(slider()).toHaveAttribute("aria-valuenow", "0.4");
    expect(targets()?.[0]).toBe(0.5);
    point("pointerup", 87, 22);
    await waitFor(() => expect(targets()?.[0]).toBe(0.4));
    // 100, 80, 90, 90
    expect(await screen.findByText("总分 90")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "撤销：询单转化率 目标值" }));
    await waitFor(() => expect(targets()?.[0]).toBe(0.5));
  });

  it("follow a target as it is typed", async () => {
    const { user } = await open();
    await user.click(conversion());
    const field = screen.getByRole("textbox", { name: /^目标值/ });
    await user.clear(field);
    await user.type(field, "40");
    expect(screen.getByRole("img", { name: /^40% 得 100 分/ })).toBeInTheDocument();
    await user.keyboard("{Escape}");
    expect(screen.getByRole("img", { name: /^50% 得 100 分/ })).toBeInTheDocument();
  });
});

describe("where something is used", () => {
  const openMenu = async ({ user }: Awaited<ReturnType<typeof open>>, row: string, item: string) => {
    await user.click(screen.getByRole("button", { name: `${row}：更多操作` }));
    await user.click(await screen.findByRole("menuitem", { name: item }));
  };

  it("is told in words, with the way there", async () => {
    const pane = await open();
    pane.workbook.uses.set("LOAD", {
      sheets: [{ sheet: "9月结果", isResults: true, count: 2, first: "'9月结果'!C7" }],
      isComplete: true,
    });
    await openMenu(pane, "接待人数", "用在哪里");
    const list = within(await screen.findByRole("list", { name: "“接待人数”用在哪里" }));
    expect(list.getByText("规则“接待压力大，响应不扣分”的负荷指标")).toBeVisible();
    expect(await list.findByText("结果表“9月结果”有 2 个单元格用到")).toBeVisible();
    const [, second] = list.getAllByRole("button");
    if (second) await pane.user.click(second);
    expect(pane.workbook.visited).toEqual(["'9月结果'!C7"]);
    await pane.user.click(screen.getByRole("button", { name: "关闭" }));
    expect(screen.queryByRole("list", { name: "“接待人数”用在哪里" })).not.toBeInTheDocument();
  });

  it("is shown before something is removed, which is then left or done", async () => {
    const pane = await open();
    const names = () => pane.workbook.schemes[0]?.reading.scheme.indicators.map(({ name }) => name);
    await openMenu(pane, "接待人数", "删除");
    expect(await screen.findByText("规则“接待压力大，响应不扣分”的负荷指标")).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "取消" }));
    expect(names()).toContain("接待人数");
    await openMenu(pane, "接待人数", "删除");
    await pane.user.click(await screen.findByRole("button", { name: "删除" }));
    await waitFor(() => expect(names()).not.toContain("接待人数"));
  });

  it("does not hold up what nothing uses, and lets go on when the workbook cannot be searched", async () => {
    const pane = await open();
    const names = () => pane.workbook.schemes[0]?.reading.scheme.indicators.map(({ name }) => name);
    await openMenu(pane, "询单转化率", "删除");
    await waitFor(() => expect(names()).not.toContain("询单转化率"));
    pane.workbook.failures.set("findUses", new Error("busy"));
    await openMenu(pane, "未回复数", "删除");
    await pane.user.click(await screen.findByRole("button", { name: "删除" }));
    await waitFor(() => expect(names()).not.toContain("未回复数"));
  });
});
