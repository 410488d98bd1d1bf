import "@testing-library/jest-dom";
import { configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Cell } from "../../src/domain/cell";
import { paneSections } from "../../src/taskpane/sections";
import { wordsIn } from "../../src/taskpane/words/words";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { WorkbookProblem } from "../../src/workbook/WorkbookProblem";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";
import { openPane as open } from "./openPane";
import { BEST, GOOD, HEADERS } from "../support/serviceTeam";

// Whole journeys through the pane, whose parts are fetched on the way, on machines that may be busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const ON_LEAVE: readonly Cell[] = ["CS007", "郑七", "售前", "请假", null, null, null, null, null, 4000, 300];

function team(...people: (readonly Cell[])[]): FakeWorkbook {
  return new FakeWorkbook({ 九月: [HEADERS, ...people] });
}

async function openPreview(workbook: FakeWorkbook) {
  const pane = open(workbook);
  await pane.press(/客服绩效与提成方案/);
  await pane.press("放入工作簿");
  await pane.press("用此方案考核");
  await pane.press(/九月/);
  await pane.press("预览结果");
  await screen.findByRole("heading", { name: "预览结果" });
  return pane;
}

describe("the first run", () => {
  it("says what to do, and offers the templates", async () => {
    open(team());
    expect(await screen.findByText(/还没有方案/)).toBeVisible();
    expect(screen.getByRole("button", { name: /客服绩效与提成方案/ })).toBeVisible();
  });

  it("leaves the focus where it was", async () => {
    open(team());
    await screen.findByText(/还没有方案/);
    expect(document.body).toHaveFocus();
  });

  it("speaks the other language when asked to, and tells the functions", async () => {
    const { press, onLanguage } = open(team());
    await press("English");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Appraisal schemes");
    expect(document.documentElement).toHaveAttribute("lang", "en");
    expect(onLanguage).toHaveBeenLastCalledWith("en");
  });

  it("sends whoever wants to score without a scheme to the templates", async () => {
    const { press } = open(team(BEST));
    await press("考核");
    await press("从模板新建");
    expect(screen.getByRole("button", { name: "方案" })).toHaveAttribute("aria-current", "page");
  });

  it("says when the workbook cannot be read, and reads it again on demand", async () => {
    const workbook = team();
    workbook.failures.set("listSchemes", new Error("the host is gone"));
    const { press } = open(workbook);
    expect(await screen.findByRole("alert")).toHaveTextContent("the host is gone");
    await press("重试");
    expect(await screen.findByText(/还没有方案/)).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});

describe("what Excel refuses", () => {
  const opened = async (cause: Error) => {
    const workbook = team();
    const { press } = open(workbook);
    await press(/客服绩效与提成方案/);
    workbook.failures.set(
      "insertScheme",
      new WorkbookProblem({ code: "excel", facts: { errorCode: "SomethingElse" } }, { cause }),
    );
    await press("放入工作簿");
    return screen.findByRole("alert");
  };

  it("is told in our words with its code, and Excel's own words are a detail", async () => {
    const alert = await opened(new Error("Some English sentence."));
    expect(alert).toHaveTextContent(/没有完成这一步（代码 SomethingElse）/);
    const detail = within(alert).getByText("Some English sentence.");
    expect(detail.tagName).toBe("DETAILS");
    expect(within(alert).getByText("Excel 的原话")).toBeVisible();
  });

  it("in the background is not told where it passes by itself", async () => {
    const workbook = team();
    open(workbook);
    await screen.findByText(/还没有方案/);
    workbook.failures.set("listSchemes", new WorkbookProblem({ code: "inactiveWorkbook", facts: {} }));
    workbook.tell(null);
    await waitFor(() => expect(workbook.asked.get("listSchemes")).toBe(3), { timeout: 5_000 });
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});

describe("results in a workbook that is calculated by hand", () => {
  it("say that the figures come later, and are calculated on demand", async () => {
    const workbook = team(BEST);
    workbook.isManual = true;
    const { press } = await openPreview(workbook);
    await press("放入工作簿");
    expect(await screen.findByText(/手动计算/)).toBeVisible();
    await press("现在计算");
    await waitFor(() => expect(screen.queryByText(/手动计算/)).not.toBeInTheDocument());
    expect(workbook.asked.get("calculate")).toBe(1);
  });
});

describe("a template", () => {
  it("shows what is given and what is assumed before it is taken", async () => {
    const { press } = open(team());
    await press(/客服绩效与提成方案/);
    expect(screen.getByText("权重合计 100%")).toBeVisible();
    expect(screen.getAllByText(/假定：/).length).toBeGreaterThan(1);
    for (const assumption of ["总分不取舍", "恰在线上的归高一等", "只对超出部分计提成"])
      expect(screen.getAllByText(new RegExp(`假定：.*${assumption}`))[0]).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: "客服绩效与提成方案" })).toHaveFocus();
  });

  it("becomes a scheme of the workbook", async () => {
    const workbook = team();
    const { press } = open(workbook);
    await press(/客服绩效与提成方案/);
    await press("放入工作簿");
    expect(await screen.findByText("已放入工作表“客服绩效与提成方案”。")).toBeVisible();
    expect(workbook.schemes).toHaveLength(1);
    await press("返回");
    expect(screen.getByRole("button", { name: /KFJXYTC · 版本 1 · 6 项指标/ })).toBeVisible();
  });

  it("stays to be tried again when it could not be put into the workbook", async () => {
    const workbook = team();
    workbook.failures.set("insertScheme", new WorkbookProblem({ code: "cellEdit", facts: {} }));
    const { press } = open(workbook);
    await press(/客服绩效与提成方案/);
    await press("放入工作簿");
    expect(await screen.findByRole("alert")).toHaveTextContent("单元格正在编辑");
    await press("重试");
    expect(await screen.findByText("已放入工作表“客服绩效与提成方案”。")).toBeVisible();
  });

  it("is put in once, however often the button is pressed", async () => {
    const workbook = team();
    const { user, press } = open(workbook);
    await press(/客服绩效与提成方案/);
    await user.dblClick(screen.getByRole("button", { name: "放入工作簿" }));
    await screen.findByText("已放入工作表“客服绩效与提成方案”。");
    expect(workbook.schemes).toHaveLength(1);
  });
});

describe("a scheme of the workbook", () => {
  it("is tried on made-up people at a press", async () => {
    const { press } = open(team());
    await press(/客户关系经理等级评定表/);
    await press("放入工作簿");
    await press("放入示例数据");
    await press("预览结果");
    // (100 + 100 + 80 + 100) / 4
    expect(await screen.findByRole("button", { name: /示例1.*优秀.*95/ })).toBeVisible();
  });

  it("keeps its page when the made-up people could not be put down", async () => {
    const workbook = team();
    workbook.failures.set("insertExample", new WorkbookProblem({ code: "cellEdit", facts: {} }));
    const { press } = open(workbook);
    await press(/客服绩效与提成方案/);
    await press("放入工作簿");
    await press("放入示例数据");
    expect(await screen.findByRole("alert")).toHaveTextContent("单元格正在编辑");
    expect(screen.getByRole("button", { name: "用此方案考核" })).toBeVisible();
  });

  it("offers no made-up people once its indicators are others", async () => {
    const workbook = team();
    await workbook.insertScheme({ ...schemeOf(S5, "zh"), indicators: schemeOf(S5, "zh").indicators.slice(1) }, "zh");
    const { press } = open(workbook);
    await press(/S5 · 版本 1/);
    expect(screen.getByRole("button", { name: "用此方案考核" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "放入示例数据" })).not.toBeInTheDocument();
  });

  it("follows its cells, and leads to the cell that is wrong", async () => {
    const workbook = team();
    const { user, press } = open(workbook);
    await press(/客服绩效与提成方案/);
    await press("放入工作簿");
    // S5 has a finding of its own: nothing is paid for reaching its highest tier.
    await press("1 项建议");
    await screen.findByText(/提成加奖金反而少 300/);
    workbook.editScheme(0, (cells) => {
      const row = cells.find(([code]) => code === "RESP");
      const column = cells.find(([first]) => first === "代码")?.indexOf("目标值") ?? -1;
      row?.splice(column, 1, "四十");
    });
    expect((await screen.findAllByText(/应为数字|不是数字|四十/))[0]).toBeVisible();
    const [first] = await screen.findAllByRole("button", { name: /^定位到 / });
    if (first) await user.click(first);
    expect(workbook.visited[0]).toMatch(/^客服绩效与提成方案!/);
  });

  it("says when the weights are off", async () => {
    const workbook = team();
    const { press } = open(workbook);
    await press(/客服绩效与提成方案/);
    await press("放入工作簿");
    // S5 has a finding of its own: nothing is paid for reaching its highest tier.
    await press("1 项建议");
    await screen.findByText(/提成加奖金反而少 300/);
    workbook.editScheme(0, (cells) => {
      const row = cells.find(([code]) => code === "CONV");
      row?.splice(row.indexOf(0.25), 1, 0.2);
    });
    expect((await screen.findAllByText(/权重合计 95%，还差 5%/))[0]).toBeVisible();
  });
});

describe("an appraisal", () => {
  it("matches the columns by their headers", async () => {
    const { press } = open(await withScheme(team(BEST, GOOD)));
    await press("考核");
    await press(/九月/);
    expect(await screen.findByRole("combobox", { name: /询单转化率/ })).toHaveDisplayValue("E 列 · 询单转化率");
    expect(screen.getByRole("combobox", { name: /平均响应时间/ })).toHaveDisplayValue("F 列 · 平均响应时间(秒)");
    expect(screen.getByText("已全部对应")).toBeVisible();
  });

  it("does not go on without a column that is needed, and takes no column twice", async () => {
    const { user, press } = open(await withScheme(team(BEST, GOOD)));
    await press("考核");
    await press(/九月/);
    const response = await screen.findByRole("combobox", { name: /平均响应时间/ });
    await user.selectOptions(response, "H 列 · 客单价");
    expect(screen.getByRole("combobox", { name: /客单价/ })).toHaveDisplayValue("不对应");
    expect(screen.getByText("缺 1 项必需")).toBeVisible();
    await press("预览结果");
    expect(screen.getByRole("combobox", { name: /客单价/ })).toHaveFocus();
  });

  it("shows everyone's results before anything is written", async () => {
    const workbook = team(BEST, GOOD);
    await openPreview(workbook);
    expect(
      screen.getByRole("button", {
        name: /第 1 名.*钱二.*应发 4,600\.00.*优秀.*总分 100.*绩效工资 4,000\.00.*提成 300\.00.*餐补 300\.00/,
      }),
    ).toBeVisible();
    expect(
      screen.getByRole("button", {
        name: /第 2 名.*孙三.*应发 5,487\.50.*优秀.*总分 97\.5.*绩效工资 4,387\.50.*提成 600\.00.*奖金 200\.00.*餐补 300\.00/,
      }),
    ).toBeVisible();
    expect(screen.getByText("10,087.50")).toBeVisible();
    expect(workbook.plans).toEqual([]);
  });

  it("explains a person's figures", async () => {
    const { press } = await openPreview(team(BEST, GOOD));
    await press(/孙三/);
    const working = screen.getByRole("list", { name: "孙三的计算过程" });
    expect(working).toHaveTextContent(/90 × 25%/);
    // 4,500 × 97.5 % = 4,387.50; with 600, 200 and 300, and nothing for a streak, 5,487.50.
    expect(working).toHaveTextContent("底薪 4500 × 总分÷100 97.5%");
    expect(working).toHaveTextContent("5,487.54387.5 + 600 + 200 + 300 + 0");
  });

  it("tells who has nothing to be scored by, and where", async () => {
    const workbook = team(BEST, ON_LEAVE);
    const { press } = await openPreview(workbook);
    expect(screen.getByText(/郑七（E3）：没有可计分的数据（请假），不计分/)).toBeVisible();
    await press("定位到 九月!E3");
    expect(workbook.visited).toEqual(["九月!E3"]);
  });

  it("follows the cells while it is looked at", async () => {
    const workbook = team(BEST, GOOD);
    await openPreview(workbook);
    workbook.change("九月", 2, 4, 0.5);
    expect(await screen.findByRole("button", { name: /孙三.*总分 100/ })).toBeVisible();
  });

  it("has the columns looked at again when a header changes", async () => {
    const workbook = team(BEST, GOOD);
    await openPreview(workbook);
    workbook.change("九月", 0, 4, "备注");
    expect(await screen.findByText(/表头有改动/)).toBeVisible();
  });

  it("puts the results into the workbook and leads to them", async () => {
    const workbook = team(BEST, GOOD);
    const { press } = await openPreview(workbook);
    await press("放入工作簿");
    expect(await screen.findByText(/2 人的结果已放入工作表/)).toBeVisible();
    expect(screen.getByText(/已放入此工作簿 \d\d:\d\d/)).toBeVisible();
    await press("转到结果");
    await waitFor(() => expect(workbook.visited).toHaveLength(1));
    expect(workbook.plans).toHaveLength(1);
  });

  it("keeps everything when the results could not be written", async () => {
    const workbook = team(BEST, GOOD);
    const { press } = await openPreview(workbook);
    workbook.failures.set("insertResults", new WorkbookProblem({ code: "cellEdit", facts: {} }));
    await press("放入工作簿");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("单元格正在编辑");
    await userEvent.click(within(alert).getByRole("button", { name: "重试" }));
    expect(await screen.findByText(/2 人的结果已放入工作表/)).toBeVisible();
  });

  it("goes back by Esc, but not while a word is being composed", async () => {
    const { user } = await openPreview(team(BEST));
    const heading = screen.getByRole("heading", { level: 1 });
    fireEvent.keyDown(heading, { key: "Escape", isComposing: true });
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("预览结果");
    await user.keyboard("{Escape}");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("对应列");
  });
});

describe("for who reads by ear or keyboard", () => {
  it.each(Object.values(paneSections).map(({ word }) => wordsIn("zh")[word]))(
    "section %s has no violation that axe knows",
    async (section) => {
      const { press } = open(await withScheme(team(BEST, ON_LEAVE)));
      await press(section);
      expect(await findViolations()).toEqual([]);
    },
  );

  it("the preview has no violation that axe knows", async () => {
    const { press } = await openPreview(team(BEST, GOOD, ON_LEAVE));
    await press(/孙三/);
    expect(await findViolations()).toEqual([]);
  });
});

async function withScheme(workbook: FakeWorkbook): Promise<FakeWorkbook> {
  await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
  return workbook;
}
