import { makeStyles, MessageBar, MessageBarBody, ProgressBar } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { HostCheck as Checked } from "../../../workbook/excel/hostcheck/checkHost";
import { hostProfileOf } from "../../../workbook/hostcheck/hostProfileOf";
import { judgeHost } from "../../../workbook/hostcheck/judgeHost";
import { parts, type Part } from "../../../workbook/hostcheck/parts";
import { reportWords } from "../../../workbook/hostcheck/reportWords";
import { writeReport } from "../../../workbook/hostcheck/writeReport";
import { describeProblem } from "../../ui/describeProblem";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen, type PrimaryAction } from "../../ui/Screen";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { CopyReport } from "./CopyReport";
import { FindingList } from "./FindingList";
import type { HostCheckCalls } from "./HostCheckCalls";
import { ScratchSheets } from "./ScratchSheets";
import { useHostCheckWords } from "./words/hostCheckWords";

const useStyles = makeStyles({
  bar: { marginBottom: "12px" },
  summary: { margin: "0 0 12px" },
});

interface Props {
  readonly calls: HostCheckCalls;
  readonly onBack: () => void;
}

/** “Check this Excel”: tries the host, and shows what is otherwise than the add-in was built for. */
export function HostCheck({ calls, onBack }: Props) {
  const words = useHostCheckWords();
  const { language } = useLanguage();
  const text = useTextStyles();
  const styles = useStyles();
  const { run, isBusy, problem } = useTask();
  const [part, setPart] = useState<Part | null>(null);
  const [checked, setChecked] = useState<{ readonly result: Checked; readonly at: Date } | null>(null);
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const [isRemoved, setRemoved] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const running = useRef<AbortController | null>(null);

  const lookForSheets = useCallback(async () => setSheets(await calls.listScratchSheets()), [calls]);
  useEffect(() => {
    run(lookForSheets);
    // Whoever leaves has cancelled.
    return () => running.current?.abort();
  }, [run, lookForSheets]);

  const check = () =>
    run(async () => {
      const control = new AbortController();
      running.current = control;
      setChecked(null);
      setRemoved(false);
      setStopping(false);
      try {
        const result = await calls.checkHost({ onPart: setPart, signal: control.signal });
        setChecked({ result, at: new Date() });
      } finally {
        setPart(null);
        await lookForSheets();
      }
    });
  const cancel = () => {
    running.current?.abort();
    setStopping(true);
  };
  const remove = () =>
    run(async () => {
      try {
        await calls.deleteScratchSheets();
        setRemoved(true);
      } finally {
        await lookForSheets();
      }
    });

  const primary: PrimaryAction | undefined =
    part !== null
      ? { label: words.cancel, onClick: cancel, busyLabel: isStopping ? words.cancelling : undefined }
      : sheets.length > 0
        ? undefined
        : { label: checked ? words.again : words.start, onClick: check, busyLabel: isBusy ? words.loading : undefined };
  return (
    <Screen title={words.checkThisExcel} onBack={onBack} status={statusOf()} primary={primary}>
      <ProblemBar problem={problem} />
      {part !== null && (
        <ProgressBar
          className={styles.bar}
          value={parts.indexOf(part) / parts.length}
          thickness="large"
          aria-label={words.checkThisExcel}
          aria-valuetext={progressOf(part)}
        />
      )}
      {part === null && sheets.length > 0 && (
        <ScratchSheets count={sheets.length} asksAtOnce={checked !== null} isBusy={isBusy} onDelete={remove} />
      )}
      {isRemoved && sheets.length === 0 && (
        <MessageBar intent="success" layout="multiline" className={styles.bar}>
          <MessageBarBody>{words.removed}</MessageBarBody>
        </MessageBar>
      )}
      {checked ? (
        <Findings {...checked} />
      ) : (
        [words.what, words.sheets, words.privacy, words.duration].map((paragraph) => (
          <p key={paragraph} className={text.paragraph}>
            {paragraph}
          </p>
        ))
      )}
    </Screen>
  );

  function progressOf(now: Part): string {
    return words.progress({
      part: reportWords[language].parts[now],
      done: parts.indexOf(now),
      of: parts.length,
    });
  }

  function statusOf(): string | undefined {
    return part === null ? undefined : progressOf(part);
  }
}

function Findings({ result, at }: { readonly result: Checked; readonly at: Date }) {
  const words = useHostCheckWords();
  const styles = useStyles();
  const text = useTextStyles();
  const { language } = useLanguage();
  const named = reportWords[language].parts;
  const { observations, failures, isCancelled } = result;
  const findings = useMemo(() => judgeHost(observations), [observations]);
  const count = (verdict: string) => findings.filter((each) => each.verdict === verdict).length;
  const isCutShort = isCancelled || failures.length > 0;
  const profile = hostProfileOf(observations, `checked-${at.toISOString().slice(0, 10)}`);
  const head = { version: document.documentElement.dataset["version"] ?? "", at, isCutShort };
  return (
    <>
      {isCutShort && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {[
              words.cutShort,
              ...failures.map(({ part, error }) =>
                words.partFailed({ part: named[part], why: describeProblem(error, language) }),
              ),
            ].join(" ")}
          </MessageBarBody>
        </MessageBar>
      )}
      <p className={styles.summary}>
        <span className={text.strong}>
          {words.summary({ ok: count("ok"), handled: count("handled"), breaks: count("breaks") })}
        </span>
      </p>
      <CopyReport
        report={writeReport(findings, profile, head, language)}
        profile={`${JSON.stringify(profile, null, 2)}\n`}
      />
      {parts.map((part) => {
        const ofPart = findings.filter((each) => each.part === part);
        return ofPart.length > 0 && <FindingList key={part} title={named[part]} findings={ofPart} />;
      })}
    </>
  );
}
