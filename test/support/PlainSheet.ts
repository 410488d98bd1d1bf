import type { Cell } from "../../src/domain/cell";
import type { Language } from "../../src/domain/language";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { addressOf, cellIn, type Area } from "../../src/workbook/cells/area";
import { isFormula, type Content } from "../../src/workbook/cells/content";
import { nameOfScheme, sectionNames } from "../../src/workbook/cells/definedNames";
import { followRows, movedRows } from "../../src/workbook/scheme/followRows";
import type { Change, EditResult } from "../../src/workbook/scheme/change";
import type { Edit, SavedRow, Step } from "../../src/workbook/scheme/edit";
import { formatToGive } from "../../src/workbook/scheme/formatToGive";
import { findChanged, invertSteps } from "../../src/workbook/scheme/invertSteps";
import { planEdit } from "../../src/workbook/scheme/planEdit";
import { planScheme } from "../../src/workbook/scheme/planScheme";
import { readSchemeOnSheet, type FoundScheme, type SchemeOnSheet } from "../../src/workbook/scheme/schemeOnSheet";

interface PlainCell {
  content: Content;
  format: string;
}

/** Columns beside the scheme, for notes of the reader's own. */
const BESIDE = 4;

/**
 * A scheme's sheet in memory: cells with number formats, and names that grow and shrink with the rows inside them as Excel's do.
 * Formulas come to what `values` says.
 */
export class PlainSheet {
  readonly cells: PlainCell[][];
  readonly names: { name: string; area: Area }[];
  readonly values = new Map<string, Cell>();

  constructor(scheme: Scheme, language: Language, sheet = scheme.title) {
    const plan = planScheme(scheme, sheet, language);
    const bottom = Math.max(...plan.names.map(({ area }) => area.row + area.rowCount));
    this.cells = Array.from({ length: bottom + 5 }, () =>
      Array.from({ length: plan.columnWidths.length + BESIDE }, () => ({ content: "", format: "General" })),
    );
    this.names = plan.names.map(({ name, area }) => ({ name, area }));
    for (const { title, area, values, formats } of plan.sections) {
      this.put(title.area.row, title.area.column, title.text);
      values.forEach((line, i) =>
        line.forEach((value, j) => {
          this.put(area.row + i, area.column + j, value, formats[i]?.[j]);
        }),
      );
    }
  }

  put(row: number, column: number, content: Content, format?: string): void {
    const cell = this.cells[row]?.[column];
    if (!cell) throw new Error(`expected the sheet to have a cell in row ${row}, column ${column}`);
    cell.content = content;
    if (format !== undefined) cell.format = format;
  }

  /** Everything that stands on the sheet. */
  contents(): Content[][] {
    return this.cells.map((row) => row.map(({ content }) => content));
  }

  formats(): string[][] {
    return this.cells.map((row) => row.map(({ format }) => format));
  }

  read(): SchemeOnSheet {
    return readSchemeOnSheet(this.find());
  }

  edit(edit: Edit): EditResult {
    const scheme = this.read();
    const plan = planEdit(scheme, edit);
    if (plan.kind === "refused") return { kind: "refused", refusal: plan.refusal, address: null };
    const { area } = scheme;
    const backward = invertSteps(plan.steps, {
      firstColumn: area.column,
      row: (row) => this.save(area.row + row),
      covered: (name) => {
        const covers = this.names.find((each) => each.name === name)?.area;
        return covers ? { ...covers, row: covers.row - area.row, column: covers.column - area.column } : null;
      },
    });
    this.run(area, plan.steps);
    return {
      kind: "done",
      change: { reference: scheme.reference, formerly: scheme.reference, elsewhere: 0, forward: plan.steps, backward },
      address: plan.at && addressOf(cellIn(area, plan.at.row, plan.at.column)),
    };
  }

  takeBack({ reference, forward, backward }: Change): EditResult {
    const { area } = this.read();
    const changed = findChanged(
      backward,
      ({ row, column }) => this.cells[area.row + row]?.[area.column + column]?.content ?? "",
    );
    if (changed) return { kind: "refused", refusal: { kind: "overtaken", ...changed }, address: null };
    this.run(area, backward);
    return {
      kind: "done",
      change: { reference, formerly: reference, elsewhere: 0, forward: backward, backward: forward },
      address: null,
    };
  }

  private find(): FoundScheme {
    const whole = this.names.find(({ name }) => name.startsWith(nameOfScheme("")));
    if (!whole) throw new Error("expected a name of the scheme");
    const { area, name } = whole;
    const cut = <Value>(rows: readonly (readonly Value[])[]) =>
      rows.slice(area.row).map((line) => line.slice(area.column));
    const id = name.slice(nameOfScheme("").length);
    const sections = sectionNames(id).flatMap((each) => {
      const found = this.names.find((named) => named.name === each.name);
      return found ? [{ ...each, area: found.area }] : [];
    });
    const contents = this.contents();
    const valueOf = (content: Content): Cell => (isFormula(content) ? (this.values.get(content) ?? 0) : content);
    return {
      name,
      isSheetScoped: false,
      area,
      sections,
      contents: cut(contents),
      surroundings: cut(contents.map((row) => row.map(valueOf))),
    };
  }

