import { type HostIdentity, officeContext } from "./officeContext";
import { undoGroupIn } from "./passOnUndoGroups";

/** The functions that office.js looks for on its window when it runs inside an Office application. */
interface HostWindow {
  webkit?: unknown;
  _osfHostAPI?: (handler: string, call: HostCall, done: HostCallback) => void;
  _osfHostRegisterEvent?: (
    handler: string,
    call: HostCall,
    onEvent: EventCallback,
    done: HostCallback,
  ) => { eventCallbackId: number };
  _osfHostUnregisterCallback?: (id: number) => void;
}

interface HostCall {
  methodId: number;
  params: { id: number; targetId?: string; apiArgs?: unknown[][] };
}

type HostCallback = (result: unknown[]) => void;
type EventCallback = (event: unknown[]) => void;

const METHOD = { execute: 1, getContext: 5 } as const;
/** The call by which Excel's batches and the results of custom functions arrive. */
const EXECUTE_BATCH = 93;
/** The channel for everything that the host tells the client. */
const MESSAGES = 33;
const DOCUMENT_SELECTION_CHANGED = 2;
/** Of the shared runtime: `Office.addin.onVisibilityModeChanged` listens to it. */
const VISIBILITY_CHANGED = 65539;
const SUCCESS = 0;
const OK = 200;

const CATEGORY = { customFunctions: 1, event: 65536 } as const;
const CUSTOM_FUNCTION = { invoke: 1000, cancel: 1001 } as const;

/** Flags of a batch. */
const WAIT_FOR_END_OF_EDIT = 64;

/** Office's own numbers for failures that stop a batch before it begins. */
export const Refusal = {
  inCellEditMode: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

/** A batch is answered with a text, or refused with a number of Office's. */
export type BatchReply = { body: string } | { refusal: number };

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

/**
 * The host's end of the bridge that office.js uses in Office for Mac, where calls are plain functions on the window.
 * The add-in's page and Microsoft's script stay as they are.
 */
export class OfficeHost {
  private readonly listeners = new Map<number, EventCallback[]>();
  private callbackCount = 0;
  private onListening: () => void = () => undefined;
  /** Resolves when the client listens to the host: custom functions can be called from then on. */
  readonly listening = new Promise<void>((resolve) => (this.onListening = resolve));

  constructor(
    private readonly identity: HostIdentity,
    private readonly execute: (call: BatchCall) => Promise<BatchReply>,
  ) {}

  /** Must happen before office.js runs in the window. */
  install(target: Window): void {
    const host = target as unknown as HostWindow;
    // Its mere presence tells office.js which bridge to use.
    host.webkit = { messageHandlers: { Agave: { postMessage: () => undefined } } };
    host._osfHostAPI = (_handler, call, done) => void this.answer(call, done);
    host._osfHostRegisterEvent = (_handler, call, onEvent, done) => this.register(call, onEvent, done);
    host._osfHostUnregisterCallback = () => undefined;
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
    this.callbackCount += 1;
    this.send([[CATEGORY.event, event, target, JSON.stringify(message), this.callbackCount]]);
  }

  /** The old event of the common API, to which `workbook.onSelectionChanged` also listens. */
  fireSelectionChanged(): void {
    for (const listener of this.listeners.get(DOCUMENT_SELECTION_CHANGED) ?? [])
      listener([[], DOCUMENT_SELECTION_CHANGED]);
  }

  /** Tells the client that the pane was closed or opened. */
  fireVisibilityChanged(isShown: boolean): void {
    this.fire(VISIBILITY_CHANGED, "", { visibility: isShown ? "Visible" : "Hidden" });
  }

  private send(entries: unknown[][]): void {
    for (const listener of this.listeners.get(MESSAGES) ?? []) listener([entries, MESSAGES]);
  }

  private async answer({ methodId, params }: HostCall, done: HostCallback): Promise<void> {
    // As across a process border, an answer never comes before the call has returned.
    await Promise.resolve();
    if (methodId === METHOD.getContext) done(officeContext(this.identity));
    else if (methodId === METHOD.execute && params.id === EXECUTE_BATCH) await this.answerBatch(params.apiArgs, done);
    else done([[SUCCESS, []]]);
  }

  private async answerBatch(args: unknown[][] | undefined, done: HostCallback): Promise<void> {
    const message = args?.[0] ?? [];
    const reply = await this.execute({
      body: String(message[4]),
      waitsForEndOfEdit: (Number(message[6]) & WAIT_FOR_END_OF_EDIT) !== 0,
      undoGroup: undoGroupIn(message[0]),
    });
    done("refusal" in reply ? [reply.refusal] : [[SUCCESS, [OK, [], [reply.body]]]]);
  }

  private register({ params }: HostCall, onEvent: EventCallback, done: HostCallback): { eventCallbackId: number } {
    const listeners = this.listeners.get(params.id) ?? [];
    this.listeners.set(params.id, [...listeners, onEvent]);
    this.callbackCount += 1;
    setTimeout(() => {
      done([SUCCESS]);
      if (params.id === MESSAGES) this.onListening();
    });
    return { eventCallbackId: this.callbackCount };
  }
}
