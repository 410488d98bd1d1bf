import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useState } from "react";
import { formatTime } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useAppraiseWords } from "./words/appraiseWords";
import type { KeepRoute } from "../keep/Keep";
import { describeAdjustments } from "./describeAdjustments";
import { IssueState } from "./IssueState";
import type { Done } from "./useAppraisal";
import { useIssues } from "./useIssues";

const useStyles = makeStyles({
  done: { display: "flex", gap: "8px", alignItems: "flex-start", marginBottom: "16px" },
  waiting: { marginBottom: "16px" },
  icon: { flexShrink: 0, fontSize: "24px", color: tokens.colorStatusSuccessForeground1 },
});

interface Props {
  readonly done: Done;
  readonly onBack: () => void;
  readonly onAgain: () => void;
  readonly onKeep: (route: KeepRoute) => void;
}

/** Where the results are now, and what comes next: to issue them, or once they are, what is done with them. */
export function Finished({ done, onBack, onAgain, onKeep }: Props) {
  const { sheet, address, people, at, isWaiting, besides = [], former = [] } = done;
  const styles = useStyles();
  const text = useTextStyles();
  const words = useAppraiseWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, isBusy, problem } = useTask();
  const issues = useIssues();
  const made = besides.length === 0 ? [sheet] : besides;
  const issued = (issues.sheets ?? []).filter((each) => each.issue !== null && made.includes(each.sheet));
  // What cannot be found may have been renamed; the list of what is to be issued has it.
  const waiting = made.filter((each) => !issued.some((other) => other.sheet === each));
  const calculation = useTask();
  const [isCalculated, setCalculated] = useState(false);
  const calculate = () => calculation.run(() => workbook.calculate().then(() => setCalculated(true)));
  return (
    <Screen
      title={words.resultsInserted}
      onBack={onBack}
      status={words.savedAt({ time: formatTime(at, language) })}
      primary={{
        label: words.goToResults,
        onClick: () => run(() => workbook.goTo(address)),
        busyLabel: isBusy ? words.goToResults : undefined,
      }}
    >
      <ProblemBar problem={problem ?? calculation.problem ?? issues.problem} />
      <div className={styles.done}>
        <CheckmarkCircleFilled className={styles.icon} aria-hidden />
        <span>
          <span className={text.strong}>{words.resultsOnSheet({ sheet, people })}</span>
          {besides.length > 0 && <span className={text.small}>{words.resultsBesides({ sheets: besides })}</span>}
          {former.map(({ sheet: from, kept, gone }) => (
            <span key={from} className={text.small}>
              {words.adjustmentsKept({ sheet: from, count: kept.length })}
              {gone.length > 0 &&
                ` ${words.adjustmentsGone({ count: gone.length, each: describeAdjustments(gone, words) })}`}
            </span>
          ))}
          {waiting.length > 0 && <span className={text.small}>{words.resultsAreLive}</span>}
          <span className={text.small}>{words.remembered}</span>
        </span>
      </div>
      {isWaiting && !isCalculated && (
        <MessageBar intent="warning" layout="multiline" className={styles.waiting}>
          <MessageBarBody>{words.resultsWait}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={calculation.isBusy} onClick={calculate}>
              {calculation.isBusy ? words.calculating : words.calculateNow}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {(issues.sheets !== null || issues.problem !== undefined) && (
        <IssueState waiting={waiting} issued={issued} onKeep={onKeep}>
          <Button onClick={onAgain}>{waiting.length === 0 ? words.nextOrOther : words.scoreAgain}</Button>
        </IssueState>
      )}
    </Screen>
  );
}