  private save(row: number): SavedRow {
    const cells = this.cells[row] ?? [];
    return {
      contents: cells.map(({ content }) => content),
      formats: cells.map(({ format }) => format),
      looks: [],
      height: null,
    };
  }

  private run({ row: top, column: left }: Area, steps: readonly Step[]): void {
    const at = (row: number, column: number): PlainCell => {
      const cell = this.cells[top + row]?.[left + column];
      if (!cell) throw new Error(`expected a cell in row ${row}, column ${column} of the scheme`);
      return cell;
    };
    for (const step of steps) {
      switch (step.kind) {
        case "write":
          for (const { row, column, before, after, format } of step.cells) {
            const cell = at(row, column);
            if (cell.content !== before)
              throw new Error(
                `expected ${JSON.stringify(before)} in row ${row}, column ${column}: ${String(cell.content)}`,
              );
            cell.content = after;
            cell.format = formatToGive(after, cell.format, format) ?? cell.format;
          }
          break;
        case "insertRows": {
          const like = step.like === null ? null : this.cells[top + step.like];
          this.insertRows(
            top + step.row,
            Array.from({ length: step.count }, () => this.blankRow(like)),
          );
          break;
        }
        case "deleteRows":
          this.cells.splice(top + step.row, step.count);
          this.moveNames(top + step.row, -step.count);
          break;
        case "restoreRows":
          this.insertRows(
            top + step.row,
            step.rows.map(({ contents, formats }) =>
              contents.map((content, i) => ({ content, format: formats[i] ?? "General" })),
            ),
          );
          break;
        case "insertCells":
        case "deleteCells":
          for (const line of this.cells.slice(top + step.row, top + step.row + step.rowCount)) {
            if (step.kind === "insertCells") line.splice(left + step.column, 0, { content: "", format: "General" });
            else line.splice(left + step.column, 1);
          }
          this.levelWidths();
          break;
        case "dressColumn":
          for (let i = 0; i < step.rowCount; i++)
            at(step.row + i, step.column).format = at(step.row + i, step.like).format;
          break;
        case "dress":
        case "undress":
        case "formats":
          for (const { row, column, format } of step.cells) at(row, column).format = format;
          break;
        case "arrange":
          this.arrange(top, step.rows, step.order);
          break;
        case "name":
          this.cover(step, top, left);
          break;
        case "style":
        case "formulas":
          break;
      }
    }
  }

  private cover({ name, covers }: Extract<Step, { kind: "name" }>, top: number, left: number): void {
    const at = this.names.findIndex((each) => each.name === name);
    if (covers === null) {
      if (at >= 0) this.names.splice(at, 1);
      return;
    }
    const area = {
      sheet: this.names[0]?.area.sheet ?? "",
      ...covers,
      row: top + covers.row,
      column: left + covers.column,
    };
    if (at < 0) this.names.push({ name, area });
    else this.names[at] = { name, area };
  }

  private arrange(top: number, rows: readonly number[], order: readonly number[]): void {
    const moved = movedRows(top, rows, order);
    const saved = order.map((row) => this.cells[top + row]?.map((cell) => ({ ...cell })) ?? []);
    rows.forEach((row, i) => {
      this.cells[top + row] = (saved[i] ?? []).map(({ content, format }) => ({
        content: isFormula(content) ? followRows(content, true, "", moved) : content,
        format,
      }));
    });
  }

  private insertRows(row: number, rows: PlainCell[][]): void {
    this.cells.splice(row, 0, ...rows);
    this.moveNames(row, rows.length);
    this.levelWidths();
  }

  private blankRow(like: PlainCell[] | null | undefined): PlainCell[] {
    const width = this.cells[0]?.length ?? 0;
    return Array.from({ length: width }, (_, i) => ({ content: "", format: like?.[i]?.format ?? "General" }));
  }

  private levelWidths(): void {
    const width = Math.max(...this.cells.map((row) => row.length));
    for (const row of this.cells) while (row.length < width) row.push({ content: "", format: "General" });
  }

  /** https://flylib.com/books/en/3.427.1.43/1/ */
  private moveNames(at: number, count: number): void {
    for (const each of this.names) {
      const { row, rowCount } = each.area;
      const end = row + rowCount;
      const shift = (edge: number) =>
        count > 0 ? (edge >= at ? edge + count : edge) : edge <= at ? edge : Math.max(at, edge + count);
      const start = shift(row);
      // A row that is inserted right below the last is not within.
      const stop = count > 0 ? (end > at ? end + count : end) : shift(end);
      each.area = { ...each.area, row: start, rowCount: stop - start };
    }
    for (let i = this.names.length - 1; i >= 0; i--)
      if ((this.names[i]?.area.rowCount ?? 0) <= 0) this.names.splice(i, 1);
  }
}
