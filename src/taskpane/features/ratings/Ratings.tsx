import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useState, type Dispatch, type SetStateAction } from "react";
import { textKey } from "../../../domain/sameText";
import type { Indicator, Scheme } from "../../../domain/scheme/scheme";
import { eachInSteps, stepsWithin, type Steps } from "../../../domain/steps";
import type { Source, SourceData, SourceReading } from "../../../workbook/people/source";
import { missingInSteps, type MissingRatings } from "../../../workbook/ratings/missingRatings";
import { MOST_RATINGS } from "../../../workbook/people/fields";
import { mostRatings } from "../../../workbook/ratings/planRatings";
import { areNumbers, ratedIndicators } from "../../../workbook/ratings/raterColumns";
import {
  isGiven,
  ratingsInSteps,
  type RatersAcross,
  type RatingChoices,
  type RatingList,
} from "../../../workbook/ratings/ratingList";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { ColumnSelect } from "../../ui/ColumnSelect";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useResult } from "../../ui/useResult";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useAppraiseWords } from "../appraise/words/appraiseWords";
import { LayoutLine } from "../collect/LayoutLine";
import { useRatingsWords } from "./words/ratingsWords";

const useStyles = makeStyles({
  select: { minWidth: 0, "& select": { minWidth: 0 } },
  fields: { display: "flex", flexDirection: "column", gap: "8px" },
  boxes: { display: "flex", flexDirection: "column", border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingLeft: "20px", overflowWrap: "anywhere" },
});

/** So many lines are shown before the reader asks for the rest. */
const FIRST_MISSING = 12;

interface Props {
  readonly data: SourceData;
  readonly scheme: SchemeOnSheet;
  /** What was said of last month's; `null` begins anew. */
  readonly said: RatingChoices | null;
  readonly onRead: (reading: SourceReading) => Promise<void>;
  readonly onAppraise: (summary: Source) => Promise<void>;
  readonly onBack: () => void;
}

/** So few ratings are read within the drawing of the screen. */
const READ_AT_ONCE = 500;

/** What several raters say of people: which column is what, who is which kind of rater, who is still missing, and a summary of it. */
export function Ratings(props: Props) {
  const { data, scheme, said, onBack } = props;
  const words = useRatingsWords();
  const appraising = useAppraiseWords();
  const [choices, setChoices] = useState<RatingChoices>(said ?? {});
  const rules = scheme.reading.scheme;
  const looking = useResult(
    useCallback(() => lookInSteps(data, rules, choices), [data, rules, choices]),
    data.body.length <= READ_AT_ONCE,
  );
  if (looking.result === null)
    return (
      <Screen
        title={words.title}
        onBack={onBack}
        status={appraising.computing({ percent: Math.round((looking.progress ?? 0) * 100) })}
      >
        <ProblemBar problem={looking.problem} />
      </Screen>
    );
  return (
    <LookedAt
      {...props}
      looked={looking.result}
      isFresh={looking.progress === null && looking.resume === null}
      choices={choices}
      onChoices={setChoices}
    />
  );
}

/** A list of ratings, with what it lacks. */
interface Looked {
  readonly list: RatingList;
  readonly missing: MissingRatings;
  /** Whether somebody has more ratings of a role than there are columns for. */
  readonly hasTooMany: boolean;
}

function* lookInSteps(data: SourceData, rules: Scheme, choices: RatingChoices): Steps<Looked> {
  const list = yield* stepsWithin(ratingsInSteps(data, rules, choices), 0, 0.6);
  const missing = yield* stepsWithin(missingInSteps(list), 0.6, 0.9);
  const ofRoles = list.indicators.flatMap(({ code }) => list.roles.map(({ role }) => ({ code, role })));
  let most = 0;
  const count = ({ code, role }: (typeof ofRoles)[number]) =>
    void (most = Math.max(most, mostRatings(list, code, role)));
  yield* stepsWithin(eachInSteps(ofRoles, count), 0.9, 1);
  return { list, missing, hasTooMany: most > MOST_RATINGS };
}

interface LookedAtProps extends Props {
  readonly looked: Looked;
  readonly isFresh: boolean;
  readonly choices: RatingChoices;
  readonly onChoices: Dispatch<SetStateAction<RatingChoices>>;
}

