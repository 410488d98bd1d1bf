import type { Section } from "../../domain/scheme/vocabulary";

/** The last part of the defined names of a scheme's sections; Info needs no name, as no formula takes it. */
const sectionSuffixes: Readonly<Record<Exclude<Section, "info">, string>> = {
  indicators: "Indicators",
  levels: "Levels",
  raters: "Raters",
  totalLimits: "Limits",
  grades: "Grades",
  countRules: "CountRules",
  distribution: "Distribution",
  tiers: "Tiers",
  rules: "Rules",
  payItems: "PayItems",
  pay: "Pay",
};

const PREFIX = "Scheme_";

/** The defined name of a scheme. @example nameOfScheme("S5") // "Scheme_S5" */
export function nameOfScheme(id: string): string {
  return PREFIX + id;
}

/** The id in the defined name of a scheme; `null` for any other name. */
export function idInName(name: string): string | null {
  return name.toLowerCase().startsWith(PREFIX.toLowerCase()) && name.length > PREFIX.length
    ? name.slice(PREFIX.length)
    : null;
}

/** The defined name of a section; `null` for one that has none. @example nameOfSection("S5", "grades") // "S5_Grades" */
export function nameOfSection(id: string, section: Section): string | null {
  return section === "info" ? null : `${id}_${sectionSuffixes[section]}`;
}

/** The sections of a scheme that have names, with those names. */
export function sectionNames(id: string): { section: Section; name: string }[] {
  return Object.entries(sectionSuffixes).map(([section, suffix]) => ({
    section: section as Section,
    name: `${id}_${suffix}`,
  }));
}

/** The defined name of the judgements that a scheme's weights come from. @example nameOfJudgements("S5") // "S5_Judgements" */
export function nameOfJudgements(id: string): string {
  return `${id}_Judgements`;
}

/** The name, on each sheet with results as a table, of that table's cells. */
export const RESULTS_TABLE_NAME = "KPI_ResultsTable";

/** The name, on each sheet of results, of its header row and people. */
export const RESULTS_NAME = "KPI_Results";

/** The name, on each sheet with the records of a period, of its headers. */
export const RECORDS_NAME = "KPI_Records";

/** The name of the headers of the settings sheet. */
export const SETTINGS_NAME = "KPI_Settings";

/** The name, on each overview of several sheets of results, of its title. */
export const OVERVIEW_NAME = "KPI_Overview";
