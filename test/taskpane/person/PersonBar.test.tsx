import "@testing-library/jest-dom";
import { configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Cell } from "../../../src/domain/cell";
import { Failure } from "../../../src/domain/failure";
import { readScheme, type Reading } from "../../../src/domain/scheme/readScheme";
import { PersonBar } from "../../../src/taskpane/features/person/PersonBar";
import { useState } from "react";
import { newPersonMemory } from "../../../src/taskpane/features/person/personMemory";
import { usePersonInView } from "../../../src/taskpane/features/person/usePersonInView";
import { WorkbookContext } from "../../../src/taskpane/WorkbookContext";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { schemeCells } from "../../support/schemeCells";
import { FakeWorkbook } from "../FakeWorkbook";
import { AS_APPRAISED, LEFT_OUT, PAY_LIST, RUN } from "../../support/serviceRun";
import { settingsOf } from "../../support/settingsOf";

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

const HEADERS = [
  "工号",
  "姓名",
  "接待人数",
  "询单转化率",
  "平均响应时间(秒)",
  "净销售额",
  "客单价",
  "未回复数",
  "底薪",
  "餐补",
];
/** 100, 100, 100, 100: total 100. */
const BEST: readonly Cell[] = ["CS002", "钱二", 520, 0.5, 40, 30_000, 120, 0, 4000, 300];
/** 90, 100, 100, 100: total 97.5. */
const GOOD: readonly Cell[] = ["CS003", "孙三", 800, 0.45, 40, 50_000, 125, 0, 4500, 300];

const reading = readScheme(schemeCells(schemeOf(S5, "zh"), "zh"), "indicators");

function Shown({ by }: { readonly by: Reading }) {
  const [memory] = useState(() => newPersonMemory());
  const inView = usePersonInView(by, memory);
  const result = inView.resultBy(by);
  const total = result === null || result instanceof Failure ? "" : String(result.total);
  const pay = result === null || result instanceof Failure ? "" : String(result.pay?.pay ?? "none");
  return (
    <>
      <PersonBar inView={inView} />
      <output data-testid="total">{total}</output>
      <output data-testid="pay">{pay}</output>
    </>
  );
}

function show(...people: (readonly Cell[])[]) {
  const workbook = new FakeWorkbook({ 九月: [HEADERS, ...people] });
  render(
    <WorkbookContext.Provider value={workbook}>
      <Shown by={reading} />
    </WorkbookContext.Provider>,
  );
  return { workbook, user: userEvent.setup() };
}

test("nobody is looked at until a period is chosen; then the first, or whoever is chosen", async () => {
  const { user } = show(BEST, GOOD);
  expect(screen.getByTestId("total")).toHaveTextContent("");
  await screen.findByRole("option", { name: /九月/ });
  // Nobody has been looked for yet, so nobody is missing.
  expect(screen.getAllByRole("combobox")[1]).toHaveDisplayValue("—");
  await user.selectOptions(
    screen.getAllByRole("combobox")[0] as HTMLElement,
    screen.getByRole("option", { name: /九月/ }),
  );
  expect(await screen.findByText("100")).toBeVisible();
  await user.selectOptions(
    screen.getAllByRole("combobox")[1] as HTMLElement,
    await screen.findByRole("option", { name: /孙三/ }),
  );
  expect(await screen.findByText("97.5")).toBeVisible();
});

test("among many people one is found by a part of his name", async () => {
  const many = Array.from({ length: 300 }, (_, i) => [`N${i}`, `人${i}`, ...BEST.slice(2)]);
  const { user } = show(...many, GOOD);
  await user.selectOptions(
    screen.getAllByRole("combobox")[0] as HTMLElement,
    await screen.findByRole("option", { name: /九月/ }),
  );
  await user.type(await screen.findByRole("textbox"), "孙");
  await user.selectOptions(
    screen.getAllByRole("combobox")[1] as HTMLElement,
    await screen.findByRole("option", { name: /孙三/ }),
  );
  expect(await screen.findByText("97.5")).toBeVisible();
});

describe("data that were appraised before", () => {
  async function look(tables: Record<string, readonly (readonly Cell[])[]>) {
    const workbook = new FakeWorkbook(tables);
    workbook.settings = settingsOf([RUN]);
    render(
      <WorkbookContext.Provider value={workbook}>
        <Shown by={reading} />
      </WorkbookContext.Provider>,
    );
    const user = userEvent.setup();
    const choose = async (at: number, name: RegExp) =>
      user.selectOptions(
        screen.getAllByRole("combobox")[at] as HTMLElement,
        await screen.findByRole("option", { name }),
      );
    await choose(0, /客服8月/);
    return { workbook, choose };
  }

  test("are read as then: a person has his pay from the roster, his percentages, and who does not count is not listed", async () => {
    const { workbook, choose } = await look({ 客服8月: [...AS_APPRAISED, LEFT_OUT], 花名册: PAY_LIST });
    expect(await screen.findByText("按考核时的读法，连同“花名册”")).toBeVisible();
    await choose(1, /李四/);
    // The published 5,100 of one sheet with all columns.
    expect(await screen.findByText("5100")).toBeVisible();
    expect(screen.getByTestId("total")).toHaveTextContent("85");
    expect(screen.queryByRole("option", { name: /周九/ })).not.toBeInTheDocument();
    expect(screen.queryByText(/数据里没有这些列/)).not.toBeInTheDocument();
    // 300 of meals become 400.
    workbook.change("花名册", 3, 2, 400);
    expect(await screen.findByText("5200")).toBeVisible();
  });

  test("go on without a roster that is deleted while they are looked at", async () => {
    const { workbook } = await look({ 客服8月: AS_APPRAISED, 花名册: PAY_LIST });
    expect(await screen.findByText("4600")).toBeVisible();
    delete workbook.tables["花名册"];
    workbook.tell(null);
    expect(await screen.findByText(/^这份数据没有可连的“花名册”/)).toBeVisible();
    expect(screen.getByTestId("pay")).toHaveTextContent("none");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  test("are read without a roster that is gone, which is said", async () => {
    await look({ 客服8月: AS_APPRAISED });
    expect(await screen.findByText("这份数据没有可连的“花名册”：不带它读，其中的列按缺数处理。")).toBeVisible();
    expect(screen.getByTestId("total")).toHaveTextContent("100");
    expect(screen.getByTestId("pay")).toHaveTextContent("none");
  });
});
