import { formatArea, intersect } from "../address";
import type { Grid, GridChange } from "../grid/Grid";
import type { OfficeHost } from "./OfficeHost";

/** Excel's numbers for its events. */
const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  tableChanged: 101,
} as const;

/** The target of an event that a collection of the whole workbook listens to. */
const WORKBOOK = "Workbook";
const LOCAL = "Local";

const CHANGE_TYPE = {
  edited: "RangeEdited",
  rowInserted: "RowInserted",
  rowDeleted: "RowDeleted",
  columnInserted: "ColumnInserted",
  columnDeleted: "ColumnDeleted",
} as const;

/** Tells the add-in of changes in the grid. The client passes on only what somebody listens to. */
export function tellEvents(grid: Grid, host: OfficeHost): void {
  grid.onChange((change) => tell(change, grid, host));
  grid.onCalculated(() => {
    for (const { id } of grid.sheets()) both(host, EVENT.calculated, id, { worksheetId: id, address: "" });
  });
}

function tell(change: GridChange, grid: Grid, host: OfficeHost): void {
  switch (change.kind) {
    case "cells": {
      const { sheet: worksheetId, area } = change;
      const message = {
        worksheetId,
        address: formatArea(area),
        changeType: CHANGE_TYPE[change.how],
        source: LOCAL,
        triggerSource: "Unknown",
        shiftDirection: "None",
      };
      both(host, EVENT.changed, worksheetId, message);
      for (const table of grid.tables()) {
        if (table.sheet !== worksheetId || !intersect(table.area, area)) continue;
        both(host, EVENT.tableChanged, table.id, { ...message, tableId: table.id });
      }
      break;
    }
    case "selection":
      both(host, EVENT.selectionChanged, change.sheet, { worksheetId: change.sheet, address: formatArea(change.area) });
      host.fireSelectionChanged();
      break;
    case "sheetActivated":
      both(host, EVENT.activated, change.sheet, { worksheetId: change.sheet });
      break;
    case "sheetDeactivated":
      both(host, EVENT.deactivated, change.sheet, { worksheetId: change.sheet });
      break;
    case "sheetAdded":
      host.fire(EVENT.added, WORKBOOK, { worksheetId: change.sheet, source: LOCAL });
      break;
    case "sheetDeleted":
      host.fire(EVENT.deleted, WORKBOOK, { worksheetId: change.sheet, source: LOCAL });
      break;
    case "opened":
      break;
  }
}

/** To those who listen to the one object, and to those who listen to the collection. */
function both(host: OfficeHost, event: number, target: string, message: object): void {
  host.fire(event, target, message);
  host.fire(event, WORKBOOK, message);
}
