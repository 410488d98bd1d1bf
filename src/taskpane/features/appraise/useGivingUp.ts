import { useRef, useState } from "react";
import type { Course } from "../../../workbook/excel/course";
import { WorkbookProblem } from "../../../workbook/WorkbookProblem";

export interface GivingUp {
  /** From 0 to 1. */
  readonly progress: number;
  /** Whether the reader has given up what is under way, or was last. */
  readonly isGivenUp: boolean;
  readonly giveUp: () => void;
  /** Follows what writes into the workbook; what is given up ends without a problem, as everything is as it was. */
  readonly follow: (work: (course: Course) => Promise<void>) => Promise<void>;
}

/** The way to give up what writes into the workbook for long. */
export function useGivingUp(): GivingUp {
  const [progress, setProgress] = useState(0);
  const [isGivenUp, setGivenUp] = useState(false);
  const isCancelled = useRef(false);
  const giveUp = () => {
    isCancelled.current = true;
    setGivenUp(true);
  };
  const follow = async (work: (course: Course) => Promise<void>) => {
    isCancelled.current = false;
    setGivenUp(false);
    setProgress(0);
    try {
      await work({ onProgress: setProgress, isCancelled: () => isCancelled.current });
    } catch (error) {
      if (wasGivenUp(error)) return;
      setGivenUp(false);
      throw error;
    }
    // What was given up too late is done.
    setGivenUp(false);
  };
  return { progress, isGivenUp, giveUp, follow };
}

/** Whether something ended because it was given up. */
export function wasGivenUp(error: unknown): boolean {
  return error instanceof WorkbookProblem && error.detail.code === "cancelled";
}
