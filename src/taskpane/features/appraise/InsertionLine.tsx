import { ProgressLine } from "../../ui/ProgressLine";
import type { GivingUp } from "./useGivingUp";
import { useAppraiseWords } from "./words/appraiseWords";

interface Props {
  readonly giving: GivingUp;
  /** Where it is no insertion: what is under way. */
  readonly say?: ((facts: { readonly percent: number }) => string) | undefined;
}

/** How far an insertion has come, and the way to give it up. */
export function InsertionLine({ giving: { progress, isGivenUp, giveUp }, say }: Props) {
  const words = useAppraiseWords();
  return (
    <ProgressLine
      progress={progress}
      text={isGivenUp ? words.takingBack : (say ?? words.insertingPart)({ percent: Math.round(progress * 100) })}
      isEnding={isGivenUp}
      onCancel={giveUp}
    />
  );
}
