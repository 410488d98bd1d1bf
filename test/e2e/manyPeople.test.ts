import type { Frame } from "playwright-core";
import { giveUpHalfWay } from "../support/giveUpHalfWay";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { BEST, FAIR, GOOD, HEADERS } from "../support/serviceTeam";
import { spreadsheet } from "../support/spreadsheet";

type Plain = string | number;

/** As many of each of three kinds, whose results are worked out where they stand. */
const OF_EACH = 1_000;
const KINDS = [BEST, GOOD, FAIR] as Plain[][];
const PEOPLE = OF_EACH * KINDS.length;
/** Cells that are written at once. */
const ROWS_AT_ONCE = 1_000;

describe("thousands of people", () => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;

  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();

  beforeAll(async () => {
    workbench = await openWorkbench({ language: "zh-CN", more: "&open=blank" });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
    const rows = Array.from({ length: PEOPLE }, (_, i) => {
      const kind = KINDS[i % KINDS.length] ?? [];
      return [`P${String(i + 1).padStart(5, "0")}`, `人员${i + 1}`, ...kind.slice(2)];
    });
    await cells.addSheet("9月");
    await cells.setValues("'9月'!A1:K1", [HEADERS]);
    for (let from = 0; from < PEOPLE; from += ROWS_AT_ONCE)
      await cells.setValues(`'9月'!A${from + 2}:K${from + ROWS_AT_ONCE + 1}`, rows.slice(from, from + ROWS_AT_ONCE));
    await click(/客服绩效与提成方案/);
    await nameScheme(pane, "S5");
    await click("放入工作簿");
    await click("用此方案考核");
    await click(/9月/);
    await click("预览结果");
  });

  it("are previewed with the few rows in sight drawn, to the last of them", async () => {
    // Of three each 4,600, 5,487.50 and 5,100.
    await pane.getByText("15,187,500").first().waitFor();
    const rows = pane.locator("li[aria-setsize]");
    expect(await rows.count()).toBeLessThan(60);
    expect(await rows.first().getAttribute("aria-setsize")).toBe(String(PEOPLE));
    await pane.getByRole("main").evaluate((main) => main.scrollTo(0, main.scrollHeight));
    const last = pane.getByRole("button", { name: /人员3000\D/ });
    await last.click();
    await pane.getByRole("list", { name: "人员3000的计算过程" }).waitFor();
    expect(await rows.count()).toBeLessThan(60);
    await workbench.screenshot("many-people");
  });

  it("leave the workbook as it was when their insertion is given up, and are there when it is not", async () => {
    const before = await cells.sheets();
    await pane.evaluate(giveUpHalfWay, "正在放入…");
    await click("放入工作簿");
    await pane.getByText("已取消，工作簿和之前一样。").waitFor();
    expect(await cells.sheets()).toEqual(before);

    await click("放入工作簿");
    await pane.getByText(/3000 人的结果已放入工作表/).waitFor();
    await cells.settled();
    const sheet = "考核结果 S5 9月";
    const values = await cells.getValues(`'${sheet}'!A1:I3100`);
    const heads = values.find((row) => row.includes("工号")) ?? [];
    const payOf = (number: string) =>
      values.find(([first]) => first === number)?.[heads.findIndex((head) => head === "应发工资")];
    expect(["P00001", "P00002", "P03000"].map(payOf)).toEqual([4_600, 5_487.5, 5_100]);
    expect(workbench.complaints).toEqual([]);
  });
});
