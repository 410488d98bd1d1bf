import type { Document } from "./BatchExecutor";

interface Ordered {
  batchesLeft: number;
  act: () => void;
}

/** Somebody else who has the workbook open: changes at once, or between two batches of the add-in. */
export class CoAuthor {
  private ordered: Ordered[] = [];
  private acting = false;

  /** Whose the change is that is being made: https://learn.microsoft.com/javascript/api/excel/excel.eventsource */
  get source(): "Local" | "Remote" {
    return this.acting ? "Remote" : "Local";
  }

  act(change: () => void): void {
    this.acting = true;
    try {
      change();
    } finally {
      this.acting = false;
    }
  }

  /** After the n-th batch from now on that gets to the document, 1 being the next. */
  async actAfter(batch: number, change: () => void): Promise<void> {
    await new Promise<void>((resolve) => this.ordered.push({ batchesLeft: batch, act: resolve }));
    this.act(change);
  }

  /** The document as the batches have it: whatever was ordered comes between them, never within one. */
  between(document: Document): Document {
    return {
      isEditing: () => document.isEditing(),
      asOneStep: (...step) => {
        try {
          return document.asOneStep(...step);
        } finally {
          this.countBatch();
        }
      },
    };
  }

  private countBatch(): void {
    for (const order of this.ordered) order.batchesLeft -= 1;
    const due = this.ordered.filter(({ batchesLeft }) => batchesLeft <= 0);
    this.ordered = this.ordered.filter(({ batchesLeft }) => batchesLeft > 0);
    for (const { act } of due) act();
  }
}
