import type { Language } from "../../domain/language";
import type { Scheme } from "../../domain/scheme/scheme";
import { localAddress } from "../cells/area";
import { nameOfScheme } from "../cells/definedNames";
import { columnWidthFor } from "../cells/displayWidth";
import { freeSchemeId, freeSheetName } from "../cells/freeNames";
import { inWorkbook } from "./inWorkbook";
import { findSchemes } from "./listSchemes";
import { literal } from "../cells/literal";
import { loadTaken } from "./loadTaken";
import { offerWords } from "./offerWords";
import { onNewSheet } from "./onNewSheet";
import { planScheme, type PlannedSection, type SchemePlan } from "../scheme/planScheme";
import type { SchemeOnSheet } from "../scheme/schemeOnSheet";
import { styleSection } from "./styleSection";
import { theme } from "../cells/theme";
import { writeHeading } from "./writeHeading";

/** A scheme that has just been put into the workbook. */
export interface InsertedScheme {
  /** Its id differs from the one asked for if that was taken. */
  readonly scheme: SchemeOnSheet;
  /** The id asked for, when another scheme had it already; else `null`. */
  readonly renamedFrom: string | null;
}

/** Puts a scheme on a sheet of its own and shows it. All or nothing. @throws WorkbookProblem */
export async function insertScheme(scheme: Scheme, language: Language): Promise<InsertedScheme> {
  const taken = await inWorkbook(loadTaken);
  const id = freeSchemeId(scheme.id, taken.names);
  const sheetName = freeSheetName(scheme.title, taken.sheets);
  const plan = planScheme({ ...scheme, id }, sheetName, language);
  const name = nameOfScheme(id);
  const inserted = await onNewSheet({
    sheet: sheetName,
    names: plan.names.map((each) => each.name),
    write: (context, sheet) => writeScheme(context, sheet, plan, language),
    read: async (context) =>
      (await findSchemes(context)).found.find((each) => each.name === name && !each.isSheetScoped),
  });
  if (!inserted) throw new Error(`The name ${name} was added and is not there`);
  return { scheme: inserted, renamedFrom: id === scheme.id ? null : scheme.id };
}

function writeScheme(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SchemePlan,
  language: Language,
): void {
  sheet.showGridlines = false;
  sheet.tabColor = theme.accent;
  writeHeading(sheet, plan.heading, [plan.hint]);
  plan.columnWidths.forEach((digits, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnWidthFor(digits);
  });
  // Code and name stay in sight while one reads to the right.
  sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
  for (const section of plan.sections) writeSection(sheet, section, language);
  for (const { name, area } of plan.names) context.workbook.names.add(name, sheet.getRange(localAddress(area)));
}

function writeSection(sheet: Excel.Worksheet, section: PlannedSection, language: Language): void {
  const title = sheet.getRange(localAddress(section.title.area));
  title.values = [[section.title.text]];

  const cells = sheet.getRange(localAddress(section.area));
  // Formats first: "1" typed into a text cell stays text.
  cells.numberFormat = section.formats.map((row) => [...row]);
  cells.values = section.values.map((row) => row.map(literal));

  const body = sheet.getRange(localAddress(section.body));
  styleSection(title, sheet.getRange(localAddress(section.headerRow)), body);
  body.format.autofitRows();

  for (const { area, words } of section.choices) offerWords(sheet.getRange(localAddress(area)), words, language);
}
