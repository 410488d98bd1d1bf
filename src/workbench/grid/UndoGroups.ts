import { type IUndoRedoItem, IUndoRedoService } from "@univerjs/core";

import type { Session } from "./Session";

interface Internals {
  _getUndoStack: (unitId: string) => IUndoRedoItem[] | null;
}

/** Joins steps of undo that belong together though they were made at different times. Reaches into Univer 0.25.1. */
export class UndoGroups {
  private latest: { group: string; step: IUndoRedoItem | undefined } | undefined;

  constructor(private readonly session: Session) {}

  /** Makes a step, one with the step before if that was made for the same group and is still the last. */
  join<T>(group: string, makeStep: () => T): T {
    const before = this.steps.at(-1);
    const isSequel = this.latest?.group === group && this.latest.step === before && before !== undefined;
    try {
      return makeStep();
    } finally {
      const { steps } = this;
      const added = steps.at(-1);
      if (isSequel && added !== undefined && added !== before) {
        steps.pop();
        before.redoMutations.push(...added.redoMutations);
        before.undoMutations.unshift(...added.undoMutations);
      }
      this.latest = { group, step: this.steps.at(-1) };
    }
  }

  private get steps(): IUndoRedoItem[] {
    const service = this.session.injector.get(IUndoRedoService) as unknown as Internals;
    return service._getUndoStack(this.session.unitId) ?? [];
  }
}
