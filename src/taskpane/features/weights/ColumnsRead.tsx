import { Badge, Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { isMissing } from "../../../workbook/people/isMissing";
import type { ColumnMatch } from "../../../workbook/people/matchColumns";
import type { SourceData } from "../../../workbook/people/source";
import { Section } from "../../ui/Section";
import { useWords } from "../../words/words";
import type { Weighing } from "./useWeights";
import { useWeightWords } from "./words/weightWords";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "8px" },
  select: { minWidth: 0, "& select": { minWidth: 0 } },
  label: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "2px 8px" },
  confirm: { marginTop: "4px" },
});

interface Props {
  readonly data: SourceData;
  readonly matches: readonly ColumnMatch[];
  readonly onChoose: Weighing["chooseColumn"];
}

/** Which column is read for which indicator: found by its header, to be seen, confirmed where it is unsure, and chosen otherwise. */
export function ColumnsRead({ data: { columns }, matches, onChoose }: Props) {
  const styles = useStyles();
  const words = useWeightWords();
  const paneWords = useWords();
  // Ratings and targets stand beside their indicators: those that are read.
  const shown = matches.filter(
    (match) =>
      match.field.indicator !== null &&
      (match.column !== null || isMissing(match, matches)) &&
      match.field.role !== "roster",
  );
  return (
    <Section title={words.columnsRead} aside={words.columnsReadHint}>
      <div className={styles.fields}>
        {shown.map(({ field, column, certainty }) => (
          <div key={field.key}>
            <Field
              label={
                <span className={styles.label}>
                  {field.label}
                  {certainty !== "sure" && (
                    <Badge appearance="tint" color={certainty === "unsure" ? "warning" : "danger"}>
                      {certainty === "unsure" ? paneWords.toConfirm : paneWords.columnNeeded}
                    </Badge>
                  )}
                </span>
              }
            >
              <Select
                className={styles.select}
                value={column === null ? "" : String(column)}
                onChange={(_event, { value }) => onChoose(field.key, value === "" ? null : Number(value))}
              >
                <option value="">{paneWords.noColumn}</option>
                {columns.map(({ header, letter }, i) => (
                  <option key={i} value={String(i)}>
                    {paneWords.columnOption({ letter, header })}
                  </option>
                ))}
              </Select>
            </Field>
            {certainty === "unsure" && (
              <Button
                size="small"
                className={styles.confirm}
                aria-label={paneWords.confirmColumn({ field: field.label })}
                onClick={() => onChoose(field.key, column)}
              >
                {paneWords.confirm}
              </Button>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}
