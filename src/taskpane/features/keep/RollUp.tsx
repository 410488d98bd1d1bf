import { Checkbox, Field, makeStyles, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { Failure } from "../../../domain/failure";
import type { RollUpMethod } from "../../../domain/rollUp";
import { nameOf } from "../../../workbook/register/findOpen";
import { planRollUp } from "../../../workbook/register/planRollUp";
import { isMonth, spanOf, spansAround } from "../../../workbook/register/realPeriod";
import type { IssuedPeriod, Register } from "../../../workbook/register/register";
import {
  missingIn,
  type RolledUp,
  type RollUpChoice,
  type Ungradable,
  type TeamScores,
} from "../../../workbook/register/rollUpPeople";
import { gradesOf } from "../../../workbook/results/gradesOf";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { formatNumber } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { nameScheme, nameSchemeById } from "../../ui/nameScheme";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { SmallTable } from "../../ui/SmallTable";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useAppraiseWords } from "../appraise/words/appraiseWords";
import { readWhole, readShare, readWeight } from "./readFigure";
import { TextField } from "./TextField";
import { NOBODY, useRollUp } from "./useRollUp";
import { useKeepWords } from "./words/keepWords";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "12px" },
  boxes: { display: "flex", flexDirection: "column", border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  list: { marginTop: "12px" },
  // A long title is cut in its box; the pane is not made wider by it.
  select: { minWidth: 0, "& select": { minWidth: 0 } },
});

interface Props {
  readonly periods: readonly IssuedPeriod[];
  readonly register: Register;
  readonly schemes: readonly SchemeOnSheet[];
  readonly onBack: () => void;
  readonly onInserted: () => Promise<void>;
}

const methods: readonly RollUpMethod[] = ["mean", "weighted", "last", "best"];
/** So many people are listed before the sheet has all. */
const FIRST_PEOPLE = 20;
const MOST_NAMES = 5;

