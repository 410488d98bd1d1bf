import { type BatchReply, type Bridge, DISPATCH, type EventListener, type HostDesk } from "./Bridge";
import { MacBridge } from "./MacBridge";
import { type HostIdentity, officeContext } from "./officeContext";
import { undoGroupIn } from "./passOnUndoGroups";
import { WebBridge } from "./WebBridge";
import { WindowsBridge } from "./WindowsBridge";

export type { BatchReply } from "./Bridge";

const CATEGORY = { customFunctions: 1, event: 65536 } as const;
const CUSTOM_FUNCTION = { invoke: 1000, cancel: 1001 } as const;
/** Of the shared runtime: `Office.addin.onVisibilityModeChanged` listens to it. */
const VISIBILITY_CHANGED = 65539;

/** Flags of a batch. */
const WAIT_FOR_END_OF_EDIT = 64;

/** Office's own numbers for failures that stop a batch before it begins. */
export const Refusal = {
  inCellEditMode: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

export interface BatchCall {
  body: string;
  /** The add-in would rather wait than fail while the user edits a cell. */
  waitsForEndOfEdit: boolean;
  /** What the batches of one undo group have in common; `undefined` outside of groups. */
  undoGroup: string | undefined;
}

export interface Invocation {
  id: number;
  functionId: string;
  args: unknown[];
  /** `Sheet1!A1` */
  address: string;
  cancelable: boolean;
  allowsErrors: boolean;
}

const BRIDGES: Readonly<Record<HostIdentity["platform"], (host: HostDesk) => Bridge>> = {
  PC: (host) => new WindowsBridge(host),
  Mac: (host) => new MacBridge(host),
  OfficeOnline: (host) => new WebBridge(host),
};

/** The host's end of the conversation with office.js; the bridge of the platform carries it. */
export class OfficeHost {
  private readonly bridge: Bridge;
  private readonly listeners = new Map<number, EventListener[]>();
  private messageCount = 0;

  constructor(
    identity: HostIdentity,
    private readonly execute: (call: BatchCall) => Promise<BatchReply>,
  ) {
    this.bridge = BRIDGES[identity.platform]({
      context: officeContext(identity),
      restart: () => this.listeners.clear(),
      answerBatch: (message) => this.answerBatch(message),
      listen: (event, listener) => this.listen(event, listener),
    });
  }

  /** The address of the add-in's page with what Office adds to it. */
  addressOf(page: string): string {
    return this.bridge.addressOf(page);
  }

  /** Must happen before office.js runs in the window. */
  install(target: Window): void {
    this.bridge.install(target);
  }

  /** Calls custom functions; many at a time are one message. */
  invoke(invocations: Invocation[]): void {
    this.send(
      invocations.map(({ id, functionId, args, address, cancelable, allowsErrors }) => {
        const flags = (cancelable ? 1 : 0) | (allowsErrors ? 4 : 0);
        const message = JSON.stringify([id, functionId, args, address, flags]);
        return [CATEGORY.customFunctions, CUSTOM_FUNCTION.invoke, "", message, id];
      }),
    );
  }

  cancel(ids: number[]): void {
    this.send(
      ids.map((id) => [CATEGORY.customFunctions, CUSTOM_FUNCTION.cancel, "", JSON.stringify({ invocationId: id }), id]),
    );
  }

  /** Tells the client of an event of Excel's. */
  fire(event: number, target: string, message: object): void {
    this.messageCount += 1;
    this.send([[CATEGORY.event, event, target, JSON.stringify(message), this.messageCount]]);
  }

  /** The old event of the common API, to which `workbook.onSelectionChanged` also listens. */
  fireSelectionChanged(): void {
    this.tell(DISPATCH.selectionChanged, []);
  }

  /** Tells the client that the pane was closed or opened. */
  fireVisibilityChanged(isShown: boolean): void {
    this.fire(VISIBILITY_CHANGED, "", { visibility: isShown ? "Visible" : "Hidden" });
  }

  private send(messages: unknown[][]): void {
    this.tell(DISPATCH.messages, messages);
  }

  private tell(event: number, messages: unknown[][]): void {
    for (const listener of this.listeners.get(event) ?? []) listener(messages);
  }

  private answerBatch(message: unknown[]): Promise<BatchReply> {
    return this.execute({
      body: String(message[4]),
      waitsForEndOfEdit: (Number(message[6]) & WAIT_FOR_END_OF_EDIT) !== 0,
      undoGroup: undoGroupIn(message[0]),
    });
  }

  private listen(event: number, listener: EventListener): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }
}
