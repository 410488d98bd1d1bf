import "@testing-library/jest-dom";
import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { Language } from "../../src/domain/language";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { App } from "../../src/taskpane/App";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { WorkbookProblem } from "../../src/workbook/WorkbookProblem";
import { FakeWorkbook } from "./FakeWorkbook";

// Whole journeys through the pane, on machines that may be busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

async function workbookWith(...schemes: Partial<Scheme>[]): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook({
    九月: [
      ["姓名", "询单转化率"],
      ["钱二", 0.5],
    ],
  });
  for (const change of schemes) await workbook.insertScheme({ ...schemeOf(S5, "zh"), ...change }, "zh");
  return workbook;
}

function open(workbook: FakeWorkbook, language: Language = "zh") {
  const user = userEvent.setup();
  render(<App workbook={workbook} language={language} onLanguage={() => undefined} wantsDark={() => false} />);
  return {
    user,
    press: async (name: string | RegExp) => user.click(await screen.findByRole("button", { name })),
  };
}

const stated = ({ schemes }: FakeWorkbook) =>
  schemes.map(({ name, reading: { scheme } }) => [name, scheme.version, scheme.status]);

async function findViolations(): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [document.body], exclude: ["[data-tabster-dummy]"] },
    { rules: { "color-contrast": { enabled: false } } },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const ACTIVE = { status: "active" } as const;
const SECOND = { id: "S5v2", version: "2", previous: "S5" } as const;

describe("the list of schemes", () => {
  it("has one entry a scheme: the active version, the draft that waits, and archived ones behind a button", async () => {
    const workbook = await workbookWith(
      { status: "archived" },
      { ...SECOND, status: "active" },
      { id: "S5v3", version: "3", previous: "S5v2" },
    );
    const { press } = open(workbook);
    expect(await screen.findByRole("button", { name: /客服绩效与提成方案.*版本 2.*已启用/ })).toBeVisible();
    const versions = screen.getByRole("list", { name: "客服绩效与提成方案的其他版本" });
    expect(within(versions).getByRole("button", { name: /版本 3.*草稿/ })).toBeVisible();
    expect(screen.queryByRole("button", { name: /版本 1/ })).not.toBeInTheDocument();
    await press("客服绩效与提成方案较早的版本（1）");
    expect(screen.getByRole("button", { name: /版本 1.*已归档/ })).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it("shows the sheets of schemes with equal titles", async () => {
    open(await workbookWith({}, { id: "KF" }));
    expect(await screen.findByRole("button", { name: /KF · 版本 1.*工作表 客服绩效与提成方案 \(2\)/ })).toBeVisible();
    expect(
      screen.getByRole("button", {
        name: /S5 · 版本 1.*工作表 客服绩效与提成方案(?! \(2\))/,
      }),
    ).toBeVisible();
  });

  it("says that a sheet was copied by hand, and what to do with it", async () => {
    const workbook = await workbookWith(ACTIVE);
    workbook.copyByHand(0, "S5 (2)");
    const { press } = open(workbook);
    await press(/工作表副本.*S5 \(2\).*手工复制/);
    expect(await screen.findByRole("button", { name: "新建草稿" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "重新启用…" })).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "归档…" })).not.toBeInTheDocument();
  });
});

describe("a published version", () => {
  it("is not edited in the pane, and a new draft is offered instead", async () => {
    const workbook = await workbookWith(ACTIVE);
    workbook.editScheme(0, (cells) => {
      const row = cells.find(([code]) => code === "CONV");
      row?.splice(row.indexOf(0.25), 1, 0.2);
    });
    const { press } = open(workbook);
    await press(/客服绩效与提成方案.*已启用/);
    await press(/项必改|项建议/);
    expect(await screen.findByText(/权重合计 95%，还差 5%/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "撤销" })).not.toBeInTheDocument();
    await press("新建草稿");
    expect(await screen.findByText(/已在工作表“客服绩效与提成方案 v2”新建草稿/)).toBeVisible();
    // The forms are there.
    expect(await screen.findByRole("button", { name: "撤销" })).toBeVisible();
    expect(stated(workbook)).toEqual([
      ["Scheme_S5", "1", "active"],
      ["Scheme_S5v2", "2", "draft"],
    ]);
    expect(screen.getByText(/版本 2 · 从版本 1 开始/)).toBeVisible();
  });

  it("leads to the draft that waits", async () => {
    const { press } = open(await workbookWith(ACTIVE, SECOND));
    await press(/客服绩效与提成方案.*已启用/);
    await press("打开草稿（版本 2）");
    expect(await screen.findByRole("button", { name: "发布…" })).toBeVisible();
  });

  it("can be laid out in the reader's language", async () => {
    const workbook = await workbookWith(ACTIVE);
    const { press } = open(workbook, "en");
    await press(/客服绩效与提成方案/);
    await press("New draft, with English headers");
    expect(await screen.findByText(/laid out anew on the sheet/)).toBeVisible();
    expect(workbook.schemes[1]?.reading.language).toBe("en");
  });

  it("says why no draft could be started, and stays", async () => {
    const workbook = await workbookWith(ACTIVE);
    workbook.failures.set("startDraft", new WorkbookProblem({ code: "structureProtected", facts: {} }));
    const { press } = open(workbook);
    await press(/客服绩效与提成方案.*已启用/);
    await press("新建草稿");
    expect(await screen.findByRole("alert")).toHaveTextContent(/结构受保护/);
    expect(workbook.schemes).toHaveLength(1);
  });
});

