import { findKeptColumns } from "../register/keptRows";
import { keptWordOf, registerColumns } from "../register/keptTables";
import { emptyRegister, type Register } from "../register/register";
import { textOf } from "../register/resultsOnSheet";
import { inWorkbook } from "./inWorkbook";
import { findKept } from "./keptTable";
import { readRegister } from "./listKept";
import { readCells } from "./readCells";

/**
 * The register where it carries something into a later period, which most do not: of those one column alone is read, and they are as
 * good as empty. @throws WorkbookProblem
 */
export function listCorrections(): Promise<Register> {
  return inWorkbook(async (context) => {
    const {
      register: [register],
    } = await findKept(context);
    if (register === undefined || register.isEmpty) return emptyRegister;
    const { area, headers } = register;
    const kind = findKeptColumns(registerColumns, headers, area.sheet).get("kind") ?? 0;
    const kinds = await readCells(context, { ...area, column: area.column + kind, columnCount: 1 });
    const carries = kinds.some(([cell]) => keptWordOf(textOf(cell)) === "correction");
    return carries ? readRegister(context) : emptyRegister;
  });
}
