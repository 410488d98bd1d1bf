import type { Injector, ICellData, Nullable } from "@univerjs/core";
import {
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  IFormulaRuntimeService,
  NumberValueObject,
} from "@univerjs/preset-sheets-core";

interface Internals {
  _getValueObjectOfRuntimeData: (result: Nullable<BaseValueObject>) => ICellData;
}

/**
 * Univer 0.25.1 puts into a cell whatever a formula came to. No formula's result is blank in Excel: where it takes over a
 * blank cell, there is 0. And what is too large for a number, which Univer hands on as infinity, is #NUM!.
 */
export function repairResults(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService) as unknown as Internals;
  const toCell = runtime._getValueObjectOfRuntimeData.bind(runtime);
  runtime._getValueObjectOfRuntimeData = (result) => toCell(asExcelShows(result));
}

function asExcelShows(result: Nullable<BaseValueObject>): BaseValueObject {
  if (!result || result.isNull()) return NumberValueObject.create(0);
  if (result.isNumber() && !Number.isFinite(result.getValue())) return ErrorValueObject.create(ErrorType.NUM);
  return result;
}
