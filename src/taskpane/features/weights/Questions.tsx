import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { openPairs, pairsOf, withAnswer, type Answers, type Pair } from "../../../domain/weights/answers";
import { answersAt, choicesLeft } from "../../../domain/weights/judges";
import { useLanguage } from "../../ui/LanguageContext";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import { Consistency } from "./Consistency";
import { describeJudgement } from "./describeJudgement";
import { nameLevel } from "./nameLevel";
import { PairChoice } from "./PairChoice";
import type { Weighing } from "./useWeights";
import { useWeightWords } from "./words/weightWords";

const useStyles = makeStyles({
  level: { width: "100%", marginBottom: "12px", "& select": { minWidth: 0 } },
  pairs: { margin: 0, padding: 0, listStyleType: "none" },
  pair: {
    display: "block",
    width: "100%",
    minHeight: "28px",
    padding: "6px 4px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly weighing: Weighing;
  /** Position among the judges. */
  readonly judge: number;
  readonly onBack: () => void;
}

/** One judge compares pairs, one at a time, level by level; all pairs in a list below. */
export function Questions({ weighing: { hierarchy, judges, changeJudges }, judge: position, onBack }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWeightWords();
  const { language } = useLanguage();
  const judge = judges[position];
  const { levels } = hierarchy;
  const firstOpen = levels.findIndex((level) => judge && openPairs(answersAt(judge, level)).length > 0);
  const [levelAt, setLevelAt] = useState(Math.max(0, firstOpen));
  const level = levels[levelAt];
  const answers = judge && level ? answersAt(judge, level) : [];
  const pairs = pairsOf(answers.length);
  const [pairAt, setPairAt] = useState(() => firstOpenIn(answers));
  const choice = useRef<HTMLDivElement>(null);
  const asked = `${levelAt} ${pairAt}`;
  const before = useRef(asked);
  useEffect(() => {
    if (before.current === asked) return;
    before.current = asked;
    const inputs = [...(choice.current?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])];
    (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
  }, [asked]);

  const pair = pairs[pairAt];
  if (!judge || !level || !pair)
    return (
      <Screen title={words.ahp} onBack={onBack}>
        {null}
      </Screen>
    );
  const labelsOf = ({ row, column }: Pair) => ({ a: level.labels[row] ?? "", b: level.labels[column] ?? "" });
  const answerTo = ({ row, column }: Pair) => answers[row]?.[column] ?? null;
  const judged = (changed: Answers) =>
    changeJudges(
      judges.map((each) =>
        each === judge ? { ...judge, answers: new Map(judge.answers).set(level.dimension, changed) } : each,
      ),
    );
  const goToLevel = (to: number) => {
    const next = levels[to];
    setLevelAt(to);
    setPairAt(next ? firstOpenIn(answersAt(judge, next)) : 0);
  };

  const left = choicesLeft(judge, hierarchy);
  const isLast = pairAt === pairs.length - 1;
  const openHere = openPairs(answers);
  const openElsewhere = levels.findIndex((each, i) => i !== levelAt && openPairs(answersAt(judge, each)).length > 0);
  /** On to what is still open, here first; the end of the list is the end only when nothing is. */
  const step = ((): { label: string; go: () => void } => {
    const open = openHere.filter((each) => !isSame(each, pair));
    const after = open.find((each) => indexOf(pairs, each) > pairAt) ?? open[0];
    if (after) return { label: words.next, go: () => setPairAt(indexOf(pairs, after)) };
    if (openHere.length === 0 && openElsewhere >= 0)
      return { label: words.nextLevel, go: () => goToLevel(openElsewhere) };
    if (left === 0) return { label: words.finish, go: onBack };
    return isLast ? { label: words.next, go: () => undefined } : { label: words.next, go: () => setPairAt(pairAt + 1) };
  })();
  const { a, b } = labelsOf(pair);

  return (
    <Screen
      title={words.judgingBy({ name: judge.name })}
      onBack={onBack}
      status={left === 0 ? words.allChosen : words.choicesLeft({ left })}
      primary={{ label: step.label, onClick: step.go }}
    >
      {levels.length > 1 && (
        <Select
          className={styles.level}
          aria-label={words.level}
          value={String(levelAt)}
          onChange={(_event, { value }) => goToLevel(Number(value))}
        >
          {levels.map((each, i) => {
            const name = nameLevel(each, hierarchy, words);
            const open = openPairs(answersAt(judge, each)).length;
            return (
              <option key={each.dimension ?? ""} value={String(i)}>
                {open === 0 ? name : words.levelOpen({ level: name, left: open })}
              </option>
            );
          })}
        </Select>
      )}
      <p className={text.small}>
        {words.questionOf({ place: pairAt + 1, all: pairs.length })} · {words.chainFirst}
      </p>
      <div ref={choice}>
        <PairChoice
          key={asked}
          a={a}
          b={b}
          judgement={answerTo(pair)}
          onJudge={(judgement) => judged(withAnswer(answers, pair, judgement))}
          onNext={step.go}
        />
      </div>
      {pairAt > 0 && (
        <Button size="small" onClick={() => setPairAt(pairAt - 1)}>
          {words.previous}
        </Button>
      )}
      <Consistency
        level={level}
        answers={answers}
        onRevisit={(found) => setPairAt(indexOf(pairs, found))}
        onMend={(found, judgement) => judged(withAnswer(answers, found, judgement))}
      />
      <Section title={words.allPairs}>
        <ul className={styles.pairs}>
          {pairs.map((each, i) => {
            const names = labelsOf(each);
            const answer = answerTo(each);
            return (
              <li key={`${each.row} ${each.column}`}>
                <button
                  type="button"
                  className={styles.pair}
                  aria-current={i === pairAt ? "step" : undefined}
                  onClick={() => setPairAt(i)}
                >
                  <span className={i === pairAt ? styles.current : undefined}>{words.pairOf(names)}</span>
                  <span className={text.small}>
                    {answer === null ? words.pairOpen : describeJudgement(answer, names.a, names.b, language)}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </Section>
    </Screen>
  );
}

function firstOpenIn(answers: Answers): number {
  const [open] = openPairs(answers);
  return open ? indexOf(pairsOf(answers.length), open) : 0;
}

function indexOf(pairs: readonly Pair[], pair: Pair): number {
  return Math.max(
    0,
    pairs.findIndex((each) => isSame(each, pair)),
  );
}

function isSame(a: Pair, b: Pair): boolean {
  return a.row === b.row && a.column === b.column;
}
