import { hierarchyOf } from "../../domain/weights/hierarchy";
import { localAddress } from "../cells/area";
import { idInName, nameOfJudgements } from "../cells/definedNames";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { readJudgementSheet, type JudgementsOnSheet } from "../weights/readJudgementSheet";
import { areaOf, loadArea } from "./areaOf";
import { inWorkbook } from "./inWorkbook";
import { readCells } from "./readCells";
import { weightColumnOf } from "./weightColumn";

/** Where the weights of a scheme come from. */
export interface WeightsOnSheet {
  /** Weights that are formulas, by the indicator's code. */
  readonly formulas: ReadonlyMap<string, string>;
  /** `null` where there is no sheet of judgements. */
  readonly judgements: JudgementsOnSheet | null;
}

/** Reads how a scheme's weights stand in their cells, and the judgements that belong to it. @throws WorkbookProblem */
export function readWeights(scheme: SchemeOnSheet): Promise<WeightsOnSheet> {
  const column = weightColumnOf(scheme);
  return inWorkbook(async (context) => {
    const range =
      column && context.workbook.worksheets.getItem(scheme.sheet).getRange(localAddress(column.area)).load("formulas");
    const name = namesOf(context, scheme).getItemOrNullObject(judgementsNameOf(scheme));
    const named = loadArea(name.getRangeOrNullObject());
    await context.sync();
    const formulas = new Map(
      [...(column?.rows ?? [])].flatMap(([indicator, row]) => {
        const formula = range?.formulas[row]?.[0] as unknown;
        return isFormula(formula) ? [[indicator.code, formula] as const] : [];
      }),
    );
    const area = areaOf(named);
    if (!area) return { formulas, judgements: null };
    const cells = await readCells(context, area);
    return { formulas, judgements: readJudgementSheet(cells, area, hierarchyOf(scheme.reading.scheme)) };
  });
}

/** The names among which a scheme's own stand: of the workbook, or of its sheet where that was copied. */
export function namesOf(
  { workbook }: Excel.RequestContext,
  { isSheetScoped, sheet }: Pick<SchemeOnSheet, "isSheetScoped" | "sheet">,
): Excel.NamedItemCollection {
  return isSheetScoped ? workbook.worksheets.getItem(sheet).names : workbook.names;
}

export function judgementsNameOf({ name }: Pick<SchemeOnSheet, "name">): string {
  return nameOfJudgements(idInName(name) ?? name);
}

export function isFormula(content: unknown): content is string {
  return typeof content === "string" && content.startsWith("=");
}
