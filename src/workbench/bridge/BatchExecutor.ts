import type { Failures } from "./Failures";
import { type BatchCall, type BatchReply, Refusal } from "./OfficeHost";
import { runBatch, type World } from "./runBatch";
import type { BatchRequest, BatchResponse } from "./wire";

/** What the executor needs to know of the document. */
export interface Document {
  isEditing(): boolean;
  asOneStep<T>(change: () => T): T;
}

const LOOK_AGAIN_MS = 50;

/** Takes the batches of office.js one by one, with the conditions under which Excel refuses or delays one. */
export class BatchExecutor {
  private underWay = 0;

  constructor(
    private readonly world: World,
    private readonly document: Document,
    private readonly failures: Failures,
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

  private async reply({ body, waitsForEndOfEdit }: BatchCall): Promise<BatchReply> {
    const request = JSON.parse(body) as BatchRequest;
    if (!touchesDocument(request)) return { body: JSON.stringify(runBatch(request, this.world)) };
    while (this.isInCellEditMode()) {
      if (!waitsForEndOfEdit) return { refusal: Refusal.inCellEditMode };
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
    if (byteLength(body) > this.failures.payloadBytes) return { refusal: Refusal.requestTooLarge };
    if (this.failures.nextBatchFails()) return { body: JSON.stringify(generalException()) };
    const response = JSON.stringify(this.document.asOneStep(() => runBatch(request, this.world)));
    return byteLength(response) > Math.max(this.failures.payloadBytes, MINIMAL_ANSWER)
      ? { refusal: Refusal.responseTooLarge }
      : { body: response };
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
