import { makeStyles, tokens } from "@fluentui/react-components";

/** Lines of a list that each say something of the data, with what can be done about it behind or below. */
export const useLineStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  /** Above what can be done. */
  text: { flex: "1 1 100%", minWidth: 0, overflowWrap: "anywhere" },
  /** Beside what can be done, where there is room. */
  textBeside: { flex: "1 1 160px", minWidth: 0, overflowWrap: "anywhere" },
  // A long name is cut in its box; the pane is not made wider by it.
  select: { flex: "1 1 120px", minWidth: 0, "& select": { minWidth: 0 } },
});
