import { ApiGuard } from "../../src/workbench/bridge/ApiGuard";
import { ExcelError } from "../../src/workbench/bridge/ExcelError";
import { HostCollection, HostObject } from "../../src/workbench/bridge/HostObject";
import { References } from "../../src/workbench/bridge/References";
import { runBatch, type World } from "../../src/workbench/bridge/runBatch";
import type { Action, BatchResponse, ObjectPath } from "../../src/workbench/bridge/wire";

class Book extends HostObject {
  readonly className = "Workbook";
  readonly sheets = [new Sheet("a"), new Sheet("b")];

  get worksheets(): Sheets {
    return new Sheets(this);
  }
}

class Sheets extends HostCollection<Sheet> {
  readonly className = "WorksheetCollection";

  constructor(private readonly book: Book) {
    super();
  }

  list(): Sheet[] {
    return this.book.sheets;
  }

  find(key: string): Sheet | undefined {
    return this.book.sheets.find(({ name }) => name === key);
  }

  getItemOrNullObject(key: string): Sheet | null {
    return this.find(key) ?? null;
  }
}

class Sheet extends HostObject {
  readonly className = "Worksheet";
  tab = "";

  constructor(public name: string) {
    super();
  }

  override get identity(): string {
    return `id-${this.name}`;
  }

  get rowCount(): number {
    return 2000;
  }

  get columnCount(): number {
    return 2;
  }

  get tabColor(): string {
    return this.tab;
  }

  set tabColor(color: string) {
    if (color === "bad") throw new ExcelError("InvalidArgument", "no such colour");
    this.tab = color;
  }
}

const documented = {
  Workbook: { worksheets: "ExcelApi 1.1", linkedWorkbooks: "ExcelApiOnline 1.1", names: "ExcelApi 1.1" },
  WorksheetCollection: { getItemOrNullObject: "ExcelApi 1.4", items: "ExcelApi 1.1" },
  Worksheet: { tabColor: "ExcelApi 1.7", showHeadings: "ExcelApi 1.8", tabId: "ExcelApi 1.20" },
};

function worldOf(root: Book, excelApi = "1.17"): World {
  return {
    root,
    service: () => undefined,
    guard: new ApiGuard(documented, { ExcelApi: excelApi }),
    references: new References(),
    generalErrors: [],
  };
}

const ROOT: ObjectPath = { Id: 1, ObjectPathType: 1, Name: "" };
const SHEETS: ObjectPath = { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const sheetPath = (id: number, name: string): ObjectPath => ({
  Id: id,
  ObjectPathType: 3,
  Name: "GetItemOrNullObject",
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [name] },
});

function run(world: World, paths: ObjectPath[], actions: Omit<Action, "Id" | "Name">[] | Action[]): BatchResponse {
  return runBatch(
    {
      ObjectPaths: Object.fromEntries([ROOT, SHEETS, ...paths].map((path) => [path.Id, path])),
      Actions: actions.map((action, index) => ({ Id: 100 + index, Name: "", ...action })),
    },
    world,
  );
}

const setColor = (path: number, color: string): Action => ({
  Id: 0,
  ActionType: 4,
  Name: "TabColor",
  ObjectPathId: path,
  ArgumentInfo: { Arguments: [color] },
});

