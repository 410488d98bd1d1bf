import type { Frame, Page } from "playwright-core";
import { openWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * What real workbooks and hosts have and a sample has not, by clicks on the sample workbook. The figure is worked by hand from its
 * rows of September, as in department.test.ts: CS012 has (100 + 90 + 100 + 95) / 4.
 */
const TOTAL_OF_CS012 = 96.25;

/** Runs a batch of the pane's own office.js. */
async function run(pane: Frame, batch: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  await pane.evaluate(`Excel.run(${batch.toString()})`);
}

async function insertS5(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: /客服绩效与提成方案/ }).click();
  await pane.getByRole("button", { name: "放入工作簿" }).click();
  await pane.getByRole("button", { name: "用此方案考核" }).waitFor();
}

/** Whether the pane has sent a batch while something was done. */
async function countReadings(page: Page, during: () => Promise<void>): Promise<number> {
  const count = (): Promise<number> => page.evaluate(() => Number(Reflect.get(window, "batchesSeen") ?? 0));
  await page.evaluate(() => {
    const pane = document.querySelector<HTMLIFrameElement>("iframe[name=taskpane]")?.contentWindow as unknown as {
      _osfHostAPI: (handler: string, call: { methodId: number; params?: unknown }, done: unknown) => void;
    };
    const send = pane._osfHostAPI;
    Reflect.set(window, "batchesSeen", 0);
    pane._osfHostAPI = (handler, call, done) => {
      // Functions answer, and office.js tells of itself, whether the pane is open or not.
      const isAnswer = JSON.stringify(call.params ?? "").match(/SetInvocation|SendTelemetryEvent/) !== null;
      if (call.methodId === 1 && !isAnswer)
        Reflect.set(window, "batchesSeen", Number(Reflect.get(window, "batchesSeen")) + 1);
      send(handler, call, done);
    };
  });
  await during();
  return count();
}

it("appraises a table with awkward headers, and says why not while its headers are hidden or figures wait", async () => {
  const { page, pane, screenshot, complaints } = await openWorkbench({ language: "zh-CN" });
  const cells = spreadsheet(page);
  await insertS5(pane);
  await run(pane, async (context) => {
    const table = context.workbook.tables.getItem("数据9月");
    const headers = table.getHeaderRowRange().load("values");
    await context.sync();
    const awkward: Readonly<Record<string, string>> = {
      工号: " 工号 ",
      询单转化率: "询单转化率 [%], '@#:",
      客单价: "客单价:,",
      未回复数: "未回复数 ",
    };
    headers.values = [headers.values[0]?.map((header) => awkward[String(header).trim()] ?? (header as string)) ?? []];
    table.showHeaders = false;
    await context.sync();
  });
  await pane.getByRole("button", { name: "用此方案考核" }).click();
  await pane.getByRole("button", { name: /9月/ }).first().click();
  await pane.getByText(/标题行是隐藏的/).waitFor();
  await screenshot("hidden-headers");

  await run(pane, async (context) => {
    context.workbook.tables.getItem("数据9月").showHeaders = true;
    context.workbook.application.calculationMode = Excel.CalculationMode.manual;
    await context.sync();
  });
  await pane.getByRole("button", { name: /9月/ }).first().click();
  await pane.getByRole("button", { name: "预览结果" }).click();
  await pane.getByText("6,512.50").first().waitFor();
  await pane.getByRole("button", { name: "放入工作簿" }).click();
  await pane.getByText(/手动计算/).waitFor();
  await screenshot("manual-calculation");
  const sheet = (await cells.sheets()).at(-1) ?? "";
  const totalOf = async (number: string): Promise<unknown> => {
    const rows = await cells.getValues(`'${sheet}'!A1:AZ60`);
    const heads = rows.find((row) => row.includes("总分")) ?? [];
    return rows.find(([first]) => first === number)?.[heads.indexOf("总分")];
  };
  expect(await totalOf("CS012")).toBeUndefined();
  await pane.getByRole("button", { name: "现在计算" }).click();
  await pane.getByText(/手动计算/).waitFor({ state: "detached" });
  await cells.settled();
  expect(await totalOf("CS012")).toBe(TOTAL_OF_CS012);
  expect(complaints).toEqual([]);
});

it("rests while the pane is closed, reads once when it is opened, and adds no sheet to a protected workbook", async () => {
  const { page, pane, screenshot, complaints } = await openWorkbench({ language: "zh-CN" });
  const cells = spreadsheet(page);
  await insertS5(pane);
  await cells.settled();
  const before = await cells.sheets();
  await page.getByRole("button", { name: "任务窗格" }).click();
  const readings = await countReadings(page, async () => {
    await cells.addSheet("新");
    await cells.setValues("'客服绩效与提成方案'!A1", [["改了"]]);
    await cells.settled();
    await page.waitForTimeout(1_000);
  });
  expect(readings).toBe(0);
  const afterOpening = await countReadings(page, async () => {
    await page.getByRole("button", { name: "任务窗格" }).click();
    await cells.settled();
  });
  expect(afterOpening).toBeGreaterThan(0);

  await cells.fail({ structure: true });
  await pane.getByRole("button", { name: "放入示例数据" }).click();
  await pane.getByText(/工作簿的结构受保护/).waitFor();
  await screenshot("protected-structure");
  expect(await cells.sheets()).toEqual([...before, "新"]);
  expect(complaints).toEqual([]);
});

it("makes one step of undo of a group's batches, and refuses in a group what cannot be undone", async () => {
  const { page, pane } = await openWorkbench({ language: "zh-CN" });
  const cells = spreadsheet(page);
  await cells.addSheet("试");
  await run(pane, async (context) => {
    context.workbook.worksheets.getItem("试").activate();
    context.workbook.worksheets.getItem("试").getRange("C1").values = [["先"]];
    await context.sync();
  });
  const code = await pane.evaluate(async () => {
    await Excel.run({ mergeUndoGroup: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem("试");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.getRange("B1").values = [[2]];
      await context.sync();
    });
    try {
      await Excel.run({ mergeUndoGroup: true }, async (context) => {
        context.workbook.worksheets.getItem("试").delete();
        await context.sync();
      });
      return "done";
    } catch (error) {
      return (error as OfficeExtension.Error).code;
    }
  });
  expect(code).toBe("UndoNotSupported");
  expect(await cells.getValues("试!A1:C1")).toEqual([[1, 2, "先"]]);
  await page
    .locator("#grid canvas[id^=univer-sheet-main]")
    .first()
    .click({ position: { x: 300, y: 300 } });
  await page.keyboard.press("Control+z");
  await cells.settled();
  expect(await cells.getValues("试!A1:C1")).toEqual([["", "", "先"]]);
});
