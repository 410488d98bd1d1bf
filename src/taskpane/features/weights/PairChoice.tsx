import { Button, Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { same } from "../../../domain/decimal";
import { saatyScale } from "../../../domain/weights/saatyScale";
import { useLanguage } from "../../ui/LanguageContext";
import { describeJudgement } from "./describeJudgement";
import { useWeightWords } from "./words/weightWords";

const useStyles = makeStyles({
  // Long names wrap within their option.
  option: { "& label": { minWidth: 0, overflowWrap: "anywhere" } },
});

interface Props {
  readonly a: string;
  readonly b: string;
  /** How many times `a` is as important as `b`; `null` while nobody has said so. */
  readonly judgement: number | null;
  readonly onJudge: (judgement: number) => void;
  readonly onNext: () => void;
}

/** Which of two criteria matters more, and how much, in words: from one extreme over equal to the other. */
export function PairChoice({ a, b, judgement, onJudge, onNext }: Props) {
  const styles = useStyles();
  const words = useWeightWords();
  const { language } = useLanguage();
  const isOdd = (step: number) => Math.round(Math.max(step, 1 / step)) % 2 === 1;
  const onScale = judgement === null ? undefined : saatyScale.find((step) => isNear(step, judgement));
  const [showsBetween, setShowsBetween] = useState(onScale !== undefined && !isOdd(onScale));
  const steps = saatyScale.filter((step) => showsBetween || isOdd(step) || step === onScale);
  // What was typed on the sheet need not be a step of the scale.
  const options = judgement === null || onScale !== undefined ? steps : [judgement, ...steps];

  const goOn = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || judgement === null) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    onNext();
  };
  return (
    <>
      <Field label={words.question({ a, b })}>
        <RadioGroup
          value={judgement === null ? "" : String(onScale ?? judgement)}
          onChange={(_event, { value }) => onJudge(Number(value))}
          onKeyDown={goOn}
        >
          {options.map((step) => (
            <Radio
              key={step}
              className={styles.option}
              value={String(step)}
              label={describeJudgement(step, a, b, language)}
            />
          ))}
        </RadioGroup>
      </Field>
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={showsBetween}
        onClick={() => setShowsBetween(!showsBetween)}
      >
        {showsBetween ? words.hideBetween : words.showBetween}
      </Button>
    </>
  );
}

/** 0.33 typed by hand is a third. */
function isNear(step: number, judgement: number): boolean {
  return same(step, judgement) || Math.abs(step / judgement - 1) < 0.005;
}
