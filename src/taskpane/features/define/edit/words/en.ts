import { asSentence } from "../../../../words/asSentence";
import type { EditWords } from "./editWords";

/** What the editor says of curves and of what is used where, in English. */
export const en: EditWords = {
  dragHint: "Drag a circle, or choose it and press the arrow keys (Shift for larger steps).",
  dragHintBoth:
    "Drag a circle, or choose it and press the arrow keys: left and right for the result, up and down for the score (Shift for larger steps).",
  oneAfterAnother: ({ sentences }) => sentences.join(" "),
  besides: ({ remarks }) => asSentence(remarks.join("; ")),
  pointOf: ({ what, at }) => `${what} ${at}`,
  moved: ({ name, what }) => `${name}: ${what}`,
  peopleOnCurve: ({ count, low, high, beyond }) =>
    `The dots are ${count} people: ${low === high ? low : `${low} to ${high}`}${beyond > 0 ? `, ${beyond} of them beyond the chart` : ""}.`,
  personOnCurve: ({ who, x, y }) => `The diamond is ${who}: ${x}, ${y}.`,
  points: ({ score }) => `score ${score}`,
  jumps: ({ jumps }) => `At ${jumps.join(", ")} the whole amount takes the new rate and pay jumps (squares).`,
  whereUsed: "Where it is used",
  usesOf: ({ name }) => `Where “${name}” is used`,
  removeUsed: ({ name }) => `Remove “${name}”?`,
  removeHint: "These use it and have to be changed, too. Removing can be undone.",
  usedIn: ({ section, name, field }) => `${section}${name === "" ? "" : ` “${name}”`}: ${field}`,
  usedByFormulas: ({ sheet, count }) => `${count} ${count === 1 ? "cell" : "cells"} of the sheet “${sheet}”`,
  usedByResults: ({ sheet, count }) => `${count} ${count === 1 ? "cell" : "cells"} of the results “${sheet}”`,
  searching: "Searching the workbook…",
  nowhere: "Used nowhere else.",
  countsInPay: "Counts in the pay.",
  rowsHidden:
    "Rows of the scheme's sheet are filtered out or hidden, so nothing was changed. Show all rows, then try again.",
  searchEnded: "The workbook is large: the search has ended early.",
};
