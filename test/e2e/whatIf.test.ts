import axe from "axe-core";
import type { Frame } from "playwright-core";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * S5 and a copy of it on the sample workbook, the copy with 3 % instead of 2 % from 40,000 on, tried on its September. Of the sales between 40,000
 * and 60,000 that everyone has there a hundredth more is paid.
 */
describe("what another rate would change", () => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;

  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();
  const region = (name: string) => pane.getByRole("region", { name });

  async function insertIt(): Promise<void> {
    await click("放入工作簿");
    await pane.getByRole("button", { name: "用此方案考核" }).waitFor();
  }

  beforeAll(async () => {
    workbench = await openWorkbench({ language: "zh-CN" });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
    await workbench.page.getByRole("button", { name: "270" }).click();
    await click(/客服绩效与提成方案/);
    await insertIt();
    await click("复制为新方案");
    await insertIt();
  });

  it("finds what a cell has changed, and what it costs", async () => {
    const sheet = (await pane.getByText(/直接改工作表“.*”的单元格/).innerText()).match(/“(.*)”/)?.[1] ?? "";
    const rows = await cells.getValues(`'${sheet}'!A1:Z80`);
    const head = rows.findIndex((row) => row.includes("提成比例"));
    const column = rows[head]?.indexOf("提成比例") ?? -1;
    const start = rows[head]?.indexOf("起始额") ?? -1;
    const tier = rows.findIndex((row, i) => i > head && row[start] === 40_000);
    expect(rows[tier]?.[column]).toBe(0.02);
    await cells.setValues(`'${sheet}'!${String.fromCharCode(65 + column)}${tier + 1}`, [[0.03]]);
    await cells.settled();

    await click("试算");
    await pane.getByRole("checkbox", { name: /9月/ }).waitFor();
    for (const box of await pane.getByRole("checkbox").all()) await box.uncheck();
    await pane.getByRole("checkbox", { name: /9月 ·/ }).check();
    await workbench.screenshot("whatif-choose");
    await click("开始试算");
    await region("合计").waitFor();
    await expectText("方案的差别", "提成 40,000 起 提成比例 2% → 3%");

    const people = await cells.getValues("'9月'!A1:Z60");
    const headers = people.findIndex((row) => row.includes("净销售额"));
    const sales = people[headers]?.indexOf("净销售额") ?? -1;
    const more = people
      .slice(headers + 1)
      .map((row) => row[sales])
      .filter((x) => typeof x === "number")
      .reduce((sum, x) => sum + Math.max(0, Math.min(x, 60_000) - 40_000) * 0.01, 0);
    expect(more).toBeGreaterThan(0);
    const told = /\+([\d,.]+) \(/.exec(await region("合计").innerText())?.[1]?.replaceAll(",", "");
    // Each is paid to the cent.
    expect(Math.abs(Number(told) - more)).toBeLessThan(0.01 * (people.length - headers));
    await region("合计").scrollIntoViewIfNeeded();
    await workbench.screenshot("whatif-result");
  });

  it("seeks a rate, and estimates a range", async () => {
    await region("求目标").getByLabel("调哪个数").selectOption({ label: "提成 40,000 起 提成比例" });
    await click("求解");
    await region("求目标")
      .getByText(/提成 40,000 起 提成比例 取/)
      .waitFor();
    await workbench.screenshot("whatif-goal");
    await click("估算");
    await region("费用范围")
      .getByText(/十次里有八次在/)
      .waitFor();
    await region("谁有变化").scrollIntoViewIfNeeded();
    await pane.getByRole("button", { expanded: false }).first().click();
    await workbench.screenshot("whatif-movers");
  });

  it("applies what was sought to the cell of the draft, takes it back, and publishes from there", async () => {
    const rates = async () => (await cells.getValues("rates!A1:A2")).flat();
    await cells.addSheet("rates");
    const ids = (await schemeNames()).sort();
    await cells.setFormulas(
      "rates!A1:A2",
      ids.map((id) => [`=KPI.TIERCOMMISSION(50000,${id}_Tiers)`]),
    );
    await cells.settled();
    const before = await rates();
    await click("用这个数试算");
    await pane.getByText(/^草案另取：提成 40,000 起/).waitFor();
    await cells.settled();
    expect(await rates()).toEqual(before);
    await click("应用");
    await pane.getByText(/^已写入工作表/).waitFor();
    await workbench.screenshot("whatif-applied");
    await cells.settled();
    const after = await rates();
    // One of the two schemes pays something else now, the other what it paid.
    expect(after.filter((amount, i) => amount !== before[i])).toHaveLength(1);
    await click("撤销");
    await pane.getByText(/^已写入工作表/).waitFor({ state: "detached" });
    await cells.settled();
    expect(await rates()).toEqual(before);
    await click(/^发布草案/);
    await click("发布");
    await pane
      .getByText(/已启用/)
      .first()
      .waitFor();
  });

  it("fits 270 pixels, and has nothing that axe finds", async () => {
    await pane.evaluate(axe.source);
    const found = await pane.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations } = await checker.run({ exclude: ["[data-tabster-dummy]"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    expect(found).toEqual([]);
    const overflow = await pane.evaluate(() => {
      const main = document.querySelector("main");
      return (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0);
    });
    expect(overflow).toBe(0);
    expect(workbench.complaints).toEqual([]);
  });

  /** What formulas call the schemes by. */
  async function schemeNames(): Promise<string[]> {
    return pane.evaluate(() =>
      Excel.run(async (context) => {
        const names = context.workbook.names.load("items/name");
        await context.sync();
        return names.items.flatMap(({ name }) => (name.startsWith("Scheme_") ? [name.slice("Scheme_".length)] : []));
      }),
    );
  }

  async function expectText(name: string, text: string): Promise<void> {
    await region(name).getByText(text).first().waitFor();
  }
});
