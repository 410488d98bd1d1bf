import { parseAddress } from "../address";
import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { Grid, NameState } from "../grid/Grid";
import { Range } from "./Range";
import { Worksheet } from "./Worksheet";

/** `Excel.NamedItem`. */
export class NamedItem extends HostObject {
  readonly className = "NamedItem";

  constructor(
    private readonly grid: Grid,
    private readonly nameId: string,
  ) {
    super();
  }

  get name(): string {
    return this.state().name;
  }

  get formula(): string {
    return this.state().formula;
  }

  set formula(formula: string) {
    this.grid.changeName(this.nameId, { formula: formula.startsWith("=") ? formula : `=${formula}` });
  }

  get comment(): string {
    return this.state().comment;
  }

  set comment(comment: string) {
    this.grid.changeName(this.nameId, { comment });
  }

  get visible(): boolean {
    return this.state().visible;
  }

  set visible(visible: boolean) {
    this.grid.changeName(this.nameId, { visible });
  }

  get scope(): string {
    return this.state().sheet === undefined ? "Workbook" : "Worksheet";
  }

  get type(): string {
    const formula = this.formula.slice(1);
    if (this.getRangeOrNullObject()) return "Range";
    if (/#REF!/.test(formula)) return "Error";
    if (/^(TRUE|FALSE)$/i.test(formula)) return "Boolean";
    if (formula !== "" && Number.isFinite(Number(formula))) return "Double";
    return "String";
  }

  /** For a range its address, for a constant the constant; other formulas are not computed here. */
  get value(): unknown {
    const formula = this.formula.slice(1);
    if (this.type === "Double") return Number(formula);
    if (this.type === "Boolean") return formula.toUpperCase() === "TRUE";
    const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
    return text === undefined ? formula : text.replaceAll('""', '"');
  }

  get worksheet(): Worksheet {
    const { sheet } = this.state();
    if (sheet === undefined) throw new ExcelError("InvalidOperation", "The name is scoped to the workbook.");
    return new Worksheet(this.grid, sheet);
  }

  get worksheetOrNullObject(): Worksheet | null {
    const { sheet } = this.state();
    return sheet === undefined ? null : new Worksheet(this.grid, sheet);
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw new ExcelError("InvalidReference", `The name ${this.name} does not refer to a range.`);
    return range;
  }

  getRangeOrNullObject(): Range | null {
    const address = parseAddress(this.formula.slice(1));
    if (address?.sheet === undefined) return null;
    const name = address.sheet.toLowerCase();
    const sheet = this.grid.sheets().find((state) => state.name.toLowerCase() === name);
    return sheet ? new Range(this.grid, sheet.id, address.area) : null;
  }

  delete(): void {
    this.grid.deleteName(this.state().id);
  }

  private state(): NameState {
    const state = this.grid.nameOf(this.nameId);
    if (!state) throw new ExcelError("ItemNotFound", "The defined name has been deleted.");
    return state;
  }
}
