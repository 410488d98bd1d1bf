import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { computeOn, courseWithin } from "../../../workbook/excel/course";
import { issuedAlready, nameOf, notCarried } from "../../../workbook/register/findOpen";
import { planIssueInSteps } from "../../../workbook/register/planIssue";
import { readPeriod } from "../../../workbook/register/realPeriod";
import type { IssuedPeriod, Register } from "../../../workbook/register/register";
import type { ResultsOnSheet } from "../../../workbook/register/resultsOnSheet";
import { sourceOfFormulas } from "../../../workbook/register/sourceOfResults";
import { addressOf } from "../../../workbook/cells/area";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { familyOf } from "../../../workbook/scheme/versionsOf";
import { FindingRow } from "../../ui/FindingRow";
import { useLanguage } from "../../ui/LanguageContext";
import { lazilyWithin } from "../../ui/lazilyWithin";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import type { Stillness } from "../../useStillness";
import { useWorkbook } from "../../WorkbookContext";
import { InsertionLine } from "../appraise/InsertionLine";
import { useGivingUp } from "../appraise/useGivingUp";
import { useAppraiseWords } from "../appraise/words/appraiseWords";
import { useKeepWords } from "./words/keepWords";
import { describeOpen } from "./describeOpen";
import { proposePeriod } from "./proposePeriod";
import { TextField } from "./TextField";
import { useOpenPoints } from "./useOpenPoints";

const PublishQuestion = lazilyWithin(async () => (await import("../versions/PublishQuestion")).PublishQuestion);

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  fields: { display: "flex", flexDirection: "column", gap: "12px", marginTop: "16px", marginBottom: "12px" },
});

/** How much of the way the plan is; the rest is writing. */
const PLANNING = 0.1;

interface Props {
  readonly results: ResultsOnSheet;
  readonly register: Register;
  readonly periods: readonly IssuedPeriod[];
  readonly schemes: readonly SchemeOnSheet[];
  /** Who issued last. */
  readonly lastBy: string;
  readonly keepStill: Stillness["keepStill"];
  /** Reads the schemes again. */
  readonly onSchemes: () => Promise<void>;
  readonly onBack: () => void;
  readonly onIssued: (said: string) => Promise<void>;
}

