import { formatArea, intersect } from "../address";
import type { Grid, GridChange } from "../grid/Grid";
import type { CoAuthor } from "./CoAuthor";
import type { EventQueue } from "./EventQueue";
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

const CHANGE_TYPE = {
  edited: "RangeEdited",
  rowInserted: "RowInserted",
  rowDeleted: "RowDeleted",
  columnInserted: "ColumnInserted",
  columnDeleted: "ColumnDeleted",
} as const;

/** Tells the add-in of changes in the grid. The client passes on only what somebody listens to. */
export function tellEvents(
  grid: Grid,
  host: Pick<OfficeHost, "fire" | "fireSelectionChanged">,
  queue: EventQueue,
  coAuthor: CoAuthor,
): void {
  const fire: Fire = (event, target, message) => queue.add(event, () => host.fire(event, target, message));
  grid.onChange((change) => {
    tell(change, grid, coAuthor.source, fire);
    if (change.kind === "selection") queue.add(EVENT.selectionChanged, () => host.fireSelectionChanged());
  });
  grid.onCalculated(() => {
    for (const { id } of grid.sheets()) both(fire, EVENT.calculated, id, { worksheetId: id, address: "" });
  });
}

type Fire = (event: number, target: string, message: object) => void;

function tell(change: GridChange, grid: Grid, source: CoAuthor["source"], fire: Fire): void {
  switch (change.kind) {
    case "cells": {
      const { sheet: worksheetId, area } = change;
      const message = {
        worksheetId,
        address: formatArea(area),
        changeType: CHANGE_TYPE[change.how],
        source,
        triggerSource: "Unknown",
        shiftDirection: "None",
      };
      both(fire, EVENT.changed, worksheetId, message);
      for (const table of grid.tables()) {
        if (table.sheet !== worksheetId || !intersect(table.area, area)) continue;
        both(fire, EVENT.tableChanged, table.id, { ...message, tableId: table.id });
      }
      break;
    }
    case "selection":
      both(fire, EVENT.selectionChanged, change.sheet, { worksheetId: change.sheet, address: formatArea(change.area) });
      break;
    case "sheetActivated":
      both(fire, EVENT.activated, change.sheet, { worksheetId: change.sheet });
      break;
    case "sheetDeactivated":
      both(fire, EVENT.deactivated, change.sheet, { worksheetId: change.sheet });
      break;
    case "sheetAdded":
      fire(EVENT.added, WORKBOOK, { worksheetId: change.sheet, source });
      break;
    case "sheetDeleted":
      fire(EVENT.deleted, WORKBOOK, { worksheetId: change.sheet, source });
      break;
    case "opened":
      break;
  }
}

/** To those who listen to the one object, and to those who listen to the collection. */
function both(fire: Fire, event: number, target: string, message: object): void {
  fire(event, target, message);
  fire(event, WORKBOOK, message);
}
