/** The few colours that our sheets use. */
export const theme = {
  accent: "#0F6C5C",
  accentFaint: "#E6F2EF",
  paper: "#FFFFFF",
  band: "#F5F7F7",
  line: "#D1D1D1",
  faint: "#616161",
} as const;
