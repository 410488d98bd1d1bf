import { ExcelError } from "../bridge/ExcelError";
import { HostObject } from "../bridge/HostObject";
import type { Grid, PageSetup } from "../grid/Grid";
import { formatArea, parseArea, type Area } from "../address";
import { Range } from "./Range";

/** Of `Excel.PaperType` the sizes that offices use. */
const papers: ReadonlySet<string> = new Set(["Letter", "Legal", "A3", "A4", "A5", "B4", "B5"]);

/** `Excel.PageLayout`: what it is told is kept with the sheet; the workbench prints nothing. */
export class PageLayout extends HostObject {
  readonly className = "PageLayout";

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
  ) {
    super();
  }

  get orientation(): string {
    return this.grid.pageSetup(this.sheet).orientation;
  }

  set orientation(orientation: string) {
    if (orientation !== "Portrait" && orientation !== "Landscape") {
      throw new ExcelError("InvalidArgument", `${orientation} is no orientation.`);
    }
    this.change({ orientation });
  }

  get paperSize(): string {
    return this.grid.pageSetup(this.sheet).paperSize;
  }

  set paperSize(paperSize: string) {
    if (!papers.has(paperSize)) throw new ExcelError("InvalidArgument", `${paperSize} is no size of paper.`);
    this.change({ paperSize });
  }

  get zoom(): PageSetup["zoom"] {
    return this.grid.pageSetup(this.sheet).zoom;
  }

  set zoom(zoom: PageSetup["zoom"]) {
    this.change({ zoom });
  }

  setPrintArea(printArea: unknown): void {
    this.change({ printArea: formatArea(this.areaOf(printArea)) });
  }

  setPrintTitleRows(printTitleRows: unknown): void {
    const { row, rows } = this.areaOf(printTitleRows);
    this.change({ titleRows: `${row + 1}:${row + rows}` });
  }

  private change(change: Partial<PageSetup>): void {
    this.grid.setPageSetup(this.sheet, { ...this.grid.pageSetup(this.sheet), ...change });
  }

  private areaOf(range: unknown): Area {
    const area = range instanceof Range ? range.area : parseArea(String(range));
    if (!area) throw new ExcelError("InvalidArgument", `${String(range)} is not the address of a range.`);
    return area;
  }
}