function LookedAt(props: LookedAtProps) {
  const { data, scheme, looked, isFresh, choices, onChoices, onRead, onAppraise, onBack } = props;
  const styles = useStyles();
  const text = useTextStyles();
  const words = useRatingsWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const reading = useTask();
  const inserting = useTask();
  const [summary, setSummary] = useState<Source | null>(null);
  const rules = scheme.reading.scheme;
  const { list } = looked;
  const { kinds, roles, ownRole, people, ratings, indicators } = list;
  const open = kinds.filter(({ text: kind, role }) => role === null && choices.roles?.get(textKey(kind)) === undefined);
  // A mean of everybody takes the place of roles where each rater has a column of figures.
  const isMean = list.across !== null && roles.length === 0;
  const hasNoMean = isMean && ratings.some(isGiven) && !areNumbers(list);
  const isWeighed = roles.length > 0 || (isMean && !hasNoMean);
  const canInsert = isWeighed && indicators.length > 0 && people.length > 0 && open.length === 0 && isFresh;

  const change = (changed: RatingChoices) => {
    setSummary(null);
    onChoices((before) => ({ ...before, ...changed }));
  };
  const insert = () =>
    inserting.run(async () => {
      const { insertMade } = await workbook.loadRecordCalls();
      setSummary(await insertMade({ kind: "ratings", list }, rules.id, language));
    });
  const insertion = {
    label: words.insert,
    busyLabel: inserting.isBusy ? words.inserting : undefined,
    onClick: insert,
  };
  const going = {
    label: words.appraise,
    onClick: () => inserting.run(() => (summary === null ? Promise.resolve() : onAppraise(summary))),
  };
  const column = (label: string, value: number | null, onColumn: (at: number | null) => void) => (
    <Field label={label} size="small">
      <ColumnSelect size="small" columns={data.columns} value={value} onColumn={onColumn} />
    </Field>
  );
  const columnsChosen = (part: RatingChoices["columns"]) => change({ columns: { ...choices.columns, ...part } });

  return (
    <Screen
      title={words.title}
      onBack={onBack}
      status={
        indicators.length === 0
          ? words.nothing
          : open.length > 0
            ? words.unsure({ count: open.length })
            : words.status({ people: people.length, ratings: ratings.filter(isGiven).length })
      }
      primary={summary !== null ? going : canInsert ? insertion : undefined}
    >
      <ProblemBar problem={reading.problem ?? inserting.problem} />
      {summary !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.inserted({ sheet: summary.sheet, people: summary.rowCount })}</MessageBarBody>
        </MessageBar>
      )}
      <p className={text.paragraph}>{list.across === null ? words.hint : words.hintAcross}</p>
      {isMean && (
        <MessageBar intent={hasNoMean ? "warning" : "info"} layout="multiline">
          <MessageBarBody>{hasNoMean ? words.noMean : words.meanOfAll}</MessageBarBody>
        </MessageBar>
      )}
      {roles.length === 0 && list.across === null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.noRaters}</MessageBarBody>
        </MessageBar>
      )}
      <LayoutLine data={data} onRead={(changed) => reading.run(() => onRead({ ...data.source.reading, ...changed }))} />
      <Section title={words.columns}>
        <div className={styles.fields}>
          {column(words.ratedPerson, list.columns.person, (person) => columnsChosen({ person }))}
          {list.across === null && (
            <>
              {column(words.rater, list.columns.rater, (rater) => columnsChosen({ rater }))}
              {column(words.kind, list.columns.kind, (kind) => columnsChosen({ kind }))}
              {ratedIndicators(rules).map(({ code, name }) => (
                <div key={code}>
                  {column(words.scoreOf({ name }), list.columns.scores.get(code) ?? null, (at) =>
                    change({ scores: new Map(choices.scores).set(code, at) }),
                  )}
                </div>
              ))}
            </>
          )}
          {list.across !== null && (
            <RaterColumns across={list.across} data={data} indicators={ratedIndicators(rules)} onChange={change} />
          )}
        </div>
      </Section>
      {roles.length > 0 && (
        <Section title={words.roles}>
          {roles.map(({ role, weight, fewest }) => (
            <span key={role} className={text.small}>
              {words.roleShare({ role, percent: formatPercent(weight, language), fewest })}
            </span>
          ))}
          {ownRole !== null && <span className={text.small}>{words.ownRole({ role: ownRole })}</span>}
          {roles.length > 1 && (
            <div className={styles.fields}>
              {kinds.map(({ text: kind, role, count }) => (
                <Field
                  key={kind}
                  label={list.across === null ? words.kindOption({ text: kind, count }) : kind}
                  size="small"
                >
                  <Select
                    size="small"
                    className={styles.select}
                    value={role ?? (open.some((each) => each.text === kind) ? "" : "none")}
                    onChange={(_event, { value }) =>
                      change({ roles: new Map(choices.roles).set(textKey(kind), roleIn(value, list)) })
                    }
                  >
                    <option value="" disabled>
                      {words.toConfirm}
                    </option>
                    {roles.map((each) => (
                      <option key={each.role} value={each.role}>
                        {each.role}
                      </option>
                    ))}
                    <option value="none">{words.notCounted}</option>
                  </Select>
                </Field>
              ))}
            </div>
          )}
        </Section>
      )}
      {indicators.length > 0 && isWeighed && <Missing looked={looked} />}
      {summary !== null && (
        <>
          <p className={text.small}>{words.joinHint}</p>
          <Button size="small" disabledFocusable={inserting.isBusy} onClick={insert}>
            {words.insertAgain}
          </Button>
        </>
      )}
    </Screen>
  );
}

