import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { describeProblem } from "./describeProblem";
import { useLanguage } from "./LanguageContext";
import { WorkbookProblem } from "../../workbook/WorkbookProblem";
import { useWords } from "../words/words";

const useStyles = makeStyles({ bar: { marginBottom: "12px" } });

interface Props {
  readonly problem: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What did not come off, where it happened, and how to go on. Nothing when there is no problem. */
export function ProblemBar({ problem, onRetry }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { language } = useLanguage();
  if (problem === undefined) return null;
  const excelSaid = problem instanceof WorkbookProblem ? problem.excelSaid : null;
  return (
    <div role="alert" className={styles.bar}>
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>
          {describeProblem(problem, language)}
          {excelSaid !== null && (
            <details>
              <summary>{words.excelSaid}</summary>
              {excelSaid}
            </details>
          )}
        </MessageBarBody>
        {onRetry && (
          <MessageBarActions>
            <Button size="small" onClick={onRetry}>
              {words.retry}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
