import "@testing-library/jest-dom";
import { configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { Language } from "../../src/domain/language";
import { App } from "../../src/taskpane/App";
import { WorkbookProblem } from "../../src/workbook/WorkbookProblem";
import { hostAsBuiltFor } from "../workbook/hostcheck/hostAsBuiltFor";
import { FakeWorkbook } from "./FakeWorkbook";

// Whole journeys through the pane, on machines that may be busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const words = {
  zh: { open: "检查此 Excel", start: "开始检查", cancel: "取消", remove: "删除", copy: "复制报告", json: "复制 JSON" },
  en: {
    open: "Check this Excel",
    start: "Start the check",
    cancel: "Cancel",
    remove: "Delete",
    copy: "Copy the report",
    json: "Copy the JSON",
  },
} as const;

function open(workbook: FakeWorkbook, language: Language = "zh") {
  // Of its own, so that what is copied can be looked at.
  const user = userEvent.setup({ writeToClipboard: true });
  render(<App workbook={workbook} language={language} onLanguage={() => undefined} wantsDark={() => false} />);
  return { press: async (name: string | RegExp) => user.click(await screen.findByRole("button", { name })) };
}

async function findViolations(): Promise<string[]> {
  const { violations } = await axe.run(
    { include: [document.body], exclude: ["[data-tabster-dummy]"] },
    { rules: { "color-contrast": { enabled: false } } },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

function hostOtherwise(): FakeWorkbook {
  const workbook = new FakeWorkbook();
  workbook.hostAnswers = {
    ...hostAsBuiltFor,
    "arguments.blankCell": { got: "0" },
    "results.matrix": { got: "25,;," },
  };
  return workbook;
}

describe.each(["zh", "en"] as const)("the check of this Excel in %s", (language) => {
  const say = words[language];

  it("says what it does, tries all parts, and tells what differs", async () => {
    const { press } = open(hostOtherwise(), language);
    await press(say.open);
    expect(await screen.findByRole("button", { name: say.start })).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: say.open })).toHaveFocus();
    expect(await findViolations()).toEqual([]);
    await press(say.start);
    const verdicts = language === "zh" ? ["不同但已处理", "会出错"] : ["differs, handled", "would break"];
    for (const verdict of verdicts) expect(await screen.findAllByRole("img", { name: verdict })).toHaveLength(1);
    const broken = screen.getByRole("img", { name: verdicts[1] ?? "" }).closest("li");
    expect(broken).toHaveTextContent(
      language === "zh" ? "预期 25,50;75,100，实际 25,;," : "expected 25,50;75,100, got 25,;,",
    );
    expect(await findViolations()).toEqual([]);
  });

  it("copies a report, and the profile alone", async () => {
    const { press } = open(hostOtherwise(), language);
    await press(say.open);
    await press(say.start);
    await press(say.copy);
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toContain(
        language === "zh" ? "# 检查此 Excel" : "# Check this Excel",
      ),
    );
    await press(say.json);
    await waitFor(async () =>
      expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject({ arguments: { blankCell: 0 } }),
    );
  });
});

describe("the check's sheets", () => {
  it("are deleted after asking, and only then", async () => {
    const workbook = hostOtherwise();
    const { press } = open(workbook);
    await press("检查此 Excel");
    await press("开始检查");
    expect(await screen.findByText(/删除这 2 张临时工作表/)).toBeVisible();
    await press("先留着");
    expect(workbook.scratchSheets).toHaveLength(2);
    await press("删除临时工作表…");
    await press("删除");
    expect(await screen.findByText("临时工作表已删除。")).toBeVisible();
    expect(workbook.scratchSheets).toEqual([]);
    expect(screen.getByRole("button", { name: "再检查一次" })).toBeEnabled();
  });

  it("of an earlier check stand in the way of the next, and can be deleted first", async () => {
    const workbook = hostOtherwise();
    workbook.scratchSheets = ["KPICHECK 1"];
    const { press } = open(workbook);
    await press("检查此 Excel");
    await press("删除临时工作表…");
    expect(screen.queryByRole("button", { name: "开始检查" })).not.toBeInTheDocument();
    await press("删除");
    expect(await screen.findByRole("button", { name: "开始检查" })).toBeVisible();
  });
});

describe("a check under way", () => {
  it("says where it is, and can be cancelled", async () => {
    const workbook = hostOtherwise();
    let goOn: (value?: unknown) => void = () => undefined;
    workbook.hostPause = new Promise((resolve) => (goOn = resolve));
    const { press } = open(workbook);
    await press("检查此 Excel");
    await press("开始检查");
    expect(await screen.findByRole("progressbar", { name: "检查此 Excel" })).toHaveAttribute(
      "aria-valuetext",
      "1/10 · 环境",
    );
    expect(within(screen.getByRole("contentinfo")).getByRole("status")).toHaveTextContent("1/10 · 环境");
    expect(await findViolations()).toEqual([]);
    await press("取消");
    goOn();
    expect(await screen.findByText(/检查没有做完/)).toBeVisible();
    expect(await screen.findByText(/删除这 2 张临时工作表/)).toBeVisible();
  });

  it("ends when the reader goes elsewhere", async () => {
    const workbook = hostOtherwise();
    let goOn: (value?: unknown) => void = () => undefined;
    workbook.hostPause = new Promise((resolve) => (goOn = resolve));
    const { press } = open(workbook);
    await press("检查此 Excel");
    await press("开始检查");
    await screen.findByRole("progressbar");
    fireEvent.keyDown(screen.getByRole("main"), { key: "Escape" });
    goOn();
    await screen.findByRole("heading", { level: 1, name: "考核方案" });
    await waitFor(() => expect(workbook.hostParts).toBe(1));
  });
});

describe("when it cannot be done", () => {
  it("says so, and loads again on demand", async () => {
    const workbook = hostOtherwise();
    workbook.failures.set("loadHostCheck", new Error("no network"));
    const { press } = open(workbook);
    await press("检查此 Excel");
    expect(await screen.findByRole("alert")).toHaveTextContent("no network");
    await press("重试");
    expect(await screen.findByRole("button", { name: "开始检查" })).toBeVisible();
  });

  it("refuses a workbook that takes no further sheets", async () => {
    const workbook = hostOtherwise();
    workbook.hostRefusal = new WorkbookProblem({ code: "workbookProtected", facts: {} });
    const { press } = open(workbook);
    await press("检查此 Excel");
    await press("开始检查");
    expect(await screen.findByRole("alert")).toHaveTextContent("工作簿或其中的工作表受保护");
    expect(screen.getByRole("button", { name: "开始检查" })).toBeEnabled();
  });

  it("leaves the report to be copied by hand where the clipboard is out of reach", async () => {
    const { press } = open(hostOtherwise());
    await press("检查此 Excel");
    await press("开始检查");
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("blocked by permissions policy"));
    await press("复制报告");
    const text = await screen.findByRole("textbox", { name: "报告" });
    expect(text).toHaveFocus();
    expect((text as HTMLTextAreaElement).value).toContain("# 检查此 Excel");
    expect(screen.getByText(/不让窗格使用剪贴板/)).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });
});
