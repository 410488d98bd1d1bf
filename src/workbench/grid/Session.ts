import {
  ICommandService,
  IUndoRedoService,
  type ICommand,
  type IMutationInfo,
  type Injector,
  type IRange,
  type Univer,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";

import type { Area } from "../address";

/** The open workbook in Univer, and the ways to change it. */
export class Session {
  readonly injector: Injector;
  readonly commands: ICommandService;

  constructor(
    readonly univer: Univer,
    readonly facade: FUniver,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
  }

  get book(): FWorkbook {
    const book = this.facade.getActiveWorkbook();
    if (!book) throw new Error("No workbook is open.");
    return book;
  }

  get workbook(): Workbook {
    return this.book.getWorkbook();
  }

  get unitId(): string {
    return this.book.getId();
  }

  sheet(id: string): FWorksheet {
    const sheet = this.book.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet with the id ${id}.`);
    return sheet;
  }

  worksheet(id: string): Worksheet {
    return this.sheet(id).getSheet();
  }

  /** Runs a command that the user could have given; throws if Univer refuses it. */
  run<P extends object>(command: Pick<ICommand<P>, "id">, params: P): void {
    if (!this.commands.syncExecuteCommand(command.id, params)) throw new Error(`The grid refused ${command.id}.`);
  }

  /** Applies mutations and puts them on the undo stack as one step. */
  apply(redos: IMutationInfo[], undos: IMutationInfo[]): void {
    for (const mutation of redos) this.commands.syncExecuteCommand(mutation.id, mutation.params);
    this.injector
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID: this.unitId, redoMutations: redos, undoMutations: undos });
  }
}

export function toRange({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

export function toArea({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
