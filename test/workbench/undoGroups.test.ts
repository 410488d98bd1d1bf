import { ApiGuard } from "../../src/workbench/bridge/ApiGuard";
import { BatchExecutor } from "../../src/workbench/bridge/BatchExecutor";
import { Failures } from "../../src/workbench/bridge/Failures";
import { HostObject } from "../../src/workbench/bridge/HostObject";
import { passOnUndoGroups, undoGroupIn } from "../../src/workbench/bridge/passOnUndoGroups";
import { References } from "../../src/workbench/bridge/References";
import type { BatchResponse } from "../../src/workbench/bridge/wire";
import { documented } from "../../src/workbench/profiles/documented";
import type { UndoProfile } from "../../src/workbench/profiles/HostProfile";

class Sheet extends HostObject {
  readonly className = "Worksheet";
  isDeleted = false;
  private color = "";

  get tabColor(): string {
    return this.color;
  }

  set tabColor(color: string) {
    this.color = color;
  }

  delete(): void {
    this.isDeleted = true;
  }
}

const members = { Worksheet: { tabColor: "ExcelApi 1.7", delete: "ExcelApi 1.1" } };
const ROOT = { 1: { Id: 1, ObjectPathType: 1, Name: "" } };
const setColor = { Id: 2, ActionType: 4, Name: "TabColor", ObjectPathId: 1, ArgumentInfo: { Arguments: ["red"] } };
const remove = { Id: 3, ActionType: 3, Name: "Delete", ObjectPathId: 1, ArgumentInfo: { Arguments: [] } };

function openBook(undo: UndoProfile) {
  const sheet = new Sheet();
  const steps: (string | undefined)[] = [];
  const world = {
    root: sheet,
    service: () => undefined,
    guard: new ApiGuard(members, { ExcelApi: "1.20" }),
    references: new References(),
    generalErrors: [],
  };
  const document = {
    isEditing: () => false,
    asOneStep: <T>(change: () => T, group?: string): T => {
      steps.push(group);
      return change();
    },
  };
  const executor = new BatchExecutor(world, document, new Failures(), undo);
  const send = async (actions: object[], undoGroup?: string): Promise<BatchResponse> => {
    const body = JSON.stringify({ Actions: actions, ObjectPaths: ROOT });
    const reply = await executor.execute({ body, waitsForEndOfEdit: false, undoGroup });
    if (!("body" in reply)) throw new Error("expected an answer");
    return JSON.parse(reply.body) as BatchResponse;
  };
  return { sheet, steps, send };
}

describe("an undo group", () => {
  it("is told to the document, so that its batches become one step", async () => {
    const { sheet, steps, send } = openBook(documented.undo);
    expect((await send([setColor], "a")).Error).toBeUndefined();
    await send([setColor], "a");
    await send([setColor]);
    expect(sheet.tabColor).toBe("red");
    expect(steps).toEqual(["a", "a", undefined]);
  });

  it("stops at what cannot be undone; what ran before stays", async () => {
    const { sheet, send } = openBook(documented.undo);
    const { Error: error } = await send([setColor, remove], "a");
    expect(error).toMatchObject({ Code: "UndoNotSupported", Location: "Worksheet.delete" });
    expect(sheet).toMatchObject({ tabColor: "red", isDeleted: false });
  });

  it("is no condition for what cannot be undone", async () => {
    const { sheet, send } = openBook(documented.undo);
    expect((await send([remove])).Error).toBeUndefined();
    expect(sheet.isDeleted).toBe(true);
  });

  it("fails in builds where groups do not work, and leaves what it wrote", async () => {
    const { sheet, send } = openBook({ ...documented.undo, groupsFailWith: "GeneralException" });
    expect((await send([setColor], "a")).Error).toMatchObject({ Code: "GeneralException" });
    expect(sheet.tabColor).toBe("red");
    expect((await send([setColor])).Error).toBeUndefined();
  });
});

describe("what the host learns of Excel.run", () => {
  it("is the group of every batch of a run, another for each run, and nothing without the option", async () => {
    const target = {} as Window & { Excel?: { run?: unknown } };
    passOnUndoGroups(target);
    // As office.js does: an empty object first, the function later.
    target.Excel ??= {};
    target.Excel.run = (...args: unknown[]) => {
      const context: { _customData?: string } = {};
      const batch = args.at(-1) as (given: object) => Promise<void>;
      return batch(context).then(() => undoGroupIn(context._customData));
    };
    const run = target.Excel.run as (...args: unknown[]) => Promise<unknown>;
    const batch = () => Promise.resolve();
    const first = await run({ mergeUndoGroup: true }, batch);
    expect(first).toEqual(expect.any(String));
    expect(await run({ mergeUndoGroup: true }, batch)).not.toBe(first);
    expect(await run({ delayForCellEdit: true }, batch)).toBeUndefined();
    expect(await run(batch)).toBeUndefined();
  });
});
