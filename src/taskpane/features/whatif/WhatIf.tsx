import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import type { EditHistory } from "../define/edit/useEdits";
import { ApplyTrial } from "./ApplyTrial";
import { ChooseTrial, spellHeads } from "./ChooseTrial";
import { CostRange } from "./CostRange";
import { DifferenceList } from "./DifferenceList";
import { Movers } from "./Movers";
import { ProgressLine } from "../../ui/ProgressLine";
import { SeekGoal } from "./SeekGoal";
import { TrialFigures } from "./TrialFigures";
import { useApply } from "./useApply";
import { useWhatIf } from "./useWhatIf";
import { useWhatIfWords } from "./words/whatIfWords";

const useStyles = makeStyles({
  // It stays in sight, whatever is scrolled to.
  strip: {
    position: "sticky",
    top: "-12px",
    zIndex: 1,
    margin: "-12px -12px 12px",
    padding: "6px 12px",
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  bar: { marginBottom: "12px" },
});

interface Props {
  readonly schemes: readonly SchemeOnSheet[];
  /** What is tried first. */
  readonly draft: SchemeOnSheet;
  /** What has been done to each scheme in the pane: what is applied here can be taken back there. */
  readonly histories: Map<string, EditHistory>;
  readonly onChanged: () => Promise<void>;
  readonly onBack: () => void;
}

/** 试算: one scheme in the place of another, on the people of the workbook. Nothing is written before it is applied. */
export function WhatIf({ schemes, draft, histories, onChanged, onBack }: Props) {
  const styles = useStyles();
  const words = useWhatIfWords();
  const state = useWhatIf(schemes, draft);
  const { work, trial, candidates, isStale } = state;
  const chosen = (candidates ?? []).filter(({ isChosen }) => isChosen);
  const unsure = new Set(
    chosen.flatMap(({ heads, unsure: open }) => open.map(({ field }) => `${spellHeads(heads)} ${field.key}`)),
  ).size;
  const canCompute = chosen.length > 0 && unsure === 0;
  const moved = trial?.moved ?? null;
  // The cells say what was tried now: what the trial came to is computed from them, once they have been read again.
  const [wantsAgain, setWantsAgain] = useState(false);
  const applying = useApply(histories, async (reference) => {
    state.chooseDraft(reference);
    setWantsAgain(true);
    await onChanged();
  });
  const isAgain = wantsAgain && isStale && canCompute;
  const again = useRef<() => void>(() => undefined);
  useEffect(() => {
    again.current = () => {
      setWantsAgain(false);
      state.compute(null);
    };
  });
  useEffect(() => {
    if (isAgain) again.current();
  }, [isAgain]);
  const recompute = () => {
    if (canCompute) state.compute(moved);
  };

  const status =
    candidates === null
      ? undefined
      : chosen.length === 0
        ? words.chooseSource
        : unsure > 0
          ? words.confirmColumns({ count: unsure })
          : trial
            ? words.statusDone({
                changed: trial.changes.filter(({ isChanged }) => isChanged).length,
                people: trial.changes.length,
              })
            : undefined;
  return (
    <Screen
      title={words.title}
      onBack={onBack}
      status={status}
      primary={
        work.progress === null && canCompute
          ? { label: trial ? words.again : words.start, onClick: recompute }
          : work.progress === null
            ? undefined
            : {
                label: words.start,
                onClick: () => undefined,
                busyLabel: words.running({ percent: Math.round(work.progress * 100) }),
              }
      }
    >
      <div className={styles.strip} role="note">
        {words.nothingWritten}
      </div>
      <ProblemBar problem={work.problem} onRetry={recompute} />
      <ChooseTrial state={state} schemes={schemes} />
      {work.progress !== null && (
        <ProgressLine
          progress={work.progress}
          text={words.running({ percent: Math.round(work.progress * 100) })}
          onCancel={work.cancel}
        />
      )}
      <ApplyTrial
        state={state}
        trial={work.progress === null ? trial : null}
        applying={applying}
        schemes={schemes}
        onPublished={onChanged}
      />
      {trial && (
        <>
          {isStale && (
            <MessageBar intent="warning" layout="multiline" className={styles.bar}>
              <MessageBarBody>{words.stale}</MessageBarBody>
              <MessageBarActions>
                <Button size="small" onClick={recompute}>
                  {words.again}
                </Button>
              </MessageBarActions>
            </MessageBar>
          )}
          <TrialFigures trial={trial} />
          <Movers trial={trial} />
          <DifferenceList trial={trial} />
          <SeekGoal trial={trial} onTry={(tried) => state.compute(tried)} />
          <CostRange trial={trial} />
        </>
      )}
    </Screen>
  );
}
