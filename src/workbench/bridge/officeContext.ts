import type { RequirementSets } from "./ApiGuard";

export interface HostIdentity {
  addinId: string;
  /** `zh-CN`. */
  displayLanguage: string;
  requirementSets: RequirementSets;
}

const EXCEL = 1;
const VERSION = { major: 16, minor: 0, full: "16.0.0" };

/**
 * What office.js asks for first. It is a list, each place with a meaning of its own; the places that are left empty
 * hold nothing that an add-in of today uses.
 */
export function officeContext({ addinId, displayLanguage, requirementSets }: HostIdentity): unknown[] {
  const places: unknown[] = Array<unknown>(24).fill("");
  places[0] = [[], []]; // document settings: names, values
  places[1] = addinId;
  places[2] = EXCEL;
  places[3] = VERSION.major;
  places[4] = VERSION.minor;
  places[7] = 1; // reads and writes the document
  places[8] = displayLanguage;
  places[9] = displayLanguage;
  places[12] = 1; // opened by the user
  places[13] = 2; // inside the application
  places[18] = false; // touch
  places[19] = true; // commerce
  places[20] = JSON.stringify(requirementSets);
  places[22] = VERSION.full;
  places[23] = 0; // display mode
  return places;
}

/** The query with which Office opens an add-in's page. The last field says: shared runtime and custom functions. */
export function hostInfoQuery(displayLanguage: string, correlation: string): string {
  return `_host_Info=${encodeURIComponent(`Excel$Mac$16.00$${displayLanguage}$${correlation}$$$3`)}`;
}
