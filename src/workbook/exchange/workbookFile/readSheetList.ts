import type { Steps } from "../../../domain/steps";
import { WorkbookProblem } from "../../WorkbookProblem";
import type { Archive } from "./openArchive";
import { readPart } from "./readPart";

/** What a workbook says of its sheets and names, before any of them is read. */
export interface SheetList {
  readonly sheets: readonly { readonly name: string; readonly part: string | null }[];
  readonly names: readonly DefinedName[];
  /** The part that holds the texts of cells; `null` where there is none. */
  readonly texts: string | null;
}

export interface DefinedName {
  readonly name: string;
  /** The sheet that it belongs to, by its place among them; `null` for the workbook's. */
  readonly sheet: number | null;
  readonly formula: string;
}

/** @throws WorkbookProblem for an archive that is no workbook of this format */
export function* readSheetList(archive: Archive): Steps<SheetList> {
  if (!archive.has("_rels/.rels")) throw new WorkbookProblem({ code: "fileUnknown", facts: {} });
  const root = yield* readRelations(archive, "");
  const workbook = [...root.values()].find(({ type }) => type === "officeDocument")?.part;
  if (workbook === undefined) throw new WorkbookProblem({ code: "fileUnknown", facts: {} });
  if (workbook.endsWith(".bin")) throw new WorkbookProblem({ code: "workbookOldFormat", facts: {} });
  const relations = yield* readRelations(archive, workbook);

  const sheets: { name: string; part: string | null }[] = [];
  const names: { name: string; sheet: number | null; formula: string }[] = [];
  let open: { name: string; sheet: number | null; formula: string } | null = null;
  yield* readPart(archive, workbook, {
    open: (tag, attributes) => {
      if (tag === "sheet") {
        const relation = relations.get(attributes["r:id"] ?? "");
        sheets.push({ name: attributes["name"] ?? "", part: relation?.type === "worksheet" ? relation.part : null });
      } else if (tag === "definedName") {
        const { name = "", localSheetId } = attributes;
        open = { name, sheet: localSheetId === undefined ? null : Number(localSheetId), formula: "" };
      }
    },
    text: (text) => {
      if (open) open.formula += text;
    },
    close: (tag) => {
      if (tag !== "definedName" || !open) return;
      names.push(open);
      open = null;
    },
  });
  const texts = [...relations.values()].find(({ type }) => type === "sharedStrings")?.part ?? null;
  return { sheets, names, texts };
}

interface Relation {
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string;
  readonly part: string;
}

/** What a part points to within the archive, by the id of the relationship; `""` is the archive itself. */
function* readRelations(archive: Archive, of: string): Steps<Map<string, Relation>> {
  const mark = of.lastIndexOf("/") + 1;
  const folder = of.slice(0, mark);
  const part = `${folder}_rels/${of.slice(mark)}.rels`;
  const found = new Map<string, Relation>();
  if (!archive.has(part)) return found;
  yield* readPart(archive, part, {
    open: (tag, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (tag === "Relationship" && TargetMode !== "External")
        found.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), part: resolve(folder, Target) });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
