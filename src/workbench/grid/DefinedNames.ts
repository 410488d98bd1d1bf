import { generateRandomId } from "@univerjs/core";
import {
  IDefinedNamesService,
  type IDefinedNamesServiceParam,
  InsertDefinedNameCommand,
  type ISetDefinedNameMutationParam,
  RemoveDefinedNameMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameMutation,
} from "@univerjs/preset-sheets-core";

import type { Grid, NameState } from "./Grid";
import type { Session } from "./Session";
import { type KnownTable, toEngineFormula, toShownFormula } from "./structuredReferences";
import type { TableAliases } from "./TableAliases";

/** The names that the workbook and its sheets give to references and formulas. */
export class DefinedNames {
  private readonly service: IDefinedNamesService;

  constructor(
    private readonly session: Session,
    private readonly aliases: TableAliases,
  ) {
    this.service = session.injector.get(IDefinedNamesService);
  }

  list(): NameState[] {
    const tables = this.aliases.known();
    return Object.values(this.kept()).flatMap((name) => (name ? toState(name, tables) : []));
  }

  /** One of thousands, without a look at the others. */
  of(id: string): NameState | undefined {
    const name = this.kept()[id];
    return name && toState(name, this.aliases.known());
  }

  add(name: Omit<NameState, "id">): string {
    const id = generateRandomId(10);
    this.session.run(InsertDefinedNameCommand, this.toParams({ ...name, id }));
    return id;
  }

  change(id: string, change: Parameters<Grid["changeName"]>[1]): void {
    const name = this.of(id);
    if (!name) return;
    this.session.apply(
      [{ id: SetDefinedNameMutation.id, params: this.toParams({ ...name, ...change }) }],
      [{ id: SetDefinedNameMutation.id, params: this.toParams(name) }],
    );
  }

  delete(id: string): void {
    const name = this.of(id);
    if (!name) return;
    this.session.apply(
      [{ id: RemoveDefinedNameMutation.id, params: this.toParams(name) }],
      [{ id: SetDefinedNameMutation.id, params: this.toParams(name) }],
    );
  }

  private kept(): Partial<Record<string, IDefinedNamesServiceParam>> {
    return this.service.getDefinedNameMap(this.session.unitId) ?? {};
  }

  private toParams(name: NameState): ISetDefinedNameMutationParam {
    return { unitId: this.session.unitId, ...toDefinedName(name, this.aliases.known()) };
  }
}

function toState(
  { id, name, formulaOrRefString, comment, hidden, localSheetId }: IDefinedNamesServiceParam,
  tables: KnownTable[],
): NameState {
  return {
    id,
    name,
    formula: toShownFormula(`=${formulaOrRefString.replace(/^=/, "")}`, tables, undefined),
    comment: comment ?? "",
    visible: hidden !== true,
    ...(localSheetId !== undefined && localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME && { sheet: localSheetId }),
  };
}

/** A name as Univer keeps it. */
export function toDefinedName(
  { id, name, formula, sheet, comment, visible }: NameState,
  tables: KnownTable[],
): Omit<ISetDefinedNameMutationParam, "unitId"> {
  const body = formula.replace(/^=/, "");
  const isReference = /^(?:'(?:[^']|'')+'|[^'!(),\s]+)!\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/i.test(body);
  return {
    id,
    name,
    formulaOrRefString: isReference ? body : `=${toEngineFormula(body, tables, undefined)}`,
    comment,
    hidden: !visible,
    localSheetId: sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  };
}
