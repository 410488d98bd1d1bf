import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { numberIn } from "../../../domain/cell";
import { roundHalfUp } from "../../../domain/decimal";
import { risingGrades } from "../../../domain/pay/payItems";
import { listLevers, type LeverRange } from "../../../domain/whatif/levers";
import type { Goal } from "../../../domain/whatif/measureGoal";
import type { Probe, SearchRange, Sought } from "../../../domain/whatif/seekGoal";
import { seekLever } from "../../../workbook/results/tryScheme";
import { formatMoney, formatNumber, formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import { ProgressLine } from "../../ui/ProgressLine";
import type { Moved, Trial } from "./useWhatIf";
import { useSteps } from "../../ui/useSteps";
import { useWhatIfWords, type WhatIfWords } from "./words/whatIfWords";

/** More would take minutes. */
const MOST_STEPS = 100_000;

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "8px" },
  wide: { minWidth: 0, "& select": { minWidth: 0 } },
  bounds: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: "8px" },
  input: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
  solve: { marginTop: "8px" },
  answer: {
    marginTop: "8px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    ":empty": { display: "none" },
  },
  line: { margin: "0 0 4px" },
});

interface Asked {
  readonly trial: Trial;
  readonly range: LeverRange;
  readonly goal: Goal;
}

interface Answer extends Asked {
  readonly sought: Sought;
}

interface Props {
  readonly trial: Trial;
  readonly onTry: (moved: Moved) => void;
}

