import type { ApiGuard } from "./ApiGuard";
import { ExcelError } from "./ExcelError";
import { HostCollection, HostObject } from "./HostObject";
import { findMember, propertiesOf } from "./members";
import type { QueryInfo } from "./wire";

/** `["values", "format/fill/color"]` as a tree. A leaf without branches asks for all simple properties. */
interface Selection {
  [name: string]: Selection;
}

const ALL = "*";

/** Reads what `load` asked for, in the form in which the client takes it. */
export function query(object: HostObject, info: QueryInfo, guard: ApiGuard): unknown {
  const selection = toTree([...(info.Select ?? []), ...(info.Expand ?? [])]);
  return isCollection(object) ? readCollection(object, selection, info, guard) : readObject(object, selection, guard);
}

function readObject(object: HostObject, selection: Selection, guard: ApiGuard): Record<string, unknown> {
  const result: Record<string, unknown> = identityOf(object);
  for (const [name, branches] of Object.entries(expand(object, selection, guard))) {
    const member = findMember(object, name);
    guard.check(object.className, member?.name ?? name);
    if (!member?.readable) {
      throw new ExcelError(
        "NotImplemented",
        `${object.className}.${name} is part of Excel's API, but the workbench does not implement it.`,
      );
    }
    result[pascalCase(member.name)] = readValue(object, member.name, branches, guard);
  }
  return result;
}

function readValue(object: HostObject, name: string, branches: Selection, guard: ApiGuard): unknown {
  const value = (object as unknown as Record<string, unknown>)[name];
  if (value instanceof HostObject && isCollection(value)) return readCollection(value, branches, {}, guard);
  if (value instanceof HostObject) return readObject(value, branches, guard);
  if (Object.keys(branches).length > 0) {
    throw new ExcelError("InvalidArgument", `${object.className}.${name} has no properties to load.`);
  }
  return value;
}

/** On a collection a name means the collection's own property if it has one, and else that of each item. */
function readCollection(
  collection: HostCollection,
  selection: Selection,
  { Top, Skip = 0 }: QueryInfo,
  guard: ApiGuard,
): Record<string, unknown> {
  const own: Selection = {};
  const ofItems: Selection = {};
  for (const [name, branches] of Object.entries(selection)) {
    if (name.toLowerCase() === "items") Object.assign(ofItems, branches);
    else if (isOwnProperty(collection, name)) own[name] = branches;
    else ofItems[name] = branches;
  }
  const onlyOwn = Object.keys(own).length > 0 && Object.keys(ofItems).length === 0;
  const ownValues = Object.keys(own).length > 0 ? readObject(collection, own, guard) : {};
  if (onlyOwn) return ownValues;
  const items = collection.list().slice(Skip, Top === undefined ? undefined : Skip + Top);
  return { ...ownValues, _Items: items.map((item) => readObject(item, ofItems, guard)) };
}

function isCollection(object: HostObject): object is HostCollection {
  return object instanceof HostCollection;
}

function isOwnProperty(collection: HostCollection, name: string): boolean {
  const member = findMember(collection, name);
  return member?.readable === true && member.name !== "identity" && name !== ALL;
}

/** Puts the simple properties in the place of `*` or of nothing. */
function expand(object: HostObject, selection: Selection, guard: ApiGuard): Selection {
  const names = Object.keys(selection);
  if (names.length > 0 && !names.includes(ALL)) return selection;
  const named = Object.fromEntries(Object.entries(selection).filter(([name]) => name !== ALL));
  const simple = propertiesOf(object).filter(
    (name) =>
      isAllowed(guard, object.className, name) &&
      !((object as unknown as Record<string, unknown>)[name] instanceof HostObject),
  );
  return { ...Object.fromEntries(simple.map((name) => [name, {}])), ...named };
}

function isAllowed(guard: ApiGuard, className: string, name: string): boolean {
  try {
    guard.check(className, name);
    return true;
  } catch {
    return false;
  }
}

function identityOf(object: HostObject): Record<string, unknown> {
  return object.identity === undefined ? {} : { Id: object.identity };
}

function toTree(paths: string[]): Selection {
  const tree: Selection = {};
  for (const path of paths) {
    let branch = tree;
    for (const name of path.split(/[/.]/)) branch = branch[name] ??= {};
  }
  return tree;
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
