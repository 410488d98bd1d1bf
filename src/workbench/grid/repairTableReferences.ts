import { ICommandService, type Injector } from "@univerjs/core";
import {
  IFormulaCurrentConfigService,
  IFunctionService,
  type ISetSuperTableMutationParam,
  RemoveSuperTableMutation,
  SetSuperTableMutation,
} from "@univerjs/preset-sheets-core";

interface Config {
  getDirtySuperTableMap: () => object;
}

/**
 * Univer 0.25.1 keeps formulas parsed, with the range that a table had then. Of a table that has grown it parses them anew, and keeps
 * none: each part of a calculation parses for itself, and what LET calls by a name in one is not known in the other (#N/A, or #VALUE!
 * in the columns that look at it); the next calculation takes up what was kept before. Here what was kept is forgotten as soon as a
 * table changes, so that all of it is parsed anew, once.
 */
export function repairTableReferences(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  const config = injector.get(IFormulaCurrentConfigService) as unknown as Config;
  config.getDirtySuperTableMap = () => ({});
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetSuperTableMutation.id && id !== RemoveSuperTableMutation.id) return;
    functions.deleteFormulaAstCacheKey((params as ISetSuperTableMutationParam).tableName);
  });
}