/** What is still open first; then the period, who issues, and the button. */
export function IssueResults(props: Props) {
  const { results, register, periods, schemes, lastBy, keepStill, onSchemes, onBack, onIssued } = props;
  const styles = useStyles();
  const text = useTextStyles();
  const words = useKeepWords();
  const appraising = useAppraiseWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const issuing = useTask();
  const giving = useGivingUp();
  const going = useTask();
  const scheme = schemes.find(({ reading }) => reading.scheme.id === results.scheme) ?? null;
  const [isPublishing, setPublishing] = useState(false);
  const [published, setPublished] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const from = useMemo(() => sourceOfFormulas(results), [results]);
  const { found, problem } = useOpenPoints(results, from, scheme);
  const proposed = useMemo(
    () =>
      proposePeriod(
        [results.sheet, from?.source ?? ""],
        periods.filter(({ scheme: id }) => id === results.scheme),
        new Date(),
      ),
    [results, from, periods],
  );
  const [typed, setTyped] = useState<string | null>(null);
  const [by, setBy] = useState(lastBy);
  const [isTried, setTried] = useState(false);
  const period = readPeriod(typed ?? proposed.period);
  const ofPeriod = useMemo(() => {
    if (found === null || period === null) return { uncarried: [], twice: [] };
    const issue = { period, scheme: results.scheme };
    return {
      uncarried: notCarried(results, found.people, register.corrections, issue),
      twice: issuedAlready(periods, issue, found.people),
    };
  }, [found, results, period, register, periods]);
  const open = [...(found?.open ?? []), ...ofPeriod.uncarried];
  const { twice } = ofPeriod;
  const isBlocked =
    found?.results !== results ||
    scheme === null ||
    open.some(({ severity }) => severity === "error") ||
    twice.length > 0;

  // The copy of a sheet is no version of its own.
  const canPublish = scheme !== null && !familyOf(scheme, schemes).copies.includes(scheme);
  const endPublishing = () => {
    setPublishing(false);
    // Where the question was asked from is there again after the next drawing, unless it is answered.
    requestAnimationFrame(() => (list.current?.querySelector("button") ?? list.current)?.focus());
  };

  const issue = () => {
    setTried(true);
    if (isBlocked || period === null || by.trim() === "") return;
    const { people } = found;
    issuing.run(() =>
      giving.follow((course) =>
        keepStill(async () => {
          const at = new Date();
          const request = { results, people, scheme, from, period, by: by.trim(), at, language };
          const plan = await computeOn(courseWithin(course, 0, PLANNING), planIssueInSteps(request));
          await workbook.issuePeriod(plan, courseWithin(course, PLANNING, 1));
          await onIssued(words.issued({ period, people: people.length }));
        }),
      ),
    );
  };

  return (
    <Screen
      title={words.issueTitle({ sheet: results.sheet })}
      onBack={onBack}
      status={
        giving.isGivenUp && !issuing.isBusy
          ? appraising.insertCancelled
          : found === null && problem === undefined
            ? words.comparing
            : words.checkStatus({
                errors: open.filter(({ severity }) => severity === "error").length + (twice.length > 0 ? 1 : 0),
                advice: open.filter(({ severity }) => severity === "advice").length,
              })
      }
      panel={issuing.isBusy && <InsertionLine giving={giving} say={words.issuingPart} />}
      primary={
        isBlocked
          ? undefined
          : { label: words.issue, onClick: issue, busyLabel: issuing.isBusy ? words.issuing : undefined }
      }
    >
      <ProblemBar problem={issuing.problem ?? problem ?? going.problem} />
      <Section title={words.stillOpen}>
        {found !== null && open.length === 0 && <span className={text.small}>{words.nothingOpen}</span>}
        <ul ref={list} tabIndex={-1} className={styles.list}>
          {open.map(({ severity, detail }) => (
            <FindingRow
              key={detail.kind}
              severity={severity}
              text={describeOpen(detail, words)}
              address={"people" in detail || detail.kind === "hiddenRows" ? addressOf(results.area) : undefined}
              onGoTo={(address) => going.run(() => workbook.goTo(address))}
              actions={
                detail.kind === "schemeDraft" &&
                canPublish &&
                !isPublishing && (
                  <Button size="small" onClick={() => setPublishing(true)}>
                    {words.publishScheme}
                  </Button>
                )
              }
            />
          ))}
          {twice.length > 0 && period !== null && (
            <FindingRow
              severity="error"
              text={words.issuedAlready({
                period,
                count: twice.length,
                names: words.listed({ items: twice.map(nameOf), most: 3 }),
              })}
              onGoTo={() => undefined}
            />
          )}
        </ul>
        <div role="status" className={text.small}>
          {published}
        </div>
        {isPublishing && scheme !== null && (
          <PublishQuestion
            scheme={scheme}
            found={schemes}
            onDone={async (said) => {
              await onSchemes();
              setPublished(said);
              endPublishing();
            }}
            onCancel={endPublishing}
          />
        )}
      </Section>
      <div className={styles.fields}>
        <TextField
          label={words.periodField}
          hint={typed === null && !proposed.isSure && proposed.period !== "" ? words.periodUnsure : words.spanHint}
          problem={period === null && (isTried || (typed !== null && typed !== "")) ? words.periodNeeded : undefined}
          value={typed ?? proposed.period}
          onValue={setTyped}
        />
        <TextField
          label={words.byField}
          hint={words.byHint}
          problem={isTried && by.trim() === "" ? words.byNeeded : undefined}
          value={by}
          onValue={setBy}
        />
      </div>
      <p className={text.paragraph}>{words.issueNote}</p>
    </Screen>
  );
}
