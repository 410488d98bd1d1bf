import { generateRandomId } from "@univerjs/core";
import {
  IDefinedNamesService,
  InsertDefinedNameCommand,
  RemoveDefinedNameMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameMutation,
} from "@univerjs/preset-sheets-core";

import type { Grid, NameState } from "./Grid";
import type { Session } from "./Session";
import { toEngineFormula, toShownFormula } from "./structuredReferences";
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
    const names = Object.values(this.service.getDefinedNameMap(this.session.unitId) ?? {});
    return names.map(({ id, name, formulaOrRefString, comment, hidden, localSheetId }) => ({
      id,
      name,
      formula: toShownFormula(`=${formulaOrRefString.replace(/^=/, "")}`, tables, undefined),
      comment: comment ?? "",
      visible: hidden !== true,
      ...(localSheetId !== undefined && localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME && { sheet: localSheetId }),
    }));
  }

  add(name: Omit<NameState, "id">): string {
    const id = generateRandomId(10);
    this.session.run(InsertDefinedNameCommand, this.toParams({ ...name, id }));
    return id;
  }

  change(id: string, change: Parameters<Grid["changeName"]>[1]): void {
    const name = this.list().find((state) => state.id === id);
    if (!name) return;
    this.session.apply(
      [{ id: SetDefinedNameMutation.id, params: this.toParams({ ...name, ...change }) }],
      [{ id: SetDefinedNameMutation.id, params: this.toParams(name) }],
    );
  }

  delete(id: string): void {
    const name = this.list().find((state) => state.id === id);
    if (!name) return;
    this.session.apply(
      [{ id: RemoveDefinedNameMutation.id, params: this.toParams(name) }],
      [{ id: SetDefinedNameMutation.id, params: this.toParams(name) }],
    );
  }

  private toParams({
    id,
    name,
    formula,
    sheet,
    comment,
    visible,
  }: NameState): Record<string, unknown> & { id: string } {
    const body = formula.replace(/^=/, "");
    const isReference = /^(?:'(?:[^']|'')+'|[^'!(),\s]+)!\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/i.test(body);
    return {
      unitId: this.session.unitId,
      id,
      name,
      formulaOrRefString: isReference ? body : `=${toEngineFormula(body, this.aliases.known(), undefined)}`,
      comment,
      hidden: !visible,
      localSheetId: sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
  }
}
