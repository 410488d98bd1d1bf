import "@testing-library/jest-dom";
import { configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { Language } from "../../src/domain/language";
import { App } from "../../src/taskpane/App";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";

// Forms of a whole scheme, on machines that may be busy.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 15_000 });

async function open(language: Language = "zh") {
  const workbook = new FakeWorkbook();
  await workbook.insertScheme(schemeOf(S5, language), language);
  const user = userEvent.setup();
  render(<App workbook={workbook} language={language} onLanguage={jest.fn()} wantsDark={() => false} />);
  await user.click(await screen.findByRole("button", { name: language === "zh" ? /S5 · 版本 1/ : /S5 · / }));
  await screen.findByRole("list", { name: language === "zh" ? "指标" : "Indicators" });
  const names = () => workbook.schemes[0]?.reading.scheme.indicators.map(({ name }) => name);
  const weights = () => workbook.schemes[0]?.reading.scheme.indicators.map(({ weight }) => weight);
  return { workbook, user, names, weights };
}

const weightOf = (name: string) => screen.getByRole("textbox", { name: `${name} 权重（%）` });

describe("the editor of a scheme", () => {
  it("writes a weight into its cell when the field is left, tells the total, and takes it back", async () => {
    const { user, weights } = await open();
    await user.clear(weightOf("询单转化率"));
    await user.type(weightOf("询单转化率"), "30");
    expect(weights()?.[0]).toBe(0.25);
    await user.tab();
    await waitFor(() => expect(weights()?.[0]).toBe(0.3));
    expect(await screen.findByText(/权重合计 105%，多了 5%/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "撤销：询单转化率 权重（%）" }));
    await waitFor(() => expect(weights()?.[0]).toBe(0.25));
    expect(await screen.findByText("已撤销：询单转化率 权重（%）")).toBeInTheDocument();
  });

  it("keeps what it does not understand in the field, and out of the cell", async () => {
    const { user, weights } = await open();
    await user.clear(weightOf("询单转化率"));
    await user.type(weightOf("询单转化率"), "很多");
    await user.tab();
    expect(weightOf("询单转化率")).toHaveValue("很多");
    expect(weightOf("询单转化率")).toBeInvalid();
    expect(weightOf("询单转化率")).toHaveAccessibleDescription(/“很多”.*还没有写入单元格/);
    expect(weights()?.[0]).toBe(0.25);
    await user.click(weightOf("询单转化率"));
    await user.keyboard("{Escape}");
    expect(weightOf("询单转化率")).toHaveValue("25%");
  });

  it("moves a row by keys, keeps the focus on it, and announces its place", async () => {
    const { user, names } = await open();
    const list = within(screen.getByRole("list", { name: "指标" }));
    list.getByRole("button", { name: /^询单转化率/, expanded: false }).focus();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await waitFor(() => expect(names()?.slice(0, 2)).toEqual(["平均响应时间", "询单转化率"]));
    expect(await screen.findByText("询单转化率 已移到第 2 位，共 6 位")).toBeInTheDocument();
    await waitFor(() => expect(list.getByRole("button", { name: /^询单转化率/, expanded: false })).toHaveFocus());
  });

  it("moves a row by its handle", async () => {
    const { names } = await open();
    const rows = within(screen.getByRole("list", { name: "指标" })).getAllByRole("listitem");
    rows.forEach((row, i) => {
      row.getBoundingClientRect = () => ({ top: i * 50, bottom: i * 50 + 50 }) as DOMRect;
    });
    const handle = rows[0]?.querySelector<HTMLElement>("[data-handle]");
    if (!handle) throw new Error("expected a handle");
    handle.setPointerCapture = () => undefined;
    // jsdom has no pointer events; a mouse's have the same coordinates.
    const point = (kind: string, clientY: number) =>
      fireEvent(handle, new MouseEvent(kind, { clientY, button: 0, bubbles: true }));
    point("pointerdown", 10);
    point("pointermove", 120);
    point("pointerup", 120);
    await waitFor(() => expect(names()?.slice(0, 3)).toEqual(["平均响应时间", "客单价", "询单转化率"]));
  });

  it("takes an indicator from the library, which weighs nothing yet", async () => {
    const { user, names, weights } = await open();
    await user.click(screen.getByRole("button", { name: "添加指标" }));
    const search = screen.getByRole("searchbox");
    expect(search).toHaveFocus();
    await user.type(search, "sczjl");
    await user.clear(search);
    await user.type(search, "首次解决率");
    const [first] = within(screen.getByRole("list", { name: "指标库" })).getAllByRole("button");
    if (!first) throw new Error("expected the library to have it");
    await user.click(first);
    await waitFor(() => expect(names()).toHaveLength(7));
    expect(weights()?.at(-1)).toBe(0);
  });

  it("removes a row, and has it again", async () => {
    const { user, names } = await open();
    await user.click(screen.getByRole("button", { name: "客单价：更多操作" }));
    await user.click(await screen.findByRole("menuitem", { name: "删除" }));
    // A rule looks at it: that is shown first.
    await user.click(await screen.findByRole("button", { name: "删除" }));
    await waitFor(() => expect(names()).not.toContain("客单价"));
    await user.click(screen.getByRole("button", { name: "撤销：删除 客单价" }));
    await waitFor(() => expect(names()?.[2]).toBe("客单价"));
  });

  it("opens the menu of a row over the pane without covering the rest of it", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "客单价：更多操作" }));
    const menu = await screen.findByRole("menu");
    // What opens stands outside the pane, in an element that Fluent gives the classes of its provider.
    const place = [...document.body.children].find((each) => each.contains(menu));
    expect(place).toHaveClass("fui-FluentProvider");
    expect(getComputedStyle(place as Element).height).not.toBe("100%");
  });

  it("takes the rules along when an indicator gets another code", async () => {
    const { workbook, user } = await open();
    await user.click(screen.getByRole("button", { name: /^平均响应时间/, expanded: false }));
    const code = screen.getByRole("textbox", { name: /^代码/ });
    await user.clear(code);
    await user.type(code, "SPEED");
    await user.tab();
    await waitFor(() => expect(workbook.schemes[0]?.reading.scheme.indicators[1]?.code).toBe("SPEED"));
    expect(workbook.schemes[0]?.reading.scheme.rules[0]).toMatchObject({ indicator: "SPEED", load: "LOAD" });
  });

  it("shows both values where somebody else has changed the cell, and lets the reader choose", async () => {
    const { workbook, user, weights } = await open();
    await user.clear(weightOf("询单转化率"));
    await user.type(weightOf("询单转化率"), "30");
    const [sheet] = workbook.sheets;
    const cells = sheet?.contents() ?? [];
    const row = cells.findIndex(([code]) => code === "CONV");
    // typed by someone else; no event has come yet
    sheet?.put(row, cells[row]?.indexOf(0.25) ?? -1, 0.4);
    await user.tab();
    expect(await screen.findByRole("alert")).toHaveTextContent(/刚被改成“40%”，没有覆盖。你填的是“30%”/);
    await user.click(screen.getByRole("button", { name: "用我填的" }));
    await waitFor(() => expect(weights()?.[0]).toBe(0.3));
  });

  it("shows both values where somebody else has written into the field while one types", async () => {
    const { workbook, user, weights } = await open();
    await user.clear(weightOf("询单转化率"));
    await user.type(weightOf("询单转化率"), "30");
    // the pane has read the other one's change by now
    workbook.editScheme(0, (cells) => {
      const row = cells.find(([code]) => code === "CONV") ?? [];
      row[row.indexOf(0.25)] = 0.4;
    });
    expect(await screen.findByText(/多了 15%/)).toBeInTheDocument();
    expect(weightOf("询单转化率")).toHaveValue("30");
    await user.tab();
    expect(await screen.findByRole("alert")).toHaveTextContent(/刚被改成“40%”，没有覆盖。你填的是“30%”/);
    expect(weights()?.[0]).toBe(0.4);
  });

  it("writes the choice that is stayed at, where one goes through them by keys", async () => {
    const { workbook, user } = await open();
    const method = () => workbook.schemes[0]?.reading.scheme.indicators[0]?.scoring.method;
    await user.click(screen.getByRole("button", { name: /^询单转化率/, expanded: false }));
    const select = screen.getByRole("combobox", { name: /^评分方法/ });
    select.focus();
    for (const choice of ["linear", "efficacy", "steps"]) {
      fireEvent.keyDown(select, { key: "ArrowDown" });
      fireEvent.change(select, { target: { value: choice } });
    }
    expect(select).toHaveValue("steps");
    expect(method()).toBe("ratio");
    fireEvent.keyDown(select, { key: "Enter" });
    await waitFor(() => expect(screen.getByRole("button", { name: "撤销：评分方法" })).toBeInTheDocument());
    await user.click(screen.getByRole("button", { name: "撤销：评分方法" }));
    await waitFor(() => expect(select).toHaveValue("ratio"));
    fireEvent.keyDown(select, { key: "ArrowDown" });
    fireEvent.change(select, { target: { value: "linear" } });
    fireEvent.keyDown(select, { key: "Escape" });
    await user.tab();
    expect(method()).toBe("ratio");
  });

  it("opens a row that is added, tiers of nothing but zeros among them, and keeps it open under another code", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "添加指标" }));
    await user.type(screen.getByRole("searchbox"), "工单数");
    await user.click(screen.getByRole("button", { name: "空白指标" }));
    const code = await screen.findByRole("textbox", { name: /^代码/ });
    await waitFor(() => expect(code).toHaveFocus());
    await user.clear(code);
    await user.type(code, "TICKETS");
    await user.tab();
    await waitFor(() => expect(screen.getByRole("button", { name: "撤销：代码" })).toBeInTheDocument());
    expect(screen.getByRole("textbox", { name: /^代码/ })).toHaveValue("TICKETS");
    await user.click(screen.getByRole("button", { name: /^提成/, expanded: false }));
    await user.click(screen.getByRole("button", { name: "添加一行提成" }));
    // as far above the last tier, 80,000, as that one is above the one before it
    expect(await screen.findByRole("textbox", { name: /^起始额/ })).toHaveValue("100000");
  });

  it("adds a section that the scheme lacks, with a first row", async () => {
    const { workbook, user } = await open();
    await user.click(screen.getByRole("button", { name: "强制分布" }));
    await user.click(await screen.findByRole("button", { name: "添加一行强制分布" }));
    await waitFor(() => expect(workbook.schemes[0]?.reading.scheme.distribution?.seats).toHaveLength(1));
    // The best grade, and all there is of it: the next row gets what is left then.
    expect(workbook.schemes[0]?.reading.scheme.distribution?.seats).toMatchObject([{ grade: "优秀", share: 1 }]);
  });

  it("finds no fault with a row before it was left", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: /^规则/, expanded: false }));
    await user.click(await screen.findByRole("button", { name: "添加一行规则" }));
    await waitFor(() => expect(screen.getByRole("combobox", { name: "规则" })).toHaveFocus());
    // It names no indicator yet.
    expect(screen.queryByText(/必改/)).not.toBeInTheDocument();
    await user.tab();
    expect(screen.queryByText(/必改/)).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /^等级/, expanded: false }));
    expect(await screen.findByRole("button", { name: /^\d 项必改/ })).toBeVisible();
  });

  it("offers the indicators of a rule by their names, and writes the code", async () => {
    const { workbook, user } = await open();
    const rule = () => workbook.schemes[0]?.reading.scheme.rules[0];
    await user.click(screen.getByRole("button", { name: /^规则/, expanded: false }));
    await user.click(await screen.findByRole("button", { name: /^接待压力大/, expanded: false }));
    const indicator = screen.getByRole("combobox", { name: "指标代码" });
    expect(indicator).toHaveDisplayValue("平均响应时间");
    expect(screen.getByRole("combobox", { name: "负荷指标" })).toHaveDisplayValue("接待人数");
    await user.selectOptions(indicator, "客单价");
    await waitFor(() => expect(rule()).toMatchObject({ indicator: "AOV", load: "LOAD" }));
  });

  it("says why an edit is not taken back, in the words of its field", async () => {
    const { workbook, user } = await open();
    await user.clear(weightOf("询单转化率"));
    await user.type(weightOf("询单转化率"), "30");
    await user.tab();
    const undo = await screen.findByRole("button", { name: "撤销：询单转化率 权重（%）" });
    workbook.editScheme(0, (cells) => {
      const row = cells.find(([code]) => code === "CONV") ?? [];
      row[row.indexOf(0.3)] = 0.4;
    });
    await user.click(undo);
    expect(await screen.findByRole("alert")).toHaveTextContent(/又被改成“40%”（当时写的是“30%”）/);
  });

  it.each(["zh", "en"] as const)("has nothing that axe finds fault with, in %s", async (language) => {
    const { user } = await open(language);
    const [row] = within(screen.getByRole("list", { name: language === "zh" ? "指标" : "Indicators" })).getAllByRole(
      "button",
    );
    if (row) await user.click(row);
    const { violations } = await axe.run(
      { include: [document.body], exclude: ["[data-tabster-dummy]"] },
      { rules: { "color-contrast": { enabled: false } } },
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
});

describe("the check beside the field", () => {
  it("follows what is typed, in words that the field is described by, and says what it does elsewhere", async () => {
    const { user, weights } = await open();
    const weight = weightOf("询单转化率");
    await user.clear(weight);
    await user.type(weight, "很多");
    // Before the field is left.
    expect(await screen.findByText(/还没有写入单元格/)).toBeVisible();
    expect(weight).toHaveAccessibleDescription(/还没有写入单元格/);
    await user.clear(weight);
    await user.type(weight, "35");
    expect(await screen.findByText(/权重合计 110%/)).toBeVisible();
    expect(weight).toHaveAccessibleDescription(/权重合计 110%/);
    expect(weights()?.[0]).toBe(0.25);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(weight).not.toHaveAccessibleDescription());
    // A grade that others name is gone as soon as it is called otherwise.
    await user.click(screen.getByRole("button", { name: /^等级/ }));
    await user.click(await screen.findByRole("button", { name: /^优秀/, expanded: false }));
    const name = screen.getByRole("textbox", { name: "等级" });
    await user.type(name, "级");
    expect(await screen.findByText(/[A-Z]+\d+：规则.*“优秀”不存在/)).toBeVisible();
    expect(name).toHaveAccessibleDescription(/“优秀”不存在/);
  });

  it("finds a target of 5,000 % as it is typed, and never keeps it from being saved", async () => {
    const { user, workbook } = await open();
    await user.click(screen.getByRole("button", { name: /^询单转化率/, expanded: false }));
    const target = await screen.findByRole("textbox", { name: "目标值" });
    await user.clear(target);
    await user.type(target, "5000");
    expect(await screen.findByText(/“目标值”为 5000%，是否应为 50%/)).toBeVisible();
    await user.tab();
    await waitFor(() =>
      expect(workbook.schemes[0]?.reading.scheme.indicators[0]?.scoring).toMatchObject({ target: 50 }),
    );
  });

  it("is counted below, and opens as a list with the way to each cell and field", async () => {
    const { user, workbook } = await open();
    const scheme = workbook.schemes[0];
    const place = scheme?.reading.placeOf(scheme.reading.scheme.indicators[1] ?? {}, "target");
    workbook.editScheme(0, (cells) => cells[(place?.row ?? 1) - 1]?.splice((place?.column ?? 1) - 1, 1, "四十"));
    const count = await screen.findByRole("button", { name: /^\d+ 项必改/, expanded: false });
    await user.click(count);
    const list = await screen.findByRole("region", { name: "检查结果" });
    expect(list).toHaveFocus();
    const cell = place && scheme ? scheme.addressOf(place).split("!")[1] : "";
    expect(within(list).getByText(new RegExp(`^${cell ?? ""}：`))).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await user.click(
      within(list).getByRole("button", { name: `定位到 ${place && scheme ? scheme.addressOf(place) : ""}` }),
    );
    expect(workbook.visited).toHaveLength(1);
    // Computing is held back: the list opens again instead.
    await user.click(within(list).getByRole("button", { name: `修改 ${cell ?? ""} 的字段` }));
    expect(await screen.findByRole("textbox", { name: "目标值" })).toHaveFocus();
    expect(screen.queryByRole("region", { name: "检查结果" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "用此方案考核" }));
    expect(await screen.findByRole("region", { name: "检查结果" })).toBeVisible();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "检查结果" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: /^\d+ 项必改/ })).toHaveFocus();
  });

  it("offers its sign to a weight of 25 among percentages, and scales 95 % to whole percents, after a look", async () => {
    const { user, workbook, weights } = await open();
    const scheme = workbook.schemes[0];
    const place = scheme?.reading.placeOf(scheme.reading.scheme.indicators[0] ?? {}, "weight");
    workbook.editScheme(0, (cells) => cells[(place?.row ?? 1) - 1]?.splice((place?.column ?? 1) - 1, 1, 25));
    await user.click(await screen.findByRole("button", { name: "25 改为 25%" }));
    expect(within(screen.getByRole("table", { name: "25 改为 25%" })).getAllByRole("row")[1]).toHaveTextContent(
      "询单转化率2525%",
    );
    expect(weights()?.[0]).toBe(25);
    await user.click(screen.getByRole("button", { name: "应用" }));
    await waitFor(() => expect(weights()?.[0]).toBe(0.25));
    await user.clear(weightOf("询单转化率"));
    await user.type(weightOf("询单转化率"), "20");
    await user.tab();
    await user.click(await screen.findByRole("button", { name: "按比例调整到 100%" }));
    await user.click(screen.getByRole("button", { name: "应用" }));
    await waitFor(() => expect(weights()?.reduce((sum, weight) => sum + Math.round(weight * 100), 0)).toBe(100));
    expect(weights()?.every((weight) => Number.isInteger(Number((weight * 100).toFixed(6))))).toBe(true);
  });
});
