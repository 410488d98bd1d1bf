/** The few colours that our sheets use. */
export const theme = {
  accent: "#0F6C5C",
  accentFaint: "#E6F2EF",
  paper: "#FFFFFF",
  band: "#F5F7F7",
  line: "#D1D1D1",
  faint: "#616161",
  /** Cells that readers write into. */
  input: "#FFF8E1",
} as const;

/** Of grades, each dark enough on its ground to be read: 4.5 to 1 and more. */
export const gradeColours = {
  best: { fill: "#D9F0E3", text: "#0B5A2B" },
  good: { fill: "#E6F2EF", text: "#0F6C5C" },
  fair: { fill: "#FFF4CE", text: "#6B4E00" },
  lowest: { fill: "#FBE3E4", text: "#8A1C1F" },
} as const;
