import { listNames } from "../../domain/appraisal/rules";
import { readText } from "../../domain/cell";
import { Failure } from "../../domain/failure";
import { attempt } from "../../domain/outcome";
import { gradeWord, readFactors, type Factor } from "../../domain/pay/factors";
import { sameText } from "../../domain/sameText";
import { columns, findTerm, type Column, type Section, type TableSection } from "../../domain/scheme/vocabulary";
import { namesIn, referring } from "./renameReferences";
import { sectionOf, type FormCell, type FormRow, type SheetForm } from "./sheetForm";

/** Something of a scheme that other parts of it, and formulas, may call by its name. */
export type Subject =
  | { readonly kind: "indicator"; readonly names: readonly string[] }
  | { readonly kind: "grade"; readonly label: string }
  /** A level of an indicator's ratings. */
  | { readonly kind: "level"; readonly label: string; readonly indicator: string }
  /** A scale of commission; blank where the scheme has one without a name. */
  | { readonly kind: "scale"; readonly scale: string }
  | { readonly kind: "payItem"; readonly name: string }
  | { readonly kind: "streak"; readonly name: string }
  | { readonly kind: "rater"; readonly role: string };

/** A cell of a scheme that calls something else of it, or depends on it. */
export interface Use {
  readonly section: TableSection;
  /** What the row is called. */
  readonly name: string;
  readonly column: Column;
  readonly cell: FormCell;
}

/** What a row of a section is, as others may call it; `null` for rows that nothing refers to. */
export function subjectOf(section: Section, row: FormRow): Subject | null {
  const text = (key: string) => textOf(row.cells.get(key));
  switch (section) {
    case "indicators":
      return { kind: "indicator", names: [text("code"), text("name")].filter((name) => name !== "") };
    case "grades":
      return { kind: "grade", label: text("label") };
    case "countRules":
      return { kind: "grade", label: text("grade") };
    case "levels":
      return text("label") === "" ? null : { kind: "level", label: text("label"), indicator: text("indicator") };
    case "tiers":
      return { kind: "scale", scale: text("scale") };
    case "payItems":
      return { kind: "payItem", name: text("name") };
    case "rules":
      return text("times") === "" ? null : { kind: "streak", name: text("name") };
    case "raters":
      return { kind: "rater", role: text("role") };
    default:
      return null;
  }
}

/** What formulas and heads elsewhere in the workbook may call it by. */
export function namesOf(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case "indicator":
      return subject.names;
    case "grade":
      return [subject.label];
    case "payItem":
      return [subject.name];
    default:
      // Scales and levels are called within the scheme alone; raters stand behind an @.
      return [];
  }
}

/**
 * The cells of a scheme that depend on something of it, in the order of the sheet.
 * @example whereUsed(form, { kind: "indicator", names: ["LOAD", "接待人数"] }) // the rule that looks at it as the load
 */
export function whereUsed(form: SheetForm, subject: Subject): Use[] {
  const cellsOf = (section: TableSection, key: string, isUse: (text: string, row: FormRow) => boolean): Use[] =>
    (sectionOf(form, section)?.rows ?? []).flatMap((row) => {
      const cell = row.cells.get(key);
      const column = (columns[section] as Readonly<Record<string, Column>>)[key];
      const text = textOf(cell);
      return cell && column && text !== "" && isUse(text, row) ? [{ section, name: nameOf(row), column, cell }] : [];
    });
  const multiplying = (...kinds: readonly Factor["kind"][]) =>
    cellsOf("payItems", "factors", (text) => {
      const factors = attempt(() => readFactors(text));
      return !(factors instanceof Failure) && factors.some(({ kind }) => kinds.includes(kind));
    });
  switch (subject.kind) {
    case "indicator": {
      const isNamed = (text: string) =>
        namesIn(text).some((part) => subject.names.some((name) => sameText(part, name)));
      // Its own levels are a part of it.
      return Object.entries(referring).flatMap(([section, keys]) =>
        section === "levels" ? [] : keys.flatMap((key) => cellsOf(section as TableSection, key, isNamed)),
      );
    }
    case "grade": {
      const isNamed = (text: string) => sameText(text, subject.label);
      return [
        ...cellsOf("distribution", "grade", isNamed),
        ...cellsOf("rules", "grade", isNamed),
        ...cellsOf("payItems", "value", (text, { cells }) => isNamed(text) && isGradeWord(textOf(cells.get("when")))),
        ...multiplying("coefficient"),
      ];
    }
    case "level":
      return [
        ...cellsOf(
          "rules",
          "value",
          (text, { cells }) =>
            sameText(text, subject.label) && sameText(textOf(cells.get("indicator")), subject.indicator),
        ),
        ...cellsOf("countRules", "levels", (text) => listNames(text).some((name) => sameText(name, subject.label))),
      ];
    case "scale": {
      const isMeant = ({ cell }: Use) => {
        const row = sectionOf(form, "payItems")?.rows.find((each) => each.row === cell.row);
        const stated = textOf(row?.cells.get("scale"));
        return stated === "" || sameText(stated, subject.scale);
      };
      return multiplying("commission", "bonus").filter(isMeant);
    }
    case "streak":
      return multiplying("streak");
    case "payItem":
    case "rater":
      return [];
  }
}

function textOf(cell: FormCell | undefined): string {
  const value = cell?.value ?? null;
  return value instanceof Failure ? "" : (readText(value) ?? "").trim();
}

function nameOf(row: FormRow): string {
  return (
    ["name", "label", "grade", "indicator"].map((key) => textOf(row.cells.get(key))).find((text) => text !== "") ?? ""
  );
}

function isGradeWord(text: string): boolean {
  return findTerm(gradeWord, text) !== null;
}
