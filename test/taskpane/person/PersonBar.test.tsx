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
  return (
    <>
      <PersonBar inView={inView} />
      <output data-testid="total">{total}</output>
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
