import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useId, useRef, useState, type KeyboardEvent } from "react";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import type { StartedDraft } from "../../../workbook/excel/startDraft";
import type { Source } from "../../../workbook/people/source";
import { isPublished } from "../../../workbook/scheme/isPublished";
import { stampOf } from "../../../workbook/scheme/stampOf";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useDefineWords } from "./words/defineWords";
import type { DesignMemory } from "./designMemory";
import { FiguresProvider } from "../person/FiguresProvider";
import { PersonBar } from "../person/PersonBar";
import { PersonDimensions, PersonSummary } from "../person/PersonSummary";
import { usePersonInView } from "../person/usePersonInView";
import type { Wanted } from "./edit/SchemeEditor";
import { VersionPanel } from "../versions/VersionPanel";
import { findExample } from "./findExample";
import { useRemarks } from "./useRemarks";
import { Findings } from "./Findings";

const SchemeContents = lazy(() => import("./SchemeContents").then((module) => ({ default: module.SchemeContents })));
/** The forms come when a scheme is opened: the first screen needs none of them. */
const SchemeEditor = lazy(() => import("./edit/SchemeEditor").then((module) => ({ default: module.SchemeEditor })));

const useStyles = makeStyles({
  offer: {
    marginBottom: "8px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  hint: { flex: "1 1 150px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  status: { minWidth: 0, padding: 0, textAlign: "left", textDecorationLine: "underline" },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px", marginBottom: "8px" },
  notice: { marginBottom: "12px" },
});

interface Props {
  readonly scheme: SchemeOnSheet;
  /** Something to be told once, above the rest. */
  readonly notice: string | null;
  /** All schemes of the workbook, this one among them. */
  readonly found: readonly SchemeOnSheet[];
  readonly memory: DesignMemory;
  /** Formulas call the scheme otherwise now. */
  readonly onRenamed: (reference: string) => void;
  readonly onBack: () => void;
  readonly onChanged: () => Promise<void>;
  readonly onOpen: (reference: string) => void;
  readonly onStarted: (draft: StartedDraft) => Promise<void>;
  readonly onCompare: () => void;
  readonly onDeleted: () => Promise<void>;
  readonly onWeights: () => void;
  readonly onCopy: () => void;
  readonly onExport: () => void;
  readonly onWhatIf: () => void;
  readonly onScore: (source?: Source) => Promise<void>;
}

/** A scheme as its cells state it, with what is wrong in them. */
export function SchemeView({
  scheme: onSheet,
  notice,
  found,
  memory,
  onRenamed,
  onBack,
  onChanged,
  onWeights,
  onCopy,
  onExport,
  onWhatIf,
  onScore,
  ...versions
}: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useDefineWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, isBusy, problem } = useTask();
  const { scheme } = onSheet.reading;
  const inView = usePersonInView(onSheet.reading, memory.person);
  const example = findExample(scheme);
  const remarks = useRemarks(onSheet);
  const [isListOpen, setListOpen] = useState(false);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const onArrived = useCallback(() => setWanted(null), []);
  const listId = useId();
  const footer = useRef<HTMLSpanElement>(null);
  const errors = remarks.said.filter(({ severity }) => severity === "error").length;
  const count = { errors, advice: remarks.said.length - errors + onSheet.outgrown.length };

  const goTo = (address: string) => run(() => workbook.goTo(address));
  const mend = (how: (scheme: SchemeOnSheet) => Promise<void>) => () =>
    run(async () => {
      await how(onSheet);
      await onChanged();
    });

  const stepByKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "PageUp" && event.key !== "PageDown")) return;
    event.preventDefault();
    inView.step(event.key === "PageUp" ? -1 : 1);
  };

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setListOpen(false);
    footer.current?.querySelector("button")?.focus();
  };

  return (
    <Screen
      title={scheme.title || onSheet.name}
      onBack={onBack}
      status={
        count.errors + count.advice === 0 ? (
          words.checkStatus(count)
        ) : (
          <span ref={footer}>
            <Button
              appearance="transparent"
              size="small"
              className={styles.status}
              aria-expanded={isListOpen}
              aria-controls={isListOpen ? listId : undefined}
              onClick={() => setListOpen(!isListOpen)}
            >
              {words.checkStatus(count)}
            </Button>
          </span>
        )
      }
      panel={
        isListOpen && (
          <div onKeyDown={closeOnEscape}>
            <Findings
              id={listId}
              scheme={onSheet}
              remarks={remarks.all}
              onGoTo={goTo}
              onWant={(to) => {
                setListOpen(false);
                setWanted(to);
              }}
              onRepairNames={mend(workbook.repairNames)}
            />
          </div>
        )
      }
      primary={{
        label: words.scoreWithScheme,
        // What has to be fixed comes first: it would make results that cannot be trusted.
        onClick: () =>
          remarks.all.some(({ severity }) => severity === "error") ? setListOpen(true) : run(() => onScore()),
      }}
    >
      <ProblemBar problem={problem} />
      {notice !== null && (
        <MessageBar intent="success" layout="multiline" className={styles.notice}>
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
      <p className={text.paragraph}>
        <span className={text.small}>{stampOf(onSheet, language)}</span>
      </p>
      <div className={styles.offer}>
        <span className={styles.hint}>
          {isPublished(onSheet)
            ? words.publishedInCells({ sheet: onSheet.sheet })
            : words.editInCells({ sheet: onSheet.sheet })}
        </span>
        <Button size="small" onClick={() => goTo(onSheet.address)}>
          {words.goToSheet}
        </Button>
      </div>
      <div className={styles.offer}>
        <span className={styles.hint}>{words.whatIfHint}</span>
        <Button size="small" onClick={onWhatIf}>
          {words.whatIf}
        </Button>
      </div>
      <div className={styles.ways}>
        {!isPublished(onSheet) && (
          <Button size="small" onClick={onWeights}>
            {words.openWeights}
          </Button>
        )}
        <Button size="small" onClick={onCopy}>
          {words.copyAsNew}
        </Button>
        <Button size="small" onClick={onExport}>
          {words.exportScheme}
        </Button>
      </div>
      <VersionPanel key={onSheet.reference} scheme={onSheet} found={found} onChanged={onChanged} {...versions} />
      {example && (
        <div className={styles.offer}>
          <span className={styles.hint}>{words.exampleHint}</span>
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => run(async () => onScore(await workbook.insertExample(example.template, example.language)))}
          >
            {words.insertExample}
          </Button>
        </div>
      )}
      <FiguresProvider key={onSheet.sheet} scheme={onSheet} inView={inView}>
        <div onKeyDown={stepByKey}>
          <PersonBar inView={inView} />
          <PersonSummary inView={inView} />
          <PersonDimensions />
          <Suspense fallback={<Spinner size="tiny" label={words.openingEditor} labelPosition="after" />}>
            {isPublished(onSheet) ? (
              <SchemeContents scheme={scheme} />
            ) : (
              <SchemeEditor
                key={onSheet.sheet}
                scheme={onSheet}
                memory={memory}
                onChanged={onChanged}
                onRenamed={onRenamed}
                remarks={remarks}
                wanted={wanted}
                onArrived={onArrived}
              />
            )}
          </Suspense>
        </div>
      </FiguresProvider>
    </Screen>
  );
}
