import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { say } from "../../../domain/messages/message";
import { sameText } from "../../../domain/sameText";
import { consensusBand } from "../../../domain/weights/consensus";
import { MOST_CRITERIA } from "../../../domain/weights/hierarchy";
import { choicesLeft } from "../../../domain/weights/judges";
import { formatNumber, formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { RowButton } from "../../ui/RowButton";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { SmallTable } from "../../ui/SmallTable";
import { useTextStyles } from "../../ui/useTextStyles";
import { nameLevel } from "./nameLevel";
import type { Weighing } from "./useWeights";
import type { WeightsView } from "./Weights";
import { useWeightWords } from "./words/weightWords";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "4px" },
  open: { flex: "1 1 150px", minWidth: 0 },
  form: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px", marginTop: "12px" },
  field: { flex: "1 1 130px", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  findings: { margin: "8px 0 0", paddingLeft: "18px" },
});

interface Props {
  readonly weighing: Weighing;
  readonly onView: (view: WeightsView) => void;
  readonly onBack: () => void;
}

/** Who compares pairs, how far each is, and what they say together. */
export function JudgeList({ weighing, onView, onBack }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWeightWords();
  const { language } = useLanguage();
  const { hierarchy, tooLarge, judges, changeJudges, group, onSheet, isOvertaken, takeFromSheet } = weighing;
  const [name, setName] = useState("");
  const [complaint, setComplaint] = useState<string | null>(null);

  const add = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === "") setComplaint(words.nameNeeded);
    else if (judges.some((judge) => sameText(judge.name, wanted))) setComplaint(words.nameTaken({ name: wanted }));
    else {
      changeJudges([...judges, { name: wanted, answers: new Map() }]);
      onView({ at: "questions", judge: judges.length });
    }
  };

  if (tooLarge !== null) {
    const facts = { level: nameLevel(tooLarge, hierarchy, words), count: tooLarge.labels.length, most: MOST_CRITERIA };
    return (
      <Screen title={words.ahp} onBack={onBack}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.tooMany(facts)}</MessageBarBody>
        </MessageBar>
      </Screen>
    );
  }
  const findings = onSheet?.judgements?.findings ?? [];
  return (
    <Screen title={words.ahp} onBack={onBack} primary={{ label: words.finish, onClick: onBack }}>
      <p className={text.paragraph}>{words.judgesHint}</p>
      {onSheet?.judgements && <p className={text.small}>{words.fromSheet({ sheet: onSheet.judgements.sheet })}</p>}
      {isOvertaken && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.sheetChanged}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={takeFromSheet}>
              {words.readSheet}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map(({ address, failure }) => (
            <li key={address}>{words.badJudgement({ address, what: say(failure.detail, language) })}</li>
          ))}
        </ul>
      )}
      <Section title={words.judges}>
        <ul className={text.list}>
          {judges.map((judge, i) => {
            const left = choicesLeft(judge, hierarchy);
            return (
              <li key={judge.name} className={styles.row}>
                <div className={styles.open}>
                  <RowButton onClick={() => onView({ at: "questions", judge: i })}>
                    <span className={text.strong}>{judge.name}</span>
                    <span className={text.small}>{left === 0 ? words.judgeDone : words.judgeOpen({ left })}</span>
                  </RowButton>
                </div>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.removeJudge({ name: judge.name })}
                  onClick={() => changeJudges(judges.filter((each) => each !== judge))}
                >
                  {words.remove}
                </Button>
              </li>
            );
          })}
        </ul>
        <form className={styles.form} onSubmit={add} noValidate>
          <Field
            className={styles.field}
            label={words.judgeName}
            {...(complaint === null ? {} : { validationMessage: complaint })}
          >
            <Input
              className={styles.input}
              value={name}
              onChange={(_event, { value }) => {
                setName(value);
                setComplaint(null);
              }}
            />
          </Field>
          <Button type="submit">{words.addJudge}</Button>
        </form>
      </Section>
      {group !== null && (
        <Section title={words.group}>
          {group.judges.length < judges.length && <p className={text.small}>{words.notCounted}</p>}
          {group.levels.map(({ level, weights, ratio, consensus }) => (
            <div key={level.dimension ?? ""}>
              <h3 className={text.heading}>{nameLevel(level, hierarchy, words)}</h3>
              <p className={text.small}>
                {[
                  words.ratioIs({ ratio: formatNumber(ratio, language, 3) }),
                  ...(consensus === null
                    ? []
                    : [
                        words.consensusIs({
                          percent: formatPercent(Math.round(consensus * 1000) / 1000, language),
                          band: words.consensusBands[consensusBand(consensus)],
                        }),
                      ]),
                ].join(" · ")}
              </p>
              {consensus !== null && consensusBand(consensus) === "low" && (
                <p className={text.small}>{words.consensusLow}</p>
              )}
              <SmallTable
                label={nameLevel(level, hierarchy, words)}
                columns={[{ title: words.indicator }, { title: words.title, isNumeric: true }]}
                rows={level.labels.map((label, i) => ({
                  key: `${i}`,
                  cells: [label, formatPercent(Math.round((weights[i] ?? 0) * 1000) / 1000, language)],
                }))}
              />
            </div>
          ))}
        </Section>
      )}
    </Screen>
  );
}
