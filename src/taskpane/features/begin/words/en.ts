import { countOf } from "../../../words/countOf";
import type { zh } from "./zh";

const cells = (n: number) => `${n} ${n === 1 ? "cell" : "cells"}`;

/** What the screens say on which a scheme begins, in English. */
export const en: typeof zh = {
  copyWhich: "Which scheme does the new one begin from?",
  copyHint:
    "The new scheme has a sheet and an id of its own, and the original stays as it is. Contents are copied; formulas, notes and formats of its sheet are not.",
  copyLoses: ({ count: n }) =>
    `${countOf(n, "cell")} of the original cannot be understood and will not be copied. You may put that right there first.`,
  exportHint:
    "Keep it as a file, or import it in the pane of another workbook. The file stays on your computer and goes nowhere else.",
  exportLoses: ({ count: n }) => `${countOf(n, "cell")} of the scheme cannot be understood, and the file lacks them.`,
  exportText: "What the file holds",
  exportTextHint:
    "Excel on a Mac saves no files from a pane: select this text, copy it, and paste it under “Import a file”.",
  saveFile: "Save the file",
  fromFile: {
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
      `${cells(n)} cannot be understood and will not come along: ${places.slice(0, 5).join(", ")}${n > 5 ? "…" : ""}. You may fix them in that workbook first.`,
    uncomputed: ({ places, count: n }) =>
      `${cells(n)} with formulas hold no result and count as blank: ${places.slice(0, 5).join(", ")}${n > 5 ? "…" : ""}. You may open that workbook in Excel and save it first.`,
    chooseTitle: "Choose a scheme",
    which: ({ file, count: n }) => `“${file}” has ${n} schemes. Which one?`,
    where: ({ sheet, version }) => `Sheet ${sheet} · version ${version}`,
    otherWays: "Another way",
    moveSheet:
      "With its formats, formulas and notes: open both workbooks, right-click the tab of the scheme's sheet, choose “Move or Copy”, choose this workbook and tick “Create a copy”. It then appears in the list.",
  },
  askWho: "1. Who is appraised?",
  askWhoLabel: "A post, a department or a team",
  askWhoHint: "Pre-sales service, for example",
  askWhoMissing: "Say who is appraised, “Pre-sales service” for example",
  schemeFor: ({ who }) => `${who} appraisal`,
  askWhat: "2. What is measured?",
  searchIndicators: "Search indicators",
  searchIndicatorsHint: "Part of its name",
  chosenIndicators: "Chosen indicators",
  offeredIndicators: "Indicators to choose from",
  askWhatMissing: "Choose one indicator at least",
  indicatorsChosen: ({ count: n }) => `${countOf(n, "indicator")} chosen`,
  noIndicatorFound: "No template has such an indicator: try another word, or add your own",
  addOwnIndicator: ({ name }) => `Add “${name}” as my own`,
  ownIndicator: "Of your own: its target is 100 until you change it",
  moreIndicators: ({ count: n }) => (n > 0 ? `${n} more: type a part of the name` : ""),
  askPay: "3. Does pay depend on it?",
  askPayMissing: "Choose one",
  payNo: "No: scores and grades only",
  payYes: "Yes: KPI pay = base pay × total ÷ 100",
  next: "Next",
  composedHint:
    "Targets and methods are those of the templates, weights are equal, and the four grades are the usual ones. Insert it, then make them yours, here or on the sheet.",
  insertScheme: "Insert into workbook",
  insertSchemeHint: "Adds a sheet, changes no other",
  naming: "Title and id",
  schemeTitle: "Title",
  titleMissing: "A title is needed, such as “Service, monthly”",
  schemeId: "Short id",
  schemeIdHint: ({ id }) =>
    `The id stands in formulas, as in Scheme_${id || "KF"} and ${id || "KF"}_Grades: keep it short, and one that can stay.`,
  idEmpty: "An id is needed, such as KF",
  idStart: "An id begins with a letter",
  idCharacters: "An id is letters and digits, without spaces or signs",
  idTooLong: ({ most }) => `An id has at most ${most} characters`,
  idTaken: "This workbook has that id already",
  useId: ({ id }) => `Use ${id} instead`,
};
