import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { addressOf, localAddress } from "../../../workbook/cells/area";
import type { MovedCell } from "../../../workbook/excel/moveBlocking";
import { findBlocking } from "../../../workbook/register/planUnblocking";
import type { ResultsOnSheet } from "../../../workbook/register/resultsOnSheet";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { useTask } from "../../ui/useTask";
import { useWorkbook } from "../../WorkbookContext";
import { useKeepWords } from "./words/keepWords";

const useStyles = makeStyles({ bar: { marginTop: "4px", marginBottom: "8px" } });

interface Props {
  readonly results: ResultsOnSheet;
  /** `null` where the workbook has none of the results' id. */
  readonly scheme: SchemeOnSheet | null;
  readonly reload: () => Promise<void>;
}

/** What has happened to a sheet of results since it was inserted, and what to do: nothing where all is as it was. */
export function ResultsNotice({ results, scheme, reload }: Props) {
  const styles = useStyles();
  const words = useKeepWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const task = useTask();
  const [moved, setMoved] = useState<readonly MovedCell[]>([]);
  const { sheet, state, issue } = results;
  const blocking = issue === null ? findBlocking(results) : [];
  const canAccept = scheme !== null && (state === "schemeChanged" || state === "dataChanged");

  const unblock = () =>
    task.run(async () => {
      setMoved(await workbook.moveBlocking(sheet, blocking, language));
      await reload();
    });
  const putBack = () =>
    task.run(async () => {
      await workbook.moveBack(sheet, moved);
      setMoved([]);
      await reload();
    });
  const accept = () =>
    task.run(async () => {
      if (scheme === null) return;
      await workbook.acceptResults(results, scheme, language);
      await reload();
    });

  return (
    <>
      <ProblemBar problem={task.problem} />
      {blocking.length > 0 && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {words.blocked({
              cells: words.listed({
                items: blocking.map(({ from, value }) =>
                  words.blockingCell({ address: localAddress(from), value: String(value) }),
                ),
                most: 3,
              }),
            })}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={task.isBusy} onClick={unblock}>
              {task.isBusy ? words.unblocking : words.unblock}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {moved.length > 0 && (
        <MessageBar intent="success" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {moved.map(({ from, to, value, isAdjustment }) => (
              <div key={addressOf(from)}>
                {words[isAdjustment ? "movedToAdjustment" : "movedBeside"]({
                  from: localAddress(from),
                  to: localAddress(to),
                  value: String(value),
                })}
              </div>
            ))}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={task.isBusy} onClick={putBack}>
              {words.putBack}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {issue === null && state !== null && state !== "same" && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{words.state[state]}</MessageBarBody>
          {canAccept && (
            <MessageBarActions>
              <Button size="small" disabledFocusable={task.isBusy} onClick={accept}>
                {task.isBusy ? words.accepting : words.accept}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </>
  );
}
