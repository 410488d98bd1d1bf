import { TextDecoder } from "node:util";
import "@testing-library/jest-dom";
import { configure, screen, waitFor, within } from "@testing-library/react";
import type userEvent from "@testing-library/user-event";
import { compareSchemes } from "../../src/domain/compare/compareSchemes";
import { scheme as schemeForm } from "../../src/domain/scheme/scheme";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { writeSchemeFile } from "../../src/workbook/exchange/writeSchemeFile";
import { fullScheme } from "../support/fullScheme";
import { schemeWorkbook } from "../support/schemeWorkbook";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";
import { openPane } from "./openPane";

// Browsers have it; jsdom does not.
Object.assign(globalThis, { TextDecoder });

// Parts of the pane are fetched on the way, on machines that may be busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

// jsdom has no Blob.text(), which every browser has.
File.prototype.text = function (this: File) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error("the file cannot be read"));
    reader.readAsText(this);
  });
};

type User = ReturnType<typeof userEvent.setup>;

async function withScheme(): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook();
  await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
  return workbook;
}

async function retype(user: User, name: string, text: string): Promise<HTMLElement> {
  const input = await screen.findByRole("textbox", { name });
  await user.clear(input);
  if (text !== "") await user.type(input, text);
  return input;
}

/** The titles of the templates on the screen. */
function titles(): string[] {
  return screen
    .getAllByRole("listitem")
    .map((item) => within(item).queryByRole("button")?.querySelector("span span")?.textContent ?? "")
    .filter((title) => title !== "");
}

describe("the gallery", () => {
  it.each([
    ["提成", ["客服绩效与提成方案"]],
    ["kfjx", ["客服绩效与提成方案"]],
    ["pinghengjifenka", ["客户服务平衡计分卡", "平衡计分卡法"]],
    ["KPI method", ["关键绩效指标法"]],
  ])("finds %s", async (query, found) => {
    const { user } = openPane(new FakeWorkbook());
    await user.type(screen.getByRole("searchbox", { name: "搜索模板" }), query);
    await screen.findByText(`${found.length} 个模板`);
    expect(titles()).toEqual(found);
  });

  it("finds a template by what it measures, and says by which", async () => {
    const { user } = openPane(new FakeWorkbook());
    // 询单转化率
    await user.type(screen.getByRole("searchbox"), "xdzhl");
    expect(await screen.findByText("指标：询单转化率")).toBeVisible();
    expect(titles()).toEqual(["客服绩效与提成方案"]);
  });

  it("says that nothing was found, and shows all again when the search is emptied by Esc", async () => {
    const { user } = openPane(new FakeWorkbook());
    await user.type(screen.getByRole("searchbox"), "ｘｙｚ不存在");
    expect(await screen.findByText("没有找到模板，换个词试试")).toBeVisible();
    await user.keyboard("{Escape}");
    expect(titles()).toHaveLength(24);
  });

  it("shows one kind alone, and marks the schemes that pay", async () => {
    const { press } = openPane(new FakeWorkbook());
    await press("平衡计分卡");
    expect(titles()).toEqual(["客户服务平衡计分卡", "绩效评估循环", "平衡计分卡法"]);
    expect(screen.getByRole("button", { name: "平衡计分卡" })).toHaveAttribute("aria-pressed", "true");
    await press("薪酬");
    expect(screen.getByRole("button", { name: /客服绩效与提成方案.*算工资/ })).toBeVisible();
    expect(screen.getAllByText("算工资")).toHaveLength(1);
  });

  it("names no code and no file", () => {
    openPane(new FakeWorkbook());
    expect(document.body.textContent).not.toMatch(/S\d|\.txt/);
  });
});

