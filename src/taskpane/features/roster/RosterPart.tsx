import { Button, Field, Select } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Scheme } from "../../../domain/scheme/scheme";
import type { ColumnMatch } from "../../../workbook/people/matchColumns";
import { furtherLists } from "../../../workbook/people/furtherLists";
import { mergeProposals } from "../../../workbook/people/mergeProposals";
import { personKey } from "../../../workbook/people/personKey";
import type { FigureProposal } from "../../../workbook/people/proposeFigures";
import { proposeRosters } from "../../../workbook/people/proposeRosters";
import type { RosterChoice, Source, SourceData, SourceReading } from "../../../workbook/people/source";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useLineStyles } from "../../ui/useLineStyles";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbookChanges } from "../../useWorkbookChanges";
import { useWorkbook } from "../../WorkbookContext";
import { isSame, JoinedList, type ListOption } from "./JoinedList";
import { placeOfList } from "./placeOfList";
import { useFigureProposals } from "./useFigureProposals";
import { useRosterWords } from "./words/rosterWords";

const noOffers: readonly FigureProposal[] = [];

interface Props {
  readonly data: SourceData;
  readonly scheme: Scheme;
  /** Further schemes by which some of the people may go. */
  readonly others: readonly Scheme[];
  readonly matches: readonly ColumnMatch[];
  readonly onRead: (reading: SourceReading) => Promise<void>;
  /** Told of the lists that have indicators which the data lack, whenever they are others. */
  readonly onOffers: (offers: readonly FigureProposal[]) => void;
}

/** 其他表: columns of other lists, by number or name, and everybody who does not fit, each with what mends it. */
export function RosterPart({ data, scheme, others, matches, onRead, onOffers }: Props) {
  const styles = useLineStyles();
  const text = useTextStyles();
  const words = useRosterWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, isBusy, problem } = useTask();
  const [sources, setSources] = useState<readonly Source[]>([]);
  const [listProblem, setListProblem] = useState<unknown>(undefined);
  const list = useCallback(
    () =>
      workbook.listSources().then((found) => {
        setSources(found);
        setListProblem(undefined);
      }),
    [workbook],
  );
  useEffect(() => void list().catch((error: unknown) => setListProblem(error)), [list]);
  // A sheet that is put beside the data now is proposed, too.
  useWorkbookChanges(list, { onProblem: setListProblem });

  const { reading } = data.source;
  const schemes = useMemo(() => [scheme, ...others], [scheme, others]);
  const figures = useFigureProposals(data, sources, schemes);
  const proposals = useMemo(
    () => mergeProposals(proposeRosters(data, sources, scheme, others, language), figures),
    [data, sources, scheme, others, language, figures],
  );
  const [offers = noOffers] = figures;
  useEffect(() => onOffers(offers), [onOffers, offers]);
  const chosen = reading.rosters ?? [];
  const read = (changed: Partial<SourceReading>) => run(() => onRead({ ...reading, ...changed }));
  const join = (choices: readonly RosterChoice[]) => read({ rosters: choices });
  const offered = proposals.map(({ choice }) => choice);
  const further = furtherLists(data, sources, offered).map((choice) => ({ choice, adds: [] }));
  const free: readonly ListOption[] = [...proposals, ...further]
    .filter(({ choice }) => !chosen.some((each) => isSame(each, choice)))
    .map(({ choice, adds }) => ({ choice, adds, place: placeOfList(choice) }));
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
            matches={matches}
            choice={choice}
            at={i}
            count={chosen.length}
            options={[{ choice, adds: own?.adds ?? [], place: placeOfList(choice) }, ...free]}
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
          <p className={text.small}>{words.proposed({ place: placeOfList(best.choice), adds: best.news })}</p>
          <Button size="small" disabledFocusable={isBusy} onClick={() => join([...chosen, best.choice])}>
            {words.take({ place: placeOfList(best.choice) })}
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
