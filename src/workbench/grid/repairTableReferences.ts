import { ICommandService, type Injector } from "@univerjs/core";
import {
  IFunctionService,
  type ISetSuperTableMutationParam,
  RemoveSuperTableMutation,
  SetSuperTableMutation,
} from "@univerjs/preset-sheets-core";
import { ALIAS_PREFIX } from "./structuredReferences";

/**
 * Univer 0.25.1 keeps formulas parsed, with the range that a table had then. Of a table that has grown it parses them anew in the
 * calculation that follows, and takes up in the next one what was kept before. Here what was kept is forgotten as soon as a table changes,
 * under the name by which formulas call it: another, such as T, is a part of many a text.
 */
export function repairTableReferences(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetSuperTableMutation.id && id !== RemoveSuperTableMutation.id) return;
    const { tableName } = params as ISetSuperTableMutationParam;
    if (tableName.startsWith(ALIAS_PREFIX)) functions.deleteFormulaAstCacheKey(tableName);
  });
}