describe("publishing", () => {
  it("makes the draft active and archives what was, from the day that is given", async () => {
    const workbook = await workbookWith(ACTIVE, SECOND);
    const { user, press } = open(workbook);
    await press(/版本 2.*草稿/);
    await press("发布…");
    const question = await screen.findByRole("group", { name: "发布版本 2" });
    expect(within(question).getByRole("heading")).toHaveFocus();
    expect(question).toHaveTextContent("版本 1 随即归档");
    expect(await findViolations()).toEqual([]);
    const day = within(question).getByRole("textbox", { name: "启用日期" });
    await user.clear(day);
    await user.type(day, "2026-10-01");
    await user.click(within(question).getByRole("checkbox", { name: /保护工作表/ }));
    await press("发布");
    expect(await screen.findByText("版本 2 已启用，版本 1 已归档，工作表已保护。")).toBeVisible();
    expect(stated(workbook)).toEqual([
      ["Scheme_S5", "1", "archived"],
      ["Scheme_S5v2", "2", "active"],
    ]);
    expect(workbook.schemes[1]?.reading.scheme.effective).toBe("2026-10-01");
    expect(workbook.protectedSheets).toEqual(["客服绩效与提成方案 (2)"]);
  });

  it("is held back by what is wrong, which is listed with the way to it", async () => {
    const workbook = await workbookWith(ACTIVE, SECOND);
    workbook.editScheme(1, (cells) => {
      const row = cells.find(([code]) => code === "CONV");
      row?.splice(row.indexOf(0.25), 1, "四分之一");
    });
    const { press } = open(workbook);
    await press(/版本 2.*草稿/);
    await press("发布…");
    const question = await screen.findByRole("group", { name: "发布版本 2" });
    expect(question).toHaveTextContent(/还有 \d+ 项必改/);
    expect(
      within(question).getAllByRole("button", { name: /^定位到 '客服绩效与提成方案 \(2\)'!/ }).length,
    ).toBeGreaterThan(0);
    expect(within(question).queryByRole("button", { name: "发布" })).not.toBeInTheDocument();
  });

  it("is given up by Esc, which does not leave the screen", async () => {
    const workbook = await workbookWith({});
    const { user, press } = open(workbook);
    await press(/客服绩效与提成方案.*草稿/);
    await press("发布…");
    await screen.findByRole("group", { name: "发布版本 1" });
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("group", { name: "发布版本 1" })).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("button", { name: "发布…" })).toHaveFocus());
  });

  it("stays to be tried again when it did not come off", async () => {
    const workbook = await workbookWith({});
    workbook.failures.set("publishScheme", new WorkbookProblem({ code: "cellEdit", facts: {} }));
    const { press } = open(workbook);
    await press(/客服绩效与提成方案.*草稿/);
    await press("发布…");
    await press("发布");
    expect(await screen.findByRole("alert")).toHaveTextContent("单元格正在编辑");
    await press("发布");
    expect(await screen.findByText("版本 1 已启用。")).toBeVisible();
  });
});

describe("archiving", () => {
  it("takes a version out of force, and puts it into force again", async () => {
    const workbook = await workbookWith(ACTIVE);
    const { press } = open(workbook);
    await press(/客服绩效与提成方案.*已启用/);
    await press("归档…");
    await press("归档");
    expect(await screen.findByText("版本 1 已归档。")).toBeVisible();
    expect(stated(workbook)).toEqual([["Scheme_S5", "1", "archived"]]);
    await press("重新启用…");
    await press("重新启用");
    expect(await screen.findByText("版本 1 已启用。")).toBeVisible();
    expect(stated(workbook)).toEqual([["Scheme_S5", "1", "active"]]);
  });
});

