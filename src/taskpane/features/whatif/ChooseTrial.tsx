import { Badge, Button, Checkbox, Field, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { columnLetters } from "../../../workbook/cells/area";
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
  source: { display: "flex" },
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
        {candidates?.map(({ source, isChosen }) => (
          <div key={`${source.kind} ${source.address}`} className={styles.source}>
            <Checkbox
              label={words.sourceOption({ name: nameOf(source, words), rows: source.rowCount })}
              checked={isChosen}
              onChange={(_event, { checked }) => state.chooseSource(source, checked === true)}
            />
          </div>
        ))}
      </Section>
      <OpenColumns candidates={candidates ?? []} onChoose={state.chooseColumn} />
    </>
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
    ({ source }, i) => chosen.findIndex((each) => each.source.headers.join("\n") === source.headers.join("\n")) === i,
  );
  const open = distinct.flatMap(({ source, unsure, missing }) =>
    [...unsure, ...missing.filter((match) => !unsure.includes(match))].map((match) => ({ source, match })),
  );
  if (open.length === 0) return null;
  return (
    <Section title={words.columns}>
      {open.map(({ source, match }) => (
        <div key={`${source.address} ${match.field.key}`} className={styles.column}>
          <OpenColumn source={source} match={match} isAlone={distinct.length === 1} onChoose={onChoose} />
        </div>
      ))}
    </Section>
  );
}

interface OpenColumnProps {
  readonly source: Source;
  readonly match: ColumnMatch;
  readonly isAlone: boolean;
  readonly onChoose: WhatIfState["chooseColumn"];
}

function OpenColumn({ source, match: { field, column, certainty }, isAlone, onChoose }: OpenColumnProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWhatIfWords();
  const isUnsure = certainty === "unsure";
  return (
    <>
      <Field
        label={
          <span className={styles.label}>
            {isAlone ? field.label : words.columnOf({ field: field.label, source: source.sheet })}
            <Badge appearance="tint" color={isUnsure ? "warning" : "danger"}>
              {isUnsure ? words.toConfirm : words.columnNeeded}
            </Badge>
          </span>
        }
      >
        <Select
          className={styles.select}
          value={column === null ? "" : String(column)}
          onChange={(_event, { value }) => onChoose(source, field.key, value === "" ? null : Number(value))}
        >
          <option value="">{words.noColumn}</option>
          {source.headers.map((header, i) => (
            <option key={i} value={String(i)}>
              {words.columnOption({ letter: columnLetters(source.area.column + i), header })}
            </option>
          ))}
        </Select>
      </Field>
      {isUnsure ? (
        <Button
          size="small"
          className={styles.confirm}
          aria-label={words.confirmColumn({ field: field.label })}
          onClick={() => onChoose(source, field.key, column)}
        >
          {words.confirm}
        </Button>
      ) : (
        <span className={text.small}>{words.missingColumn}</span>
      )}
    </>
  );
}
