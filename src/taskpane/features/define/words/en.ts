import type { DefineWords } from "./defineWords";

/** What the designer says of what the check finds, in English. */
export const en: DefineWords = {
  findings: "What the check found",
  mustFix: "To fix",
  worthALook: "Suggestions",
  heldBack:
    "While something has to be fixed, the scheme is neither published nor scored with. Changes are saved all the same.",
  editField: "Edit",
  editFieldAt: ({ cell }) => `Edit the field of ${cell}`,
  addSection: ({ title }) => `Add “${title}”`,
  nothingFound: "The check found nothing.",
  weightsMixed: "Some weights have a % and some do not",
  addSigns: ({ weights }) => weights.map((weight) => `${weight} to ${weight}%`).join(", "),
};
