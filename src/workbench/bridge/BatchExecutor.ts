import type { Failures } from "./Failures";
import { type BatchCall, type BatchReply, Refusal } from "./OfficeHost";
import type { UndoProfile } from "../profiles/HostProfile";
import { runBatch, type World } from "./runBatch";
import type { BatchRequest, BatchResponse } from "./wire";

/** What the executor needs to know of the document. */
export interface Document {
  isEditing(): boolean;
  /** What is done in steps of the same group becomes one step, as long as nothing else comes between. */
  asOneStep<T>(change: () => T, group?: string): T;
}

const LOOK_AGAIN_MS = 50;

/** Takes the batches of office.js one by one, with the conditions under which Excel refuses or delays one. */
export class BatchExecutor {
  private underWay = 0;

  constructor(
    private readonly world: World,
    private readonly document: Document,
    private readonly failures: Failures,
    private readonly undo: UndoProfile,
  ) {}

  isBusy(): boolean {
    return this.underWay > 0;
  }

  async execute(call: BatchCall): Promise<BatchReply> {
    this.underWay += 1;
    try {
      return await this.reply(call);
    } finally {
      this.underWay -= 1;
    }
  }

  private async reply({ body, waitsForEndOfEdit, undoGroup }: BatchCall): Promise<BatchReply> {
    const request = JSON.parse(body) as BatchRequest;
    if (!touchesDocument(request)) return { body: JSON.stringify(runBatch(request, this.world)) };
    while (this.isInCellEditMode()) {
      if (!waitsForEndOfEdit) return { refusal: Refusal.inCellEditMode };
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
    if (byteLength(body) > this.failures.payloadBytes) return { refusal: Refusal.requestTooLarge };
    if (this.failures.nextBatchFails()) return { body: JSON.stringify(generalException()) };
    const response = JSON.stringify(this.run(request, undoGroup));
    return byteLength(response) > Math.max(this.failures.payloadBytes, MINIMAL_ANSWER)
      ? { refusal: Refusal.responseTooLarge }
      : { body: response };
  }

  /** Each batch is a step of undo, those of a group are one: https://learn.microsoft.com/javascript/api/excel/excel.runoptions */
  private run(request: BatchRequest, undoGroup: string | undefined): BatchResponse {
    if (undoGroup === undefined) return this.document.asOneStep(() => runBatch(request, this.world));
    const response = this.document.asOneStep(() => runBatch(request, this.world, this.undo.refused), undoGroup);
    // No thread says what is left of a group that fails; the awkward host leaves everything.
    return this.undo.groupsFailWith === null ? response : generalException();
  }

  private isInCellEditMode(): boolean {
    return this.failures.cellEdit || this.document.isEditing();
  }
}

/** An answer that holds no data passes whatever the limit. */
const MINIMAL_ANSWER = 1000;

/** Office's own services, and letting go of kept objects, are no business of the document's. */
function touchesDocument({ Actions, ObjectPaths }: BatchRequest): boolean {
  const services = Object.values(ObjectPaths).some((path) => path.Name.startsWith("Microsoft."));
  const onlyReleases = Actions.every(
    ({ Name, ActionType }) => ActionType !== 2 && ActionType !== 4 && (Name === "" || Name === "_RemoveReference"),
  );
  return !services && !(onlyReleases && Actions.some(({ Name }) => Name === "_RemoveReference"));
}

function generalException(): BatchResponse {
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: "GeneralException",
      Message: "There was an internal error while processing the request.",
      ActionIndex: 0,
      Location: "",
      HttpStatusCode: 500,
    },
  };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
