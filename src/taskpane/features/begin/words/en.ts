import type { ImportWords } from "./importWords";

const cells = (n: number) => `${n} ${n === 1 ? "cell" : "cells"}`;

/** What the screen of importing says, in English. */
export const en: ImportWords = {
  file: "Choose a file",
  fileHint:
    "Another workbook (.xlsx, .xlsm), or a scheme that was exported from the pane (.json). You see what it holds before anything is written. The file is not sent anywhere.",
  chooseFile: "Choose a file…",
  reading: ({ percent }) => `Reading the file, ${percent}%`,
  paste: "Or paste its text",
  pasteLabel: "The exported text",
  look: "Look at it",
  preview: "This is the scheme in the file. Nothing has been written yet.",
  workbookPreview: ({ sheet }) =>
    `This is the scheme on the sheet “${sheet}” of that workbook. Nothing has been written yet. Its content comes along: formulas by their values, without notes and formats.`,
  ignores: ({ places, count: n }) =>
    `The file holds ${n} ${n === 1 ? "thing" : "things"} that nothing here reads, left out: ${places.slice(0, 5).join("; ")}${n > 5 ? "…" : ""}`,
  unread: ({ places, count: n }) =>
    `${cells(n)} cannot be understood and will not come along: ${places.slice(0, 5).join(", ")}${n > 5 ? "…" : ""}. You may mend them in that workbook first.`,
  uncomputed: ({ places, count: n }) =>
    `${cells(n)} with formulas hold no result and count as blank: ${places.slice(0, 5).join(", ")}${n > 5 ? "…" : ""}. You may open that workbook in Excel and save it first.`,
  chooseTitle: "Choose a scheme",
  which: ({ file, count: n }) => `“${file}” has ${n} schemes. Which one?`,
  where: ({ sheet, version }) => `Sheet ${sheet} · version ${version}`,
  otherWays: "Another way",
  moveSheet:
    "With its formats, formulas and notes: open both workbooks, right-click the tab of the scheme's sheet, choose “Move or Copy”, choose this workbook and tick “Create a copy”. It then appears in the list.",
};
