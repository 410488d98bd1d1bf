import type { Frame } from "playwright-core";
import { nameScheme } from "../support/nameScheme";
import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";

/*
 * office.js has a file for each platform, and each speaks to Excel in a way of its own. The add-in, its functions and what it
 * listens to work over each of them.
 */
const platforms = [
  { profile: "windows", platform: "PC", hostFile: "excel-win32-16.01.js" },
  { profile: "mac", platform: "Mac", hostFile: "excel-mac-16.00.js" },
  { profile: "web", platform: "OfficeOnline", hostFile: "excel-web-16.00.js" },
];

describe.each(platforms)("office.js on the platform $platform", ({ profile, platform, hostFile }) => {
  let workbench: OpenedWorkbench;
  let cells: ReturnType<typeof spreadsheet>;
  let pane: Frame;

  beforeAll(async () => {
    workbench = await openWorkbench({ language: "zh-CN", profile });
    ({ pane } = workbench);
    cells = spreadsheet(workbench.page);
  });

  it("loads its own file and no other's", async () => {
    const scripts = await pane.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.replace(/.*\//, "")),
    );
    expect(scripts.filter((script) => script.startsWith("excel-"))).toEqual([hostFile]);
  });

  it("knows where it is", async () => {
    const context = await pane.evaluate(() => {
      const { host, platform: own, displayLanguage, requirements, document } = Office.context;
      return {
        host,
        platform: own,
        displayLanguage,
        mode: document.mode,
        required: requirements.isSetSupported("ExcelApi", "1.9") && requirements.isSetSupported("SharedRuntime", "1.1"),
        unheardOf: requirements.isSetSupported("ExcelApi", "9.9"),
      };
    });
    expect(context).toEqual({
      host: "Excel",
      platform,
      displayLanguage: "zh-CN",
      mode: "readWrite",
      required: true,
      unheardOf: false,
    });
  });

  it("carries batches: the pane puts a scheme into the workbook and reads it back", async () => {
    await pane.getByRole("button", { name: /客服绩效与提成方案/ }).click();
    await nameScheme(pane, "S5");
    await pane.getByRole("button", { name: "放入工作簿" }).click();
    await pane.getByRole("button", { name: "用此方案考核" }).waitFor();
    await cells.settled();
    expect(await cells.sheets()).toContain("客服绩效与提成方案");
  });

  it("carries calls of functions and their results", async () => {
    await cells.addSheet("try");
    await cells.setValues("try!A1:A4", [[95], [94.99], [84.99], [69.99]]);
    await cells.setFormulas("try!B1", [["=KPI.GRADE(A1:A4,S5_Grades)"]]);
    await cells.settled();
    expect(await cells.getValues("try!B1:B4")).toEqual([["优秀"], ["良好"], ["一般"], ["差"]]);
    await cells.setFormulas("try!C1", [["=KPI.RANK(A1:A4,A1:A3)"]]);
    await cells.settled();
    expect(await cells.getValues("try!C1")).toEqual([["#VALUE!"]]);
    expect(await cells.message("try!C1")).not.toBe("");
  });

  it("carries events: the pane notices a weight that somebody edits", async () => {
    const rows = await cells.getValues("客服绩效与提成方案!A1:Z40");
    const head = rows.findIndex((row) => row.includes("权重"));
    const column = String.fromCharCode("A".charCodeAt(0) + (rows[head]?.indexOf("权重") ?? 0));
    // Four indicators of 25 %.
    await cells.setValues(`客服绩效与提成方案!${column}${head + 2}`, [[0.15]]);
    await pane
      .getByText(/权重合计 90%，还差 10%/)
      .first()
      .waitFor();
  });

  it("carries the selection, which the common API tells of", async () => {
    const told = pane.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const done = ({ status, error }: Office.AsyncResult<void>): void => {
            if (status === Office.AsyncResultStatus.Failed) reject(new Error(error.message));
          };
          Office.context.document.addHandlerAsync(
            Office.EventType.DocumentSelectionChanged,
            ({ type }: Office.DocumentSelectionChangedEventArgs) => resolve(type),
            done,
          );
          setTimeout(
            () =>
              void Excel.run(async (context) => {
                context.workbook.worksheets.getItem("try").getRange("B2").select();
                await context.sync();
              }),
            500,
          );
        }),
    );
    expect(await told).toBe("documentSelectionChanged");
  });

  it.each([
    ["while a cell is being edited", { cellEdit: true }, "InvalidOperationInCellEditMode"],
    ["beyond the limit of a request", { payload: 100 }, "RequestPayloadSizeLimitExceeded"],
  ])("carries refusals: a batch %s", async (_when, failure, code) => {
    await cells.fail(failure);
    const refusal = await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("try").getRange("D1").values = [[1]];
        await context.sync();
      }).then(
        () => "none",
        (error: unknown) => (error as OfficeExtension.Error).code,
      ),
    );
    await cells.fail(null);
    expect(refusal).toBe(code);
  });

  it("begins anew with a pane that loads itself again", async () => {
    await pane.evaluate(() => {
      Object.assign(window, { isOld: true });
      // As the link "try again" of the page does.
      location.href = location.pathname + location.search;
    });
    await pane.waitForFunction(() => !("isOld" in window));
    await pane
      .getByRole("button", { name: /客服绩效与提成方案/ })
      .first()
      .waitFor();
    await cells.setFormulas("try!E1", [["=KPI.GRADE(95,S5_Grades)"]]);
    await cells.settled();
    expect(await cells.getValues("try!E1")).toEqual([["优秀"]]);
  });

  it("complains of nothing in the console", async () => {
    await cells.settled();
    expect(workbench.complaints).toEqual([]);
    await workbench.screenshot(`platform-${profile}`);
  });
});
