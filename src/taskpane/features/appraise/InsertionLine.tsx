import { ProgressLine } from "../../ui/ProgressLine";
import type { GivingUp } from "./useGivingUp";
import { useAppraiseWords } from "./words/appraiseWords";

/** How far an insertion has come, and the way to give it up. */
export function InsertionLine({ giving: { progress, isGivenUp, giveUp } }: { readonly giving: GivingUp }) {
  const words = useAppraiseWords();
  return (
    <ProgressLine
      progress={progress}
      text={isGivenUp ? words.takingBack : words.insertingPart({ percent: Math.round(progress * 100) })}
      isEnding={isGivenUp}
      onCancel={giveUp}
    />
  );
}
