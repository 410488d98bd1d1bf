import type { UsedMember } from "../../hostcheck/usedMembers";

/** What a member is tried on: cells, a table and a name of the check's own. */
export interface TrialGround {
  readonly workbook: Excel.Workbook;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly table: Excel.Table;
  /** Of the sheet. */
  readonly name: Excel.NamedItem;
  /** For what has to be new: never twice the same. */
  readonly fresh: string;
}

const nothing = () => Promise.resolve();

/** The smallest use of each member; what it queues is sent afterwards. Read members are loaded. */
export const memberTrials: Readonly<Record<UsedMember, (ground: TrialGround) => unknown>> = {
  "Application.calculationMode": ({ workbook }) => workbook.application.load("calculationMode"),
  "Application.calculationState": ({ workbook }) => workbook.application.load("calculationState"),
  "AutoFilter.apply": ({ sheet, range }) => sheet.autoFilter.apply(range),
  "AutoFilter.clearCriteria": ({ sheet, range }) => {
    sheet.autoFilter.apply(range);
    sheet.autoFilter.clearCriteria();
  },
  "AutoFilter.enabled": ({ sheet }) => sheet.autoFilter.load("enabled"),
  "AutoFilter.getRangeOrNullObject": ({ sheet }) => sheet.autoFilter.getRangeOrNullObject().load("rowIndex"),
  "AutoFilter.isDataFiltered": ({ sheet }) => sheet.autoFilter.load("isDataFiltered"),
  "AutoFilter.remove": ({ sheet, range }) => {
    sheet.autoFilter.apply(range);
    sheet.autoFilter.remove();
  },
  "CellPropertiesFill.color": ({ range }) => range.getCellProperties({ format: { fill: { color: true } } }),
  "CellPropertiesFont.bold": ({ range }) => range.getCellProperties({ format: { font: { bold: true } } }),
  "CellPropertiesFont.color": ({ range }) => range.getCellProperties({ format: { font: { color: true } } }),
  "CellPropertiesFont.italic": ({ range }) => range.getCellProperties({ format: { font: { italic: true } } }),
  "CellPropertiesFont.size": ({ range }) => range.getCellProperties({ format: { font: { size: true } } }),
  "CellPropertiesFormat.horizontalAlignment": ({ range }) =>
    range.getCellProperties({ format: { horizontalAlignment: true } }),
  "CellPropertiesFormat.verticalAlignment": ({ range }) =>
    range.getCellProperties({ format: { verticalAlignment: true } }),
  "CellPropertiesFormat.wrapText": ({ range }) => range.getCellProperties({ format: { wrapText: true } }),
  "CellValueConditionalFormat.format": ({ range }) => {
    textFormat(range).format.fill.color = "#FFF8E1";
  },
  "CellValueConditionalFormat.rule": ({ range }) => textFormat(range),
  "ConditionalFormat.cellValue": ({ range }) => textFormat(range),
  "ConditionalFormatCollection.add": ({ range }) => textFormat(range),
  "ConditionalRangeFill.color": ({ range }) => {
    textFormat(range).format.fill.color = "#FFF8E1";
  },
  "ConditionalRangeFont.color": ({ range }) => {
    textFormat(range).format.font.color = "#616161";
  },
  "ConditionalRangeFormat.fill": ({ range }) => {
    textFormat(range).format.fill.color = "#FFF8E1";
  },
  "ConditionalRangeFormat.font": ({ range }) => {
    textFormat(range).format.font.color = "#616161";
  },
  "DataValidation.clear": ({ range }) => range.dataValidation.clear(),
  "DataValidation.errorAlert": ({ range }) => {
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    range.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "KPI", message: "a, b" };
  },
  "DataValidation.rule": ({ range }) => {
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
  },
  "Filter.apply": ({ table }) => {
    table.columns.getItemAt(0).filter.apply({ filterOn: "Values", values: ["a"] });
  },
  "Filter.clear": ({ table }) => table.columns.getItemAt(0).filter.clear(),
  "NamedItem.delete": ({ sheet, range, fresh }) => sheet.names.add(fresh, range).delete(),
  "NamedItem.formula": ({ name, sheet }) => {
    name.formula = "='KPICHECK 8'!$A$1:$B$2";
    return sheet.load("name");
  },
  "NamedItem.getRangeOrNullObject": ({ name }) => name.getRangeOrNullObject().load("rowIndex"),
  "NamedItem.name": ({ name }) => name.load("name"),
  "NamedItemCollection.add": ({ sheet, range, fresh }) => sheet.names.add(fresh, range),
  "NamedItemCollection.getItem": ({ name }) => name.load("name"),
  "NamedItemCollection.getItemOrNullObject": ({ sheet }) => sheet.names.getItemOrNullObject("KPINONE").load("name"),
  "NamedItemCollection.items": ({ sheet }) => sheet.names.load("items/name"),
  "PageLayout.orientation": ({ sheet }) => {
    sheet.pageLayout.orientation = "Landscape";
  },
  "PageLayout.paperSize": ({ sheet }) => {
    sheet.pageLayout.paperSize = "A4";
  },
  "PageLayout.setPrintArea": ({ sheet, range }) => sheet.pageLayout.setPrintArea(range),
  "PageLayout.setPrintTitleRows": ({ sheet }) => sheet.pageLayout.setPrintTitleRows(sheet.getRange("1:2")),
  "PageLayout.zoom": ({ sheet }) => {
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  },
  "Range.clear": ({ sheet }) => sheet.getRange("J5:K6").clear("Formats"),
  "Range.columnCount": ({ range }) => range.load("columnCount"),
  "Range.columnIndex": ({ range }) => range.load("columnIndex"),
  "Range.conditionalFormats": ({ range }) => textFormat(range),
  "Range.copyFrom": ({ sheet, range }) => sheet.getRange("J5:K6").copyFrom(range, "Formats"),
  "Range.dataValidation": ({ range }) => range.dataValidation.clear(),
  // Far below what else is tried.
  "Range.delete": ({ sheet }) => sheet.getRange("40:40").delete("Up"),
  "Range.format": ({ range }) => range.format.load("wrapText"),
  "Range.formulas": ({ range }) => {
    range.formulas = [
      ["=1+1", "=2"],
      ["=3", "=4"],
    ];
    return range.load("formulas");
  },
  "Range.getCellProperties": ({ range }) => range.getCellProperties({ format: { fill: { color: true } } }),
  "Range.getColumn": ({ range }) => range.getColumn(1).load("columnIndex"),
  "Range.getRow": ({ range }) => range.getRow(1).load("rowIndex"),
  "Range.getRowProperties": ({ range }) => range.getRowProperties({ rowHidden: true }),
  "Range.getTables": ({ range }) => range.getTables(false).load("items/name"),
  "Range.getUsedRangeOrNullObject": ({ range }) => range.getUsedRangeOrNullObject(true).load("rowCount"),
  "Range.insert": ({ sheet }) => sheet.getRange("40:40").insert("Down"),
  "Range.numberFormat": ({ range }) => {
    // One value for all cells, as results are written.
    (range as { numberFormat: unknown }).numberFormat = "0.00";
  },
  "Range.rowCount": ({ range }) => range.load("rowCount"),
  "Range.rowHidden": ({ range }) => range.load("rowHidden"),
  "Range.rowIndex": ({ range }) => range.load("rowIndex"),
  "Range.select": ({ range }) => range.select(),
  "Range.text": ({ range }) => range.load("text"),
  "Range.valueTypes": ({ range }) => range.load("valueTypes"),
  "Range.values": ({ range }) => {
    range.values = [
      [1, "a"],
      [true, ""],
    ];
    return range.load("values");
  },
  "Range.worksheet": ({ range }) => range.load("worksheet/name"),
  "RangeBorder.color": ({ range }) => {
    range.format.borders.getItem("EdgeTop").color = "#808080";
  },
  "RangeBorder.style": ({ range }) => {
    range.format.borders.getItem("EdgeTop").style = "Continuous";
  },
  "RangeBorderCollection.getItem": ({ range }) => range.format.borders.getItem("EdgeTop").load("style"),
  "RangeFill.clear": ({ sheet }) => sheet.getRange("J5:K6").format.fill.clear(),
  "RangeFill.color": ({ range }) => {
    range.format.fill.color = "#F0F0F0";
  },
  "RangeFont.bold": ({ range }) => {
    range.format.font.bold = true;
  },
  "RangeFont.color": ({ range }) => {
    range.format.font.color = "#404040";
  },
  "RangeFont.italic": ({ range }) => {
    range.format.font.italic = true;
  },
  "RangeFont.size": ({ range }) => {
    range.format.font.size = 12;
  },
  "RangeFormat.autofitRows": ({ range }) => range.format.autofitRows(),
  "RangeFormat.borders": ({ range }) => range.format.borders.getItem("EdgeBottom").load("style"),
  "RangeFormat.columnWidth": ({ range }) => {
    range.format.columnWidth = 80;
  },
  "RangeFormat.fill": ({ range }) => range.format.fill.load("color"),
  "RangeFormat.font": ({ range }) => range.format.font.load("bold"),
  "RangeFormat.horizontalAlignment": ({ range }) => {
    range.format.horizontalAlignment = "Left";
  },
  "RangeFormat.rowHeight": ({ range }) => {
    range.format.rowHeight = 20;
    return range.format.load("rowHeight");
  },
  "RangeFormat.verticalAlignment": ({ range }) => {
    range.format.verticalAlignment = "Center";
  },
  "RangeFormat.wrapText": ({ range }) => {
    range.format.wrapText = true;
  },
  "Table.autoFilter": ({ table }) => table.autoFilter.load("isDataFiltered"),
  "Table.columns": ({ table }) => table.columns.getItemAt(0).load("name"),
  "Table.getDataBodyRange": ({ table }) => table.getDataBodyRange().load("rowCount"),
  "Table.getHeaderRowRange": ({ table }) => table.getHeaderRowRange().load("values"),
  "Table.name": ({ table }) => table.load("name"),
  "Table.showBandedRows": ({ table }) => {
    table.showBandedRows = false;
  },
  "Table.showHeaders": ({ table }) => table.load("showHeaders"),
  "Table.style": ({ table }) => {
    table.style = "TableStyleLight1";
  },
  "TableCollection.add": ({ workbook, fresh }) => {
    const sheet = workbook.worksheets.add(`KPICHECK ${fresh}`);
    sheet.tables.add("A1:B2", true);
  },
  "TableCollection.getItem": ({ table }) => table.load("name"),
  "TableCollection.getItemOrNullObject": ({ workbook }) => workbook.tables.getItemOrNullObject("KPINONE").load("name"),
  "TableCollection.items": ({ sheet }) => sheet.tables.load("items/name"),
  "TableColumn.filter": ({ table }) => table.columns.getItemAt(0).filter.clear(),
  "TableColumnCollection.getItemAt": ({ table }) => table.columns.getItemAt(0).load("name"),
  "TableScopedCollection.items": ({ range }) => range.getTables(false).load("items/name"),
  "Workbook.application": ({ workbook }) => workbook.application.load("calculationMode"),
  "Workbook.getSelectedRange": ({ workbook, range }) => {
    // What the user has selected is not looked at.
    range.select();
    return workbook.getSelectedRange().load("rowIndex");
  },
  "Workbook.names": ({ workbook }) => workbook.names.load("items/name"),
  "Workbook.onSelectionChanged": ({ workbook }) => workbook.onSelectionChanged.add(nothing),
  "Workbook.protection": ({ workbook }) => workbook.protection.load("protected"),
  "Workbook.tables": ({ workbook }) => workbook.tables.load("items/name"),
  "Workbook.worksheets": ({ workbook }) => workbook.worksheets.load("items/name"),
  "Worksheet.activate": ({ sheet }) => sheet.activate(),
  "Worksheet.autoFilter": ({ sheet }) => sheet.autoFilter.load("enabled"),
  "Worksheet.copy": ({ sheet, fresh }) => {
    sheet.copy("End").name = `KPICHECK ${fresh}`;
  },
  "Worksheet.delete": ({ workbook, fresh }) => workbook.worksheets.add(`KPICHECK ${fresh}`).delete(),
  "Worksheet.freezePanes": ({ sheet }) => sheet.freezePanes.freezeAt(sheet.getRange("A1:A1")),
  "Worksheet.getCell": ({ sheet }) => sheet.getCell(0, 0).load("address"),
  "Worksheet.getRange": ({ sheet }) => sheet.getRange("A1:B2").load("address"),
  "Worksheet.getRangeByIndexes": ({ sheet }) => sheet.getRangeByIndexes(0, 0, 2, 2).load("address"),
  "Worksheet.getUsedRangeOrNullObject": ({ sheet }) => sheet.getUsedRangeOrNullObject(true).load("rowCount"),
  "Worksheet.id": ({ sheet }) => sheet.load("id"),
  "Worksheet.name": ({ sheet }) => sheet.load("name"),
  "Worksheet.names": ({ sheet }) => sheet.names.load("items/name"),
  "Worksheet.pageLayout": ({ sheet }) => sheet.pageLayout.load("orientation"),
  "Worksheet.protection": ({ sheet }) => sheet.protection.load("protected"),
  "Worksheet.showGridlines": ({ sheet }) => {
    sheet.showGridlines = false;
  },
  "Worksheet.tabColor": ({ sheet }) => {
    sheet.tabColor = "#0F6C5C";
  },
  "Worksheet.tables": ({ sheet }) => sheet.tables.load("items/name"),
  "WorksheetCollection.add": ({ workbook, fresh }) => workbook.worksheets.add(`KPICHECK ${fresh}`),
  "WorksheetCollection.getItem": ({ sheet }) => sheet.load("name"),
  "WorksheetCollection.getItemOrNullObject": ({ workbook }) =>
    workbook.worksheets.getItemOrNullObject("KPICHECK none").load("name"),
  "WorksheetCollection.items": ({ workbook }) => workbook.worksheets.load("items/name"),
  "WorksheetCollection.onAdded": ({ workbook }) => workbook.worksheets.onAdded.add(nothing),
  "WorksheetCollection.onCalculated": ({ workbook }) => workbook.worksheets.onCalculated.add(nothing),
  "WorksheetCollection.onChanged": ({ workbook }) => workbook.worksheets.onChanged.add(nothing),
  "WorksheetCollection.onDeleted": ({ workbook }) => workbook.worksheets.onDeleted.add(nothing),
  "WorkbookProtection.protected": ({ workbook }) => workbook.protection.load("protected"),
  "WorksheetFreezePanes.freezeAt": ({ sheet }) => sheet.freezePanes.freezeAt(sheet.getRange("A1:B2")),
  "WorksheetFreezePanes.freezeRows": ({ sheet }) => sheet.freezePanes.freezeRows(1),
  "WorksheetProtection.options": ({ sheet }) => sheet.protection.load("options"),
  "WorksheetProtection.protect": ({ workbook, fresh }) =>
    workbook.worksheets.add(`KPICHECK ${fresh}`).protection.protect(),
  "WorksheetProtection.protected": ({ sheet }) => sheet.protection.load("protected"),
  "WorksheetProtection.unprotect": ({ sheet }) => sheet.protection.unprotect(),
};

function textFormat(range: Excel.Range): Excel.CellValueConditionalFormat {
  const { cellValue } = range.conditionalFormats.add("CellValue");
  cellValue.rule = { formula1: '="KPI"', operator: "EqualTo" };
  return cellValue;
}
