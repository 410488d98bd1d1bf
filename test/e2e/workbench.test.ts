import { openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";

describe.each(["zh-CN", "en-US"] as const)("the workbench in %s", (language) => {
  let workbench: OpenedWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench({ language });
  });

  it("shows the add-in's own pane beside the grid", async () => {
    expect(new URL(workbench.pane.url()).pathname).toBe("/taskpane.html");
    await workbench.pane.waitForFunction(() => document.getElementById("root")?.querySelector(".shell") === null);
    await workbench.screenshot(`workbench-${language}`);
  });

  it("starts without a complaint in the console", () => {
    expect(workbench.complaints).toEqual([]);
  });
});