/** What a figure of the draft has to be for a goal: an offer with its effect, written nowhere. */
export function SeekGoal({ trial, onTry }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWhatIfWords();
  const { language } = useLanguage();
  const work = useSteps();
  const { scheme } = trial.reading;
  const levers = listLevers(scheme);
  const rising = risingGrades(scheme);
  const canPay = trial.summary.after.paySum !== null;
  const [leverKey, setLever] = useState("");
  const [goalChoice, setGoal] = useState<Goal["kind"]>(canPay ? "pay" : "share");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [fewest, setFewest] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);

  const range = levers.find((each) => keyOf(each) === leverKey) ?? levers[0];
  if (range === undefined) return null;
  const goalKind = rising.length === 0 ? "pay" : goalChoice;
  const best = rising.at(-1) ?? "";
  const lowest = fewest ?? best;

  // What is typed belongs to the figure it was typed for.
  const field = (name: string, fallback: string) => typed[`${keyOf(range)} ${name}`] ?? fallback;
  const type = (name: string) => (value: string) =>
    setTyped((before) => ({ ...before, [`${keyOf(range)} ${name}`]: value }));
  const low = field("low", showIn(range.low, range.unit));
  const high = field("high", showIn(range.high, range.unit));
  const step = field("step", showIn(range.step, range.unit));
  const budget = typed["budget"] ?? (trial.summary.before.paySum === null ? "" : String(trial.summary.before.paySum));
  const share = typed["share"] ?? "10%";

  const bounds = { low: readIn(low, range.unit), high: readIn(high, range.unit), step: readIn(step, range.unit) };
  const errors = {
    ...errorsOf(bounds, words),
    goal: goalKind === "pay" ? figureError(numberIn(budget), words) : figureError(readIn(share, "%"), words),
  };
  const isReady = Object.values(errors).every((error) => error === undefined);

  const solve = () => {
    setAsked(true);
    const chosen = searchRangeOf(bounds);
    const wanted = goalKind === "pay" ? numberIn(budget) : readIn(share, "%");
    if (!isReady || chosen === null || wanted === null) return;
    const goal: Goal =
      goalKind === "pay"
        ? { kind: "pay", amount: wanted }
        : { kind: "share", grades: rising.slice(rising.indexOf(lowest)), share: wanted };
    const asked: Asked = { trial, range: { ...range, ...chosen }, goal };
    setAnswer(null);
    work.run(
      () => Promise.resolve(seekLever(trial.reading, trial.sources, range.lever, chosen, goal)),
      (sought) => setAnswer({ ...asked, sought }),
    );
  };

  const input = (
    label: string,
    value: string,
    onType: (value: string) => void,
    error: string | undefined,
    unit?: string,
  ): ReactNode => (
    <Field label={label} {...(isAsked && error !== undefined && { validationMessage: error })}>
      <Input
        className={styles.input}
        inputMode="decimal"
        value={value}
        contentAfter={unit === undefined || unit === "%" ? null : unit}
        onChange={(_event, { value: entered }) => onType(entered)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) solve();
        }}
      />
    </Field>
  );

  // Of another trial it says nothing.
  const shown = answer?.trial === trial ? answer : null;
  return (
    <Section title={words.seek}>
      <p className={text.small}>{words.seekHint}</p>
      <div className={styles.fields}>
        <Field label={words.lever}>
          <Select className={styles.wide} value={keyOf(range)} onChange={(_event, { value }) => setLever(value)}>
            {levers.map((each) => (
              <option key={keyOf(each)} value={keyOf(each)}>
                {each.name[language]}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.bounds}>
          {input(words.from, low, type("low"), errors.low)}
          {input(words.to, high, type("high"), errors.high)}
          {input(words.step, step, type("step"), errors.step)}
        </div>
        <Field label={words.goal}>
          <Select
            className={styles.wide}
            value={goalKind}
            onChange={(_event, { value }) => setGoal(value === "share" ? "share" : "pay")}
          >
            {canPay && <option value="pay">{words.goals.pay}</option>}
            {rising.length > 0 && <option value="share">{words.goals.share}</option>}
          </Select>
        </Field>
        {goalKind === "pay" ? (
          input(words.budget, budget, (value) => setTyped((before) => ({ ...before, budget: value })), errors.goal)
        ) : (
          <>
            <Field label={words.ofGrades}>
              <Select className={styles.wide} value={lowest} onChange={(_event, { value }) => setFewest(value)}>
                {[...rising].reverse().map((label) => (
                  <option key={label} value={label}>
                    {label === best ? words.gradeOnly({ label }) : words.gradeAndBetter({ label })}
                  </option>
                ))}
              </Select>
            </Field>
            {input(words.share, share, (value) => setTyped((before) => ({ ...before, share: value })), errors.goal)}
          </>
        )}
      </div>
      <ProblemBar problem={work.problem} />
      {work.progress === null ? (
        <Button size="small" className={styles.solve} onClick={solve}>
          {words.solve}
        </Button>
      ) : (
        <ProgressLine
          progress={work.progress}
          text={words.solving({ percent: Math.round(work.progress * 100) })}
          onCancel={work.cancel}
        />
      )}
      <div role="status" className={styles.answer}>
        {shown && <AnswerText answer={shown} onTry={onTry} />}
      </div>
    </Section>
  );
}

function AnswerText({
  answer: { sought, range, goal },
  onTry,
}: {
  readonly answer: Answer;
  readonly onTry: Props["onTry"];
}) {
  const styles = useStyles();
  const words = useWhatIfWords();
  const { language } = useLanguage();
  if (sought.kind === "unmeasured") return <p className={styles.line}>{words.unmeasured({ goal: goal.kind })}</p>;
  const show = (value: number) => showIn(value, range.unit);
  const reaches = ({ reaches: reached }: Probe) => {
    if (goal.kind === "share") return words.reachesShare({ share: formatPercent(reached, language) });
    const left = roundHalfUp(goal.amount - reached, 2);
    const amount = formatMoney(reached, language);
    if (left === 0) return words.reachesPayExactly({ amount });
    return left > 0
      ? words.reachesPay({ amount, left: formatMoney(left, language) })
      : words.reachesPayOver({ amount, over: formatMoney(-left, language) });
  };
  const { best } = sought;
  const facts = { low: show(range.low), high: show(range.high), value: show(best.value), reaches: reaches(best) };
  return (
    <>
      <p className={styles.line}>
        {sought.kind === "found"
          ? words.found({ name: range.name[language], current: show(range.current), ...facts })
          : words[sought.kind](facts)}
      </p>
      {sought.kind === "found" && sought.next && (
        <p className={styles.line}>{words.next({ value: show(sought.next.value), reaches: reaches(sought.next) })}</p>
      )}
      {!sought.isMonotone && <p className={styles.line}>{words.notMonotone}</p>}
      <Button size="small" onClick={() => onTry({ range, value: best.value })}>
        {words.tryIt}
      </Button>
    </>
  );
}

function keyOf({ lever }: LeverRange): string {
  return JSON.stringify(lever);
}

/** A figure as it is typed and read: rates as percentages. */
export function showIn(x: number, unit: string | undefined): string {
  return unit === "%"
    ? `${formatNumber(x * 100, "en", 4).replaceAll(",", "")}%`
    : formatNumber(x, "en", 4).replaceAll(",", "");
}

/** What is typed, in the unit of the figure: 2.5 of a rate is 2.5 %. */
function readIn(typed: string, unit: string | undefined): number | null {
  const x = numberIn(typed);
  return x === null || unit !== "%" || /[%％]/.test(typed) ? x : roundHalfUp(x / 100, 10);
}

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly step: number | null;
}

function searchRangeOf({ low, high, step }: Bounds): SearchRange | null {
  return low === null || high === null || step === null ? null : { low, high, step };
}

function errorsOf({ low, high, step }: Bounds, words: WhatIfWords) {
  const isTurned = low !== null && high !== null && high <= low;
  const isNotPositive = step !== null && step <= 0;
  const isTooSmall = low !== null && high !== null && step !== null && step > 0 && (high - low) / step > MOST_STEPS;
  return {
    low: figureError(low, words),
    high: figureError(high, words) ?? (isTurned ? words.rangeTurned : undefined),
    step: figureError(step, words) ?? (isNotPositive ? words.notPositive : isTooSmall ? words.tooManySteps : undefined),
  };
}

function figureError(x: number | null, words: WhatIfWords): string | undefined {
  return x === null ? words.notAFigure : undefined;
}
