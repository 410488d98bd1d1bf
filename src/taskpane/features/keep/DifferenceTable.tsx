import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Failure } from "../../../domain/failure";
import type { Language } from "../../../domain/language";
import type { Outcome, PersonDifference } from "../../../workbook/register/comparePeople";
import { nameOf } from "../../../workbook/register/findOpen";
import { formatMoney, formatNumber } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { SmallTable } from "../../ui/SmallTable";
import { useKeepWords, type KeepWords } from "./words/keepWords";

const useStyles = makeStyles({
  more: { alignSelf: "flex-start", marginTop: "8px" },
});

/** So many people are shown, and so many more at a time. */
const MORE_PEOPLE = 100;

/** Who would have come to something else, with what was issued and what it would be now. */
export function DifferenceTable({ differences }: { readonly differences: readonly PersonDifference[] }) {
  const styles = useStyles();
  const words = useKeepWords();
  const { language } = useLanguage();
  const [most, setMost] = useState(MORE_PEOPLE);
  const hidden = differences.length - most;
  return (
    <>
      <SmallTable
        label={words.differenceTable}
        columns={[
          { title: words.person },
          // In one column: four do not go into 270 px.
          { title: `${words.before} → ${words.after}` },
          { title: words.payMore, isNumeric: true },
        ]}
        rows={differences.slice(0, most).map((each) => ({
          key: `${each.number} ${each.name}`,
          cells: [
            nameOf(each),
            `${outcome(each.before, words, language)} → ${outcome(each.after, words, language)}`,
            each.payMore === null ? words.notComputed : formatMoney(each.payMore, language),
          ],
        }))}
      />
      {hidden > 0 && (
        <Button size="small" className={styles.more} onClick={() => setMost(most + MORE_PEOPLE)}>
          {words.morePeople({ count: Math.min(hidden, MORE_PEOPLE), all: differences.length })}
        </Button>
      )}
    </>
  );
}

function outcome(person: Outcome | null, words: KeepWords, language: Language): string {
  if (person === null) return words.notThere;
  const show = (figure: number | null | Failure, format: (x: number) => string) =>
    figure instanceof Failure ? figure.describe(language) : figure === null ? "" : format(figure);
  return words.outcomeOf({
    total: show(person.total, (x) => formatNumber(x, language)),
    grade: person.grade,
    pay: show(person.pay, (x) => formatMoney(x, language)),
  });
}
