import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { useWorkbookChanges } from "../../src/taskpane/useWorkbookChanges";
import { WorkbookContext } from "../../src/taskpane/WorkbookContext";
import { WorkbookProblem } from "../../src/workbook/WorkbookProblem";
import { FakeWorkbook } from "./FakeWorkbook";

const cellEdit = new WorkbookProblem({ code: "cellEdit", facts: {} });
const protectedSheet = new WorkbookProblem({ code: "sheetProtected", facts: { sheet: "9月" } });

describe("reading when the workbook changes", () => {
  let workbook: FakeWorkbook;
  let read: jest.Mock<Promise<void>, []>;
  let onProblem: jest.Mock;

  beforeEach(async () => {
    jest.useFakeTimers();
    workbook = new FakeWorkbook();
    read = jest.fn<Promise<void>, []>().mockResolvedValue(undefined);
    onProblem = jest.fn();
    renderHook(() => useWorkbookChanges(read, { matters: (sheets) => sheets.includes("9月"), onProblem }), {
      wrapper: ({ children }: { children: ReactNode }) => (
        <WorkbookContext.Provider value={workbook}>{children}</WorkbookContext.Provider>
      ),
    });
    await pass(0);
  });

  afterEach(() => jest.useRealTimers());

  const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));

  it("reads when a sheet changes that matters, and when sheets come or go", async () => {
    workbook.tell(["9月", "其他"]);
    await pass(0);
    expect(read).toHaveBeenCalledTimes(1);
    workbook.tell(null);
    await pass(0);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("leaves alone what happens on other sheets", async () => {
    workbook.tell(["其他"]);
    await pass(0);
    expect(read).not.toHaveBeenCalled();
  });

  it("reads nothing while the pane is closed, and once when it is open again", async () => {
    workbook.show(false);
    workbook.tell(["9月"]);
    workbook.tell(null);
    window.dispatchEvent(new Event("focus"));
    await pass(60_000);
    expect(read).not.toHaveBeenCalled();
    expect(workbook.asked.size).toBe(0);
    workbook.show(true);
    await pass(0);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("tries again without a word what a cell edit kept it from", async () => {
    read.mockRejectedValueOnce(cellEdit);
    workbook.tell(["9月"]);
    await pass(10_000);
    expect(read).toHaveBeenCalledTimes(2);
    expect(onProblem).not.toHaveBeenCalled();
  });

  it("does not try again while the pane is closed", async () => {
    read.mockRejectedValueOnce(cellEdit);
    workbook.tell(["9月"]);
    await pass(0);
    workbook.show(false);
    await pass(60_000);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("tells what does not pass by itself", async () => {
    read.mockRejectedValueOnce(protectedSheet);
    workbook.tell(["9月"]);
    await pass(60_000);
    expect(read).toHaveBeenCalledTimes(1);
    expect(onProblem).toHaveBeenCalledWith(protectedSheet);
  });
});
