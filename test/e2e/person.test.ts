import axe from "axe-core";
import type { Frame } from "playwright-core";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { BEST, FAIR, GOOD, HEADERS } from "../support/serviceTeam";

/** Where the people stand. */
const SHEET = "9月 客服";

const languages = {
  "zh-CN": {
    width: "270",
    template: /客服绩效与提成方案/,
    insert: "放入工作簿",
    sheet: "客服绩效与提成方案",
    data: "数据",
    person: "人员",
    total: "总分",
    conversion: "询单转化率",
    weight: "询单转化率 权重（%）",
    indicators: /^指标/,
    tiers: /^提成/,
    undo: /^撤销：/,
    target: "目标值",
    working: "计算过程",
    load: "接待人数：更多操作",
    uses: "用在哪里",
    usedIn: /^规则“.*”的/,
    // the formula, and the head 接待人数 above the column
    usedOn: `工作表“${SHEET}”有 2 个单元格用到`,
    close: "关闭",
  },
  "en-US": {
    width: "320",
    template: /Customer-service pay scheme/,
    insert: "Insert into workbook",
    sheet: "Customer-service pay scheme",
    data: "Data",
    person: "Person",
    total: "Total",
    conversion: "Inquiry conversion",
    weight: "Inquiry conversion weight (%)",
    indicators: /^Indicators/,
    tiers: /^Commission tiers/,
    undo: /^Undo: /,
    target: "Target",
    working: "Working",
    load: "Customers received: more",
    uses: "Where it is used",
    usedIn: /^Rules “.*”: /,
    // the formula alone: the head has another name
    usedOn: `1 cell of the sheet “${SHEET}”`,
    close: "Close",
  },
} as const;

/** The people of `serviceTeam` on a sheet as people keep them: a title above, numbers typed as text, a row of totals below. */
const asText = (cells: typeof GOOD) =>
  cells.map((cell) => (typeof cell === "number" && cell >= 1000 ? `'${cell.toLocaleString("en-US")}` : (cell ?? "")));
const MESSY = [
  ["2026年9月客服数据", ...HEADERS.slice(1).map(() => "")],
  HEADERS.map(() => ""),
  [...HEADERS],
  BEST.map((cell) => cell ?? ""),
  asText(GOOD),
  FAIR.map((cell) => cell ?? ""),
  ["合计", "", "", 1920, "", "", 150_000, "", 2, 12_500, 900],
];

/*
 * What S5 makes of them, by hand: 孙三 scores 90, 100, 100, 100, and 李四 80, 80, 90, 90 (see `serviceTeam`), each with a quarter of the
 * weight.
 */
