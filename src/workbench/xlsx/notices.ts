import type { Language } from "../language";

/** What a workbook can hold and `WorkbookContent` cannot: seen on reading, absent from what is written later. */
export type LostPart = keyof typeof WORDING;

export interface Notice {
  part: LostPart;
  /** Where it was found; empty when it belongs to the workbook. */
  sheets: string[];
}

const WORDING = {
  charts: { zh: "图表", en: "charts" },
  chartSheets: { zh: "图表工作表", en: "chart sheets" },
  pictures: { zh: "图片与图形", en: "pictures and shapes" },
  pivotTables: { zh: "数据透视表", en: "pivot tables" },
  slicers: { zh: "切片器", en: "slicers" },
  macros: { zh: "宏", en: "macros" },
  comments: { zh: "批注", en: "comments and notes" },
  conditionalFormats: { zh: "条件格式", en: "conditional formats" },
  dataValidation: { zh: "数据验证（下拉列表等）", en: "data validation (drop-down lists and the like)" },
  hyperlinks: { zh: "超链接", en: "hyperlinks" },
  filters: { zh: "表格以外的筛选，以及筛选条件", en: "filters outside tables, and filter conditions" },
  outlines: { zh: "行列分组", en: "grouped rows or columns" },
  pageSetup: { zh: "页面与打印设置", en: "page and print settings" },
  sparklines: { zh: "迷你图", en: "sparklines" },
  richText: { zh: "单元格内的局部文字格式", en: "formats of parts of a text" },
  externalLinks: { zh: "对其他工作簿的链接", en: "links to other workbooks" },
  dataTables: { zh: "模拟运算表", en: "what-if data tables" },
  tablesWithoutHeaders: {
    zh: "没有标题行的表格（内容保留，表格本身不保留）",
    en: "tables without a header row (their cells are kept)",
  },
  largeMerges: { zh: "十万个以上单元格的合并", en: "merged areas of more than 100,000 cells" },
  protectionDetails: { zh: "保护密码与保护选项", en: "passwords and options of protection" },
  date1904: {
    zh: "1904 日期系统（日期已换算，显示不变）",
    en: "the 1904 date system (dates are converted and show the same)",
  },
} as const satisfies Record<string, Record<Language, string>>;

/** One line a notice: what a saved copy will not contain, and where it was. */
export function describeNotice({ part, sheets }: Notice, language: Language): string {
  const words = WORDING[part][language];
  if (sheets.length === 0) return words;
  return language === "zh" ? `${words}（${sheets.join("、")}）` : `${words} (${sheets.join(", ")})`;
}

/** Collects notices, each part once, with the sheets where it was seen. */
export class NoticeList {
  readonly #sheetsByPart = new Map<LostPart, Set<string>>();

  add(part: LostPart, sheet?: string): void {
    const sheets = this.#sheetsByPart.get(part) ?? new Set();
    if (sheet !== undefined) sheets.add(sheet);
    this.#sheetsByPart.set(part, sheets);
  }

  toArray(): Notice[] {
    return [...this.#sheetsByPart].map(([part, sheets]) => ({ part, sheets: [...sheets] }));
  }
}
