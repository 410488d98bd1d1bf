import { formatAddress } from "../address";
import { Application } from "../api/Application";
import { Workbook } from "../api/Workbook";
import { ApiGuard } from "../bridge/ApiGuard";
import apiSets from "../bridge/apiSets.json";
import { BatchExecutor } from "../bridge/BatchExecutor";
import { CoAuthor } from "../bridge/CoAuthor";
import { EventQueue } from "../bridge/EventQueue";
import { Failures } from "../bridge/Failures";
import type { CellsMoved } from "../bridge/HostObject";
import type { Theme } from "../bridge/officeContext";
import { OfficeHost } from "../bridge/OfficeHost";
import { officeServices } from "../bridge/officeServices";
import { PaneVisibility } from "../bridge/PaneVisibility";
import { References } from "../bridge/References";
import { tellEvents } from "../bridge/tellEvents";
import { CustomFunctionHost } from "../functions/CustomFunctionHost";
import type { ReportedResult } from "../functions/Outcome";
import type { Grid, GridChange } from "../grid/Grid";
import type { HostProfile } from "../profiles/HostProfile";

export interface HostConnection {
  host: OfficeHost;
  functions: CustomFunctionHost;
  batches: BatchExecutor;
  failures: Failures;
  pane: PaneVisibility;
  events: EventQueue;
  coAuthor: CoAuthor;
  /** Resolves when the add-in's custom functions can be called. */
  clientReady: Promise<void>;
}

/** What the add-in is called before Office; it has nothing to do with the id in its manifest. */
const ADDIN_ID = "workbench";

/** Builds the host's end of the bridge over a grid. */
export function connectHost(grid: Grid, displayLanguage: string, profile: HostProfile, theme: Theme): HostConnection {
  const { platform, requirementSets } = profile;
  grid.calculationMode = profile.calculationMode;
  const failures = new Failures();
  const events = new EventQueue(profile.events);
  const coAuthor = new CoAuthor();
  const references = new References();
  let announceReady: () => void = () => undefined;
  const clientReady = new Promise<void>((resolve) => (announceReady = resolve));

  const identity = { platform, addinId: ADDIN_ID, displayLanguage, requirementSets, theme };
  const host = new OfficeHost(identity, (call) => batches.execute(call));
  const functions = new CustomFunctionHost(grid, host, ({ sheet, row, column }) => {
    const name = grid.sheets().find(({ id }) => id === sheet)?.name ?? "";
    return formatAddress(name, { row, column, rows: 1, columns: 1 });
  });
  const pane = new PaneVisibility();
  pane.onChange((isShown) => host.fireVisibilityChanged(isShown));
  const services = officeServices({
    onReady: () => {
      functions.start();
      announceReady();
    },
    onResults: (results) => functions.accept(results as ReportedResult[]),
    pane,
  });
  const root = new Workbook(grid, new Application(grid, () => functions.forget()));
  const guard = new ApiGuard(apiSets, requirementSets);
  const world = { root, service: services, guard, references, generalErrors: profile.errors.general };
  const batches = new BatchExecutor(world, coAuthor.between(grid), failures, profile.undo);

  tellEvents(grid, host, events, coAuthor);
  grid.onChange((change) => {
    // What the add-in kept belongs to the workbook that was open before.
    if (change.kind === "opened") references.clear();
    const move = toMove(change);
    if (move) for (const object of references.all()) object.follow?.(move);
  });
  return { host, functions, batches, failures, pane, events, coAuthor, clientReady };
}

function toMove(change: GridChange): CellsMoved | undefined {
  if (change.kind !== "cells" || change.how === "edited") return undefined;
  const { sheet, area, how } = change;
  const axis = how.startsWith("row") ? "row" : "column";
  const count = axis === "row" ? area.rows : area.columns;
  return { sheet, axis, at: area[axis], count: how.endsWith("Deleted") ? -count : count };
}
