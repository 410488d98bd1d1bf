import {
  Badge,
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { localAddress } from "../../../workbook/cells/area";
import { isMissing } from "../../../workbook/people/isMissing";
import type { ColumnMatch } from "../../../workbook/people/matchColumns";
import type { FigureProposal } from "../../../workbook/people/proposeFigures";
import type { History } from "../../../workbook/results/arrangeHistory";
import { shownColumns } from "../../../workbook/people/shownColumns";
import type { RosterChoice, SourceData } from "../../../workbook/people/source";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { areVersions } from "../../../workbook/scheme/versionOfId";
import { familiesOf } from "../../../workbook/scheme/versionsOf";
import { ColumnSelect } from "../../ui/ColumnSelect";
import { lazilyWithin } from "../../ui/lazilyWithin";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useAppraiseWords, type AppraiseWords } from "./words/appraiseWords";
import { DataCheckUp } from "./DataCheckUp";
import { StepLine } from "./StepLine";
import type { Appraisal } from "./useAppraisal";

const RosterPart = lazilyWithin(async () => (await import("../roster/RosterPart")).RosterPart);

const FigureOffers = lazilyWithin(async () => (await import("../roster/FigureOffers")).FigureOffers);

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  label: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "2px 8px" },
  groups: { marginTop: "20px" },
  unsure: { display: "flex", alignItems: "center", gap: "8px", marginTop: "4px" },
});

/** Second step: which column holds what. */
export function MapColumns({
  appraisal,
  data,
  schemes,
}: {
  readonly appraisal: Appraisal;
  readonly data: SourceData;
  readonly schemes: readonly SchemeOnSheet[];
}) {
  const text = useTextStyles();
  const styles = useStyles();
  const words = useAppraiseWords();
  const workbook = useWorkbook();
  const going = useTask();
  const list = useRef<HTMLDivElement>(null);
  const { matches, haveHeadersChanged, staleness, goToStep } = appraisal;
  const [showsAll, setShowsAll] = useState(false);
  const [offers, setOffers] = useState<readonly FigureProposal[]>([]);
  const missing = matches.filter((match) => isMissing(match, matches));
  const unsure = matches.filter(({ certainty }) => certainty === "unsure");
  const open = [...missing, ...unsure];
  const scored = matches.filter(({ field }) => field.role === "scored" || field.role === "rating");
  const hasNoFigures = scored.length > 0 && scored.every(({ column }) => column === null);

  const own = appraisal.scheme?.reading.scheme.id ?? "";
  const others = useMemo(
    () =>
      familiesOf(schemes)
        .map(({ lead }) => lead.reading.scheme)
        .filter(({ id }) => !areVersions(id, own)),
    [schemes, own],
  );

  const goOn = () => {
    const [first] = open;
    if (first === undefined) goToStep("preview");
    else list.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(first.field.key)}"] select`)?.focus();
  };

  const join = (choice: RosterChoice) => {
    const { reading } = data.source;
    return appraisal.chooseReading({ ...reading, rosters: [...(reading.rosters ?? []), choice] });
  };

  const shown = matches.filter(
    ({ field, column }) => column !== null || !field.isExtra || (showsAll && field.isFurther !== true),
  );
  const groups = [
    { title: words.person, matches: shown.filter(({ field }) => field.role === "person") },
    { title: words.indicators, matches: shown.filter(({ field }) => field.indicator !== null) },
    { title: words.payColumns, matches: shown.filter(({ field }) => field.role === "roster") },
  ];
  return (
    <Screen
      title={words.stepColumnsTitle}
      onBack={() => goToStep("source")}
      status={
        open.length === 0 ? words.allMatched : words.openMatches({ missing: missing.length, unsure: unsure.length })
      }
      primary={{ label: words.preview, onClick: goOn }}
    >
      <StepLine step="columns" />
      <ProblemBar problem={staleness ?? going.problem} />
      {haveHeadersChanged && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.headersChanged}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.label}>
        <span className={text.small}>
          {words.sourceAddress({
            address: `${data.source.sheet}!${localAddress(data.source.area)}`,
            rows: data.rows.length,
          })}
        </span>
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.goToCell({ address: data.source.address })}
          onClick={() => going.run(() => workbook.goTo(data.source.address))}
        >
          {words.goTo}
        </Button>
      </div>
      {familiesOf(schemes).length > 1 && (
        <Button size="small" onClick={() => goToStep("company")}>
          {words.severalSchemes}
        </Button>
      )}
      {hasNoFigures && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.noFiguresHere}</MessageBarBody>
        </MessageBar>
      )}
      <DataCheckUp data={data} matches={matches} onRead={appraisal.chooseReading} />
      {appraisal.scheme && (
        <RosterPart
          data={data}
          scheme={appraisal.scheme.reading.scheme}
          others={others}
          matches={matches}
          onRead={appraisal.chooseReading}
          onOffers={setOffers}
        />
      )}
      {unsure.length > 1 && (
        <Button size="small" onClick={appraisal.confirmAll}>
          {words.confirmAll({ count: unsure.length })}
        </Button>
      )}
      {appraisal.isPaid !== null && (
        <Checkbox
          label={words.payToo}
          checked={appraisal.isPaid}
          onChange={(_event, { checked }) => appraisal.choosePaid(checked === true)}
        />
      )}
      <div ref={list} className={styles.groups}>
        {groups
          .filter((group) => group.matches.length > 0)
          .map((group) => (
            <Section key={group.title} title={group.title}>
              <Matches
                matches={group.matches}
                all={matches}
                data={data}
                offers={offers}
                onChoose={appraisal.chooseColumn}
                onJoin={join}
                onSource={appraisal.chooseSource}
              />
            </Section>
          ))}
      </div>
      {matches.some(({ field, column }) => field.isExtra && column === null) && (
        <Button size="small" appearance="subtle" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.fewerColumns : words.moreColumns}
        </Button>
      )}
      {appraisal.candidates.length > 0 && (
        <Section title={words.earlierResults} aside={words.earlierResultsHint}>
          {appraisal.candidates.map(({ results: { sheet, people }, isChosen }) => (
            <Checkbox
              key={sheet}
              label={words.earlierResultsOption({ sheet, people })}
              checked={isChosen}
              onChange={(_event, { checked }) => appraisal.chooseEarlier(sheet, checked === true)}
            />
          ))}
          <p className={text.small}>{describeHistory(appraisal.earlier, words)}</p>
        </Section>
      )}
    </Screen>
  );
}

