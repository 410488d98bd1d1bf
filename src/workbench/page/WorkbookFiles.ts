import type { FunctionDefinition } from "../functions/FunctionDefinition";
import type { Grid } from "../grid/Grid";
import { emptyWorkbook } from "../grid/emptyWorkbook";
import type { Notice } from "../xlsx/notices";
import { readXlsx } from "../xlsx/readXlsx";
import { writeXlsx } from "../xlsx/writeXlsx";
import { downloadFile } from "./downloadFile";
import type { Addin } from "./loadAddin";

/** Opens and saves files; nothing of them leaves the page. */
export class WorkbookFiles {
  constructor(
    private readonly grid: Grid,
    private readonly addin: Promise<Addin>,
    private readonly afterOpening: () => void,
  ) {}

  /** Throws before anything has changed, an `XlsxProblem` if the file is to blame; returns what the file has and a copy will not. */
  async open(bytes: Uint8Array, name: string): Promise<Notice[]> {
    const content = await readXlsx(bytes, { customFunctions: await this.customFunctions() });
    this.grid.open(content, name);
    this.afterOpening();
    return content.notices;
  }

  openBlank(name: string): void {
    this.grid.open(emptyWorkbook(), name);
    this.afterOpening();
  }

  async save(): Promise<Uint8Array> {
    return writeXlsx(this.grid.content(), { customFunctions: await this.customFunctions() });
  }

  async download(): Promise<void> {
    downloadFile(await this.save(), this.grid.name);
  }

  private async customFunctions(): Promise<{ namespace: string; names: string[] }> {
    const { manifest, functions } = await this.addin;
    return { namespace: manifest.functionsNamespace, names: functions.map((definition) => localName(definition)) };
  }
}

function localName({ name }: FunctionDefinition): string {
  return name.slice(name.indexOf(".") + 1);
}