describe.each(["zh-CN", "en-US"] as const)("a scheme is designed with a person in view, in %s", (language) => {
  const words = languages[language];
  let workbench: OpenedWorkbench;
  let pane: Frame;

  const click = (name: string | RegExp) => pane.getByRole("button", { name }).first().click();
  const expectTotal = (total: string) => pane.getByText(`${words.total} ${total}`, { exact: true }).waitFor();
  const readScheme = () =>
    pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange("A1:V70").load("formulas");
          await context.sync();
          return range.formulas.map((row) => row.map(String));
        }),
      words.sheet,
    );
  const slider = () => pane.getByRole("slider", { name: words.target });

  beforeAll(async () => {
    workbench = await openWorkbench({ language });
    ({ pane } = workbench);
    await workbench.page.getByRole("button", { name: words.width }).click();
    await pane.evaluate(
      ([name, rows]) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add(name);
          const cells = rows as (string | number)[][];
          sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1).values = cells;
          await context.sync();
        }),
      [SHEET, MESSY] as const,
    );
    await click(words.template);
    await nameScheme(pane, "S5");
    await click(words.insert);
    await pane.getByRole("textbox", { name: words.weight }).waitFor();
  });

  it("shows his figures, and they follow what is typed, written and taken back", async () => {
    await pane.getByRole("combobox", { name: words.data }).selectOption({ label: SHEET });
    await pane.getByRole("combobox", { name: words.person }).selectOption({ label: "孙三 · CS003" });
    await expectTotal("97.5");
    await pane.getByText(/5,487\.50/).waitFor();
    const before = await readScheme();
    const weight = pane.getByRole("textbox", { name: words.weight });
    await weight.fill("35");
    // (90 · 35 + 100 · 75) ÷ 110, and nothing is written yet
    await expectTotal("96.82");
    expect(await readScheme()).toEqual(before);
    await weight.press("Tab");
    await pane.getByRole("button", { name: words.undo }).waitFor();
    await expectTotal("96.82");
    await pane.getByRole("textbox", { name: words.weight }).press("Alt+PageDown");
    // 李四: (80 · 35 + 80 · 25 + 90 · 25 + 90 · 25) ÷ 110
    await expectTotal("84.55");
    await workbench.screenshot(`person-figures-${language}`);
    await click(words.undo);
    await expectTotal("85");
    expect(await readScheme()).toEqual(before);
  });

  it("moves a point of a curve by keys and by the pointer, each one step that is taken back", async () => {
    const before = await readScheme();
    await pane
      .getByRole("button", { name: new RegExp(`^${words.conversion}`), expanded: false })
      .first()
      .click();
    await slider().focus();
    // From 50 % in steps of 1 %, ten of them with Shift: at 40 % he scores 100.
    await slider().press("Shift+ArrowLeft");
    await expectTotal("90");
    await slider().press("Enter");
    await pane.getByRole("button", { name: words.undo }).waitFor();
    expect((await readScheme()).flat().filter((cell) => cell === "0.4").length).toBeGreaterThan(
      before.flat().filter((cell) => cell === "0.4").length,
    );
    await click(words.undo);
    await expectTotal("85");
    expect(await readScheme()).toEqual(before);

    const box = await slider().boundingBox();
    if (!box) throw new Error("expected the point to be in sight");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const { mouse } = workbench.page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x - 20, y, { steps: 5 });
    const target = Number(await slider().getAttribute("aria-valuenow"));
    expect(target).toBeLessThan(0.5);
    expect(target).toBeGreaterThan(0.4);
    // The field says the same while the point is dragged.
    await expect(pane.getByRole("textbox", { name: new RegExp(`^${words.target}`) }).inputValue()).resolves.toBe(
      `${Math.round(target * 100)}%`,
    );
    await workbench.screenshot(`person-curve-${language}`);
    await mouse.up();
    await expectTotal(String(Math.round(((0.4 / target) * 100 + 80 + 90 + 90) * 25) / 100));
    await pane.getByRole("button", { name: words.undo }).waitFor();
    await click(words.undo);
    await expectTotal("85");
    expect(await readScheme()).toEqual(before);
  });

  it("says where an indicator is used, also in formulas, shows the working and the people on the pay curve, and axe finds no fault", async () => {
    await pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          const cell = context.workbook.worksheets.getItem(name).getRange("N1");
          cell.formulas = [['=IF(ROWS(S5_Indicators)>0,"LOAD","")']];
          await context.sync();
        }),
      SHEET,
    );
    await click(words.load);
    await pane.getByRole("menuitem", { name: words.uses }).click();
    await pane.getByText(words.usedIn).first().waitFor();
    await pane.getByText(words.usedOn).waitFor();
    await workbench.screenshot(`person-uses-${language}`);
    await click(words.close);
    await pane.getByRole("button", { name: words.working, exact: true }).click();
    await workbench.screenshot(`person-working-${language}`);
    await pane.getByRole("button", { name: words.working, exact: true }).click();
    await pane.getByRole("button", { name: words.tiers, expanded: false }).click();
    await pane.locator("[data-person-in-view]").waitFor();
    await pane.locator("[data-person-in-view]").scrollIntoViewIfNeeded();
    await workbench.screenshot(`person-tiers-${language}`);
    await pane.evaluate(axe.source);
    const violations = await pane.evaluate(async () => {
      const { axe: loaded } = window as unknown as { axe: typeof axe };
      const { violations: found } = await loaded.run({ exclude: [["[data-tabster-dummy]"]] });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    expect(violations).toEqual([]);
    expect(workbench.complaints.filter((complaint) => !complaint.includes("/workbench.js"))).toEqual([]);
  });
});
