import { type IMutationInfo, IUndoRedoService, type Injector } from "@univerjs/core";

interface Step {
  undoMutations: IMutationInfo[];
  redoMutations: IMutationInfo[];
}

interface Internals {
  _tryBatchingElements: (step: Step, added: Step) => void;
}

/**
 * Univer 0.25.1 joins steps of undo by appending, so that the joined step undoes its first change first: a value that
 * was written and then formatted comes back with the undoing of the format. What was done last must be undone first.
 */
export function repairUndoOrder(injector: Injector): void {
  const service = injector.get(IUndoRedoService) as unknown as Internals;
  service._tryBatchingElements = (step, added) => {
    step.redoMutations.push(...added.redoMutations);
    step.undoMutations.unshift(...added.undoMutations);
  };
}