describe("deleting", () => {
  it("says first what depends on the version", async () => {
    const workbook = await workbookWith(ACTIVE, SECOND);
    workbook.dependents.set("Scheme_S5", {
      results: ["考核结果 S5 9月"],
      formulas: [{ sheet: "汇总", count: 2, first: "汇总!B2" }],
      schemes: [],
      isComplete: false,
    });
    const { press } = open(workbook);
    await press(/客服绩效与提成方案.*已启用/);
    await press("删除…");
    const question = await screen.findByRole("group", { name: "删除版本 1" });
    await waitFor(() => expect(question).toHaveTextContent("用它做的结果：考核结果 S5 9月"));
    expect(question).toHaveTextContent("工作表“汇总”有 2 个公式用到它");
    expect(question).toHaveTextContent("没有全部查完");
    expect(question).toHaveTextContent("其他版本（2）保留");
    expect(await findViolations()).toEqual([]);
    await press("定位到 汇总!B2");
    expect(workbook.visited).toEqual(["汇总!B2"]);
    await press("取消");
    expect(workbook.schemes).toHaveLength(2);
  });

  it("deletes the sheet and comes back to the list", async () => {
    const workbook = await workbookWith(ACTIVE, SECOND);
    const { press } = open(workbook);
    await press(/版本 2.*草稿/);
    await press("删除…");
    expect(await screen.findByText(/没有找到用到它的结果和公式/)).toBeVisible();
    await press("删除工作表");
    expect(await screen.findByRole("heading", { level: 1, name: "考核方案" })).toBeVisible();
    expect(stated(workbook)).toEqual([["Scheme_S5", "1", "active"]]);
  });

  it("is not offered while nothing is known of what depends on it", async () => {
    const workbook = await workbookWith(ACTIVE);
    workbook.failures.set("findDependents", new WorkbookProblem({ code: "tooLarge", facts: {} }));
    const { press } = open(workbook);
    await press(/客服绩效与提成方案.*已启用/);
    await press("删除…");
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(screen.queryByRole("button", { name: "删除工作表" })).not.toBeInTheDocument();
    await press("重试");
    expect(await screen.findByRole("button", { name: "删除工作表" })).toBeVisible();
  });
});

describe("an appraisal", () => {
  it("goes by the active version, and has the others under a heading of their own", async () => {
    const { press } = open(
      await workbookWith({ status: "archived" }, { ...SECOND, status: "active" }, { id: "S5v3", version: "3" }),
    );
    await press("考核");
    const choice = await screen.findByRole("combobox", { name: "考核方案" });
    expect(choice).toHaveDisplayValue("v2 · 客服绩效与提成方案");
    const others = within(choice).getByRole("group", { name: "其他版本" });
    expect(
      within(others)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["v3 · 客服绩效与提成方案 · 草稿", "v1 · 客服绩效与提成方案 · 已归档"]);
  });
});

describe("comparing", () => {
  it("tells in words what differs from the version that the draft was made from, and leads to the cell", async () => {
    const indicators = schemeOf(S5, "zh").indicators.map((each) =>
      each.code === "CONV" ? { ...each, weight: 0.2 } : each,
    );
    const workbook = await workbookWith(ACTIVE, { ...SECOND, indicators });
    const { user, press } = open(workbook);
    await press(/版本 2.*草稿/);
    await press("比较版本");
    expect(await screen.findByRole("combobox", { name: "从" })).toHaveDisplayValue(
      "版本 1 · 已启用 · 客服绩效与提成方案",
    );
    expect(screen.getByRole("combobox", { name: "到" })).toHaveDisplayValue("版本 2 · 草稿 · 客服绩效与提成方案 (2)");
    const told = await screen.findByText("询单转化率 权重 25% → 20%");
    expect(await findViolations()).toEqual([]);
    const row = told.closest("li");
    await user.click(within(row ?? document.body).getByRole("button", { name: /定位到/ }));
    expect(workbook.visited[0]).toMatch(/^'客服绩效与提成方案 \(2\)'!/);
    await press("返回");
    expect(await screen.findByRole("button", { name: "发布…" })).toBeVisible();
  });
});
