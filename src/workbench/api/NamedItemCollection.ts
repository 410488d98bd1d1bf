import { formatAbsoluteArea, parseAddress, quoteSheet } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { HostCollection } from "../bridge/HostObject";
import type { Grid, NameState } from "../grid/Grid";
import { NamedItem } from "./NamedItem";
import { Range } from "./Range";
import { sheetState } from "./sheetGuards";

const LEGAL = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** `Excel.NamedItemCollection`: of the workbook, or those scoped to one worksheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly className = "NamedItemCollection";

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string | undefined,
  ) {
    super();
  }

  list(): NamedItem[] {
    return this.states().map(({ id }) => new NamedItem(this.grid, id));
  }

  find(key: string): NamedItem | undefined {
    const name = key.toLowerCase();
    const state = this.states().find((candidate) => candidate.name.toLowerCase() === name);
    return state && new NamedItem(this.grid, state.id);
  }

  add(name: string, reference: unknown, comment = ""): NamedItem {
    if (!LEGAL.test(name) || parseAddress(name) || /^(R|C|R\d*C\d*)$/i.test(name)) {
      throw new ExcelError("InvalidArgument", `"${name}" cannot be a defined name.`);
    }
    if (this.find(name)) throw new ExcelError("ItemAlreadyExists", `The name ${name} exists already.`);
    const formula = this.formulaFor(reference);
    const scope = this.sheet === undefined ? {} : { sheet: this.sheet };
    return new NamedItem(this.grid, this.grid.addName({ name, formula, comment, visible: true, ...scope }));
  }

  addFormulaLocal(name: string, formula: string, comment = ""): NamedItem {
    return this.add(name, formula, comment);
  }

  getItem(name: string): NamedItem {
    const item = this.find(name);
    if (!item) throw new ExcelError("ItemNotFound", `There is no defined name ${name}.`);
    return item;
  }

  getItemOrNullObject(name: string): NamedItem | null {
    return this.find(name) ?? null;
  }

  getCount(): number {
    return this.states().length;
  }

  private states(): NameState[] {
    return this.grid.names().filter((name) => name.sheet === this.sheet);
  }

  private formulaFor(reference: unknown): string {
    if (reference instanceof Range) {
      const { name } = sheetState(this.grid, reference.sheet);
      return `=${quoteSheet(name)}!${formatAbsoluteArea(reference.area)}`;
    }
    if (typeof reference === "number" || typeof reference === "boolean") return `=${String(reference).toUpperCase()}`;
    if (typeof reference !== "string") throw new ExcelError("InvalidArgument", "A name needs a range or a formula.");
    return reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
  }
}
