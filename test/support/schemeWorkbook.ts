import { Workbook } from "exceljs";
import type { Language } from "../../src/domain/language";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { absoluteAddress } from "../../src/workbook/cells/area";
import { planScheme } from "../../src/workbook/scheme/planScheme";

/** A workbook with schemes as the pane lays them out, as the bytes of a file that another program wrote. */
export async function schemeWorkbook(
  schemes: readonly { readonly scheme: Scheme; readonly language: Language; readonly sheet: string }[],
  change: (workbook: Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const { scheme, language, sheet: name } of schemes) {
    const plan = planScheme(scheme, name, language);
    const sheet = workbook.addWorksheet(name);
    sheet.getCell("A1").value = plan.heading;
    for (const { title, area, values } of plan.sections) {
      sheet.getCell(title.area.row + 1, title.area.column + 1).value = title.text;
      values.forEach((row, i) =>
        row.forEach((value, j) => {
          if (value !== "") sheet.getCell(area.row + 1 + i, area.column + 1 + j).value = value;
        }),
      );
    }
    for (const each of plan.names) workbook.definedNames.add(absoluteAddress(each.area), each.name);
  }
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
