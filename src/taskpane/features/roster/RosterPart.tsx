import { Button, Field, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Scheme } from "../../../domain/scheme/scheme";
import { personKey } from "../../../workbook/people/personKey";
import { proposeRosters } from "../../../workbook/people/proposeRosters";
import type { RosterChoice, Source, SourceData, SourceReading } from "../../../workbook/people/source";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useLineStyles } from "../../ui/useLineStyles";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { isSame, JoinedList, type ListOption } from "./JoinedList";
import { useRosterWords } from "./words/rosterWords";

interface Props {
  readonly data: SourceData;
  readonly scheme: Scheme;
  /** Further schemes by which some of the people may go. */
  readonly others: readonly Scheme[];
  readonly onRead: (reading: SourceReading) => Promise<void>;
}

/** 花名册: columns of other lists, by number or name, and everybody who does not fit, each with what mends it. */
export function RosterPart({ data, scheme, others, onRead }: Props) {
  const styles = useLineStyles();
  const text = useTextStyles();
  const words = useRosterWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, isBusy, problem } = useTask();
  const [sources, setSources] = useState<readonly Source[]>([]);
  const [listProblem, setListProblem] = useState<unknown>(undefined);
  useEffect(() => {
    let isWanted = true;
    workbook.listSources().then(
      (found) => isWanted && setSources(found),
      (error: unknown) => isWanted && setListProblem(error),
    );
    return () => {
      isWanted = false;
    };
  }, [workbook]);

  const { reading } = data.source;
  const proposals = useMemo(
    () => proposeRosters(data, sources, scheme, others, language),
    [data, sources, scheme, others, language],
  );
  const chosen = reading.rosters ?? [];
  const read = (changed: Partial<SourceReading>) => run(() => onRead({ ...reading, ...changed }));
  const join = (choices: readonly RosterChoice[]) => read({ rosters: choices });
  const free: readonly ListOption[] = proposals
    .filter(({ choice }) => !chosen.some((each) => isSame(each, choice)))
    .map(({ choice, adds }) => ({ choice, adds, place: placeOf(choice) }));
  const best = proposals.find(({ choice, news }) => news.length > 0 && !chosen.some((each) => isSame(each, choice)));
  if (chosen.length === 0 && free.length === 0)
    return listProblem === undefined ? null : <ProblemBar problem={listProblem} />;

  return (
    <Section title={words.title} aside={words.aside}>
      <ProblemBar problem={problem ?? listProblem} />
      {chosen.map((choice, i) => {
        const own = proposals.find((each) => isSame(each.choice, choice));
        return (
          <JoinedList
            key={`${choice.table} ${choice.sheet}`}
            data={data}
            choice={choice}
            at={i}
            count={chosen.length}
            options={[{ choice, adds: own?.adds ?? [], place: placeOf(choice) }, ...free]}
            isBusy={isBusy}
            onChoose={(other) =>
              join([...chosen.slice(0, i), ...(other === null ? [] : [other]), ...chosen.slice(i + 1)])
            }
            onRead={read}
          />
        );
      })}
      {best !== undefined && (
        <>
          <p className={text.small}>{words.proposed({ place: placeOf(best.choice), adds: best.news })}</p>
          <Button size="small" disabledFocusable={isBusy} onClick={() => join([...chosen, best.choice])}>
            {words.take({ place: placeOf(best.choice) })}
          </Button>
        </>
      )}
      {free.length > 0 && (
        <Field label={chosen.length === 0 ? words.roster({ at: 1, count: 1 }) : words.further} size="small">
          <Select
            size="small"
            className={styles.select}
            value="-1"
            onChange={(_event, { value }) => {
              const option = free[Number(value)];
              if (option) join([...chosen, option.choice]);
            }}
          >
            <option value="-1">{words.none}</option>
            {free.map(({ choice, place, adds }, i) => (
              <option key={`${choice.table} ${choice.sheet}`} value={String(i)}>
                {words.option({ place, adds })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ul className={styles.list}>
        {(reading.except?.values ?? []).map((name) => (
          <li key={name} className={styles.row}>
            <span className={styles.text}>{words.leftOut({ name })}</span>
            <Button
              size="small"
              aria-label={words.countAgainAbout({ name })}
              onClick={() => run(() => onRead(without(reading, name)))}
            >
              {words.countAgain}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function without(reading: SourceReading, name: string): SourceReading {
  const { except, ...others } = reading;
  const values = except?.values.filter((value) => personKey(value) !== personKey(name)) ?? [];
  return except === undefined || values.length === 0 ? others : { ...others, except: { ...except, values } };
}

function placeOf({ sheet, table }: RosterChoice): string {
  return table === null || table === sheet ? sheet : `${table} · ${sheet}`;
}
