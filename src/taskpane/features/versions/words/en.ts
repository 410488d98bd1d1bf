import type { zh } from "./zh";

/** What the screens of versions say, in English. */
export const en: typeof zh = {
  versionSection: "Version",
  madeFrom: ({ version }) => `made from version ${version}`,
  effectiveIs: ({ date }) => `in force from ${date}`,
  newDraft: "New draft",
  newDraftHint:
    "A published version is not changed in the pane. A new draft copies its whole sheet; the version and its results stay as they are.",
  newDraftInMyLanguage: "New draft, with English headers",
  openDraft: ({ version }) => `Open draft (version ${version})`,
  publish: "Publish",
  publishAsk: "Publish…",
  publishVersion: ({ version }) => `Publish version ${version}`,
  publishAgain: "Put into force again",
  publishAgainAsk: "Put into force again…",
  publishAgainVersion: ({ version }) => `Put version ${version} into force again`,
  publishHeldBack: ({ count }) => `${count} to fix before it can be published:`,
  publishHint: ({ replaced }) =>
    `${replaced === null ? "" : `Version ${replaced} is archived. `}Appraisals use this version from now on; results that are there stay. Later changes begin a new draft.`,
  effectiveFrom: "In force from",
  effectiveHint: "Written into the scheme for its readers; may be blank",
  protectSheet: "Protect the sheet (no password)",
  protectSheetHint: "Against changes by mistake; anyone can take it off under Review.",
  published: ({ version, replaced, isProtected }) =>
    `Version ${version} is active${replaced === null ? "" : `, version ${replaced} is archived`}${isProtected ? ", and the sheet is protected" : ""}.`,
  archive: "Archive",
  archiveAsk: "Archive…",
  archiveVersion: ({ version }) => `Archive version ${version}`,
  archiveHint: "It is not used for new appraisals any more; results stay. It can be put into force again.",
  archived: ({ version }) => `Version ${version} is archived.`,
  compareVersions: "Compare versions",
  earlierVersion: "From",
  laterVersion: "To",
  compareLoses: ({ sheet, count }) =>
    `${count === 1 ? "1 cell" : `${count} cells`} on the sheet “${sheet}” could not be read and ${count === 1 ? "was" : "were"} not compared.`,
  deleteAsk: "Delete…",
  deleteSheet: "Delete sheet",
  deleteVersion: ({ version }) => `Delete version ${version}`,
  deleteHint: ({ sheet }) => `Deletes the whole sheet “${sheet}” and its names. This cannot be undone.`,
  searchingDependents: "Looking for results and formulas that use it…",
  resultsDepend: ({ sheets }) => `Results made with it: ${sheets.join(", ")}`,
  formulasDepend: ({ sheet, count }) =>
    count === 1 ? `1 formula on the sheet “${sheet}” uses it` : `${count} formulas on the sheet “${sheet}” use it`,
  moreSheetsDepend: ({ count }) => `Formulas on ${count} more ${count === 1 ? "sheet" : "sheets"} use it`,
  schemesGoToo: ({ titles }) => `Schemes on the same sheet go, too: ${titles.join(", ")}`,
  nothingDepends: "No results or formulas were found that use it.",
  dependBreak: "These formulas become errors. To keep the results, archive the version instead.",
  searchEnded: " The workbook is too large to have been searched to the end.",
  otherVersionsStay: ({ versions }) => `The other versions (${versions.join(", ")}) stay.`,
};
