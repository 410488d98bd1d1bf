import { blankValue, cellValue, layOutSection, numberFormat, wordsOf } from "../../domain/scheme/layOutScheme";
import {
  choices,
  columns,
  findTerm,
  items,
  sections as titles,
  type Column,
  type Fields,
  type ListSection,
  type Section,
  type TableSection,
} from "../../domain/scheme/vocabulary";
import { idInName, nameOfScheme, nameOfSection } from "../cells/definedNames";
import type { Content } from "../cells/content";
import type {
  CellChange,
  CellPlace,
  Dressing,
  Edit,
  EditPlan,
  FieldEdit,
  NewRow,
  Renaming,
  SeenRow,
  Step,
} from "./edit";
import { renameReferences } from "./renameReferences";
import type { SchemeOnSheet } from "./schemeOnSheet";
import { sectionOf, sheetForm, type FormRow, type FormSection, type SheetForm } from "./sheetForm";

/**
 * The row of a form as an edit begins from it.
 * @param before what cells held when whoever edits them last looked.
 */
export function seenRow({ row, cells }: FormRow, before: SeenRow["contents"] = {}): SeenRow {
  return {
    row,
    contents: { ...Object.fromEntries([...cells].map(([key, { content }]) => [key, content])), ...before },
  };
}

/**
 * Plans an edit of a scheme as its sheet stands now. Only the cells of the edit are touched: formats, notes and columns of the
 * reader's own stay, and a formula stays unless the edit gives it up on purpose.
 *
 * Rows are inserted and deleted as whole rows of the sheet: notes and columns of the reader's own beside the sections belong
 * to their rows, and sections below may be wider than the one that grows. Formulas follow
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-insert), and a name grows with what is inserted within it
 * (https://flylib.com/books/en/3.427.1.43/1/), for which each section has its spare row.
 */
export function planEdit(scheme: SchemeOnSheet, edit: Edit): EditPlan {
  const planner = new Planner(scheme);
  try {
    switch (edit.kind) {
      case "set":
        for (const field of edit.fields) planner.noteUnit(field);
        for (const field of edit.fields) planner.set(field);
        planner.showInUnits();
        break;
      case "add":
        planner.add(edit.rows);
        break;
      case "remove":
        planner.remove(edit.rows);
        break;
      case "move":
        planner.move(edit.section, edit.row, edit.to);
        break;
      case "rename":
        planner.rename(edit.field);
        break;
      case "renameId":
        planner.renameId(edit.field);
        break;
      case "addSection":
        planner.addSection(edit.section, []);
        break;
      case "removeSection":
        planner.removeSection(edit.section);
        break;
    }
  } catch (error) {
    if (error instanceof Refused) return { kind: "refused", refusal: error.refusal };
    throw error;
  }
  return { kind: "plan", steps: planner.steps, at: planner.at, renaming: planner.renaming };
}

class Refused extends Error {
  constructor(readonly refusal: Extract<EditPlan, { kind: "refused" }>["refusal"]) {
    super();
  }
}

