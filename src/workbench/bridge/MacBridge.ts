import { type Bridge, DISPATCH, type HostDesk, OK, SUCCESS } from "./Bridge";
import { DESKTOP, type OfficeContext, withHostInfo } from "./officeContext";

/** The functions that excel-mac-16.00.js looks for on its window. */
interface MacWindow {
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

/** As in Excel for Mac: calls are plain functions on the window (`HostScriptMessaging` in excel-mac-16.00.debug.js). */
export class MacBridge implements Bridge {
  private callbackCount = 0;

  constructor(private readonly host: HostDesk) {}

  addressOf(page: string): string {
    return withHostInfo(page, "Mac", "16.00", this.host.context.displayLanguage);
  }

  install(target: Window): void {
    this.host.restart();
    const window = target as unknown as MacWindow;
    // Its mere presence tells office.js which bridge to use.
    window.webkit = { messageHandlers: { Agave: { postMessage: () => undefined } } };
    window._osfHostAPI = (_handler, call, done) => void this.answer(call, done);
    window._osfHostRegisterEvent = (_handler, call, onEvent, done) => this.register(call, onEvent, done);
    window._osfHostUnregisterCallback = () => undefined;
  }

  private async answer({ methodId, params }: HostCall, done: HostCallback): Promise<void> {
    // As across a process border, an answer never comes before the call has returned.
    await Promise.resolve();
    if (methodId === METHOD.getContext) done(places(this.host.context));
    else if (methodId === METHOD.execute && params.id === DISPATCH.executeBatch) {
      const reply = await this.host.answerBatch(params.apiArgs?.[0] ?? []);
      done("refusal" in reply ? [reply.refusal] : [[SUCCESS, [OK, [], [reply.body]]]]);
    } else done([[SUCCESS, []]]);
  }

  private register({ params }: HostCall, onEvent: EventCallback, done: HostCallback): { eventCallbackId: number } {
    this.callbackCount += 1;
    setTimeout(() => {
      done([SUCCESS]);
      this.host.listen(params.id, (messages) => onEvent([messages, params.id]));
    });
    return { eventCallbackId: this.callbackCount };
  }
}

/** The context as a list, each place with a meaning of its own; those left empty hold nothing that an add-in of today uses. */
function places(context: OfficeContext): unknown[] {
  const list: unknown[] = Array<unknown>(24).fill("");
  list[0] = [[], []]; // document settings: names, values
  list[1] = context.addinId;
  list[2] = DESKTOP.excel;
  list[3] = context.version.major;
  list[4] = context.version.minor;
  list[7] = DESKTOP.readWrite;
  list[8] = context.displayLanguage;
  list[9] = context.displayLanguage;
  list[12] = DESKTOP.openedByUser;
  list[13] = context.integrationLevel;
  list[18] = false; // touch
  list[19] = context.commerceAllowed;
  list[20] = context.requirementMatrix;
  list[22] = context.version.full;
  list[23] = DESKTOP.taskPaneShown;
  return list;
}
