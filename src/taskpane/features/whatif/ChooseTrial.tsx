import { Badge, Button, Checkbox, Field, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { keepColumn, nameOfList, spellJoined, type Heads } from "../../../workbook/people/joinedColumn";
import type { ColumnMatch } from "../../../workbook/people/matchColumns";
import type { Source } from "../../../workbook/people/source";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { ProblemBar } from "../../ui/ProblemBar";
import { nameScheme } from "../../ui/nameScheme";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import type { Candidate, WhatIfState } from "./useWhatIf";
import { useWhatIfWords, type WhatIfWords } from "./words/whatIfWords";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "8px" },
  select: { minWidth: 0, "& select": { minWidth: 0 } },
  told: { margin: "0 0 4px 36px" },
  column: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  label: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "2px 8px" },
  confirm: { marginTop: "4px" },
});

interface Props {
  readonly state: WhatIfState;
  readonly schemes: readonly SchemeOnSheet[];
}

/** Which two schemes are compared, on whose data. */
export function ChooseTrial({ state, schemes }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWhatIfWords();
  const { baseline, draft, candidates, listProblem, reload } = state;

  const chooser = (label: string, value: SchemeOnSheet, onChoose: (reference: string) => void) => (
    <Field label={label}>
      <Select
        className={styles.select}
        value={value.reference}
        onChange={(_event, { value: reference }) => onChoose(reference)}
      >
        {schemes.map((each) => (
          <option key={each.reference} value={each.reference}>
            {nameScheme(each, schemes)}
          </option>
        ))}
      </Select>
    </Field>
  );

  return (
    <>
      <Section title={words.schemes}>
        <div className={styles.fields}>
          {chooser(words.baseline, baseline, state.chooseBaseline)}
          {chooser(words.draft, draft, state.chooseDraft)}
        </div>
        {baseline.reference === draft.reference && <p className={text.small}>{words.sameScheme}</p>}
      </Section>
      <Section title={words.people} aside={words.peopleHint}>
        <ProblemBar problem={listProblem} onRetry={reload} />
        {candidates === null && listProblem === undefined && (
          <Spinner size="tiny" label={words.readingWorkbook} labelPosition="after" />
        )}
        {candidates?.length === 0 && <p className={text.paragraph}>{words.noSources}</p>}
        {candidates?.map((candidate) => (
          <SourceChoice
            key={`${candidate.source.kind} ${candidate.source.address}`}
            candidate={candidate}
            onChoose={state.chooseSource}
          />
        ))}
      </Section>
      <OpenColumns candidates={candidates ?? []} onChoose={state.chooseColumn} />
    </>
  );
}

/** A source, and how it is read where it was appraised before. */
function SourceChoice({
  candidate: { source, appraised, isChosen },
  onChoose,
}: {
  readonly candidate: Candidate;
  readonly onChoose: WhatIfState["chooseSource"];
}) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWhatIfWords();
  const id = useId();
  return (
    <div>
      <Checkbox
        label={words.sourceOption({ name: nameOf(source, words), rows: source.rowCount })}
        checked={isChosen}
        aria-describedby={appraised ? id : undefined}
        onChange={(_event, { checked }) => onChoose(source, checked === true)}
      />
      {appraised && (
        <div id={id} className={styles.told}>
          <span className={text.small}>{words.asAppraised({ lists: appraised.lists.map(nameOfList) })}</span>
          {appraised.gone.length > 0 && (
            <span className={text.small}>{words.listsGone({ lists: appraised.gone })}</span>
          )}
        </div>
      )}
    </div>
  );
}

function nameOf({ table, sheet, kind }: Source, words: WhatIfWords): string {
  return kind === "table" && table !== null ? words.sourceTable({ table, sheet }) : sheet;
}

/** The columns that need a look: what is sure is not asked for. Sources with the same headers are asked for once. */
function OpenColumns({
  candidates,
  onChoose,
}: {
  readonly candidates: readonly Candidate[];
  readonly onChoose: WhatIfState["chooseColumn"];
}) {
  const styles = useStyles();
  const words = useWhatIfWords();
  const chosen = candidates.filter(({ isChosen }) => isChosen);
  const distinct = chosen.filter(
    ({ heads }, i) => chosen.findIndex((each) => spellHeads(each.heads) === spellHeads(heads)) === i,
  );
  const open = distinct.flatMap(({ heads, unsure, missing }) =>
    [...unsure, ...missing.filter((match) => !unsure.includes(match))].map((match) => ({ heads, match })),
  );
  if (open.length === 0) return null;
  return (
    <Section title={words.columns}>
      {open.map(({ heads, match }) => (
        <div key={`${heads.source.address} ${match.field.key}`} className={styles.column}>
          <OpenColumn heads={heads} match={match} isAlone={distinct.length === 1} onChoose={onChoose} />
        </div>
      ))}
    </Section>
  );
}

/** What sources have in common that are asked about once. */
export function spellHeads({ columns }: Heads): string {
  return columns.map(({ header }) => header).join("\n");
}

interface OpenColumnProps {
  readonly heads: Heads;
  readonly match: ColumnMatch;
  readonly isAlone: boolean;
  readonly onChoose: WhatIfState["chooseColumn"];
}

function OpenColumn({ heads, match: { field, column, certainty }, isAlone, onChoose }: OpenColumnProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWhatIfWords();
  const isUnsure = certainty === "unsure";
  return (
    <>
      <Field
        label={
          <span className={styles.label}>
            {isAlone ? field.label : words.columnOf({ field: field.label, source: heads.source.sheet })}
            <Badge appearance="tint" color={isUnsure ? "warning" : "danger"}>
              {isUnsure ? words.toConfirm : words.columnNeeded}
            </Badge>
          </span>
        }
      >
        <Select
          className={styles.select}
          value={column === null ? "" : String(column)}
          onChange={(_event, { value }) => onChoose(heads, field.key, value === "" ? null : Number(value))}
        >
          <option value="">{words.noColumn}</option>
          {heads.columns.map(({ letter, header }, i) => {
            const kept = keepColumn(heads, i);
            // Of a list what the source has itself is not offered again.
            if (typeof kept !== "number" && header === "" && i !== column) return null;
            return (
              <option key={i} value={String(i)}>
                {typeof kept === "number" ? words.columnOption({ letter, header }) : spellJoined(kept)}
              </option>
            );
          })}
        </Select>
      </Field>
      {isUnsure ? (
        <Button
          size="small"
          className={styles.confirm}
          aria-label={words.confirmColumn({ field: field.label })}
          onClick={() => onChoose(heads, field.key, column)}
        >
          {words.confirm}
        </Button>
      ) : (
        <span className={text.small}>{words.missingColumn}</span>
      )}
    </>
  );
}