function describeHistory(earlier: History, words: AppraiseWords): string {
  if (earlier.length === 0) return words.noEarlierResults;
  return words.historyIs({ sheets: earlier.map((results) => results?.sheet ?? words.noResultsOfMonth) });
}

interface MatchesProps {
  readonly matches: readonly ColumnMatch[];
  /** Those of all groups, shown or not. */
  readonly all: readonly ColumnMatch[];
  readonly data: SourceData;
  /** Other sheets that have what is missing. */
  readonly offers: readonly FigureProposal[];
  readonly onChoose: Appraisal["chooseColumn"];
  readonly onJoin: (choice: RosterChoice) => Promise<void>;
  readonly onSource: Appraisal["chooseSource"];
}

function Matches({ matches, all, data, offers, onChoose, onJoin, onSource }: MatchesProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useAppraiseWords();
  const columns = useMemo(() => shownColumns(data), [data]);
  return (
    <ul className={styles.list}>
      {matches.map((match) => {
        const { field, column, certainty } = match;
        const chosen = column === null ? undefined : data.columns[column];
        const isNowhere = isMissing(match, all);
        const isOffered = offers.some(({ news }) => news.some(({ key }) => key === field.key));
        const isRated = all.some((each) => each.field.role === "rating" && each.field.indicator === field.indicator);
        return (
          <li key={field.key} className={styles.row} data-field={field.key}>
            <Field
              label={
                <span className={styles.label}>
                  {field.label}
                  <Certainty certainty={certainty} isNeeded={isNowhere} />
                </span>
              }
            >
              <ColumnSelect columns={columns} value={column} onColumn={(at) => onChoose(field.key, at)} />
            </Field>
            {chosen && (
              <span className={text.small}>
                {[words.listed({ items: chosen.samples, most: 3 }), words.columnCounts(chosen)]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </span>
            )}
            {certainty === "unsure" && (
              <span className={styles.unsure}>
                <Button
                  size="small"
                  aria-label={words.confirmColumn({ field: field.label })}
                  onClick={() => onChoose(field.key, column)}
                >
                  {words.confirm}
                </Button>
              </span>
            )}
            {isNowhere && isRated && !isOffered && <p className={text.small}>{words.ratedElsewhere}</p>}
            {isOffered && (
              <FigureOffers field={field} offers={offers} all={data.rows.length} onJoin={onJoin} onSource={onSource} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Certainty({
  certainty,
  isNeeded,
}: {
  readonly certainty: ColumnMatch["certainty"];
  readonly isNeeded: boolean;
}) {
  const words = useAppraiseWords();
  switch (certainty) {
    case "sure":
      return null;
    case "unsure":
      return (
        <Badge appearance="tint" color="warning">
          {words.toConfirm}
        </Badge>
      );
    case "none":
      return (
        <Badge appearance="tint" color={isNeeded ? "danger" : "informative"}>
          {isNeeded ? words.columnNeeded : words.columnNone}
        </Badge>
      );
  }
}
