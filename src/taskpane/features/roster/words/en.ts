import type { RosterWords } from "./rosterWords";

const offerMonths = {
  same: "Its month is the same.",
  untold: "Its name tells no month: see whether it is of this period.",
  theirs: "Its name tells a month: see whether it is of this period.",
} as const;

const offerVerbs = {
  joins: (place: string) => `Take from “${place}”`,
  records: (place: string) => `Collect “${place}”`,
  instead: (place: string) => `Use “${place}” instead`,
} as const;

/** What the part about other lists says, in English. */
export const en: RosterWords = {
  title: "Other sheets",
  aside: "Figures, base pay, targets, attendance, ratings from other sheets",
  roster: ({ at, count }) => (count === 1 ? "Take them from" : `Sheet ${at}`),
  further: "Take more from another sheet",
  none: "None",
  nothingShared: "This sheet has neither numbers nor names in common with the data, so nothing can be looked up",
  option: ({ place, adds }) => (adds.length === 0 ? place : `${place} (${adds.join(", ")})`),
  proposed: ({ place, adds }) => `“${place}” has what is missing here: ${adds.join(", ")}`,
  take: ({ place }) => `Use “${place}”`,
  offersOf: ({ field }) => `Other sheets with “${field}”`,
  offerJoins: ({ place, by, found, all, month }) =>
    `“${place}” has it: ${found} of ${all} people found by ${by}. ${offerMonths[month]}`,
  offerRecords: ({ place, rows, people }) =>
    `“${place}” has it, but several rows a person (${people} people, ${rows} rows), of which only the first would be taken. Collect it first, into one row a person`,
  offerInstead: ({ place }) => `“${place}” has it, and all indicators of this sheet. It may be the data to use`,
  offerButton: ({ kind, place }) => offerVerbs[kind](place),
  offerAbout: ({ kind, field, place }) => `${field}: ${offerVerbs[kind](place)}`,
  found: ({ by, found, all }) =>
    `${found} of ${all} people found by ${by}. The results look them up with XLOOKUP, for anyone to see, and follow that sheet.`,
  severalRows: ({ list, fields, rows, people, all }) =>
    `“${list}” has several rows a person (${rows} rows; ${people} of ${all} people have several): of ${fields.join(", ")} only the first row of each counts, which is nothing to score by. Take none of it, and collect it into one row a person first`,
  someTwice: ({ list, fields, people }) =>
    `${people} ${people === 1 ? "person has" : "people have"} several rows in “${list}”: of ${fields.join(", ")} only the first counts. Leave the row there that is to count`,
  readings: ({ list }) => `Read as · ${list}`,
  findings: ({ list }) => `People to look at · ${list}`,
  noFindings: "Everybody is found",
  more: ({ count }) => `${count} more of this kind; they follow when these are settled`,
  finding: ({ kind, name, key, day, teams, list }) => {
    const who = key === name ? name : `${name} (${key})`;
    switch (kind) {
      case "unknown":
        return `${who} is not in “${list}”: its figures are missing`;
      case "twice":
        return `${who} stands more than once in the data`;
      case "twiceInRoster":
        return `${who} stands more than once in “${list}”: the first row counts`;
      case "absent":
        return `${who} is in “${list}” and not in the data`;
      case "joinedWithin":
        return `${who} joined within the period (${day})`;
      case "leftWithin":
        return `${who} left within the period (${day})`;
      case "joinedAfter":
        return `${who} joined after the period (${day})`;
      case "leftBefore":
        return `${who} left before the period (${day})`;
      case "moved":
        return `${who}: “${teams?.[0]}” in the data, “${teams?.[1]}” in “${list}”; the data counts`;
    }
  },
  isCalled: ({ name, list }) => `${name} in “${list}” is`,
  chooseWhom: "Choose somebody",
  leaveOut: "Leave out",
  leaveOutAbout: ({ name }) => `${name}: leave out`,
  leftOut: ({ name }) => `${name} does not count`,
  countAgain: "Count again",
  countAgainAbout: ({ name }) => `${name}: count again`,
  called: ({ from, to, list }) => `${from} is ${to} in “${list}”`,
  undo: "Undo",
  undoAbout: ({ from }) => `${from}: undo`,
  goTo: "Go to",
  goToCell: ({ name, address }) => `${name}: go to ${address}`,
};
