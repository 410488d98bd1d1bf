import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { textKey } from "../../../domain/sameText";
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

/** Chooses the person whose figures the designer shows. */
export function PersonBar({ inView }: { readonly inView: PersonInView }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = usePersonWords();
  const [typed, setTyped] = useState("");
  const { sources, source, people, person, problem } = inView;
  const isLong = people.length > MOST_LISTED;
  const found = isLong
    ? people.filter(({ name, number }) => [name, number].some((part) => textKey(part).includes(textKey(typed))))
    : people;
  const listed = found.slice(0, MOST_LISTED);
  const isListed = listed.some(({ row }) => row === person?.row);
  return (
    <div role="group" aria-label={words.personInView}>
      <ProblemBar problem={problem} />
      <div className={styles.bar}>
        <Field label={words.period} size="small">
          <Select
            size="small"
            className={styles.select}
            value={source?.address ?? ""}
            onChange={(_event, { value }) =>
              inView.chooseSource(sources?.find(({ address }) => address === value) ?? null)
            }
          >
            <option value="">{words.noPeriod}</option>
            {sources?.map(({ address, kind, sheet, table }) => (
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
            disabled={source === null}
            value={isListed && person ? String(person.row) : ""}
            onChange={(_event, { value }) => {
              if (value !== "") inView.choosePerson(Number(value));
            }}
          >
            {!isListed && (
              <option value="">{person && found.length > 0 ? words.personOption(person) : words.nobody}</option>
            )}
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
    </div>
  );
}
