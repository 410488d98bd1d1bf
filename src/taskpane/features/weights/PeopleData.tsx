import { Field, makeStyles, MessageBar, MessageBarBody, Select, Spinner } from "@fluentui/react-components";
import { Failure } from "../../../domain/failure";
import { say } from "../../../domain/messages/message";
import type { Indicator } from "../../../domain/scheme/scheme";
import type { Source } from "../../../workbook/people/source";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { useLanguage } from "../../ui/LanguageContext";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useSources } from "../../useSources";
import { ColumnsRead } from "./ColumnsRead";
import type { DataWeights } from "./computeWeights";
import type { Weighing } from "./useWeights";
import { useWeightWords, type WeightWords } from "./words/weightWords";

const useStyles = makeStyles({
  select: { "& select": { minWidth: 0 } },
  bar: { marginTop: "12px" },
  told: { marginTop: "12px" },
});

/** So many names are told; the rest are counted by the reader's eye on the sheet. */
const MOST_NAMES = 12;

interface Props {
  readonly weighing: Weighing;
  readonly onBack: () => void;
}

/** The people whose scores weights are computed from, and on whom weights are tried. */
export function PeopleData({
  weighing: { data, chooseSource, matches, chooseColumn, appraised, byData },
  onBack,
}: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWeightWords();
  const { language } = useLanguage();
  const { sources, problem: listProblem, reload } = useSources();
  const { run, isBusy, problem } = useTask();
  const shown = sources ?? [];
  const key = ({ kind, address }: Source) => `${kind} ${address}`;
  const nameOf = ({ kind, table, sheet, address }: Source) =>
    kind === "table" && table !== null
      ? words.tableNamed({ table, sheet })
      : kind === "sheet"
        ? words.sheetNamed({ sheet })
        : `${words.currentSelection({ sheet })} ${address.slice(address.lastIndexOf("!") + 1)}`;
  const chosen = shown.find(
    ({ table, sheet, kind }) =>
      data && kind === data.source.kind && table === data.source.table && sheet === data.source.sheet,
  );

  return (
    <Screen
      title={words.peopleTitle}
      onBack={onBack}
      status={isBusy ? words.readingData : undefined}
      primary={{ label: words.finish, onClick: onBack }}
    >
      <ProblemBar problem={problem ?? listProblem} onRetry={listProblem === undefined ? undefined : reload} />
      <p className={text.paragraph}>{words.scoresHint}</p>
      {sources === null && listProblem === undefined && (
        <Spinner size="tiny" label={words.readingWorkbook} labelPosition="after" />
      )}
      {sources !== null && shown.length === 0 && <p className={text.paragraph}>{words.noSources}</p>}
      {shown.length > 0 && (
        <Field label={words.source}>
          <Select
            className={styles.select}
            value={chosen ? key(chosen) : ""}
            onChange={(_event, { value }) => {
              const source = shown.find((each) => key(each) === value);
              if (source) run(() => chooseSource(source));
            }}
          >
            <option value="">{words.chooseSource}</option>
            {shown.map((source) => (
              <option key={key(source)} value={key(source)}>
                {nameOf(source)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {data && <ColumnsRead data={data} matches={matches} onChoose={chooseColumn} />}
      {appraised instanceof Failure && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody>{words.dataFailed({ what: say(appraised.detail, language) })}</MessageBarBody>
        </MessageBar>
      )}
      {byData && (
        <div role="status" className={styles.told}>
          <p className={text.paragraph}>
            {words.usedPeople({ used: byData.matrix.scores.length, all: byData.people })}
          </p>
          {byData.refusal !== "missing" && byData.matrix.leftOut.length > 0 && (
            <p className={text.small}>
              {words.leftOut({ names: words.listed({ items: byData.matrix.leftOut, most: MOST_NAMES }) })}
            </p>
          )}
          {byData.refusal !== null && (
            <MessageBar intent="warning" layout="multiline" className={styles.bar}>
              <MessageBarBody>{sayRefusal(byData, words)}</MessageBarBody>
            </MessageBar>
          )}
          {(["entropy", "critic"] as const).map((method) => {
            const weights = byData.weights?.[method];
            return weights instanceof Failure ? (
              <MessageBar key={method} intent="warning" layout="multiline" className={styles.bar}>
                <MessageBarBody>
                  {words.notUsable({ method: words.methodNames[method], what: say(weights.detail, language) })}
                </MessageBarBody>
              </MessageBar>
            ) : null;
          })}
        </div>
      )}
    </Screen>
  );
}

function sayRefusal({ refusal, matrix }: DataWeights, words: WeightWords): string {
  const names = (indicators: readonly Indicator[]) => indicators.map(({ name }) => name).join("、");
  switch (refusal) {
    case "missing":
      return words.missingColumns({ names: names(matrix.missing) });
    case "tooFew":
      return words.tooFewPeople({ count: matrix.scores.length });
    case "alike":
      return words.alike({ names: names(matrix.alike) });
    case null:
      return "";
  }
}
