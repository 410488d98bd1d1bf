import type { Language } from "../language";

/** Why a file cannot be opened or written, with the facts that its message names. */
export type XlsxFailure =
  | { code: "empty" }
  | { code: "notWorkbook"; looksLike: "zip" | "openDocument" | "web page or text" | "unknown" }
  | { code: "oldFormat" }
  | { code: "binaryFormat" }
  | { code: "encrypted" }
  | { code: "broken"; part: string; detail: string }
  | { code: "tooLarge"; limit: keyof typeof XLSX_LIMITS; found: number }
  | { code: "sheetName"; sheet: string }
  | { code: "noVisibleSheet" }
  | { code: "longText"; sheet: string; address: string; length: number; allowed: number }
  | { code: "formula"; sheet: string; address: string; formula: string };

/**
 * What is opened at most. A workbook beyond these would make the page stop answering, and a crafted archive could unpack
 * to a thousand times its size.
 */
export const XLSX_LIMITS = {
  bytes: 30 * 2 ** 20,
  unpackedBytes: 250 * 2 ** 20,
  cells: 1_000_000,
  sheets: 200,
} as const;

/** A file that cannot be opened or written, in words for the person who chose it. */
export class XlsxProblem extends Error {
  constructor(
    readonly failure: XlsxFailure,
    options?: ErrorOptions,
  ) {
    super(describeFailure(failure, "en"), options);
    this.name = "XlsxProblem";
  }

  get code(): XlsxFailure["code"] {
    return this.failure.code;
  }

  /** What happened, and what to do about it. */
  describe(language: Language): string {
    return describeFailure(this.failure, language);
  }
}

function describeFailure(failure: XlsxFailure, language: Language): string {
  const [zh, en] = wording(failure);
  return language === "zh" ? zh : en;
}

function wording(failure: XlsxFailure): [zh: string, en: string] {
  switch (failure.code) {
    case "empty":
      return [
        "这个文件是空的（0 字节）。请重新导出或重新下载后再打开。",
        "The file is empty (0 bytes). Export or download it again, then open it.",
      ];
    case "notWorkbook":
      return notWorkbookWording(failure.looksLike);
    case "oldFormat":
      return [
        "这是旧版 Excel 文件（.xls），这里只能打开 .xlsx。请在 Excel 或 WPS 中打开它，选“另存为”→“Excel 工作簿 （*.xlsx）”，再打开新文件。",
        "This is an old Excel file (.xls); only .xlsx can be opened here. Open it in Excel, choose Save As → Excel Workbook (*.xlsx), and open the new file.",
      ];
    case "binaryFormat":
      return [
        "这是二进制工作簿（.xlsb），这里只能打开 .xlsx。请在 Excel 中“另存为”→“Excel 工作簿 （*.xlsx）”，再打开新文件。",
        "This is a binary workbook (.xlsb); only .xlsx can be opened here. In Excel choose Save As → Excel Workbook (*.xlsx), and open the new file.",
      ];
    case "encrypted":
      return [
        "这个文件设有打开密码，无法读取。请在 Excel 中打开它，选“文件”→“信息”→“保护工作簿”→“用密码进行加密”，清空密码并保存，再打开。",
        "The file is encrypted with a password and cannot be read. Open it in Excel, choose File → Info → Protect Workbook → Encrypt with Password, clear the password and save, then open it again.",
      ];
    case "broken":
      return [
        `文件已损坏，无法读取（${failure.part}：${failure.detail}）。请重新下载，或在 Excel 中选“打开并修复”后另存，再打开。`,
        `The file is damaged and cannot be read (${failure.part}: ${failure.detail}). Download it again, or use Open and Repair in Excel, save, and open the result.`,
      ];
    case "tooLarge":
      return tooLargeWording(failure.limit, failure.found);
    case "sheetName":
      return [
        `工作表名称“${failure.sheet}”不能用在 Excel 文件中。名称须为 1 至 31 个字符、互不重复，不含 \\ / ? * [ ] : 这些字符，且首尾不是单引号。请改名后再保存。`,
        `The sheet name “${failure.sheet}” is not allowed in an Excel file: 1 to 31 characters, no two alike, none of \\ / ? * [ ] :, no apostrophe at either end. Rename the sheet and save again.`,
      ];
    case "noVisibleSheet":
      return [
        "Excel 文件至少要有一张可见的工作表。请取消隐藏一张工作表后再保存。",
        "An Excel file needs at least one visible sheet. Unhide a sheet and save again.",
      ];
    case "longText":
      return [
        `${failure.sheet}!${failure.address} 的内容有 ${failure.length} 个字符，Excel 文件最多容纳 ${failure.allowed} 个。请缩短后再保存。`,
        `${failure.sheet}!${failure.address} holds ${failure.length} characters; an Excel file takes ${failure.allowed} at most. Shorten it and save again.`,
      ];
    case "formula":
      return [
        `${failure.sheet}!${failure.address} 中的公式 ${failure.formula} 引用了“本表的列”，但该单元格不在任何表格中，Excel 会拒绝这样的文件。请修改该公式后再保存。`,
        `The formula ${failure.formula} in ${failure.sheet}!${failure.address} refers to columns of its own table, but the cell is in no table; Excel would refuse the file. Change the formula and save again.`,
      ];
  }
}

