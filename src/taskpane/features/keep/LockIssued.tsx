import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { planDeed } from "../../../workbook/register/planCarry";
import type { Issue, IssuedPeriod } from "../../../workbook/register/register";
import type { ResultsOnSheet } from "../../../workbook/register/resultsOnSheet";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useKeepWords } from "./words/keepWords";
import { TextField } from "./TextField";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "12px" },
  button: { alignSelf: "flex-start" },
});

interface Props {
  readonly issued: IssuedPeriod;
  readonly issue: Issue;
  readonly results: ResultsOnSheet;
  readonly lastBy: string;
  readonly reload: () => Promise<void>;
}

/** Unlocks an issued sheet, or locks it again: with a reason, which is written down. */
export function LockIssued({ issued, issue, results, lastBy, reload }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useKeepWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, isBusy, problem } = useTask();
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(lastBy);
  const [isOpen, setOpen] = useState(false);
  const [isTried, setTried] = useState(false);
  const { isProtected, sheet } = results;

  const change = () => {
    if (!isOpen) {
      setOpen(true);
      return;
    }
    setTried(true);
    if (reason.trim() === "" || by.trim() === "") return;
    run(async () => {
      const deed = { by: by.trim(), reason: reason.trim(), at: new Date(), language };
      const rows = planDeed(isProtected ? "unlocked" : "locked", issued, issue, deed);
      await workbook.lockIssued(sheet, !isProtected, rows, language);
      setReason("");
      setTried(false);
      setOpen(false);
      await reload();
    });
  };

  return (
    <div className={styles.fields}>
      <ProblemBar problem={problem} />
      {isOpen && (
        <>
          <TextField
            label={words.reasonField}
            problem={isTried && reason.trim() === "" ? words.reasonNeeded : undefined}
            value={reason}
            onValue={setReason}
          />
          <TextField
            label={words.byField}
            problem={isTried && by.trim() === "" ? words.byNeeded : undefined}
            value={by}
            onValue={setBy}
          />
          <span className={text.small}>{words.unlockHint}</span>
        </>
      )}
      <Button className={styles.button} aria-expanded={isOpen} disabledFocusable={isBusy} onClick={change}>
        {isBusy ? words.unlocking : isProtected ? words.unlock : words.lockAgain}
      </Button>
    </div>
  );
}