describe("a batch", () => {
  it("runs actions in order and answers each by its id", () => {
    const book = new Book();
    const response = run(
      worldOf(book),
      [sheetPath(3, "a")],
      [
        { ActionType: 1, ObjectPathId: 3 },
        setColor(3, "red"),
        { ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ["tabColor"] } },
      ],
    );
    expect(response.Error).toBeUndefined();
    expect(response.Results.map(({ Value }) => Value)).toEqual([{ Id: "id-a" }, null, { Id: "id-a", TabColor: "red" }]);
  });

  it("stops at the action that fails; what ran before it stays, what follows does not run", () => {
    const book = new Book();
    const response = run(
      worldOf(book),
      [sheetPath(3, "a")],
      [setColor(3, "red"), setColor(3, "bad"), setColor(3, "blue")],
    );
    expect(response.Error).toMatchObject({ Code: "InvalidArgument", ActionIndex: 1, Location: "Worksheet.tabColor" });
    expect(response.Results).toHaveLength(1);
    expect(book.sheets[0]?.tab).toBe("red");
  });

  it("lets an array that office.js sends in pieces pass where it fits", () => {
    const fits = (rows: number) =>
      run(
        worldOf(new Book()),
        [sheetPath(3, "a")],
        [{ Id: 0, ActionType: 3, Name: "_ValidateArraySize", ObjectPathId: 3, ArgumentInfo: { Arguments: [rows, 2] } }],
      ).Error?.Code;
    expect([fits(2000), fits(1999)]).toEqual([undefined, "InvalidArgument"]);
  });

  // As on a Mac: office-js-docs#417.
  it("tells a code that the platform does not know apart as a general one, without what was wrong", () => {
    const world: World = { ...worldOf(new Book()), generalErrors: ["InvalidArgument"] };
    const { Error: told } = run(world, [sheetPath(3, "a")], [setColor(3, "bad")]);
    expect(told).toMatchObject({
      Code: "GeneralException",
      Message: "GeneralException",
      Location: "Worksheet.tabColor",
    });
  });

  it("loads the items of a collection, from and up to where it is asked", () => {
    const info = { Select: ["items/tabColor"], Skip: 1, Top: 1 };
    const response = run(worldOf(new Book()), [], [{ ActionType: 2, ObjectPathId: 2, QueryInfo: info }]);
    expect(response.Results[0]?.Value).toEqual({ _Items: [{ Id: "id-b", TabColor: "" }] });
  });

  it("gives a null object null for whatever is asked of it", () => {
    const paths = [sheetPath(3, "none")];
    const response = run(worldOf(new Book()), paths, [
      { ActionType: 1, ObjectPathId: 3 },
      { ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ["tabColor"] } },
    ]);
    expect(response.Results.map(({ Value }) => Value)).toEqual([null, null]);
  });

  it("finds an object that was kept in a later batch", () => {
    const world = worldOf(new Book());
    const keep = { ActionType: 3, Name: "_KeepReference", ObjectPathId: 3, Id: 0, ArgumentInfo: { Arguments: [] } };
    const first = run(world, [sheetPath(3, "b")], [keep, { ActionType: 1, ObjectPathId: 3, Id: 0, Name: "" }]);
    const { _ReferenceId: reference } = first.Results[1]?.Value as { _ReferenceId: string };
    const path: ObjectPath = { Id: 3, ObjectPathType: 6, Name: reference };
    const second = run(world, [path], [{ ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ["tabColor"] } }]);
    expect(second.Results[0]?.Value).toEqual({ Id: "id-b", TabColor: "" });
  });
});

describe("the guard", () => {
  const ask = (member: string, excelApi?: string): BatchResponse["Error"] =>
    run(
      worldOf(new Book(), excelApi),
      [sheetPath(3, "a")],
      [{ ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: [member] } }],
    ).Error;

  beforeEach(() => {
    jest.spyOn(console, "error").mockImplementation(() => undefined);
  });

  it("refuses a member that is not documented, by its name", () => {
    expect(ask("name")).toMatchObject({
      Code: "ApiNotFound",
      Message: expect.stringContaining("Worksheet.name") as string,
    });
  });

  it("refuses a member newer than the announced set", () => {
    expect(ask("tabId")).toMatchObject({ Code: "ApiNotFound", Message: expect.stringContaining("1.20") as string });
    expect(ask("tabColor", "1.6")).toMatchObject({ Code: "ApiNotFound" });
    expect(ask("tabColor", "1.7")).toBeUndefined();
  });

  it("says loudly what is documented and not implemented", () => {
    expect(ask("showHeadings")).toMatchObject({ Code: "NotImplemented" });
    expect(console.error).toHaveBeenCalled();
  });
});
