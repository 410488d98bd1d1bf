import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { addressOf, cellIn, splitAddress } from "../../../workbook/cells/area";
import { isPublished } from "../../../workbook/scheme/isPublished";
import { planLever } from "../../../workbook/scheme/planLever";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { useDefineWords } from "../define/words/defineWords";
import { PublishQuestion } from "../versions/PublishQuestion";
import { showIn } from "./SeekGoal";
import type { Applying } from "./useApply";
import type { Trial, WhatIfState } from "./useWhatIf";
import { useWhatIfWords } from "./words/whatIfWords";

const useStyles = makeStyles({ bar: { marginBottom: "12px" }, publish: { marginBottom: "12px" } });

interface Props {
  readonly state: WhatIfState;
  readonly trial: Trial | null;
  readonly applying: Applying;
  readonly schemes: readonly SchemeOnSheet[];
  readonly onPublished: () => Promise<void>;
}

/** From a trial to the cells: what was sought is written into the draft when somebody says so, taken back, and published. */
export function ApplyTrial({ state, trial, applying, schemes, onPublished }: Props) {
  const styles = useStyles();
  const words = useWhatIfWords();
  const paneWords = useDefineWords();
  const { language } = useLanguage();
  const [isPublishing, setPublishing] = useState(false);
  const [published, setPublished] = useState<string | null>(null);
  const { draft } = state;
  const moved = trial?.moved ?? null;
  const { apply, undo, applied, refused, isBusy, problem } = applying;
  const computed = moved && trial ? planLever(trial.draft, moved.range.lever, moved.value).computed : [];
  const canPublish = !isPublished(draft) && trial !== null && moved === null;
  const what = moved && words.moved({ name: moved.range.name[language], value: showIn(moved.value, moved.range.unit) });
  const cell = refused?.address ? splitAddress(refused.address).local : "";

  return (
    <>
      <ProblemBar problem={problem} />
      {refused && (
        <div role="alert" className={styles.bar}>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.notApplied({ cell })}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {moved && trial && what !== null && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {what}
            {computed.length > 0 &&
              words.cellsCompute({
                cells: computed.map(({ row, column }) => {
                  return splitAddress(addressOf(cellIn(trial.draft.area, row, column))).local;
                }),
              })}
          </MessageBarBody>
          <MessageBarActions>
            {computed.length === 0 && (
              <Button
                size="small"
                appearance="primary"
                disabledFocusable={isBusy || state.isStale}
                onClick={() => {
                  if (!state.isStale) apply(draft, moved, what);
                }}
              >
                {isBusy ? paneWords.inserting : isPublished(draft) ? words.applyToNewDraft : paneWords.apply}
              </Button>
            )}
            <Button size="small" onClick={() => state.compute(null)}>
              {words.undoMoved}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {applied && (
        <div role="status" className={styles.bar}>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              {words.applied({ sheet: applied.sheet, what: applied.label, isNewDraft: applied.isNewDraft })}
            </MessageBarBody>
            <MessageBarActions>
              <Button size="small" disabledFocusable={isBusy} onClick={undo}>
                {paneWords.undo}
              </Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
      {published !== null && (
        <div role="status" className={styles.bar}>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{published}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {canPublish && (
        <div className={styles.publish}>
          {isPublishing ? (
            <PublishQuestion
              scheme={draft}
              found={schemes}
              onDone={async (said) => {
                await onPublished();
                setPublished(said);
                setPublishing(false);
              }}
              onCancel={() => setPublishing(false)}
            />
          ) : (
            <Button size="small" onClick={() => setPublishing(true)}>
              {words.publishDraft({ version: draft.reading.scheme.version })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
