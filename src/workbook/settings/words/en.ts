import type { zh } from "./zh";

/** What stands on the settings sheet and on the overview, in English. */
export const en: typeof zh = {
  settingsSheet: () => "Settings",
  settingsHint: () =>
    "What was chosen at the last appraisal, a row a choice; the next month goes by it. Change the column “Value”, add columns of your own; what you delete is asked again.",
  overviewSheet: ({ period }) => (period === "" ? "Overview" : `Overview ${period}`),
  overviewTitle: ({ period }) => (period === "" ? "Overview of the appraisal" : `Overview of the appraisal: ${period}`),
  overviewHint: () => "Formulas over the sheets of results: when they change, this sheet follows.",
  byScheme: () => "By scheme",
  byTeam: () => "By team",
  scheme: () => "Scheme",
  sheet: () => "Results sheet",
  team: () => "Team",
  people: () => "People",
  mean: () => "Mean total",
  pay: () => "Total pay",
  all: () => "All",
  withoutTeam: () => "(no team)",
  withoutScheme: () => "People without a scheme",
  everyoneHasScheme: () => "Everyone has a scheme",
  number: () => "Number",
  name: () => "Name",
};
