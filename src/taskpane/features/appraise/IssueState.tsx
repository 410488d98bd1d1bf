import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ResultsMark } from "../../../workbook/register/resultsMark";
import { useTextStyles } from "../../ui/useTextStyles";
import type { KeepRoute } from "../keep/Keep";
import { useAppraiseWords } from "./words/appraiseWords";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

/** So many sheets are named in one sentence. */
const MOST_SHEETS = 4;

interface Props {
  /** Sheets that are still to be issued. */
  readonly waiting: readonly string[];
  readonly issued: readonly ResultsMark[];
  readonly onKeep: (route: KeepRoute) => void;
  /** Further buttons. */
  readonly children?: ReactNode;
}

/** Which results are issued, when and by whom, and the way to what comes next. */
export function IssueState({ waiting, issued, onKeep, children }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useAppraiseWords();
  return (
    <>
      {issued.map(
        ({ sheet, issue }) =>
          issue && (
            <span key={sheet} className={text.small}>
              {words.issuedSheet({ sheet, ...issue })}
            </span>
          ),
      )}
      {waiting.length > 0 && (
        <span className={text.small}>
          {words.notIssued({ sheets: words.listed({ items: waiting, most: MOST_SHEETS }) })}
        </span>
      )}
      <div className={styles.buttons}>
        {waiting.length > 0 && <Button onClick={() => onKeep(toIssue(waiting))}>{words.goIssue}</Button>}
        {issued.length > 0 && <Button onClick={() => onKeep(toIssued(issued))}>{words.goIssued}</Button>}
        {children}
      </div>
    </>
  );
}

function toIssue([sheet, ...others]: readonly string[]): KeepRoute {
  return sheet === undefined || others.length > 0 ? { at: "list" } : { at: "issue", sheet };
}

/** Several sheets may be of one period. */
function toIssued(issued: readonly ResultsMark[]): KeepRoute {
  const [first, ...others] = issued.flatMap(({ stamp, issue }) =>
    issue ? [{ at: "period", period: issue.period, scheme: stamp.id } as const] : [],
  );
  const isOne = first && others.every(({ period, scheme }) => period === first.period && scheme === first.scheme);
  return isOne ? first : { at: "list" };
}