/** Where a row was seen, and where it is now: the same place if about as much stands there, else the one row that is the same. */
export function findRow({ rows }: Pick<FormSection, "rows">, seen: SeenRow): FormRow | null {
  const here = rows.find(({ row }) => row === seen.row);
  if (here && likeness(here, seen) >= 0.5) return here;
  const same = rows.filter((each) => likeness(each, seen) === 1);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** The share of the fields, of those that say something, which say the same. */
function likeness({ cells }: FormRow, { contents }: SeenRow): number {
  const keys = [...new Set([...cells.keys(), ...Object.keys(contents)])];
  const said = keys.filter((key) => (cells.get(key)?.content ?? "") !== "" || (contents[key] ?? "") !== "");
  if (said.length === 0) return 1;
  return said.filter((key) => (cells.get(key)?.content ?? "") === (contents[key] ?? "")).length / said.length;
}

/** Collects the steps of an edit. Rows of the sheet as it was are counted on as rows are inserted above them. */
class Planner {
  readonly steps: Step[] = [];
  at: CellPlace | null = null;
  renaming: Renaming | null = null;
  private readonly form: SheetForm;
  private readonly shifts: { readonly row: number; readonly count: number }[] = [];
  /** Columns that have been added, by section and key. */
  private readonly added = new Map<string, number>();
  private readonly spans = new Map<string, number>();
  /** Units that are typed, by the row of their indicator. */
  private readonly units = new Map<number, Content>();
  private width: number;

  constructor(private readonly scheme: SchemeOnSheet) {
    this.form = sheetForm(scheme);
    this.width = scheme.area.columnCount;
  }

  set(field: FieldEdit): void {
    const section = this.sectionOf(field.section);
    if (field.row === null) {
      this.setItem(section, field);
      return;
    }
    const row = this.rowOf(section, field.row);
    const cell = row.cells.get(field.key);
    const place = cell ?? { row: row.row, column: this.columnOf(section, field.key) };
    const found = cell?.content ?? "";
    const seen = field.row.contents[field.key] ?? "";
    if (!field.overrides && found !== seen && found !== field.content)
      throw new Refused({ kind: "changed", field, place, found });
    if (cell?.isFormula && !field.replacesFormula) throw new Refused({ kind: "formula", field, place, found });
    this.at ??= place;
    if (found !== field.content)
      this.write([
        { ...place, before: found, after: field.content, format: this.formatOf(field.section, row, field.key) },
      ]);
  }

  /** Figures of an indicator are shown in its unit: in that which it is about to have. */
  noteUnit({ section, row, key, content }: FieldEdit): void {
    if (section === "indicators" && key === "unit" && row !== null)
      this.units.set(this.rowOf(this.sectionOf(section), row).row, content);
  }

  /** Where the unit is another one now, figures that stay are written once more as they are, for their formats to follow. */
  showInUnits(): void {
    const written = new Set(
      this.steps.flatMap((step) =>
        step.kind === "write" ? step.cells.map(({ row, column }) => `${row} ${column}`) : [],
      ),
    );
    for (const [at, unit] of this.units) {
      const indicator = sectionOf(this.form, "indicators")?.rows.find(({ row }) => row === at);
      const code = indicator?.cells.get("code")?.value;
      const isOwn = ({ cells }: FormRow) => cells.get("indicator")?.value === code;
      const levels = (sectionOf(this.form, "levels")?.rows ?? []).filter(isOwn);
      const figures = [
        ...[...(indicator?.cells ?? [])].map(([key, cell]) => ({ key, cell, field: columnOf("indicators", key) })),
        ...levels.flatMap(({ cells }) =>
          [...cells].map(([key, cell]) => ({ key, cell, field: columnOf("levels", key) })),
        ),
      ];
      this.write(
        figures.flatMap(({ key, cell: { row, column, content, isFormula }, field }): CellChange[] => {
          const isInUnit = numberFormat(key, field, "%") !== numberFormat(key, field, undefined);
          return typeof content === "number" && !isFormula && isInUnit && !written.has(`${row} ${column}`)
            ? [{ row, column, before: content, after: content, format: numberFormat(key, field, unit) }]
            : [];
        }),
      );
    }
  }

  /** An item that the list does not have yet gets a row of its own. */
  private setItem(section: FormSection, { section: name, key, content }: FieldEdit): void {
    const item = columnOf(name, key);
    const row = this.insertBelow(section, section.lastRow, 1);
    const format = numberFormat(key, item, undefined);
    this.dress(row, [
      { column: section.firstColumn, format: "@", words: [] },
      { column: section.lastColumn, format, words: wordsOf(item.kind, this.form.language) },
    ]);
    this.write([
      { row, column: section.firstColumn, before: "", after: item[this.form.language], format: "@" },
      { row, column: section.lastColumn, before: "", after: content, format },
    ]);
    this.at ??= { row, column: section.lastColumn };
  }

  rename(field: FieldEdit & { readonly row: SeenRow }): void {
    const from = String(field.row.contents[field.key] ?? "").trim();
    const to = String(field.content).trim();
    this.set(field);
    if (from === "" || to === "" || this.steps.length === 0) return;
    this.write(
      renameReferences(this.form.sections, from, to).map(({ section, key, cell, content }) => ({
        row: cell.row,
        column: cell.column,
        before: cell.content,
        after: content,
        format: numberFormat(key, columnOf(section, key), undefined),
      })),
    );
    this.renaming = { kind: "indicator", from, to };
  }

  renameId(field: FieldEdit): void {
    const from = idInName(this.scheme.name) ?? "";
    const to = String(field.content);
    this.set(field);
    const { name, area, parts } = this.scheme;
    const named = [{ name, area, next: nameOfScheme(to) }].concat(
      parts.map((part) => ({ name: part.name, area: part.area, next: nameOfSection(to, part.section) ?? part.name })),
    );
    if (from === to) return;
    for (const each of named)
      this.name(each.next, {
        row: each.area.row - area.row,
        column: each.area.column - area.column,
        rowCount: each.area.rowCount,
        columnCount: each.area.columnCount,
      });
    this.renaming = { kind: "names", names: new Map(named.map((each) => [each.name, each.next])) };
  }

  add(rows: readonly NewRow[]): void {
    const absent = [...new Set(rows.map(({ section }) => section))].filter((section) => !sectionOf(this.form, section));
    for (const section of absent)
      this.addSection(
        section,
        rows.filter((each) => each.section === section).map(({ fields }) => fields),
      );
    // Columns before rows: names are given anew for a column, and grow with the rows by themselves.
    for (const { section: name, fields } of rows) {
      const section = sectionOf(this.form, name);
      if (section)
        for (const { key } of this.stated(section, name as TableSection, fields)) this.columnOf(section, key);
    }
    const follows = new Map<number, number>();
    for (const { section: name, fields, after } of rows) {
      const section = sectionOf(this.form, name);
      if (!section) continue;
      const above = after === null ? section.lastRow : this.rowOf(section, after).row;
      // Rows that are added below the same row stand in the order in which they are named.
      const before = follows.get(above) ?? 0;
      follows.set(above, before + 1);
      this.addRow(section, name as TableSection, above, before, fields);
    }
  }

  /** What the cells of a new row hold; those that stay blank are left out. */
  private stated(
    section: FormSection,
    name: TableSection,
    fields: Fields,
  ): { key: string; column: Column; content: Content }[] {
    const known: Readonly<Record<string, Column>> = columns[name];
    return Object.entries(known).flatMap(([key, column]) => {
      const { language } = this.form;
      const value = cellValue(fields, key, column, language);
      const isThere = section.positions.has(key);
      const content = value === "" && isThere ? blankValue(fields, [fields], column, language) : value;
      return content === "" ? [] : [{ key, column, content }];
    });
  }

  private addRow(section: FormSection, name: TableSection, above: number, before: number, fields: Fields): void {
    const { language } = this.form;
    const stated = this.stated(section, name, fields);
    const positions = new Map(stated.map(({ key }) => [key, this.columnOf(section, key)]));
    const row = this.insertBelow(section, above, 1, before);
    const unit = this.unitOf(name, fields);
    this.dress(
      row,
      [...section.positions, ...positions].map(([key, column]) => {
        const field = columnOf(name, key);
        return { column, format: numberFormat(key, field, unit), words: wordsOf(field.kind, language) };
      }),
    );
    this.write(
      stated.map(({ key, column, content }) => ({
        row,
        column: positions.get(key) ?? 0,
        before: "",
        after: content,
        format: numberFormat(key, column, unit),
      })),
    );
    this.at ??= { row, column: section.firstColumn };
  }

  remove(rows: readonly { readonly section: Section; readonly row: SeenRow }[]): void {
    const found = rows.map(({ section, row }) => this.rowOf(this.sectionOf(section), row).row);
    for (const row of found) this.keepNames(row);
    // From below, so that the rows above stay where they are.
    for (const row of [...new Set(found)].sort((a, b) => b - a)) this.steps.push({ kind: "deleteRows", row, count: 1 });
  }

  move(name: Section, from: SeenRow, to: SeenRow): void {
    const section = this.sectionOf(name);
    const start = this.rowOf(section, from).row;
    const end = this.rowOf(section, to).row;
    const rows = section.rows
      .map(({ row }) => row)
      .filter((row) => row >= Math.min(start, end) && row <= Math.max(start, end));
    const others = rows.filter((row) => row !== start);
    const order = start < end ? [...others, start] : [start, ...others];
    if (start !== end) this.steps.push({ kind: "arrange", rows, order });
    this.at = { row: end, column: section.firstColumn };
  }

  /** A section stands where it would on a new sheet: above the next one that there is, or at the end. */
  addSection(name: Section, rows: readonly Fields[]): void {
    if (sectionOf(this.form, name)) return;
    const block = layOutSection(name, rows, this.form.language);
    const order = Object.keys(titles) as Section[];
    const next = this.form.sections
      .filter(({ section }) => order.indexOf(section) > order.indexOf(name))
      .sort((a, b) => a.titleRow - b.titleRow)[0];
    const end = this.scheme.area.rowCount;
    // Title, headers, rows, a spare one, and a blank one between sections.
    const count = block.rows.length + 4;
    const first = next ? this.now(next.titleRow) : this.now(end);
    const columnCount = block.headers.length;
    // Names are given anew before rows come into them, and after rows below them: so taking back finds each as it was.
    if (columnCount > this.width) {
      this.width = columnCount;
      this.coverScheme();
    }
    this.steps.push({ kind: "insertRows", row: first, count, like: null });
    this.shifts.push({ row: next ? next.titleRow : end, count });
    const title = next ? first : first + 1;
    const lines = [[block.title], block.headers, ...block.rows];
    this.steps.push({ kind: "style", titleRow: title, rowCount: block.rows.length + 1, columnCount });
    this.dressBlock(title + 2, block);
    this.write(
      lines.flatMap((line, i) =>
        line.flatMap((after, column): CellChange[] =>
          after === ""
            ? []
            : [{ row: title + i, column, before: "", after, format: block.formats[i - 2]?.[column] ?? "@" }],
        ),
      ),
    );
    const sectionName = nameOfSection(idInName(this.scheme.name) ?? "", name);
    if (sectionName !== null)
      this.name(sectionName, { row: title + 1, column: 0, rowCount: block.rows.length + 2, columnCount });
    if (!next) this.coverScheme();
    this.at ??= { row: title + (block.rows.length > 0 ? 2 : 1), column: 0 };
  }

  private dressBlock(row: number, { columns: of, formats, section }: ReturnType<typeof layOutSection>): void {
    const spare = of.map(({ key, kind }) => numberFormat(key, { kind, zh: "", en: "" }, undefined));
    const isList = section in items;
    [...formats, spare].forEach((line, i) => {
      const cells = of.map(({ words }, column) => ({
        column,
        format: (isList && column === 0 ? "@" : line[column]) ?? "@",
        words,
      }));
      this.dress(row + i, cells);
    });
  }

  /** With its title, headers and spare row, and the blank row above the next section. */
  removeSection(name: Section): void {
    const section = this.sectionOf(name);
    const { contents } = this.scheme;
    const isBlankRow = (row: number) => contents[row]?.every((content) => content === "") ?? false;
    // The spare row, and the one between this section and the next.
    let end = section.lastRow;
    for (let spare = 0; spare < 2 && isBlankRow(end + 1); spare++) end++;
    const part = this.scheme.parts.find((each) => each.section === name);
    if (part) this.name(part.name, null);
    this.keepNames(section.titleRow);
    this.keepNames(end);
    this.steps.push({ kind: "deleteRows", row: section.titleRow, count: end - section.titleRow + 1 });
  }

  /** A name loses its first or last row with it, and taking back inserts none at its ends: it has to be given anew then. */
  private keepNames(row: number): void {
    const { name, area, parts } = this.scheme;
    for (const each of [...parts, { name, area }]) {
      const start = each.area.row - area.row;
      const { rowCount, columnCount } = each.area;
      if (row === start || row === start + rowCount - 1)
        this.name(each.name, { row: start, column: each.area.column - area.column, rowCount, columnCount });
    }
  }

  private write(cells: readonly CellChange[]): void {
    if (cells.length > 0) this.steps.push({ kind: "write", cells });
  }

  private dress(row: number, cells: readonly Omit<Dressing, "row">[]): void {
    this.steps.push({ kind: "dress", cells: cells.map((cell) => ({ ...cell, row })) });
  }

  private sectionOf(name: Section): FormSection {
    const section = sectionOf(this.form, name);
    if (!section) throw new Refused({ kind: "gone", section: name });
    return section;
  }

  private rowOf(section: FormSection, seen: SeenRow): FormRow {
    const row = findRow(section, seen);
    if (!row) throw new Refused({ kind: "gone", section: section.section });
    return row;
  }

  /** Where a row of the sheet as it was stands after the rows that have been inserted. */
  private now(row: number): number {
    return row + this.shifts.reduce((sum, shift) => (shift.row <= row ? sum + shift.count : sum), 0);
  }

  /** Inserts rows below one of a section. @returns the first of them. */
  private insertBelow(section: FormSection, above: number, count: number, behind = 0): number {
    const row = this.now(above) + 1 + behind;
    const isFirst = section.rows.length === 0;
    // The rows of a section look alike; its first one looks like its spare row.
    const like = isFirst ? row : this.now(Math.max(above, section.rows[0]?.row ?? above));
    this.steps.push({ kind: "insertRows", row, count, like });
    this.shifts.push({ row: above + 1, count });
    this.coverPart(section, above, row + count);
    return row;
  }

  /** A section without a spare row, or a scheme that ends with it, does not grow by itself. */
  private coverPart(section: FormSection, above: number, end: number): void {
    const part = this.scheme.parts.find((each) => each.section === section.section);
    const { area } = this.scheme;
    if (part && above >= part.area.row - area.row + part.area.rowCount - 1) {
      const row = this.now(part.area.row - area.row);
      const column = part.area.column - area.column;
      this.name(part.name, { row, column, rowCount: end - row, columnCount: part.area.columnCount });
    }
    if (above >= area.rowCount - 1) this.coverScheme();
  }

  private coverScheme(): void {
    const rowCount = this.scheme.area.rowCount + this.shifts.reduce((sum, { count }) => sum + count, 0);
    this.name(this.scheme.name, { row: 0, column: 0, rowCount, columnCount: this.width });
  }

  private name(
    name: string,
    covers: { row: number; column: number; rowCount: number; columnCount: number } | null,
  ): void {
    this.steps.push({ kind: "name", name, covers });
  }

  /** The column of a field; one that the section lacks is added beside its last. */
  private columnOf(section: FormSection, key: string): number {
    const known = section.positions.get(key) ?? this.added.get(`${section.section} ${key}`);
    return known ?? this.addColumn(section, key);
  }

  private addColumn(section: FormSection, key: string): number {
    const { language } = this.form;
    const field = columnOf(section.section, key);
    const last = this.spans.get(section.section) ?? section.lastColumn;
    const column = last + 1;
    const row = this.now(section.headerRow);
    // The spare row belongs to the section.
    const rowCount = section.lastRow - section.headerRow + 2;
    const isFree = column < this.scheme.area.columnCount && this.isBlank(section.headerRow, rowCount, column);
    if (!isFree) this.steps.push({ kind: "insertCells", row, column, rowCount });
    this.steps.push({ kind: "dressColumn", row, rowCount, column, like: last });
    const format = numberFormat(key, field, undefined);
    const words = wordsOf(field.kind, language);
    const body = Array.from({ length: rowCount - 1 }, (_, i) => ({ row: row + 1 + i, column, format, words }));
    this.steps.push({ kind: "dress", cells: body });
    this.write([{ row, column, before: "", after: field[language], format: "@" }]);
    this.added.set(`${section.section} ${key}`, column);
    this.spans.set(section.section, column);
    const part = this.scheme.parts.find((each) => each.section === section.section);
    const { area } = this.scheme;
    if (part && part.area.column - area.column + part.area.columnCount <= column) {
      this.name(part.name, {
        row: this.now(part.area.row - area.row),
        column: part.area.column - area.column,
        rowCount: part.area.rowCount,
        columnCount: column - (part.area.column - area.column) + 1,
      });
    }
    if (column >= this.width) {
      this.width = column + 1;
      this.coverScheme();
    }
    return column;
  }

  private isBlank(row: number, rowCount: number, column: number): boolean {
    return this.scheme.contents.slice(row, row + rowCount).every((line) => (line[column] ?? "") === "");
  }

  private formatOf(section: Section, row: FormRow, key: string): string {
    return numberFormat(key, columnOf(section, key), this.unitAt(section, row));
  }

  /** The same of a row as it stands, whose cells have words. */
  private unitAt(section: Section, row: FormRow): unknown {
    if (section === "levels") return this.unitOf(section, fieldsOf(row));
    if (section !== "tiers") return this.units.get(row.row) ?? row.cells.get("unit")?.value;
    const tierBy = findTerm(choices.tierBy, String(row.cells.get("tierBy")?.value ?? ""));
    return this.unitOf(section, { tierBy });
  }

  /** The unit of a row's figures: its own, or that of its indicator. */
  private unitOf(section: Section, fields: Fields): unknown {
    if (section === "tiers") return fields["tierBy"] === "attainment" ? "%" : undefined;
    if (section !== "levels") return fields["unit"];
    const owner = sectionOf(this.form, "indicators")?.rows.find(
      ({ cells }) => cells.get("code")?.value === fields["indicator"],
    );
    return owner?.cells.get("unit")?.value;
  }
}

function fieldsOf({ cells }: FormRow): Fields {
  return Object.fromEntries([...cells].map(([key, { value }]) => [key, value]));
}

function columnOf(section: Section, key: string): Column {
  const known: Readonly<Record<string, Column>> =
    section in columns ? columns[section as TableSection] : items[section as ListSection];
  const column = known[key];
  if (!column) throw new Error(`A section ${section} has no field ${key}`);
  return column;
}
