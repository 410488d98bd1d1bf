/** What sheets, tables and names are called: a new one needs another name. */
export interface Taken {
  readonly sheets: readonly string[];
  /** Tables and defined names, which share their space. */
  readonly names: readonly string[];
}