describe("whoever inserts a scheme", () => {
  it("chooses its title and its id, which formulas will use", async () => {
    const workbook = new FakeWorkbook();
    const { user, press } = openPane(workbook);
    await press(/客服绩效与提成方案/);
    await retype(user, "名称", "售前月度考核");
    // The id follows the title until one is typed.
    expect(screen.getByRole("textbox", { name: "编号" })).toHaveValue("SQYD");
    await retype(user, "编号", "S5");
    expect(screen.getByText(/Scheme_S5、S5_Grades/)).toBeVisible();
    await press("放入工作簿");
    expect(await screen.findByText("已放入工作表“售前月度考核”。")).toBeVisible();
    expect(workbook.schemes.map(({ name, sheet }) => [name, sheet])).toEqual([["Scheme_S5", "售前月度考核"]]);
  });

  it.each([
    ["", "请填编号，例如 KF"],
    ["5S", "编号要以字母或汉字开头"],
    ["S-5", "编号只能用字母、汉字和数字，不能有空格和符号"],
  ])("is told what is wrong with the id %p, and nothing is written", async (id, what) => {
    const workbook = new FakeWorkbook();
    const { user, press } = openPane(workbook);
    await press(/客服绩效与提成方案/);
    const input = await retype(user, "编号", id);
    expect(screen.getByText(what)).toBeVisible();
    // What cannot stand in a formula is no example of it.
    expect(screen.getByText(/例如 Scheme_KF、KF_Grades/)).toBeVisible();
    await press("放入工作簿");
    expect(input).toHaveFocus();
    expect(workbook.schemes).toEqual([]);
  });

  it("is offered a free id before the scheme is put in, and may take it", async () => {
    const workbook = await withScheme();
    const { user, press } = openPane(workbook);
    await press(/客服绩效与提成方案.*算工资/);
    await retype(user, "编号", "s5");
    expect(await screen.findByText("此工作簿里已有这个编号")).toBeVisible();
    await press("改用 s5b");
    await press("放入工作簿");
    await screen.findByText(/已放入工作表/);
    expect(workbook.schemes.map(({ name }) => name)).toEqual(["Scheme_S5", "Scheme_s5b"]);
  });

  it("gets a suggestion that is free", async () => {
    const workbook = await withScheme();
    await workbook.insertScheme({ ...schemeOf(S5, "zh"), id: "KFJXYTC" }, "zh");
    const { press } = openPane(workbook);
    await press(/客服绩效与提成方案.*算工资/);
    await waitFor(() => expect(screen.getByRole("textbox", { name: "编号" })).toHaveValue("KFJXYTCb"));
  });
});

