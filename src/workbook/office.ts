import type { Language } from "../domain/language";

/** Where the page runs. */
export interface Host {
  /** `browser`: without office.js. */
  readonly kind: "excel" | "other" | "browser";
  /** The language of the host's own interface. */
  readonly language: Language;
}

/** Waits for the host and tells what it is. Never rejects: without a host the page is a plain browser page. */
export declare function startOffice(): Promise<Host>;

/** Whether the host wants a dark pane; light where it does not tell. The theme can change: ask again on focus. */
export declare function wantsDark(): boolean;
