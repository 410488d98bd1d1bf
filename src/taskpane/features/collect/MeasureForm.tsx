import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Indicator } from "../../../domain/scheme/scheme";
import { beginCondition, beginMeasure, conditionOn, tellingColumns } from "../../../workbook/records/beginMeasure";
import type { Condition, Measure, MeasureKind } from "../../../workbook/records/collection";
import type { Log } from "../../../workbook/records/log";
import { readFigure } from "../../../workbook/records/readFigure";
import { useCollectWords } from "./words/collectWords";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: "6px 0",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  select: { minWidth: 0, "& select": { minWidth: 0 } },
  condition: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "4px" },
  whole: { gridColumn: "1 / -1" },
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, marginBottom: "4px" },
});

const kinds: readonly MeasureKind[] = ["count", "share", "sum", "mean", "median", "distinct"];
const comparisons: readonly Condition["is"][] = ["=", "<>", "<=", ">=", "contains"];

interface Props {
  readonly indicator: Indicator;
  readonly measure: Measure | null;
  readonly logs: readonly Log[];
  readonly onChange: (measure: Measure | null) => void;
}

/** How one indicator comes about from records. */
export function MeasureForm({ indicator, measure, logs, onChange }: Props) {
  const styles = useStyles();
  const words = useCollectWords();
  const log = logs.find(({ key }) => key === measure?.log) ?? logs[0];
  if (!log) return null;
  const numeric = tellingColumns(log)
    .filter(({ isNumeric }) => isNumeric)
    .map(({ header }) => header);
  const named = log.headers.filter((header) => header !== "");
  const start = (kind: MeasureKind): Measure => {
    const begun = beginMeasure(indicator, kind, log);
    if (measure?.log !== log.key) return begun;
    const options = kind === "distinct" ? named : numeric;
    return {
      ...begun,
      where: measure.where,
      column: options.find((each) => begun.column !== null && each === measure.column) ?? begun.column,
    };
  };
  return (
    <div className={styles.form}>
      {logs.length > 1 && (
        <Field label={words.log} size="small">
          <Select
            size="small"
            className={styles.select}
            value={log.key}
            onChange={(_event, { value }) =>
              onChange({ indicator: indicator.code, log: value, kind: "count", column: null, where: [], hit: null })
            }
          >
            {logs.map(({ key }) => (
              <option key={key}>{key}</option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.kind} size="small">
        <Select
          size="small"
          className={styles.select}
          value={measure?.kind ?? ""}
          onChange={(_event, { value }) => {
            const kind = kinds.find((each) => each === value);
            onChange(kind === undefined ? null : start(kind));
          }}
        >
          <option value="">{words.notFromRecords}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.measureKinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {measure && measure.kind !== "count" && measure.kind !== "share" && (
        <Field label={words.column} size="small">
          <Select
            size="small"
            className={styles.select}
            value={measure.column ?? ""}
            onChange={(_event, { value }) => onChange({ ...measure, column: value })}
          >
            {(measure.kind === "distinct" ? named : numeric).map((header) => (
              <option key={header}>{header}</option>
            ))}
          </Select>
        </Field>
      )}
      {measure?.hit && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{words.hit}</legend>
          <ConditionFields condition={measure.hit} log={log} onChange={(hit) => onChange({ ...measure, hit })} />
        </fieldset>
      )}
      {measure && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{words.conditions}</legend>
          {measure.where.map((condition, i) => (
            <div key={i}>
              <ConditionFields
                condition={condition}
                log={log}
                onChange={(changed) =>
                  onChange({ ...measure, where: measure.where.map((each, j) => (j === i ? changed : each)) })
                }
              />
              <Button
                size="small"
                appearance="subtle"
                aria-label={words.removeCondition(condition)}
                onClick={() => onChange({ ...measure, where: measure.where.filter((_, j) => j !== i) })}
              >
                {words.remove}
              </Button>
            </div>
          ))}
          <Button
            size="small"
            onClick={() => onChange({ ...measure, where: [...measure.where, beginCondition(log, indicator)] })}
          >
            {words.addCondition}
          </Button>
        </fieldset>
      )}
    </div>
  );
}

interface ConditionProps {
  readonly condition: Condition;
  readonly log: Log;
  readonly onChange: (condition: Condition) => void;
}

function ConditionFields({ condition, log, onChange }: ConditionProps) {
  const styles = useStyles();
  const words = useCollectWords();
  const values = useId();
  const column = log.columns.find(({ header }) => header === condition.column);
  const isNumeric = column?.isNumeric ?? false;
  const fitting = comparisons.filter((each) => (isNumeric ? each !== "contains" : each !== "<=" && each !== ">="));
  return (
    <div className={styles.condition}>
      <Select
        size="small"
        className={mergeClasses(styles.select, styles.whole)}
        aria-label={words.conditionColumn}
        value={condition.column}
        onChange={(_event, { value }) => onChange(conditionOn(log, value))}
      >
        {log.headers
          .filter((header) => header !== "")
          .map((header) => (
            <option key={header}>{header}</option>
          ))}
      </Select>
      <Select
        size="small"
        className={styles.select}
        aria-label={words.comparison}
        value={condition.is}
        onChange={(_event, { value }) =>
          onChange({ ...condition, is: fitting.find((each) => each === value) ?? condition.is })
        }
      >
        {fitting.map((each) => (
          <option key={each} value={each}>
            {words.comparisons[each]}
          </option>
        ))}
      </Select>
      <Input
        size="small"
        className={styles.select}
        input={{ style: { minWidth: 0, width: "100%" } }}
        aria-label={words.conditionValue}
        list={values}
        value={String(condition.value)}
        onChange={(_event, { value }) =>
          onChange({ ...condition, value: isNumeric ? (readFigure(value) ?? value) : value })
        }
      />
      <datalist id={values}>
        {column?.values.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </div>
  );
}
