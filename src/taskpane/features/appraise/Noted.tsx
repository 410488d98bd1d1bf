import { textKey } from "../../../domain/sameText";
import { nameOf } from "../../../workbook/register/findOpen";
import type { CarriedInto } from "../../../workbook/register/carriedInto";
import type { AppraisedPerson } from "../../../workbook/results/appraiseSource";
import { formatMoney } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import { useAppraiseWords } from "./words/appraiseWords";

/** So many people are named in one sentence. */
const MOST_NAMES = 5;

interface Props {
  readonly people: readonly AppraisedPerson[];
  readonly carried: CarriedInto | null;
}

/** Who completes a streak, rewarded or only flagged, and what is paid of earlier periods. Nothing where there is nothing of it. */
export function Noted({ people, carried }: Props) {
  const text = useTextStyles();
  const words = useAppraiseWords();
  const { language } = useLanguage();
  const namesOf = (some: readonly { readonly number: string; readonly name: string }[]) =>
    words.listed({ items: [...new Set(some.map(nameOf))], most: MOST_NAMES });
  const rules = [...new Set(people.flatMap(({ streaks }) => streaks.map(({ rule }) => rule)))];
  const lines = [
    ...rules.map(({ name }) =>
      words.streakOf({
        name,
        names: namesOf(people.filter(({ streaks }) => streaks.some(({ rule }) => rule.name === name))),
      }),
    ),
    ...(carried ? linesOf(carried) : []),
  ];

  function linesOf({ period, people: rows }: CarriedInto): string[] {
    if (rows.length === 0) return [];
    const keys = new Set(people.flatMap(({ number, name }) => [textKey(number), textKey(name)]));
    const isHere = ({ number, name }: CarriedInto["people"][number]) =>
      keys.has(textKey(number === "" ? name : number));
    const here = rows.filter(isHere);
    const gone = rows.filter((row) => !isHere(row));
    const amount = here.reduce((sum, row) => sum + row.amount, 0);
    const count = new Set(here.map(nameOf)).size;
    return [
      ...(count === 0 ? [] : [words.carriedInto({ period, count, amount: formatMoney(amount, language) })]),
      ...(gone.length === 0 ? [] : [words.carriedElsewhere({ names: namesOf(gone) })]),
    ];
  }

  if (lines.length === 0) return null;
  return (
    <Section title={words.noted}>
      <ul className={text.list}>
        {lines.map((line) => (
          <li key={line} className={text.small}>
            {line}
          </li>
        ))}
      </ul>
    </Section>
  );
}
