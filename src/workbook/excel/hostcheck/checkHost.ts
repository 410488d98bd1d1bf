import type { Observations } from "../../hostcheck/observations";
import { parts, type Part } from "../../hostcheck/parts";
import { observeArguments } from "./observeArguments";
import { observeEnvironment } from "./observeEnvironment";
import { observeErrors } from "./observeErrors";
import { observeEvents } from "./observeEvents";
import { observeFlow } from "./observeFlow";
import { observeLimits } from "./observeLimits";
import { observeMembers, observeUndo } from "./observeMembers";
import { observeResults } from "./observeResults";
import { observeSpeed } from "./observeSpeed";
import { activeSheet, addScratchSheet, FIRST_SHEET, showSheet } from "./scratchSheets";

/** What came of a check. */
export interface HostCheck {
  readonly observations: Observations;
  /** Parts that could not be tried to their end, with what was thrown. */
  readonly failures: readonly { readonly part: Part; readonly error: unknown }[];
  /** Whether the reader ended it before its end. */
  readonly isCancelled: boolean;
}

export interface CheckOptions {
  /** Is told of each part as it begins. */
  readonly onPart: (part: Part) => void;
  readonly signal: AbortSignal;
}

const observers: Readonly<Record<Part, (signal: AbortSignal) => Promise<Observations>>> = {
  environment: observeEnvironment,
  arguments: observeArguments,
  results: observeResults,
  flow: async (signal) => ({ ...(await observeFlow("zh", signal)), ...(await observeFlow("en", signal)) }),
  members: observeMembers,
  undo: observeUndo,
  errors: observeErrors,
  events: observeEvents,
  limits: observeLimits,
  speed: observeSpeed,
};

/**
 * Tries the Excel that the pane runs in, on sheets of the check's own, which stay until `deleteScratchSheets`. A part that fails does not
 * keep the others from being tried.
 * @throws WorkbookProblem when the workbook takes no further sheets, before anything was done.
 */
export async function checkHost({ onPart, signal }: CheckOptions): Promise<HostCheck> {
  const looked = await activeSheet();
  await addScratchSheet(FIRST_SHEET);
  const failures: { part: Part; error: unknown }[] = [];
  let observations: Observations = {};
  for (const part of parts) {
    if (signal.aborted) break;
    onPart(part);
    try {
      observations = { ...observations, ...(await observers[part](signal)) };
    } catch (error) {
      failures.push({ part, error });
    }
  }
  await showSheet(looked).catch(() => undefined);
  return { observations, failures, isCancelled: signal.aborted };
}
