import type { OfficeContext } from "./officeContext";

/** A batch is answered with a text, or refused with a number of Office's. */
export type BatchReply = { body: string } | { refusal: number };

/** Takes what the host tells: a list of messages for the channel of messages, nothing for the selection. */
export type EventListener = (messages: unknown[][]) => void;

/** The numbers by which all of office.js's files call what they ask for, whatever the way. */
export const DISPATCH = {
  /** Excel's batches, and the results of custom functions in the form of batches. */
  executeBatch: 93,
  /** The channel for everything that the host tells the client. */
  messages: 33,
  /** The old event of the common API. */
  selectionChanged: 2,
} as const;

export const SUCCESS = 0;
export const OK = 200;

/** What office.js asks of the host, in the host's terms. */
export interface HostDesk {
  readonly context: OfficeContext;
  /** The add-in's page begins anew: whatever listened is gone. */
  restart(): void;
  /** A batch is a list of parts; the fifth is its body, the seventh holds its flags. */
  answerBatch(message: unknown[]): Promise<BatchReply>;
  listen(event: number, listener: EventListener): void;
}

/** How office.js reaches the host on one platform. The add-in's page and Microsoft's scripts stay as they are. */
export interface Bridge {
  /** The address of the add-in's page with what Office adds to it. */
  addressOf(page: string): string;
  /** Makes the host reachable from the window; must happen before office.js runs in it. */
  install(target: Window): void;
}
