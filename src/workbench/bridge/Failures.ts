/** How the host is to fail, for trying out what an add-in then does. */
export type Failure =
  /** The n-th batch from now on that touches the document, 1 being the next, fails before anything of it is done. */
  | { batch: number }
  /** The sheet refuses changes; one that is yet to come does from the start. */
  | { protected: string }
  /** The structure of the workbook is protected: no sheet is added, deleted or renamed. */
  | { structure: boolean }
  /** The host behaves as while the user types in a cell. */
  | { cellEdit: boolean }
  /** Requests and answers longer than this are refused; "payload" stands for Excel's own limit on the web. */
  | { payload: number }
  | "payload";

/** The limit of Excel on the web for a request and for an answer. */
export const PAYLOAD_BYTES = 5 * 2 ** 20;

/** The failures that are switched on. */
export class Failures {
  private batchesUntilFailure = 0;
  cellEdit = false;
  payloadBytes = PAYLOAD_BYTES;
  structureProtected = false;
  protectedSheet: string | undefined;

  set(failure: Failure | null): void {
    if (failure === null) this.clear();
    else if (failure === "payload") this.payloadBytes = 0;
    else if ("batch" in failure) this.batchesUntilFailure = failure.batch;
    else if ("cellEdit" in failure) this.cellEdit = failure.cellEdit;
    else if ("structure" in failure) this.structureProtected = failure.structure;
    else if ("payload" in failure) this.payloadBytes = failure.payload;
    else this.protectedSheet = failure.protected;
  }

  /** Counts a batch; true if it is the one to fail. */
  nextBatchFails(): boolean {
    if (this.batchesUntilFailure === 0) return false;
    this.batchesUntilFailure -= 1;
    return this.batchesUntilFailure === 0;
  }

  private clear(): void {
    this.batchesUntilFailure = 0;
    this.cellEdit = false;
    this.payloadBytes = PAYLOAD_BYTES;
    this.protectedSheet = undefined;
    this.structureProtected = false;
  }
}
