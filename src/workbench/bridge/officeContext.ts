import type { HostProfile } from "../profiles/HostProfile";
import type { RequirementSets } from "./ApiGuard";

export interface HostIdentity {
  platform: HostProfile["platform"];
  addinId: string;
  /** `zh-CN`. */
  displayLanguage: string;
  requirementSets: RequirementSets;
  theme: Theme;
}

/** Of Office, which the user chooses; the file for Windows alone asks for it. */
export type Theme = "light" | "dark";

/** What office.js asks for first: where it is. Each platform's file takes it in a form of its own. */
export interface OfficeContext {
  readonly addinId: string;
  readonly version: { readonly major: number; readonly minor: number; readonly full: string };
  readonly displayLanguage: string;
  /** The requirement sets as a JSON text. */
  readonly requirementMatrix: string;
  /** A place inside the application, as opposed to one in the document. */
  readonly integrationLevel: number;
  /** `Office.context.commerceAllowed`. */
  readonly commerceAllowed: boolean;
  readonly theme: Theme;
}

const VERSION = { major: 16, minor: 0, full: "16.0.0" };

export function officeContext({ addinId, displayLanguage, requirementSets, theme }: HostIdentity): OfficeContext {
  return {
    addinId,
    version: VERSION,
    displayLanguage,
    requirementMatrix: JSON.stringify(requirementSets),
    integrationLevel: 2,
    commerceAllowed: true,
    theme,
  };
}

/**
 * What the two files for the desktop have in common: their numbers for the application, for a document that can be changed
 * (in the file for the web it is another), and for an add-in that the user opened.
 */
export const DESKTOP = { excel: 1, readWrite: 0, openedByUser: 1, taskPaneShown: 0 } as const;

/** Flags in the address: shared runtime 1, custom functions 2. */
const RUNTIME_FLAGS = 1 + 2;
const CORRELATION = "workbench";

/**
 * The address of an add-in's page as Office opens it: office.js reads the host, and the file of its own to load, from the query.
 * `platform` and `version` are those of that file, as in excel-win32-16.01.js.
 */
export function withHostInfo(page: string, platform: string, version: string, displayLanguage: string): string {
  const info = ["Excel", platform, version, displayLanguage, CORRELATION, "", "", RUNTIME_FLAGS].join("$");
  return `${page}${page.includes("?") ? "&" : "?"}_host_Info=${encodeURIComponent(info)}`;
}
