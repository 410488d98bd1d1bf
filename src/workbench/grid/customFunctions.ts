import { BooleanNumber, type Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type FunctionVariantType,
  IDescriptionService,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";

import type { FunctionDefinition, ParameterDefinition } from "../functions/FunctionDefinition";
import { type Given, handOver } from "../functions/handOver";
import type { Caller } from "../functions/Invocations";
import type { Outcome, OutcomeValue } from "../functions/Outcome";
import type { ArgumentsProfile } from "../profiles/HostProfile";
import type { CellValue } from "./Grid";
import type { Session } from "./Session";

/** Gives the outcome of a call, or `undefined` while the add-in computes it. */
export type Evaluate = (definition: FunctionDefinition, args: unknown[], caller: Caller) => Outcome | undefined;

const MOST_ARGUMENTS = 255;
/** Shown while the add-in computes, as in Excel. */
const BUSY = toErrorType("#BUSY!");

/** Makes the functions known to the engine, to autocompletion and to the argument help. */
export function registerCustomFunctions(
  session: Session,
  definitions: FunctionDefinition[],
  profile: ArgumentsProfile,
  evaluate: Evaluate,
): void {
  const functions = session.injector.get(IFunctionService);
  functions.registerExecutors(...definitions.map((definition) => new CustomFunction(definition, profile, evaluate)));
  session.injector
    .get(IDescriptionService)
    .registerDescriptions(definitions.filter(({ hidden }) => !hidden).map(describe));
}

function describe({
  name,
  description,
  parameters,
}: FunctionDefinition): Parameters<IDescriptionService["registerDescriptions"]>[0][number] {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: parameter.name,
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

/** A value that stands for an error or a missing result is not passed on, but is the result. */
class NoCall extends Error {
  constructor(readonly result: ErrorValueObject) {
    super();
  }
}

class CustomFunction extends BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(
    private readonly definition: FunctionDefinition,
    private readonly profile: ArgumentsProfile,
    private readonly evaluate: Evaluate,
  ) {
    super(definition.name);
    const { parameters } = definition;
    this.minParams = parameters.filter(({ optional }) => !optional).length;
    this.maxParams = parameters.some(({ repeating }) => repeating) ? MOST_ARGUMENTS : parameters.length;
  }

  /** Must not throw: an exception would stop the calculation of the whole workbook. */
  override calculate(...given: FunctionVariantType[]): BaseValueObject {
    try {
      const values = given.map(asValue);
      const size = liftedSize(this.definition.parameters, values);
      return size ? this.lift(values, size) : this.call(values);
    } catch (error) {
      console.error(error);
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }

  private call(values: BaseValueObject[]): BaseValueObject {
    try {
      const args = toArguments(this.definition, values, this.profile);
      const caller = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
      const outcome = this.evaluate(this.definition, args, caller);
      return outcome ? toValueObject(outcome) : ErrorValueObject.create(BUSY);
    } catch (error) {
      if (error instanceof NoCall) return error.result;
      throw error;
    }
  }

  /** As Excel does: a range where a single value belongs calls the function once for each cell. */
  private lift(values: BaseValueObject[], size: { rows: number; columns: number }): BaseValueObject {
    const results: BaseValueObject[][] = [];
    for (let row = 0; row < size.rows; row += 1) {
      const cells: BaseValueObject[] = [];
      for (let column = 0; column < size.columns; column += 1) {
        const picked = values.map((value, index) =>
          parameterAt(this.definition.parameters, index)?.isMatrix ? value : pick(value, row, column),
        );
        const result = this.call(picked);
        cells.push(result instanceof ArrayValueObject ? result.getFirstCell() : result);
      }
      results.push(cells);
    }
    return toArray(results);
  }
}

function parameterAt(parameters: ParameterDefinition[], index: number): ParameterDefinition | undefined {
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.repeating ? last : undefined);
}

function asValue(given: FunctionVariantType): BaseValueObject {
  return given instanceof BaseReferenceObject ? given.toArrayValueObject() : given;
}

function isMany(value: BaseValueObject): value is ArrayValueObject {
  return value instanceof ArrayValueObject && (value.getRowCount() > 1 || value.getColumnCount() > 1);
}

function liftedSize(
  parameters: ParameterDefinition[],
  values: BaseValueObject[],
): { rows: number; columns: number } | undefined {
  const arrays = values.filter((_, index) => !parameterAt(parameters, index)?.isMatrix).filter(isMany);
  if (arrays.length === 0) return undefined;
  return {
    rows: Math.max(...arrays.map((array) => array.getRowCount())),
    columns: Math.max(...arrays.map((array) => array.getColumnCount())),
  };
}

/** A single row or column serves for all rows or columns; beyond the end of an array there is #N/A. */
function pick(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!isMany(value)) return value;
  const cell = value.get(value.getRowCount() === 1 ? 0 : row, value.getColumnCount() === 1 ? 0 : column);
  const outside =
    (value.getRowCount() > 1 && row >= value.getRowCount()) ||
    (value.getColumnCount() > 1 && column >= value.getColumnCount());
  if (outside) return ErrorValueObject.create(ErrorType.NA);
  // Blank, and not skipped: a range of one cell.
  return !cell || cell.isNull() ? toArray([[NullValueObject.create()]]) : cell;
}

/** The arguments as the add-in gets them: all of a repeating parameter as a list. */
function toArguments(
  { parameters, allowsErrors }: FunctionDefinition,
  values: BaseValueObject[],
  profile: ArgumentsProfile,
): unknown[] {
  const convert = (value: BaseValueObject | undefined, parameter: ParameterDefinition): unknown =>
    handOver(value && toGiven(value, allowsErrors && parameter.type === "any"), parameter, profile);
  return parameters.map((parameter, index) =>
    parameter.repeating
      ? values.slice(index).map((value) => convert(value, parameter))
      : convert(values[index], parameter),
  );
}

function toGiven(value: BaseValueObject, passErrors: boolean): Given {
  if (!(value instanceof ArrayValueObject)) return value.isNull() ? "skipped" : [[toCellValue(value, passErrors)]];
  const rows: CellValue[][] = [];
  for (let row = 0; row < value.getRowCount(); row += 1) {
    const cells: CellValue[] = [];
    for (let column = 0; column < value.getColumnCount(); column += 1) {
      cells.push(toCellValue(value.get(row, column), passErrors));
    }
    rows.push(cells);
  }
  return rows;
}

function toCellValue(value: Nullable<BaseValueObject>, passErrors: boolean): CellValue {
  if (!value || value.isNull()) return null;
  if (value instanceof ErrorValueObject) {
    const code = value.getErrorType();
    if (code === BUSY || !passErrors) throw new NoCall(value);
    return { error: code };
  }
  return value.getValue();
}

function toValueObject(outcome: Outcome): BaseValueObject {
  if ("value" in outcome) return toSingle(outcome.value);
  const [[only] = []] = outcome.rows;
  if (outcome.rows.length === 1 && outcome.rows[0]?.length === 1 && only !== undefined) return toSingle(only);
  return toArray(outcome.rows.map((row) => row.map(toSingle)));
}

function toSingle(value: OutcomeValue): BaseValueObject {
  switch (typeof value) {
    case "number":
      return NumberValueObject.create(value);
    case "string":
      return StringValueObject.create(value);
    case "boolean":
      return BooleanValueObject.create(value);
    case "object":
      return ErrorValueObject.create(toErrorType(value.error));
  }
}

/** Univer's type lists some errors; its engine takes any. */
function toErrorType(error: string): ErrorType {
  return error as unknown as ErrorType;
}

function toArray(rows: BaseValueObject[][]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
