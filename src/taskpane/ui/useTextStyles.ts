import { makeStyles, tokens } from "@fluentui/react-components";

/** How text looks, wherever it stands. */
export const useTextStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  heading: { margin: "8px 0 0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  strong: { display: "block", fontWeight: tokens.fontWeightSemibold },
  small: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    marginTop: "2px",
  },
  faint: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    marginTop: "2px",
  },
  paragraph: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});
