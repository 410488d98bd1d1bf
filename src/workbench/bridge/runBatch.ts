import type { ApiGuard } from "./ApiGuard";
import { ExcelError, type ExcelErrorCode } from "./ExcelError";
import { HostCollection, HostObject } from "./HostObject";
import { findMember } from "./members";
import { query } from "./query";
import type { References } from "./References";
import { type Action, ActionType, type ArgumentInfo, type BatchRequest, type BatchResponse, PathType } from "./wire";

/** What a batch is run against. */
export interface World {
  root: HostObject;
  /** An internal service of Office by name; `undefined` if the host has none of that name. */
  service(name: string): Service | undefined;
  guard: ApiGuard;
  references: References;
  /** Codes that are told as `GeneralException`. */
  generalErrors: readonly ExcelErrorCode[];
}

/** Office's own services are called by name; none of them is part of the documented API. */
export type Service = Readonly<Record<string, (...args: unknown[]) => unknown>>;

type Target = { object: HostObject | null } | { service: Service; name: string };

const NOTHING: Target = { object: null };
const EVENT_SWITCH = /^_(?:Un)?[Rr]egister\w*Event$/;

/**
 * Runs the actions of a batch in order. As in Excel, a batch is no transaction: what ran before an action that fails
 * stays, and nothing runs after it.
 * @param refused `Class.member` of what has no undo, where the batch belongs to an undo group.
 */
export function runBatch(request: BatchRequest, world: World, refused: readonly string[] = []): BatchResponse {
  const batch = new Batch(request, world, refused);
  const response: BatchResponse = { Results: [], TraceIds: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      response.Results.push({ ActionId: action.Id, Value: batch.perform(action) });
      if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
    } catch (error) {
      return {
        ...response,
        Error: { ...describe(error, world.generalErrors), ActionIndex: index, Location: batch.locate(action) },
      };
    }
  }
  return response;
}

class Batch {
  private readonly targets = new Map<number, Target>();

  constructor(
    private readonly request: BatchRequest,
    private readonly world: World,
    private readonly refused: readonly string[],
  ) {}

  perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    if ("service" in target) return this.performOnService(action, target);
    const { object } = target;
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instance(object);
      case ActionType.query:
        return query(object, action.QueryInfo ?? {}, this.world.guard);
      case ActionType.method:
        return this.call(object, action.Name, action.ArgumentInfo) ?? null;
      case ActionType.setProperty:
        this.setProperty(object, action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new ExcelError(
          "NotImplemented",
          `The workbench does not implement requests of type ${action.ActionType} (${object.className}).`,
        );
    }
  }

  locate(action: Action): string {
    const target = this.targets.get(action.ObjectPathId);
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const owner = target && "object" in target ? target.object?.className : path?.Name;
    return [owner, camelCase(action.Name)].filter(Boolean).join(".");
  }

  private resolve(id: number): Target {
    const known = this.targets.get(id);
    if (known) return known;
    const target = this.create(id);
    this.targets.set(id, target);
    return target;
  }

  private create(id: number): Target {
    const path = this.request.ObjectPaths[id];
    if (!path) throw new ExcelError("GeneralException", `The request has no object path ${id}.`);
    switch (path.ObjectPathType) {
      case PathType.root:
        return { object: this.world.root };
      case PathType.service: {
        const service = this.world.service(path.Name);
        if (!service) throw new ExcelError("NotImplemented", `The workbench has no service ${path.Name}.`);
        return { service, name: path.Name };
      }
      case PathType.reference:
        return { object: this.world.references.get(path.Name) };
      case PathType.nullObject:
        return NOTHING;
      default:
        return this.createFromParent(path.ParentObjectPathId ?? 0, path.ObjectPathType, path.Name, path.ArgumentInfo);
    }
  }

  private createFromParent(parentId: number, type: number, name: string, info: ArgumentInfo | undefined): Target {
    const parent = this.resolve(parentId);
    if ("service" in parent) return this.childOfService(parent, name);
    if (parent.object === null) return NOTHING;
    if (type === PathType.indexer) return { object: this.itemOf(parent.object, info) };
    const made =
      type === PathType.method ? this.call(parent.object, name, info) : this.getProperty(parent.object, name);
    if (made === null || made instanceof HostObject) return { object: made };
    throw new ExcelError("GeneralException", `${parent.object.className}.${camelCase(name)} is not an object.`);
  }

  private itemOf(collection: HostObject, info: ArgumentInfo | undefined): HostObject {
    const key = String(info?.Arguments?.[0]);
    const item = collection instanceof HostCollection ? (collection.find(key) as HostObject | undefined) : undefined;
    if (!item) throw new ExcelError("ItemNotFound", `${collection.className}: there is no item ${key}.`);
    return item;
  }

  /** Custom functions reach their service as a property of a root of their own. */
  private childOfService(parent: { name: string }, name: string): Target {
    const service = this.world.service(`${parent.name}.${name}`);
    if (!service) throw new ExcelError("NotImplemented", `The workbench has no service ${parent.name}.${name}.`);
    return { service, name: `${parent.name}.${name}` };
  }

  private performOnService(action: Action, { service, name }: { service: Service; name: string }): unknown {
    if (action.ActionType === ActionType.instantiate) return {};
    const method = service[action.Name];
    if (action.ActionType !== ActionType.method || !method) {
      throw new ExcelError("NotImplemented", `The workbench's ${name} has no ${action.Name}.`);
    }
    return method(...this.argumentsOf(action.ArgumentInfo)) ?? null;
  }

  private instance(object: HostObject): Record<string, string | number> {
    const reference = this.world.references.idOf(object);
    const { identity } = object;
    return { ...(identity !== undefined && { Id: identity }), ...(reference && { _ReferenceId: reference }) };
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const args = this.argumentsOf(info);
    if (name.startsWith("_")) return this.callInternal(object, name, args);
    const member = this.member(object, name);
    const method = (object as unknown as Record<string, unknown>)[member.name];
    if (typeof method !== "function") throw notImplemented(object, name);
    this.ensureUndo(object, member.name);
    return (method as (...args: unknown[]) => unknown).apply(object, args.map(absentIfNull));
  }

  /** What office.js does for itself: keeping objects, switching events on and off, and sending large arrays in pieces. */
  private callInternal(object: HostObject, name: string, args: unknown[]): unknown {
    if (name === "_KeepReference") this.world.references.keep(object);
    else if (name === "_RemoveReference") this.world.references.remove(String(args[0]));
    else if (name === "_RemoveAllReferences") this.world.references.clear();
    else if (name === "_ValidateArraySize") ensureSize(object, args);
    else if (!EVENT_SWITCH.test(name)) throw notImplemented(object, name);
    return null;
  }

  private getProperty(object: HostObject, name: string): unknown {
    return (object as unknown as Record<string, unknown>)[this.member(object, name).name];
  }

  private setProperty(object: HostObject, name: string, value: unknown): void {
    const member = this.member(object, name);
    if (!member.writable) throw notImplemented(object, `${name} (to be set)`);
    this.ensureUndo(object, member.name);
    (object as unknown as Record<string, unknown>)[member.name] = value;
  }

  /** https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities */
  private ensureUndo({ className }: HostObject, member: string): void {
    if (this.refused.includes(`${className}.${member}`))
      throw new ExcelError("UndoNotSupported", `${className}.${member} cannot be part of an undo group.`);
  }

  private member(object: HostObject, name: string): { name: string; writable: boolean } {
    const member = findMember(object, name);
    this.world.guard.check(object.className, member?.name ?? camelCase(name));
    if (!member) throw notImplemented(object, name);
    return member;
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, references?.[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((element, index) => this.argument(element, reference[index]));
    }
    if (typeof reference !== "number" || reference === 0) return value;
    const target = this.resolve(reference);
    return "object" in target ? target.object : value;
  }
}

/** The client sends `null` for an argument that the caller left out. */
function absentIfNull(value: unknown): unknown {
  return value === null ? undefined : value;
}

function notImplemented(object: HostObject, name: string): ExcelError {
  return new ExcelError(
    "NotImplemented",
    `${object.className}.${camelCase(name)} is part of Excel's API, but the workbench does not implement it.`,
  );
}

function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const HTTP_STATUS: Readonly<Record<string, number>> = { AccessDenied: 403, ItemNotFound: 404, GeneralException: 500 };

function describe(
  error: unknown,
  generalErrors: readonly ExcelErrorCode[],
): { Code: string; Message: string; HttpStatusCode: number } {
  if (error instanceof ExcelError && generalErrors.includes(error.code)) {
    return { Code: "GeneralException", Message: "GeneralException", HttpStatusCode: 500 };
  }
  const code = error instanceof ExcelError ? error.code : "GeneralException";
  if (!(error instanceof ExcelError) || code === "NotImplemented") console.error(error);
  return {
    Code: code,
    Message: error instanceof Error ? error.message : String(error),
    HttpStatusCode: HTTP_STATUS[code] ?? 400,
  };
}

/** Values of more than 1,500 cells are sent row by row (`setRangePropertiesInBulk` in office.js), after a look whether all of them fit. */
function ensureSize(object: HostObject, [rows, columns]: unknown[]): void {
  const { rowCount, columnCount } = object as Partial<{ rowCount: number; columnCount: number }>;
  if (rows === rowCount && columns === columnCount) return;
  throw new ExcelError("InvalidArgument", `The array is ${String(rows)} × ${String(columns)}, the range is not.`);
}
