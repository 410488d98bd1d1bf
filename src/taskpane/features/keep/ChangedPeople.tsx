import { Failure } from "../../../domain/failure";
import { comparePeople, type Outcome } from "../../../workbook/register/comparePeople";
import { nameOf } from "../../../workbook/register/findOpen";
import { peopleOnSheet } from "../../../workbook/register/issuedPerson";
import type { Issue } from "../../../workbook/register/register";
import type { ResultsOnSheet } from "../../../workbook/register/resultsOnSheet";
import type { Language } from "../../../domain/language";
import { formatMoney, formatNumber } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { useTextStyles } from "../../ui/useTextStyles";
import { useKeepWords } from "./words/keepWords";

/** So many people are named. */
const MOST_PEOPLE = 10;

/** Whose results on an issued sheet are not what the register has, because somebody changed cells by hand. */
export function ChangedPeople({ issue, results }: { readonly issue: Issue; readonly results: ResultsOnSheet }) {
  const text = useTextStyles();
  const words = useKeepWords();
  const { language } = useLanguage();
  const changed = comparePeople(issue.people, peopleOnSheet(results));
  if (changed.length === 0) return <span className={text.small}>{words.changedOnly}</span>;
  const show = (outcome: Outcome | null) => (outcome === null ? words.notThere : spell(outcome, language));
  return (
    <ul className={text.list} aria-label={words.changedPeople}>
      {changed.slice(0, MOST_PEOPLE).map((each) => (
        <li key={`${each.number} ${each.name}`} className={text.small}>
          {words.changedTo({ name: nameOf(each), before: show(each.before), after: show(each.after) })}
        </li>
      ))}
    </ul>
  );
}

function spell({ total, grade, pay }: Outcome, language: Language): string {
  const figure = (value: Outcome["total"], format: (x: number) => string) =>
    value === null ? "" : value instanceof Failure ? value.describe(language) : format(value);
  const parts = [figure(total, (x) => formatNumber(x, language)), grade, figure(pay, (x) => formatMoney(x, language))];
  return parts.filter((part) => part !== "").join(" · ");
}
