import "@testing-library/jest-dom";
import { act, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Cell } from "../../src/domain/cell";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { BEST, HEADERS } from "../support/serviceTeam";
import { FakeWorkbook } from "./FakeWorkbook";
import { findViolations } from "./findViolations";
import { openPane } from "./openPane";

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });

const PEOPLE = 1_000;
/** Pixels. */
const ROW = 78;
/** As somebody whose figures are worked out there, with a number and a name of his own. */
const person = (i: number): readonly Cell[] => [`CS${String(i).padStart(5, "0")}`, `人员${i}`, ...BEST.slice(2)];

/** jsdom lays nothing out: the screen has a height here, and rows have one. */
beforeEach(() => {
  jest.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const screen = this.closest("main");
    return { top: screen && screen !== this ? -screen.scrollTop : 0 } as DOMRect;
  });
  jest.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
  jest.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(ROW);
  jest.spyOn(Element.prototype, "scrollHeight", "get").mockReturnValue(PEOPLE * ROW);
});
afterEach(() => jest.restoreAllMocks());

async function openPreview(count = PEOPLE) {
  const workbook = new FakeWorkbook({ 九月: [HEADERS, ...Array.from({ length: count }, (_, i) => person(i + 1))] });
  await workbook.insertScheme(schemeOf(S5, "zh"), "zh");
  const pane = openPane(workbook);
  await pane.press(/客服绩效与提成方案.*草稿/);
  await pane.press("用此方案考核");
  await pane.press(/九月/);
  await screen.findByRole("heading", { name: "对应列" });
  const confirm = screen.queryByRole("button", { name: /^全部确认/ });
  if (confirm) await pane.user.click(confirm);
  await pane.press("预览结果");
  await screen.findByRole("button", { name: /人员1\D/ });
  return { workbook, ...pane };
}

const listOfPeople = () => {
  const [first] = screen.getAllByRole("button", { name: /人员\d/ });
  const list = first?.closest("ul");
  if (!list) throw new Error("expected a list of people");
  return list;
};

describe("a thousand people", () => {
  it("are a list of which those in sight are drawn, each with its place, and the one with the focus", async () => {
    const { user } = await openPreview();
    const rows = within(listOfPeople()).getAllByRole("listitem");
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]).toHaveAttribute("aria-setsize", "1000");
    expect(rows.slice(0, 3).map((row) => row.getAttribute("aria-posinset"))).toEqual(["1", "2", "3"]);
    expect(screen.getByRole("status")).toHaveTextContent("1000 人");
    expect(await findViolations()).toEqual([]);

    const first = screen.getByRole("button", { name: /人员1\D/ });
    await user.click(first);
    expect(await screen.findByRole("list", { name: "人员1的计算过程" })).toBeInTheDocument();
    const main = screen.getByRole("main");
    main.scrollTop = 500 * ROW;
    fireEvent.scroll(main);
    expect(await screen.findByRole("button", { name: /人员501\D/ })).toBeInTheDocument();
    expect(within(listOfPeople()).getAllByRole("listitem").length).toBeLessThan(80);
    expect(first).toHaveFocus();
    expect(screen.queryByRole("button", { name: /人员2\D/ })).not.toBeInTheDocument();
  });

  it("are not computed and drawn again for a change that changes nothing of theirs", async () => {
    const { workbook } = await openPreview();
    const first = screen.getByRole("button", { name: /人员1\D/ });
    const asked = workbook.asked.get("readSource") ?? 0;
    act(() => workbook.tell(null));
    await waitFor(() => expect(workbook.asked.get("readSource")).toBe(asked + 1));
    expect(screen.queryByText(/正在计算/)).not.toBeInTheDocument();
    expect(first).toBeInTheDocument();
  });
});

describe("an insertion", () => {
  it("is followed, and given up with the workbook as it was", async () => {
    const { workbook, user } = await openPreview();
    let goOn: () => void = () => undefined;
    workbook.insertPause = new Promise<void>((resolve) => (goOn = resolve));
    await user.click(screen.getByRole("button", { name: "放入工作簿" }));
    expect(await screen.findByRole("progressbar", { name: "正在放入…（50%）" })).toBeInTheDocument();
    // What changes meanwhile is our own doing, and not read.
    const asked = workbook.asked.get("readSource");
    act(() => workbook.tell(null));
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(screen.getByText("正在收回已写入的内容…")).toBeVisible();
    expect(workbook.asked.get("readSource")).toBe(asked);
    act(() => goOn());
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("已取消，工作簿和之前一样。"));
    expect(workbook.plans).toEqual([]);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: "放入工作簿" }));
    expect(await screen.findByRole("heading", { name: "已完成" })).toBeVisible();
    expect(workbook.plans).toHaveLength(1);
  });
});
