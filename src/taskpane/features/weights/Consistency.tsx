import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { ahpWeights, consistencyRatio } from "../../../domain/weights/ahp";
import { completeJudgements, type Answers, type Pair } from "../../../domain/weights/answers";
import type { Level } from "../../../domain/weights/hierarchy";
import { mendJudgement } from "../../../domain/weights/mendJudgement";
import { formatNumber, formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { Section } from "../../ui/Section";
import { SmallTable } from "../../ui/SmallTable";
import { useTextStyles } from "../../ui/useTextStyles";
import { describeJudgement } from "./describeJudgement";
import { useWeightWords } from "./words/weightWords";

const useStyles = makeStyles({ bar: { marginBottom: "8px" } });

interface Props {
  readonly level: Level;
  readonly answers: Answers;
  readonly onRevisit: (pair: Pair) => void;
  readonly onMend: (pair: Pair, judgement: number) => void;
}

/** Whether the judgements of a level agree with one another, which to revisit, and the weights; nothing before all are made. */
export function Consistency({ level: { labels }, answers, onRevisit, onMend }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWeightWords();
  const { language } = useLanguage();
  const judgements = completeJudgements(answers);
  if (judgements === null) return null;
  const ratio = formatNumber(consistencyRatio(judgements, "saaty", "eigenvector"), language, 3);
  const mend = mendJudgement(judgements);
  const weights = ahpWeights(judgements, "eigenvector");
  const nameOf = (i: number) => labels[i] ?? "";
  return (
    <Section title={words.consistency}>
      <div role="status">
        {mend === null ? (
          <p className={text.paragraph}>{words.consistent({ ratio })}</p>
        ) : (
          <MessageBar intent="warning" layout="multiline" className={styles.bar}>
            <MessageBarBody>
              {words.inconsistent({ ratio })}
              {words.mend({
                a: nameOf(mend.row),
                b: nameOf(mend.column),
                now: describeJudgement(mend.judgement, nameOf(mend.row), nameOf(mend.column), language),
                then: describeJudgement(mend.suggested, nameOf(mend.row), nameOf(mend.column), language),
                ratio: formatNumber(mend.ratio, language, 3),
              })}
              {!mend.isEnough && words.mendMore}
            </MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => onMend(mend, mend.suggested)}>
                {words.useMend}
              </Button>
              <Button size="small" onClick={() => onRevisit(mend)}>
                {words.revisit}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
      <SmallTable
        label={words.weightsHere}
        columns={[{ title: words.indicator }, { title: words.title, isNumeric: true }]}
        rows={labels.map((label, i) => ({
          key: String(i),
          cells: [label, formatPercent(Math.round((weights[i] ?? 0) * 1000) / 1000, language)],
        }))}
      />
    </Section>
  );
}