function notWorkbookWording(
  looksLike: "zip" | "openDocument" | "web page or text" | "unknown",
): [zh: string, en: string] {
  switch (looksLike) {
    case "zip":
      return [
        "这是一个压缩文件，但里面没有 Excel 工作簿。请先解压，再打开其中的 .xlsx 文件。",
        "This is a zip archive without an Excel workbook in it. Unpack it and open the .xlsx file inside.",
      ];
    case "openDocument":
      return [
        "这是 OpenDocument 表格（.ods），这里只能打开 .xlsx。请先另存为 .xlsx。",
        "This is an OpenDocument spreadsheet (.ods); only .xlsx can be opened here. Save it as .xlsx first.",
      ];
    case "web page or text":
      return [
        "这个文件其实是网页或文本（不少系统导出的“.xls”就是这样），不是 Excel 工作簿。请在 Excel 中打开它，另存为 .xlsx，再打开新文件。",
        "This file is really a web page or text (many systems export such an “.xls”), not an Excel workbook. Open it in Excel, save it as .xlsx, and open the new file.",
      ];
    case "unknown":
      return ["这不是 Excel 工作簿。请选择 .xlsx 文件。", "This is not an Excel workbook. Choose an .xlsx file."];
  }
}

function tooLargeWording(limit: keyof typeof XLSX_LIMITS, found: number): [zh: string, en: string] {
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
  const allowed = XLSX_LIMITS[limit];
  switch (limit) {
    case "bytes":
      return [
        `文件有 ${megabytes(found)} MB，上限为 ${megabytes(allowed)} MB。请删去图片或不需要的工作表后再打开。`,
        `The file has ${megabytes(found)} MB; at most ${megabytes(allowed)} MB can be opened. Remove pictures or sheets that are not needed.`,
      ];
    case "unpackedBytes":
      return [
        `文件解压后有 ${megabytes(found)} MB，上限为 ${megabytes(allowed)} MB。请删去不需要的数据后再打开。`,
        `Unpacked, the file has ${megabytes(found)} MB; at most ${megabytes(allowed)} MB can be opened. Remove data that is not needed.`,
      ];
    case "cells":
      return [
        `工作簿的单元格超过 ${allowed.toLocaleString("en")} 个。请删去不需要的数据，或清除整列、整行的多余格式后再打开。`,
        `The workbook has more than ${allowed.toLocaleString("en")} cells. Remove data that is not needed, or clear formats applied to whole columns or rows.`,
      ];
    case "sheets":
      return [
        `工作簿有 ${found} 张工作表，上限为 ${allowed} 张。请拆分后再打开。`,
        `The workbook has ${found} sheets; at most ${allowed} can be opened. Split it first.`,
      ];
  }
}