interface RaterColumnsProps {
  readonly across: RatersAcross;
  readonly data: SourceData;
  /** Those that can be rated. */
  readonly indicators: readonly Indicator[];
  readonly onChange: (changed: RatingChoices) => void;
}

/** Which columns are raters, and what they rate. */
function RaterColumns({ across, data, indicators, onChange }: RaterColumnsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useRatingsWords();
  const chosen = across.columns.map(({ column }) => column);
  const nameOf = (code: string) => indicators.find((each) => each.code === code)?.name ?? code;
  return (
    <>
      <Field label={words.ratedIndicator} size="small">
        <Select
          size="small"
          className={styles.select}
          value={across.main ?? ""}
          onChange={(_event, { value }) => onChange({ indicator: value })}
        >
          {indicators.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className={styles.boxes}>
        <legend className={styles.legend}>{words.raterColumns}</legend>
        {across.candidates.map((column) => {
          const found = across.columns.find((each) => each.column === column);
          const { header = "", letter = "" } = data.columns[column] ?? {};
          return (
            <Checkbox
              key={letter}
              label={words.columnOption({ letter, header })}
              checked={found !== undefined}
              onChange={(_event, { checked }) =>
                onChange({
                  raters: across.candidates.filter((each) =>
                    each === column ? checked === true : chosen.includes(each),
                  ),
                })
              }
            />
          );
        })}
        {across.columns.length > 0 && (
          <span className={text.small}>
            {words.ratersFound({
              raters: [...new Set(across.columns.map(({ rater }) => rater))],
              indicators: [...new Set(across.columns.map(({ code }) => nameOf(code)))],
            })}
          </span>
        )}
        {across.columns.length === 0 && (
          <span className={text.small} role="alert">
            {words.noRaterColumns}
          </span>
        )}
      </fieldset>
    </>
  );
}

function roleIn(value: string, { roles }: RatingList): string | null {
  return roles.find(({ role }) => role === value)?.role ?? null;
}

/** Who has not rated whom, and of whom too little has been said. */
function Missing({ looked: { missing, hasTooMany } }: { readonly looked: Looked }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useRatingsWords();
  const [showsAll, setShowsAll] = useState(false);
  const { waiting, tooFew, twice } = missing;
  const lines = [
    ...waiting.map(words.waiting),
    ...tooFew.map(words.tooFew),
    ...twice.map(words.twice),
    ...(hasTooMany ? [words.tooMany({ most: MOST_RATINGS })] : []),
  ];
  const shown = showsAll ? lines : lines.slice(0, FIRST_MISSING);
  const people = new Set(tooFew.map(({ person }) => person)).size;
  return (
    <Section
      title={words.missing}
      aside={lines.length === 0 ? undefined : words.missingCount({ raters: waiting.length, people })}
    >
      {lines.length === 0 && <p className={text.small}>{words.nobodyMissing}</p>}
      <ul className={styles.list} aria-label={words.missing}>
        {shown.map((line) => (
          <li key={line} className={text.small}>
            {line}
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {words.more({ count: lines.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}
