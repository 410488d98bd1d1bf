import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { moversOf, type PersonChange } from "../../../domain/whatif/compareTrials";
import { LongList } from "../../ui/LongList";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import { MoverRow } from "./MoverRow";
import type { Trial } from "./useWhatIf";
import { useWhatIfWords } from "./words/whatIfWords";

/** Pixels, before it is measured. */
const ROW_HEIGHT = 76;

const useStyles = makeStyles({
  filter: { margin: "8px 0" },
});

const filters = ["all", "wins", "loses"] as const;
type Filter = (typeof filters)[number];

/** Everyone whose result changes, who wins or loses most first, with why. */
export function Movers({ trial }: { readonly trial: Trial }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWhatIfWords();
  const [filter, setFilter] = useState<Filter>("all");
  const movers = useMemo(() => moversOf(trial.changes), [trial]);
  const shown = useMemo(() => movers.filter(({ effect }) => filter === "all" || effect === filter), [movers, filter]);
  const countOf = (effect: PersonChange["effect"]) => movers.filter((each) => each.effect === effect).length;
  const counts = {
    wins: countOf("wins"),
    loses: countOf("loses"),
    others: countOf("same"),
    same: trial.changes.length - movers.length,
  };
  return (
    <Section title={words.movers}>
      <p className={text.small}>{movers.length === 0 ? words.nobodyMoves : words.moverCounts(counts)}</p>
      {movers.length > 0 && (
        <Field label={words.show} orientation="horizontal" className={styles.filter}>
          <Select
            size="small"
            value={filter}
            onChange={(_event, { value }) => setFilter(filters.find((each) => each === value) ?? "all")}
          >
            {filters.map((each) => (
              <option key={each} value={each}>
                {words.filters[each]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {movers.length > 0 && shown.length === 0 && <p className={text.small}>{words.nobodyOfFilter}</p>}
      {shown.length > 0 && <MoverList key={filter} trial={trial} movers={shown} />}
    </Section>
  );
}

function MoverList({ trial, movers }: { readonly trial: Trial; readonly movers: readonly PersonChange[] }) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  return (
    <LongList count={movers.length} rowHeight={ROW_HEIGHT}>
      {(index) => {
        const mover = movers[index];
        return (
          mover && (
            <MoverRow
              trial={trial}
              mover={mover}
              isOpen={opened.has(index)}
              onToggle={() =>
                setOpened((before) => {
                  const after = new Set(before);
                  if (!after.delete(index)) after.add(index);
                  return after;
                })
              }
            />
          )
        );
      }}
    </LongList>
  );
}