describe("a new scheme", () => {
  it("begins from another of the workbook", async () => {
    const workbook = await withScheme();
    const { press } = openPane(workbook);
    await press("复制已有方案");
    await press(/客服绩效与提成方案.*工作表/);
    expect(await screen.findByRole("textbox", { name: "名称" })).toHaveValue("客服绩效与提成方案（副本）");
    await press("放入工作簿");
    await screen.findByText(/已放入工作表/);
    const [original, copy] = workbook.schemes;
    expect(copy?.reading.scheme).toEqual({
      ...original?.reading.scheme,
      id: "KFJXYTC",
      title: "客服绩效与提成方案（副本）",
    });
  });

  it("begins from nothing by three questions", async () => {
    const workbook = new FakeWorkbook();
    const { user, press } = openPane(workbook);
    await press("三个问题新建");
    await press("下一步");
    for (const missing of ["请填考核谁，例如“售前客服”", "请至少选一项指标", "请选一项"])
      expect(screen.getByText(missing)).toBeVisible();
    await user.type(screen.getByRole("textbox", { name: "岗位、部门或团队" }), "售前客服");
    for (const initials of ["xdzhl", "pjxysj"]) {
      const search = screen.getByRole("searchbox", { name: "搜索指标" });
      await user.clear(search);
      await user.type(search, initials);
      const offered = screen.getByRole("list", { name: "可选指标" });
      await user.click(within(offered).getAllByRole("checkbox")[0] ?? offered);
    }
    expect(screen.getByText("已选 2 项指标")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: /^挂钩/ }));
    await press("下一步");
    expect(await screen.findByRole("textbox", { name: "名称" })).toHaveValue("售前客服考核方案");
    expect(screen.getByRole("textbox", { name: "编号" })).toHaveValue("SQKF");
    await press("放入工作簿");
    await screen.findByText("已放入工作表“售前客服考核方案”。");
    const { scheme, findings } = workbook.schemes[0]?.reading ?? {};
    expect(findings).toEqual([]);
    expect(scheme?.indicators.map(({ name, weight }) => [name, weight])).toEqual([
      ["询单转化率", 0.5],
      ["平均响应时间", 0.5],
    ]);
    expect(scheme?.pay?.items.map(({ factors }) => factors)).toEqual(["底薪 × 总分÷100"]);
    expect(screen.getByText("检查通过")).toBeVisible();
  });

  it("begins from a file, which is shown first", async () => {
    const workbook = new FakeWorkbook();
    const { user, press } = openPane(workbook);
    await press("从文件导入");
    const file = new File([writeSchemeFile(fullScheme, "zh")], "FULL 全部.json", { type: "application/json" });
    await user.upload(await screen.findByLabelText("选择文件…", { selector: "input" }), file);
    expect(await screen.findByText("这是文件里的方案，还没有写入。")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "编号" })).toHaveValue("FULL");
    expect(workbook.schemes).toEqual([]);
    await press("放入工作簿");
    await screen.findByText("已放入工作表“全部”。");
    // Rows repeat what holds for all of them; a scheme has it once. The version before stayed in the other workbook.
    const expected = { ...fullScheme, status: "draft", previous: undefined };
    expect(schemeForm.parse(workbook.schemes[0]?.reading.scheme)).toEqual(expected);
  });

  it("begins from a scheme of another workbook, chosen among those of its file", async () => {
    const workbook = new FakeWorkbook();
    const { user, press } = openPane(workbook);
    await press("从文件导入");
    const bytes = await schemeWorkbook([
      { scheme: schemeOf(S5, "zh"), language: "zh", sheet: "客服方案" },
      { scheme: { ...fullScheme, id: "ALL" }, language: "zh", sheet: "全部" },
    ]);
    const input = await screen.findByLabelText("选择文件…", { selector: "input" });
    await user.upload(input, new File([bytes.slice()], "去年.xlsx"));
    expect(await screen.findByText("“去年.xlsx”里有 2 个方案，用哪一个？")).toBeVisible();
    expect(await findViolations()).toEqual([]);
    await press(/客服绩效与提成方案.*工作表 客服方案 · 版本 1/);
    expect(await screen.findByText(/工作表“客服方案”里的方案，还没有写入/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: "编号" })).toHaveValue("S5");
    expect(workbook.schemes).toEqual([]);
    await press("放入工作簿");
    await screen.findByText("已放入工作表“客服绩效与提成方案”。");
    expect(compareSchemes(schemeOf(S5, "zh"), { ...(workbook.schemes[0]?.reading.scheme ?? fullScheme) })).toEqual([]);
  });

  it("shows the only scheme of a file at once, and what of it does not come along", async () => {
    const { user, press } = openPane(new FakeWorkbook());
    await press("从文件导入");
    const bytes = await schemeWorkbook([{ scheme: schemeOf(S5, "zh"), language: "zh", sheet: "方案" }], (file) => {
      const sheet = file.getWorksheet("方案");
      sheet?.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.value === "越高越好") cell.value = "偏高为好";
          if (cell.value === "客服绩效与提成方案" && cell.col !== "1") cell.value = { formula: 'A1&""' };
        }),
      );
    });
    const input = await screen.findByLabelText("选择文件…", { selector: "input" });
    await user.upload(input, new File([bytes.slice()], "去年.xlsx"));
    expect(await screen.findByText(/个单元格读不懂，这些内容不带过来：[A-Z]+\d+/)).toBeVisible();
    await press("返回");
    expect(await screen.findByRole("button", { name: "选择文件…" })).toBeVisible();
  });

  it.each([
    ["encrypted", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "这是旧格式或二进制的工作簿"],
    ["damaged", [0x50, 0x4b, 3, 4, 1, 2, 3], "这个文件不完整或已损坏（zip），没有读入"],
  ])("does not begin from a workbook that is %s, and says why", async (_, bytes, why) => {
    const { user, press } = openPane(new FakeWorkbook());
    await press("从文件导入");
    const input = await screen.findByLabelText("选择文件…", { selector: "input" });
    await user.upload(input, new File([new Uint8Array(bytes)], "去年.xlsx"));
    expect(await screen.findByRole("alert")).toHaveTextContent(why);
    expect(screen.getByRole("button", { name: "选择文件…" })).toBeEnabled();
  });

  it("begins from pasted text", async () => {
    const { user, press } = openPane(new FakeWorkbook());
    await press("从文件导入");
    await user.click(await screen.findByRole("textbox", { name: "导出的文本" }));
    await user.paste(writeSchemeFile(schemeOf(S5, "en"), "en"));
    await press("查看内容");
    expect(await screen.findByRole("textbox", { name: "名称" })).toHaveValue("Customer-service pay scheme");
  });

  it("does not begin from a file that is none, and says why", async () => {
    const { user, press } = openPane(new FakeWorkbook());
    await press("从文件导入");
    const input = await screen.findByLabelText("选择文件…", { selector: "input" });
    await user.upload(input, new File(["{}"], "x.json", { type: "application/json" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "这不是工作簿（.xlsx、.xlsm），也不是从窗格导出的方案文件",
    );
    const huge = new File([new Uint8Array(1_000_001)], "y.json", { type: "application/json" });
    await user.upload(input, huge);
    expect(await screen.findByText(/这个文件太大/)).toBeVisible();
  });
});

