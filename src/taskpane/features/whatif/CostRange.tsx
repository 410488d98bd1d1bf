import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { stepsWithin, type Steps } from "../../../domain/steps";
import { resampleSums, type SumRange } from "../../../domain/whatif/resampleSums";
import type { TriedPeriod } from "../../../domain/whatif/Tried";
import { formatMoney } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Section } from "../../ui/Section";
import { SmallTable } from "../../ui/SmallTable";
import { useTextStyles } from "../../ui/useTextStyles";
import { ProgressLine } from "../../ui/ProgressLine";
import type { Trial } from "./useWhatIf";
import { useSteps } from "../../ui/useSteps";
import { useWhatIfWords } from "./words/whatIfWords";

interface Ranges {
  readonly trial: Trial;
  readonly before: SumRange | null;
  readonly after: SumRange | null;
}

/** Where total pay would lie with other people of the same kind, by resampling those at hand. */
export function CostRange({ trial }: { readonly trial: Trial }) {
  const text = useTextStyles();
  const words = useWhatIfWords();
  const { language } = useLanguage();
  const work = useSteps();
  const [ranges, setRanges] = useState<Ranges | null>(null);
  // Of another trial it says nothing.
  const found = ranges?.trial === trial ? ranges : null;
  const money = (amount: number) => formatMoney(amount, language);
  const periods = trial.sources.length;
  return (
    <Section title={words.range}>
      <p className={text.small}>{words.rangeHint}</p>
      <ProblemBar problem={work.problem} />
      {work.progress === null ? (
        <Button size="small" onClick={() => work.run(() => Promise.resolve(estimate(trial)), setRanges)}>
          {words.estimate}
        </Button>
      ) : (
        <ProgressLine
          progress={work.progress}
          text={words.estimating({ percent: Math.round(work.progress * 100) })}
          onCancel={work.cancel}
        />
      )}
      <div role="status">
        {found && found.after === null && <p className={text.small}>{words.nobodyPaid}</p>}
        {found?.after && (
          <p>
            {words.rangeSentence({
              low: money(found.after.p10),
              high: money(found.after.p90),
              middle: money(found.after.p50),
            })}
          </p>
        )}
      </div>
      {found?.after && (
        <>
          <SmallTable
            label={words.range}
            columns={[
              { title: words.paySum },
              { title: words.baseline, isNumeric: true },
              { title: words.draft, isNumeric: true },
            ]}
            rows={(["p10", "p50", "p90"] as const).map((key) => ({
              key,
              cells: [
                words.percentiles[key],
                found.before ? money(found.before[key]) : "—",
                found.after ? money(found.after[key]) : "—",
              ],
            }))}
          />
          <p className={text.small}>{periods > 1 ? words.rangeOfPeriods({ periods }) : words.rangeOfPeople}</p>
          <p className={text.small}>{words.rangeCaution}</p>
        </>
      )}
    </Section>
  );
}

/** Both with the same seed, so that the same people are drawn. */
function* estimate(trial: Trial): Steps<Ranges> {
  const before = yield* stepsWithin(resampleSums(paysOf(trial.before)), 0, 0.5);
  const after = yield* stepsWithin(resampleSums(paysOf(trial.after)), 0.5, 1);
  return { trial, before, after };
}

/** The pay of each person; whose pay cannot be computed has none, as in the sum. */
function paysOf(periods: readonly TriedPeriod[]): number[][] {
  const pays = periods.map(({ people }) => people.map(({ pay }) => (typeof pay?.pay === "number" ? pay.pay : null)));
  const isAnyonePaid = pays.some((period) => period.some((pay) => pay !== null));
  return isAnyonePaid ? pays.map((period) => period.map((pay) => pay ?? 0)) : [];
}
