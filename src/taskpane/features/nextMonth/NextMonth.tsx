import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { RunToInsert } from "../../../workbook/excel/insertRuns";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import type { Offer } from "../../../workbook/settings/planOffers";
import { FindingRow } from "../../ui/FindingRow";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { InsertionLine } from "../appraise/InsertionLine";
import type { Done, Resumption } from "../appraise/useAppraisal";
import { useGivingUp, wasGivenUp } from "../appraise/useGivingUp";
import { useAppraiseWords } from "../appraise/words/appraiseWords";
import { describePrepared, type Told } from "./describePrepared";
import { doneOf } from "./doneOf";
import { overviewOf } from "./overviewOf";
import type { Prepared } from "./prepared";
import { nameOfNext, prepareNext } from "./prepareNext";
import { useNextMonthWords } from "./words/nextMonthWords";

/** So many are shown before the reader asks for the rest. */
const FIRST_TOLD = 12;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  more: { marginTop: "8px" },
});

interface Props {
  readonly offer: Offer;
  readonly schemes: readonly SchemeOnSheet[];
  readonly onResume: (resumption: Resumption) => Promise<void>;
  readonly onDone: (done: Done) => void;
  readonly onBack: () => void;
}

/** What differs from last month, on one screen; the second click inserts the results. */
export function NextMonth({ offer, schemes, onResume, onDone, onBack }: Props) {
  const text = useTextStyles();
  const words = useNextMonthWords();
  const appraising = useAppraiseWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const [prepared, setPrepared] = useState<readonly Prepared[] | null>(null);
  const giving = useGivingUp();
  const { run: prepare, problem, isBusy } = useTask();
  const inserting = useTask();
  const going = useTask();

  const look = useMemo(
    () => async () => {
      const { marks } = await (await workbook.loadRunCalls()).listSettings();
      setPrepared(await prepareNext({ offer, schemes, marks, workbook, language }));
    },
    [offer, schemes, workbook, language],
  );
  useEffect(() => prepare(look), [prepare, look]);

  const toInsert = prepared?.flatMap((each): RunToInsert[] => (each.toInsert ? [each.toInsert] : [])) ?? [];
  const isCertain = prepared !== null && prepared.length > 0 && prepared.every((each) => each.isCertain);
  const uncertain = prepared?.find((each) => !each.isCertain && each.resumption !== null) ?? null;
  const steps = uncertain?.resumption ?? prepared?.find(({ resumption }) => resumption !== null)?.resumption ?? null;
  const people = prepared?.reduce((sum, each) => sum + each.people, 0) ?? 0;
  const told = prepared?.map((each) => describePrepared(each, words, language)) ?? [];
  const next = prepared === null ? offer.next.sheet : nameOfNext(offer, prepared);

  const insert = () =>
    inserting.run(() =>
      giving.follow(async (course) => {
        const calls = await workbook.loadRunCalls();
        const at = new Date();
        try {
          const inserted = await calls.insertRuns({
            runs: toInsert,
            overview:
              toInsert.length > 1
                ? (results) => {
                    const planned = prepared?.flatMap((each) => each.planned() ?? []) ?? [];
                    return overviewOf(planned, results, next, language);
                  }
                : null,
            language,
            course,
          });
          onDone(doneOf(inserted, at));
        } catch (error) {
          // What was looked at is no more so: the reader looks again before he tries again.
          if (!wasGivenUp(error)) prepare(look);
          throw error;
        }
      }),
    );

  return (
    <Screen
      title={words.asLastTime({ next, last: offer.lastName })}
      onBack={onBack}
      status={
        prepared === null
          ? words.lookingAtNext
          : giving.isGivenUp && !inserting.isBusy
            ? appraising.insertCancelled
            : words.nextStatus({ people, differences: told.reduce((sum, each) => sum + each.length, 0) })
      }
      panel={inserting.isBusy && <InsertionLine giving={giving} />}
      primary={
        isCertain
          ? {
              label: words.insertNext,
              onClick: insert,
              busyLabel: inserting.isBusy ? appraising.inserting : undefined,
            }
          : steps
            ? { label: words.toSteps, onClick: () => going.run(() => onResume(steps)) }
            : undefined
      }
    >
      <ProblemBar problem={inserting.problem ?? problem ?? going.problem} onRetry={() => prepare(look)} />
      {prepared === null && isBusy && <Spinner size="tiny" label={words.lookingAtNext} labelPosition="after" />}
      {prepared !== null && !isCertain && steps !== null && <p className={text.paragraph}>{words.toStepsHint}</p>}
      {prepared?.map(({ run, scheme, people: own }, i) => (
        <Section
          key={run.name}
          title={scheme?.reading.scheme.title || run.name}
          aside={own > 0 ? words.peopleOfScheme({ people: own }) : undefined}
        >
          <ToldList told={told[i] ?? []} onGoTo={(address) => going.run(() => workbook.goTo(address))} />
        </Section>
      ))}
      {isCertain && steps !== null && (
        <Button size="small" onClick={() => going.run(() => onResume(steps))}>
          {words.toSteps}
        </Button>
      )}
    </Screen>
  );
}

function ToldList({ told, onGoTo }: { readonly told: readonly Told[]; readonly onGoTo: (address: string) => void }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useNextMonthWords();
  const [showsAll, setShowsAll] = useState(false);
  if (told.length === 0) return <p className={text.paragraph}>{words.noDifferences}</p>;
  const shown = showsAll ? told : told.slice(0, FIRST_TOLD);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ text: sentence, severity, address }) => (
          <FindingRow
            key={sentence}
            severity={severity}
            text={sentence}
            address={address ?? undefined}
            onGoTo={onGoTo}
          />
        ))}
      </ul>
      {shown.length < told.length && (
        <Button size="small" className={styles.more} onClick={() => setShowsAll(true)}>
          {words.showAll({ count: told.length })}
        </Button>
      )}
    </>
  );
}