/** Rolls months of the register up into a quarter, a half or a year, and puts it on a sheet. */
export function RollUp({ periods, register, schemes, onBack, onInserted }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useKeepWords();
  const appraising = useAppraiseWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const inserting = useTask();
  const [said, setSaid] = useState<string | null>(null);

  const months = useMemo(() => periods.filter(({ period }) => isMonth(period)), [periods]);
  const spans = useMemo(() => {
    const around = [...new Set(months.flatMap(({ period }) => spansAround(period)))];
    return around.sort((a, b) => lastMonth(b).localeCompare(lastMonth(a)) || b.length - a.length);
  }, [months]);
  const grading = schemes.filter(({ reading: { scheme } }) => scheme.grades.length > 0 || scheme.countRules.length > 0);
  const [chosenSpan, setSpan] = useState<string | null>(null);
  const span = chosenSpan ?? spans.find((each) => each.includes("Q")) ?? spans[0] ?? "";
  const [chosenScheme, setScheme] = useState<string | null>(null);
  const scheme =
    grading.find(({ reading }) => reading.scheme.id === (chosenScheme ?? months[0]?.scheme)) ?? grading[0] ?? null;
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [weights, setWeights] = useState<ReadonlyMap<string, string>>(new Map());
  const [method, setMethod] = useState<RollUpMethod>("mean");
  const [best, setBest] = useState("2");
  const [reviewShare, setReviewShare] = useState("40");
  const [team, setTeam] = useState("none");
  const [teamShare, setTeamShare] = useState("20");

  const within = new Set(spanOf(span)?.months ?? []);
  const parts = months.filter(({ period }) => within.has(period)).reverse();
  const id = scheme?.reading.scheme.id;
  const reviews = periods.filter(({ period, scheme: by }) => {
    const own = spanOf(period)?.months ?? [];
    return own.length > 0 && own.every((month) => within.has(month)) && !(period === span && by === id);
  });
  const isTaken = (each: IssuedPeriod) => choices.get(keyOf(each)) ?? isMonth(each.period);
  const taken = parts.filter(isTaken);
  const takenReviews = reviews.filter(isTaken);
  const notIssued = [...within].filter((month) => !parts.some(({ period }) => period === month));

  const weightOf = (each: IssuedPeriod) => readWeight(weights.get(keyOf(each)) ?? "1");
  const areWeightsGood =
    method !== "weighted" ||
    (taken.every((each) => weightOf(each) !== null) && taken.some((each) => weightOf(each) !== 0));
  const bestCount = readWhole(best, taken.length);
  const shareOfReviews = readShare(reviewShare);
  const shareOfTeam = readShare(teamShare);
  const isGood =
    taken.length > 0 &&
    areWeightsGood &&
    (method !== "best" || bestCount !== null) &&
    (takenReviews.length === 0 || shareOfReviews !== null) &&
    (team === "none" || shareOfTeam !== null);
  const partOf = (each: IssuedPeriod) => ({ period: each.period, scheme: each.scheme, weight: weightOf(each) ?? 0 });
  const choice: RollUpChoice | null = isGood
    ? {
        period: span,
        parts: taken.map(partOf),
        reviews: takenReviews.map(partOf),
        reviewShare: shareOfReviews ?? 0,
        method,
        best: bestCount ?? 1,
        team: teamOf(team),
        teamShare: shareOfTeam ?? 0,
      }
    : null;
  const rollingUp = useRollUp(periods, choice, scheme);
  const { people, ungradable } = rollingUp.result ?? NOBODY;
  const isFresh = rollingUp.progress === null && rollingUp.resume === null;

  const insert = () => {
    if (choice === null || scheme === null || register.columns === null) return;
    const { columns } = register;
    inserting.run(async () => {
      setSaid(null);
      const sheet = await workbook.insertRollUp(planRollUp(choice, people, columns, scheme, new Date(), language));
      setSaid(words.rollUpInserted({ sheet }));
      await onInserted();
    });
  };

  const calledBy = (each: IssuedPeriod) => nameSchemeById(each.scheme, schemes);
  const option = (each: IssuedPeriod) => (
    <Checkbox
      key={keyOf(each)}
      label={words.partOption({ period: each.period, scheme: calledBy(each), people: each.people.length })}
      checked={isTaken(each)}
      onChange={(_event, { checked }) => setChoices(new Map(choices).set(keyOf(each), checked === true))}
    />
  );

  return (
    <Screen
      title={words.rollUp}
      onBack={onBack}
      status={
        said ??
        (rollingUp.progress === null
          ? undefined
          : appraising.computing({ percent: Math.round(rollingUp.progress * 100) }))
      }
      primary={
        people.length === 0 || !isFresh || ungradable !== null
          ? undefined
          : {
              label: words.insertRollUp,
              onClick: insert,
              busyLabel: inserting.isBusy ? words.insertingRollUp : undefined,
            }
      }
    >
      <ProblemBar problem={inserting.problem} onRetry={insert} />
      <ProblemBar problem={rollingUp.problem} />
      {months.length === 0 ? (
        <p className={text.paragraph}>{words.rollUpNone}</p>
      ) : scheme === null ? (
        <p className={text.paragraph}>{words.rollUpNoScheme}</p>
      ) : (
        <>
          <div className={styles.fields}>
            <Field label={words.span}>
              <Select className={styles.select} value={span} onChange={(_event, { value }) => setSpan(value)}>
                {spans.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </Select>
            </Field>
            <Field
              label={words.gradedBy}
              hint={scheme.reading.scheme.countRules.length > 0 ? words.gradedByCount : null}
              validationState={ungradable === null ? "none" : "error"}
              validationMessage={ungradable && <WhyUngradable why={ungradable} />}
            >
              <Select
                className={styles.select}
                value={scheme.reading.scheme.id}
                onChange={(_event, { value }) => setScheme(value)}
              >
                {grading.map((each) => (
                  <option key={each.reference} value={each.reading.scheme.id}>
                    {nameScheme(each, schemes)}
                  </option>
                ))}
              </Select>
            </Field>
            <fieldset className={styles.boxes}>
              <legend className={styles.legend}>{words.parts}</legend>
              {parts.map(option)}
              {notIssued.length > 0 && (
                <span className={text.small}>
                  {words.notIssuedIn({ periods: words.listed({ items: notIssued, most: 12 }) })}
                </span>
              )}
              {taken.length === 0 && (
                <span className={text.small} role="alert">
                  {words.partsNeeded}
                </span>
              )}
            </fieldset>
            <Field label={words.method} hint={method === "best" ? words.byRowOnly : null}>
              <Select
                className={styles.select}
                value={method}
                onChange={(_event, { value }) => setMethod(methods.find((each) => each === value) ?? "mean")}
              >
                {methods.map((each) => (
                  <option key={each} value={each}>
                    {words.methods[each]}
                  </option>
                ))}
              </Select>
            </Field>
            {method === "weighted" &&
              taken.map((each) => (
                <TextField
                  key={keyOf(each)}
                  label={words.partWeight({
                    part: words.periodOfScheme({ period: each.period, scheme: calledBy(each) }),
                  })}
                  problem={areWeightsGood ? undefined : words.weightNeeded}
                  value={weights.get(keyOf(each)) ?? "1"}
                  onValue={(value) => setWeights(new Map(weights).set(keyOf(each), value))}
                />
              ))}
            {method === "best" && (
              <TextField
                label={words.bestOf({ of: taken.length })}
                problem={bestCount === null ? words.bestNeeded({ of: taken.length }) : undefined}
                value={best}
                onValue={setBest}
              />
            )}
            {reviews.length > 0 && (
              <fieldset className={styles.boxes}>
                <legend className={styles.legend}>{words.reviews}</legend>
                {reviews.map(option)}
              </fieldset>
            )}
            {takenReviews.length > 0 && (
              <TextField
                label={words.reviewShare}
                problem={shareOfReviews === null ? words.shareNeeded : undefined}
                value={reviewShare}
                onValue={setReviewShare}
              />
            )}
            <Field label={words.team} hint={words.teamHint}>
              <Select className={styles.select} value={team} onChange={(_event, { value }) => setTeam(value)}>
                <option value="none">{words.teams.none}</option>
                <option value="mean">{words.teams.mean}</option>
                <option value="weighted">{words.teams.weighted}</option>
                {[...parts, ...reviews]
                  .filter((each) => areTeams(each, taken))
                  .map((each) => (
                    <option key={keyOf(each)} value={keyOf(each)}>
                      {words.teamIssue({ period: each.period, scheme: calledBy(each) })}
                    </option>
                  ))}
              </Select>
            </Field>
            {team !== "none" && (
              <TextField
                label={words.teamShare}
                problem={shareOfTeam === null ? words.shareNeeded : undefined}
                value={teamShare}
                onValue={setTeamShare}
              />
            )}
          </div>
          {choice !== null && ungradable === null && <Outcome choice={choice} people={people} scheme={scheme} />}
        </>
      )}
    </Screen>
  );
}

function WhyUngradable({ why }: { readonly why: Ungradable }) {
  const words = useKeepWords();
  return <>{words.ungradable(why)}</>;
}

function Outcome({
  choice,
  people,
  scheme,
}: {
  readonly choice: RollUpChoice;
  readonly people: readonly RolledUp[];
  readonly scheme: SchemeOnSheet;
}) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useKeepWords();
  const { language } = useLanguage();
  const totals = people.flatMap(({ total }) => total ?? []);
  const mean = totals.length === 0 ? null : totals.reduce((sum, total) => sum + total, 0) / totals.length;
  const show = (score: number | null) => (score === null ? words.none : formatNumber(score, language));
  const gradeIn = ({ grade }: RolledUp) => (typeof grade === "string" ? grade : null);
  // From the best.
  const grades = gradesOf(scheme.reading.scheme);
  const counts = [...grades, null].flatMap((grade) => {
    const count = people.filter((person) => gradeIn(person) === grade).length;
    return count === 0 ? [] : [words.gradeCount({ grade: grade ?? words.ungraded, count })];
  });
  const missing = missingIn(choice, people);
  const hasTeam = choice.team !== null;
  return (
    <>
      <Section title={words.rolledUp}>
        <span className={text.strong}>{words.rolledUpMean({ people: people.length, mean: show(mean) })}</span>
        <span className={text.small}>{counts.join(" · ")}</span>
        {missing.length === 0 && <span className={text.small}>{words.noneMissing}</span>}
        {missing.map(({ period, people: lacking }) => (
          <span key={period} className={text.small}>
            {words.missingOf({
              period,
              count: lacking.length,
              names: words.listed({ items: lacking.map(nameOf), most: MOST_NAMES }),
            })}
          </span>
        ))}
      </Section>
      <div className={styles.list}>
        <SmallTable
          label={words.rolledUp}
          columns={[
            { title: words.personAndGrade },
            ...(hasTeam
              ? [
                  { title: words.own, isNumeric: true },
                  { title: words.teamColumn, isNumeric: true },
                ]
              : []),
            { title: words.total, isNumeric: true },
          ]}
          rows={people.slice(0, FIRST_PEOPLE).map((person) => ({
            key: `${person.number} ${person.name}`,
            cells: [
              <span key="name">
                {nameOf(person)}
                <span className={text.small}>
                  {person.grade instanceof Failure ? person.grade.describe(language) : (person.grade ?? words.none)}
                </span>
              </span>,
              ...(hasTeam ? [show(person.own), show(person.team)] : []),
              show(person.total),
            ],
          }))}
        />
        {people.length > FIRST_PEOPLE && (
          <span className={text.small}>{words.firstPeople({ shown: FIRST_PEOPLE, count: people.length })}</span>
        )}
      </div>
    </>
  );
}

function keyOf({ period, scheme }: Pick<IssuedPeriod, "period" | "scheme">): string {
  return `${period}|${scheme}`;
}

function teamOf(chosen: string): TeamScores | null {
  if (chosen === "none") return null;
  if (chosen === "mean") return { from: "members", by: "each" };
  if (chosen === "weighted") return { from: "members", by: "periods" };
  const [period = "", scheme = ""] = chosen.split("|");
  return { from: "register", period, scheme };
}

/** Whether the people of an issue are teams: departments of those who are rolled up. */
function areTeams({ people }: IssuedPeriod, taken: readonly IssuedPeriod[]): boolean {
  const departments = new Set(taken.flatMap((each) => each.people.map(({ department }) => department)));
  return people.length > 0 && people.every((person) => departments.has(nameOf(person)));
}

function lastMonth(span: string): string {
  return spanOf(span)?.months.at(-1) ?? "";
}
