import { ExcelError } from "./ExcelError";
import type { HostObject } from "./HostObject";

/** The objects that the client has asked to keep from one batch to the next, as `Excel.run` does with every range. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private count = 0;

  keep(object: HostObject): void {
    if (this.ids.has(object)) return;
    this.count += 1;
    const id = `reference-${this.count}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  get(id: string): HostObject {
    const object = this.objects.get(id);
    if (!object) throw new ExcelError("InvalidReference", "The object that this refers to is no longer kept.");
    return object;
  }

  remove(id: string): void {
    const object = this.objects.get(id);
    if (object) this.ids.delete(object);
    this.objects.delete(id);
  }

  clear(): void {
    for (const id of [...this.objects.keys()]) this.remove(id);
  }

  all(): HostObject[] {
    return [...this.objects.values()];
  }
}
