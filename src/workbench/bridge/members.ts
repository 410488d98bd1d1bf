import { HostObject } from "./HostObject";

interface Member {
  name: string;
  kind: "method" | "property";
  readable: boolean;
  writable: boolean;
}

const tables = new WeakMap<object, Map<string, Member>>();

/** What office.js sends where it sets a property of a sheet under another name than the documented one. */
const wireNames: ReadonlyMap<string, string> = new Map([
  ["gridlines", "showgridlines"],
  ["headings", "showheadings"],
]);

/** Finds what a class implements under a name; requests spell names as `Values` or `values`. */
export function findMember(object: HostObject, name: string): Member | undefined {
  const key = name.toLowerCase();
  return membersOf(object).get(wireNames.get(key) ?? key);
}

/** The readable properties that a class implements. */
export function propertiesOf(object: HostObject): string[] {
  return [...membersOf(object).values()].filter(({ readable }) => readable).map(({ name }) => name);
}

function membersOf(object: HostObject): Map<string, Member> {
  const prototype = Object.getPrototypeOf(object) as object;
  const known = tables.get(prototype);
  if (known) return known;
  const members = new Map<string, Member>();
  for (let level = prototype; level !== HostObject.prototype; level = Object.getPrototypeOf(level) as object) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      const key = name.toLowerCase();
      if (name === "constructor" || members.has(key)) continue;
      members.set(key, {
        name,
        kind: "value" in descriptor ? "method" : "property",
        readable: descriptor.get !== undefined,
        writable: descriptor.set !== undefined,
      });
    }
  }
  tables.set(prototype, members);
  return members;
}
