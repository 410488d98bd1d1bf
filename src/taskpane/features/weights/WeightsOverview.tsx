import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  Spinner,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { Failure } from "../../../domain/failure";
import type { Indicator } from "../../../domain/scheme/scheme";
import { weighedIndicators } from "../../../domain/scheme/weights";
import { gradeChanges } from "../../../workbook/results/gradeChanges";
import { withWeights } from "../../../workbook/results/withWeights";
import { planWeightCells, weightUnit } from "../../../workbook/weights/planWeightCells";
import { WorkbookProblem } from "../../../workbook/WorkbookProblem";
import { formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { RowButton } from "../../ui/RowButton";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { ChangedGrades } from "./ChangedGrades";
import { CompareWeights } from "./CompareWeights";
import { currentWeights, methods, readPercent, type Method } from "./computeWeights";
import type { Weighing } from "./useWeights";
import type { WeightsView } from "./Weights";
import { useWeightWords } from "./words/weightWords";

const useStyles = makeStyles({
  bar: { marginBottom: "12px" },
  select: { "& select": { minWidth: 0 } },
  option: { "& label": { minWidth: 0, overflowWrap: "anywhere" } },
});

interface Props {
  readonly weighing: Weighing;
  readonly onView: (view: WeightsView) => void;
  readonly onBack: () => void;
  readonly onChanged: () => Promise<void>;
}

/** The methods, what they come to side by side, whom that would affect, and writing one of them. */
export function WeightsOverview({ weighing, onView, onBack, onChanged }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWeightWords();
  const { language } = useLanguage();
  const { run, isBusy, problem } = useTask();
  const [wanted, setWanted] = useState<Method | null>(null);
  const [how, setHow] = useState<"values" | "live">("values");
  const [replaces, setReplaces] = useState(false);
  const [isUndone, setUndone] = useState(false);
  const { scheme, hierarchy, onSheet, judges, group, data, appraise, appraised, proposals, applied } = weighing;
  const { reading } = scheme;
  const { indicators } = hierarchy;

  const method =
    wanted !== null && proposals.has(wanted) ? wanted : (methods.find((each) => proposals.has(each)) ?? null);
  const isLive = method === "ahp" && how === "live";
  const judgementSheet = onSheet?.judgements?.sheet ?? null;
  const formulas = indicators.flatMap((indicator) => {
    const formula = onSheet?.formulas.get(indicator.code);
    return formula === undefined ? [] : [{ indicator, formula }];
  });
  /** What refers to the sheet of judgements is ours to change when that changes. */
  const foreign = isLive ? formulas.filter(({ formula }) => !refersTo(formula, judgementSheet)) : formulas;
  const isBlocked = isLive && foreign.length > 0 && !replaces;

  const plan = useMemo(() => {
    const weights = method === null ? undefined : proposals.get(method);
    if (!weights) return null;
    const byIndicator = new Map(indicators.map((indicator, i) => [indicator, weights[i] ?? 0]));
    if (isLive) {
      const unit = weightUnit(reading.scheme);
      return new Map([...byIndicator].map(([indicator, weight]) => [indicator, weight * unit]));
    }
    const stays = ({ code }: Indicator) => !replaces && (onSheet?.formulas.has(code) ?? false);
    return attemptPlan(() => planWeightCells(reading.scheme, byIndicator, stays));
  }, [method, proposals, indicators, isLive, replaces, onSheet, reading]);

  const changes = useMemo(() => {
    if (plan === null || plan instanceof Error || appraise === null) return null;
    if (appraised === null || appraised instanceof Failure) return null;
    const after = appraise(withWeights(reading, plan));
    return after instanceof Failure ? null : gradeChanges(appraised, after);
  }, [plan, appraise, appraised, reading]);

  const write = () =>
    run(async () => {
      if (method === null || plan === null) return;
      if (plan instanceof Error) throw plan;
      if (isBlocked) throw new WorkbookProblem({ code: "weightsAreOthers", facts: {} });
      await weighing.apply(
        isLive
          ? { kind: "live", hierarchy, judges: group?.judges ?? [], before: onSheet?.judgements ?? null }
          : { kind: "values", weights: plan },
      );
      setUndone(false);
      setReplaces(false);
      await onChanged();
    });
  const undo = () =>
    run(async () => {
      await weighing.undo();
      setUndone(true);
      await onChanged();
    });

  const counted = group?.judges.length ?? 0;
  const typedSum = [...weighing.typed.values()].reduce((sum, each) => sum + (readPercent(each) ?? 0), 0) / 100;
  const rows = [
    {
      view: "judges",
      name: words.ahp,
      hint: words.ahpHint,
      state: judges.length === 0 ? words.notYet : words.judgesDone({ done: counted, all: judges.length }),
    },
    {
      view: "people",
      name: words.people,
      hint: words.peopleHint,
      state:
        data === null
          ? words.notYet
          : words.sourceIs({ name: data.source.table ?? data.source.sheet, people: data.rows.length }),
    },
    {
      view: "direct",
      name: words.direct,
      hint: words.directHint,
      state: weighing.typed.size === 0 ? words.notYet : words.directSum({ sum: formatPercent(typedSum, language) }),
    },
  ] as const;
  const onTrial = weighedIndicators(reading.scheme).filter((indicator) => !indicators.includes(indicator));
  const listed = (names: readonly string[]) => words.listed({ items: names, most: 8 });
  const formulaNames = listed(
    foreign.map(({ indicator, formula }) => words.formulaOf({ name: indicator.name, formula })),
  );

  if (indicators.length < 2) {
    return (
      <Screen title={words.title} onBack={onBack}>
        <p className={text.paragraph}>{words.tooFew}</p>
      </Screen>
    );
  }
  return (
    <Screen
      title={words.title}
      onBack={onBack}
      status={
        method === null
          ? words.nothingChosen
          : words.status({ method: words.methodNames[method], count: changes?.grades.length ?? null })
      }
      primary={
        method === null || onSheet === null
          ? undefined
          : { label: words.applyButton, onClick: write, busyLabel: isBusy ? words.applying : undefined }
      }
    >
      <ProblemBar
        problem={problem ?? weighing.problem}
        onRetry={problem === undefined && weighing.problem !== undefined ? weighing.reload : undefined}
      />
      {applied !== null && (
        <MessageBar intent="success" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {applied.sheet === null
              ? words.applied({ sheet: scheme.sheet })
              : words.appliedLive({ sheet: applied.sheet })}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={undo}>
              {words.undo}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {isUndone && (
        <MessageBar intent="success" layout="multiline" className={styles.bar}>
          <MessageBarBody>{words.undone}</MessageBarBody>
        </MessageBar>
      )}
      <p className={text.paragraph}>{words.methodsIntroduction}</p>
      {onTrial.length > 0 && (
        <p className={text.small}>{words.leftOutIndicators({ names: listed(onTrial.map(({ name }) => name)) })}</p>
      )}
      {onSheet === null && weighing.problem === undefined && (
        <Spinner size="tiny" label={words.readingWorkbook} labelPosition="after" />
      )}
      <Section title={words.methods}>
        <ul className={text.list}>
          {rows.map(({ view, name, hint, state }) => (
            <li key={view}>
              <RowButton onClick={() => onView({ at: view })}>
                <span className={text.strong}>{name}</span>
                <span className={text.small}>{hint}</span>
                <span className={text.small}>{state}</span>
              </RowButton>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.compare}>
        {proposals.size === 0 ? (
          <p className={text.small}>{words.noMethods}</p>
        ) : (
          <CompareWeights
            indicators={indicators}
            current={currentWeights(reading.scheme, indicators)}
            proposals={proposals}
          />
        )}
      </Section>
      {method !== null && (
        <>
          <Section title={words.effect}>
            <Field label={words.byMethod}>
              <Select
                className={styles.select}
                value={method}
                onChange={(_event, { value }) => setWanted(methods.find((each) => each === value) ?? null)}
              >
                {methods
                  .filter((each) => proposals.has(each))
                  .map((each) => (
                    <option key={each} value={each}>
                      {words.methodNames[each]}
                    </option>
                  ))}
              </Select>
            </Field>
            {changes ? <ChangedGrades changes={changes} /> : <p className={text.small}>{words.effectNeedsSource}</p>}
          </Section>
          <Section title={words.apply}>
            {method === "ahp" && (
              <Field label={words.how}>
                <RadioGroup value={how} onChange={(_event, { value }) => setHow(value === "live" ? "live" : "values")}>
                  <Radio className={styles.option} value="values" label={words.asValues} />
                  <Radio
                    className={styles.option}
                    value="live"
                    label={judgementSheet === null ? words.asFormulas : words.updateFormulas({ sheet: judgementSheet })}
                  />
                </RadioGroup>
              </Field>
            )}
            {foreign.length > 0 && (
              <>
                <p className={text.small}>
                  {replaces
                    ? words.formulasGo({ names: formulaNames })
                    : isLive
                      ? words.formulasBlock({ names: formulaNames })
                      : words.formulasStay({ names: formulaNames })}
                </p>
                <Checkbox
                  label={words.replaceFormulas}
                  checked={replaces}
                  onChange={(_event, { checked }) => setReplaces(checked === true)}
                />
              </>
            )}
          </Section>
        </>
      )}
    </Screen>
  );
}

/** A plan, or why there is none: formulas that leave nothing, or weights that are all 0. */
function attemptPlan<Plan>(make: () => Plan): Plan | Error {
  try {
    return make();
  } catch (error) {
    if (error instanceof WorkbookProblem || error instanceof Failure) return error;
    throw error;
  }
}

function refersTo(formula: string, sheet: string | null): boolean {
  return sheet !== null && (formula.includes(`'${sheet.replaceAll("'", "''")}'!`) || formula.includes(`=${sheet}!`));
}
