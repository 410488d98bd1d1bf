import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { comparePeople, type PersonDifference } from "../../../workbook/register/comparePeople";
import { nameOf } from "../../../workbook/register/findOpen";
import { isSettleable, planCarry, settleable, sumCarried } from "../../../workbook/register/planCarry";
import { isMonth, readPeriod, spellPeriod } from "../../../workbook/register/realPeriod";
import { settledPeople, type Issue, type IssuedPeriod } from "../../../workbook/register/register";
import type { ResultsOnSheet } from "../../../workbook/register/resultsOnSheet";
import { periodOf } from "../../../workbook/results/periodOf";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { formatMoney } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useKeepWords, type KeepWords } from "./words/keepWords";
import { DifferenceTable } from "./DifferenceTable";
import { sheetOfIssue } from "./sheetOfIssue";
import { TextField } from "./TextField";
import { recompute } from "./recompute";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "12px" },
  button: { alignSelf: "flex-start" },
});

interface Props {
  readonly issued: IssuedPeriod;
  readonly periods: readonly IssuedPeriod[];
  readonly results: readonly ResultsOnSheet[];
  readonly scheme: SchemeOnSheet | null;
  readonly lastBy: string;
  readonly reload: () => Promise<void>;
}

interface Compared {
  readonly issue: Issue;
  readonly differences: readonly PersonDifference[];
}

/** Computes an issued period again on request, shows who differs, and carries the difference into a later period, once. */
export function LateChanges({ issued, periods, results, scheme, lastBy, reload }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useKeepWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const computing = useTask();
  const carrying = useTask();
  const [compared, setCompared] = useState<readonly Compared[] | null>(null);
  const [into, setInto] = useState(() => nextOpen(issued, periods));
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(lastBy);
  const [isTried, setTried] = useState(false);
  const [said, setSaid] = useState<string | null>(null);

  const compare = () =>
    computing.run(async () => {
      setSaid(null);
      const found: Compared[] = [];
      for (const issue of issued.issues) {
        const { results: sheet } = sheetOfIssue(issue, results);
        if (sheet === null) throw new CannotCompare("cannotCompareSheet");
        if (scheme === null) throw new CannotCompare("cannotCompareScheme");
        const now = await recompute(workbook, sheet, issue.from, scheme);
        if (now.kind === "unknown") throw new CannotCompare("cannotCompareSource");
        if (now.kind === "gone") throw new CannotCompare("openSourceGone", now.source);
        const then = settledPeople(issue.people, issued.corrections);
        found.push({ issue, differences: comparePeople(then, now.people) });
      }
      setCompared(found);
    });

  const differences = compared?.flatMap((each) => each.differences) ?? [];
  const settled = settleable(differences);
  const open = differences.filter((each) => !isSettleable(each));
  const period = readPeriod(into);
  const periodProblem = periodProblemOf(period, issued, periods, words);

  const carry = () => {
    setTried(true);
    if (compared === null || scheme === null || period === null || periodProblem !== undefined) return;
    if (reason.trim() === "" || by.trim() === "") return;
    carrying.run(async () => {
      const deed = { by: by.trim(), reason: reason.trim(), at: new Date(), language };
      const plans = compared
        .filter((each) => settleable(each.differences).length > 0)
        .map((each) => planCarry(issued, each.issue, each.differences, scheme, period, deed));
      await workbook.keepRows(
        {
          register: plans.flatMap(({ register }) => register),
          items: [],
          log: plans.flatMap(({ log }) => log),
        },
        language,
      );
      setCompared(null);
      setSaid(words.carried({ count: settled.length, into: period }));
      setReason("");
      setTried(false);
      await reload();
    });
  };

  const carriedInto = [...new Set(issued.corrections.map((each) => each.into))];
  const failure = computing.problem instanceof CannotCompare ? computing.problem : null;
  return (
    <Section title={words.lateChanges}>
      <ProblemBar problem={failure === null ? (computing.problem ?? carrying.problem) : undefined} />
      <span className={text.small}>{words.lateChangesHint}</span>
      {carriedInto.map((each) => (
        <span key={each} className={text.small}>
          {words.carriedBefore({ count: issued.corrections.filter((one) => one.into === each).length, into: each })}
        </span>
      ))}
      <div className={styles.fields}>
        <Button className={styles.button} disabledFocusable={computing.isBusy} onClick={compare}>
          {computing.isBusy ? words.computingAgain : words.computeAgain}
        </Button>
        <div role="status">
          {failure !== null && <span className={text.small}>{failure.say(words)}</span>}
          {said !== null && <span className={text.small}>{said}</span>}
          {compared !== null && (
            <span className={text.strong}>
              {differences.length === 0
                ? words.noLateChanges
                : words.lateChangeCount({
                    count: differences.length,
                    amount: formatMoney(sumCarried(settled), language),
                  })}
            </span>
          )}
        </div>
      </div>
      {differences.length > 0 && <DifferenceTable differences={differences} />}
      {open.length > 0 && (
        <span className={text.small}>
          {words.leftOpen({ names: words.listed({ items: open.map(nameOf), most: 5 }) })}
        </span>
      )}
      {settled.length > 0 && (
        <div className={styles.fields}>
          <h3 className={text.heading}>{words.carryTitle}</h3>
          <span className={text.small}>{words.carryHint}</span>
          <TextField
            label={words.carryInto}
            hint={words.periodHint}
            problem={periodProblem}
            value={into}
            onValue={setInto}
          />
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
          <Button appearance="primary" className={styles.button} disabledFocusable={carrying.isBusy} onClick={carry}>
            {carrying.isBusy ? words.carrying : words.carry({ count: settled.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}

type CannotWord = "cannotCompareSource" | "cannotCompareSheet" | "cannotCompareScheme" | "openSourceGone";

/** Why a period cannot be computed again: nothing has failed, and retrying does not help. */
class CannotCompare extends Error {
  constructor(
    private readonly word: CannotWord,
    private readonly source = "",
  ) {
    super(word);
  }

  say(words: KeepWords): string {
    return this.word === "openSourceGone" ? words.openSourceGone({ source: this.source }) : words[this.word];
  }
}

/** The first month after a period that has not been issued. */
function nextOpen({ period, scheme }: IssuedPeriod, periods: readonly IssuedPeriod[]): string {
  const start = periodOf(period);
  if (!start?.hasYear) return "";
  const taken = new Set(periods.filter((each) => each.scheme === scheme).map((each) => each.period));
  let month = start.month + 1;
  while (taken.has(spellPeriod({ month, hasYear: true }))) month++;
  return spellPeriod({ month, hasYear: true });
}

function periodProblemOf(
  into: string | null,
  issued: IssuedPeriod,
  periods: readonly IssuedPeriod[],
  words: KeepWords,
): string | undefined {
  if (into === null || !isMonth(into)) return words.periodNeeded;
  if (into <= issued.period) return words.carryIntoEarlier;
  return periods.some(({ period, scheme }) => period === into && scheme === issued.scheme)
    ? words.carryIntoIssued({ period: into })
    : undefined;
}
