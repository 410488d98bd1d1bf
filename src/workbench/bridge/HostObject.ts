/** Whole rows or columns were inserted or deleted. */
export interface CellsMoved {
  sheet: string;
  axis: "row" | "column";
  at: number;
  /** Negative for deleted ones. */
  count: number;
}

/**
 * An object of Excel's model on the host's side. Its getters, setters and methods bear the documented names; the batch
 * interpreter finds them by those names, so a class here reads like the documentation of the class in Excel.
 */
export abstract class HostObject {
  /** The name in Excel's documentation: `Range`. */
  abstract readonly className: string;

  /** Cells have moved: an object that is kept and stands for cells goes with them. */
  follow?(change: CellsMoved): void;

  /** What lets the client find the object again later, where it has such a thing. */
  get identity(): string | number | undefined {
    return undefined;
  }
}

/** A collection; the client loads its items and finds one again by its identity. */
export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  /** All items in order. */
  abstract list(): Item[];

  /** The item with this identity or name. */
  abstract find(key: string): Item | undefined;
}
