import { NONE, provokedErrors, TOLD, triedListLengths } from "./expectations";
import { PROFILE_FORMAT, type HostProfile } from "./hostProfile";
import { OK, type Observations } from "./observations";
import { usedMembers } from "./usedMembers";

/** Lags are told in steps of this many milliseconds: they are never twice the same. */
const LAG_STEP = 200;

/**
 * The host that was observed, as the workbench can replay it. What was not observed, as when the check was cancelled, is as
 * documented.
 * @param name what the profile is to be called.
 */
export function hostProfileOf(observations: Observations, name: string): HostProfile {
  const got = (id: string): string => observations[id]?.got ?? "";
  const sets = Object.keys(observations).flatMap((id) => (id.startsWith("set.") ? [id.slice("set.".length)] : []));
  const failing = got("undo.groups") === "GeneralException";
  const longest = triedListLengths.filter((length) => got(`limits.list${length}`) === OK).at(-1);
  return {
    format: PROFILE_FORMAT,
    name,
    platform: got("environment.platform"),
    requirementSets: Object.fromEntries(
      sets.flatMap((set) => (got(`set.${set}`) === NONE ? [] : [[set, got(`set.${set}`)]])),
    ),
    arguments: {
      blankInRange: asBlank(got("arguments.blankInRange")),
      blankCell: asBlank(got("arguments.blankCell")),
      skipped: got("arguments.skipped").startsWith("[[") ? "blankCell" : "omitted",
      error: got("arguments.error") === '[["#N/A"]]' ? "text" : "object",
      boolean: got("arguments.boolean") === "[[1]]" ? "number" : "boolean",
    },
    undo: {
      refused: failing ? [] : usedMembers.filter((member) => got(`undo.${member}`) === "UndoNotSupported"),
      groupsFailWith: failing ? "GeneralException" : null,
    },
    events: { lag: lagIn(observations), order: got("events.order") === "byKind" ? "byKind" : "asMade" },
    errors: { general: provokedErrors.filter((code) => got(`error.${code}`) === "GeneralException") },
    validationListLength: longest ?? triedListLengths[0],
    calculationMode: got("environment.calculationMode") === "Manual" ? "Manual" : "Automatic",
  };
}

function asBlank(got: string): null | "" | 0 {
  return got === "0" ? 0 : got === "null" ? null : "";
}

/** The detail of a change that was told of is the time that it took. */
function lagIn(observations: Observations): number {
  const changed = observations["events.changed"];
  const milliseconds = changed?.got.startsWith(TOLD) ? Number.parseInt(changed.detail ?? "", 10) : 0;
  return Number.isNaN(milliseconds) ? 0 : Math.floor(milliseconds / LAG_STEP) * LAG_STEP;
}
