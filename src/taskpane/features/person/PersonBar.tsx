import { Field, Input, makeStyles, Select, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { textKey } from "../../../domain/sameText";
import { nameOfList } from "../../../workbook/people/joinedColumn";
import { ProblemBar } from "../../ui/ProblemBar";
import { useTextStyles } from "../../ui/useTextStyles";
import type { PersonInView } from "./usePersonInView";
import { usePersonWords } from "./words/personWords";

/** A list of more is no list to choose from: the reader types a part of the name. */
const MOST_LISTED = 200;

const useStyles = makeStyles({
  bar: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: "4px 8px" },
  select: { minWidth: 0, "& select": { minWidth: 0 } },
  find: { gridColumn: "1 / -1", minWidth: 0, "& input": { minWidth: 0 } },
});

/** Chooses the person whose figures the designer shows, and says what keeps them from being shown. */
export function PersonBar({ inView }: { readonly inView: PersonInView }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = usePersonWords();
  const [typed, setTyped] = useState("");
  const { sources, source, data, people, person, problem } = inView;
  const isLong = people.length > MOST_LISTED;
  const found = isLong
    ? people.filter(({ name, number }) => [name, number].some((part) => textKey(part).includes(textKey(typed))))
    : people;
  const listed = found.slice(0, MOST_LISTED);
  const isListed = listed.some(({ row }) => row === person?.row);
  // A source that is chosen stays choosable, also when it is not found any more.
  const options =
    source && sources && !sources.some(({ address }) => address === source.address)
      ? [source, ...sources]
      : (sources ?? (source ? [source] : []));
  const sayNobody = () => {
    if (source === null) return words.none;
    return person && found.length > 0 ? words.personOption(person) : words.nobody;
  };
  return (
    <div role="group" aria-label={words.personInView}>
      <ProblemBar problem={problem} onRetry={inView.tryAgain} />
      <div className={styles.bar}>
        <Field label={words.period} size="small">
          <Select
            size="small"
            className={styles.select}
            value={source?.address ?? ""}
            onFocus={inView.lookAgain}
            onChange={(_event, { value }) =>
              inView.chooseSource(options.find(({ address }) => address === value) ?? null)
            }
          >
            <option value="">{words.noPeriod}</option>
            {options.map(({ address, kind, sheet, table }) => (
              <option key={`${kind} ${address}`} value={address}>
                {words.sourceOption({ sheet, table })}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.person} size="small">
          <Select
            size="small"
            className={styles.select}
            disabled={people.length === 0}
            value={isListed && person ? String(person.row) : ""}
            onChange={(_event, { value }) => {
              if (value !== "") inView.choosePerson(Number(value));
            }}
          >
            {!isListed && <option value="">{sayNobody()}</option>}
            {listed.map((each) => (
              <option key={each.row} value={String(each.row)}>
                {words.personOption(each)}
              </option>
            ))}
          </Select>
        </Field>
        {isLong && (
          <Field label={words.find} size="small" className={styles.find}>
            <Input size="small" value={typed} onChange={(_event, { value }) => setTyped(value)} />
          </Field>
        )}
      </div>
      {found.length > listed.length && (
        <span className={text.small}>{words.firstOf({ shown: listed.length, count: found.length })}</span>
      )}
      <Told inView={inView} />
      {source !== null && data === null && problem === undefined && (
        <Spinner size="extra-tiny" label={words.readingSource} labelPosition="after" />
      )}
    </div>
  );
}

/** What is to be done where nobody can be shown, or not all of him. */
function Told({ inView }: { readonly inView: PersonInView }) {
  const text = useTextStyles();
  const words = usePersonWords();
  const { sources, source, data, appraised, matched, people, gone } = inView;
  const told: string[] = [];
  if (source === null && sources !== null) told.push(sources.length === 0 ? words.noSources : words.chooseHint);
  if (source === null && sources === null) told.push(words.lookingForSources);
  if (appraised !== null) told.push(words.asAppraised({ lists: appraised.lists.map(nameOfList) }));
  if (appraised !== null && appraised.gone.length > 0) told.push(words.listsGone({ lists: appraised.gone }));
  if (data !== null && matched !== null) {
    if (!matched.hasMeasures) told.push(words.noMeasures);
    else if (people.length === 0) told.push(words.nobodyListed);
    else if (gone !== null) told.push(words.gone({ who: words.personOption(gone) }));
    else {
      if (matched.missing.length > 0) told.push(words.missingColumns({ fields: matched.missing }));
      if (matched.unsure.length > 0) told.push(words.unsureColumns({ columns: matched.unsure }));
    }
  }
  return (
    <div role="status">
      {told.map((sentence) => (
        <span key={sentence} className={text.small}>
          {sentence}
        </span>
      ))}
    </div>
  );
}