describe("a scheme of the workbook", () => {
  it("is exported as a file and as text", async () => {
    const made: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${made.push(blob)}`;
    const { press } = openPane(await withScheme());
    await press(/S5 · 版本 1/);
    await press("导出方案");
    const text = writeSchemeFile(schemeOf(S5, "zh"), "zh");
    expect(await screen.findByRole("textbox", { name: "文件内容" })).toHaveValue(text);
    expect(screen.getByText("S5 客服绩效与提成方案.json")).toBeVisible();
    await press("保存文件");
    expect(made[0]?.size).toBe(Buffer.byteLength(text));
  });
});

it("is not exported while its cells make no scheme, and the reason is told", async () => {
  const workbook = await withScheme();
  workbook.editScheme(0, (cells) => {
    const row = cells.find(([item]) => item === "方案名称");
    row?.splice(1, 1, null);
  });
  const { press } = openPane(workbook);
  await press(/Scheme_S5 · 版本/);
  await press("导出方案");
  expect(await screen.findByRole("alert")).toHaveTextContent("方案编号：应为");
  expect(screen.queryByRole("button", { name: "保存文件" })).not.toBeInTheDocument();
});

describe("for who reads by ear or keyboard", () => {
  it.each(["三个问题新建", "从文件导入", "复制已有方案"])("%s has no violation that axe knows", async (way) => {
    const { press } = openPane(await withScheme());
    await press(way);
    expect(await screen.findByRole("heading", { level: 1, name: way })).toHaveFocus();
    expect(await findViolations()).toEqual([]);
  });

  it.each([/客服绩效与提成方案.*算工资/, /平衡计分卡法/])(
    "a template has no violation that axe knows",
    async (template) => {
      const { press } = openPane(new FakeWorkbook());
      await press(template);
      await screen.findByRole("textbox", { name: "编号" });
      expect(await findViolations()).toEqual([]);
    },
  );
});
