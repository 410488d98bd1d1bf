import type { RosterWords } from "./rosterWords";

/** What the part about a roster says, in English. */
export const en: RosterWords = {
  title: "Roster",
  aside: "Base pay, targets, attendance, ratings from other sheets",
  roster: ({ at, count }) => (count === 1 ? "Take them from" : `Sheet ${at}`),
  further: "Take more from another sheet",
  none: "None",
  nothingShared: "This sheet has neither numbers nor names in common with the data, so nothing can be looked up",
  option: ({ place, adds }) => (adds.length === 0 ? place : `${place} (${adds.join(", ")})`),
  proposed: ({ place, adds }) => `“${place}” has what is missing here: ${adds.join(", ")}`,
  take: ({ place }) => `Use “${place}”`,
  found: ({ by, found, all }) =>
    `${found} of ${all} people found by ${by}. The results look them up with XLOOKUP, for anyone to see, and follow that sheet.`,
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
