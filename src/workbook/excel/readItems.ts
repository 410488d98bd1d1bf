import { itemColumns } from "../register/keptTables";
import type { ItemRow } from "../register/register";
import { inWorkbook } from "./inWorkbook";
import { findKept } from "./keptTable";
import { readKept } from "./listKept";

/** Every score and pay item of the register. @throws WorkbookProblem */
export function readItems(): Promise<readonly ItemRow[]> {
  return inWorkbook(async (context) => {
    const { items } = await findKept(context);
    return items === null ? [] : readKept(context, itemColumns, items);
  });
}
