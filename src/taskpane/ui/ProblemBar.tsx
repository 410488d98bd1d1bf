import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { describeProblem } from "./describeProblem";
import { useLanguage } from "./LanguageContext";
import { useWords } from "../words/words";

interface Props {
  readonly problem: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What did not come off, where it happened, and how to go on. Nothing when there is no problem. */
export function ProblemBar({ problem, onRetry }: Props) {
  const words = useWords();
  const { language } = useLanguage();
  if (problem === undefined) return null;
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>{describeProblem(problem, language)}</MessageBarBody>
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
