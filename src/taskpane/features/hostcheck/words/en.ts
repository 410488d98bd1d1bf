import { countOf } from "../../../words/countOf";
import type { zh } from "./zh";

/** What the check of an Excel says, in English. */
export const en: typeof zh = {
  what: "Tries this Excel, one thing after another, and compares it with what the add-in was built for: the arguments that functions get, shapes of results, API members, a real appraisal, speed and limits.",
  sheets: "It works on scratch sheets named KPICHECK alone, and asks before it deletes them at the end.",
  privacy:
    "None of your cells is changed, nor read but for the schemes that the pane reads anyway, and nothing of the workbook is in the report.",
  duration: "It takes a minute or two. Do not edit cells meanwhile.",
  start: "Start the check",
  again: "Check again",
  cancelling: "Stopping…",
  progress: ({ part, done, of }) => `${done + 1}/${of} · ${part}`,
  summary: ({ ok, handled, breaks }) => `${ok} as expected · ${handled} differ, handled · ${breaks} would break`,
  cutShort: "The check was not finished; this is what was tried.",
  partFailed: ({ part, why }) => `“${part}” was not tried to its end: ${why}`,
  leftover: ({ count }) => `The workbook has ${countOf(count, "scratch sheet")} of the check (KPICHECK).`,
  remove: "Delete the scratch sheets…",
  removeFor: ({ count }) =>
    `Delete ${countOf(count, "scratch sheet")}? This cannot be undone; other sheets stay as they are.`,
  removeNow: "Delete",
  keep: "Keep for now",
  removed: "The scratch sheets are deleted.",
  copyReport: "Copy the report",
  copyProfile: "Copy the JSON",
  copied: "Copied",
  copyByHand: "This Excel keeps the clipboard from the pane. The text is selected: press Ctrl+C (⌘C on a Mac).",
  report: "Report",
  reportHint:
    "Send the report to whoever deployed this add-in; drop the JSON on the workbench to make it behave like this Excel.",
  okOf: ({ ok, of }) => `${ok}/${of} as expected`,
};
