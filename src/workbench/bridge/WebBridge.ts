import { type Bridge, type BatchReply, DISPATCH, type HostDesk, OK, SUCCESS } from "./Bridge";
import { type OfficeContext, withHostInfo } from "./officeContext";

/** What office.js posts to the window around it, and gets back, as a JSON text (`Microsoft.Office.Common.Message`). */
interface Message {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _origin: string;
  _data: unknown;
  _serializerVersion: number;
}

interface Request extends Message {
  _actionType: number;
}

interface Execution {
  DdaMethod?: { DispatchId: number };
  ArrayData?: unknown[];
}

const MESSAGE_TYPE = { request: 0, response: 1 } as const;
const ACTION_TYPE = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const RESPONSE_TYPE = { toCall: 0, toListener: 1 } as const;
const ACTION = { getContext: "ContextActivationManager_getAppContextAsync", execute: "executeMethod" } as const;
const NO_ERROR = 0;
const JSON_TEXT = 1;
const INTERFACE_VERSION = 1;

const CONVERSATION = "workbench";

/** As in Excel on the web: the pane's frame and the page around it post messages to each other (excel-web-16.00.debug.js). */
export class WebBridge implements Bridge {
  private client: Window | undefined;

  constructor(private readonly host: HostDesk) {
    window.addEventListener("message", (event) => this.receive(event));
  }

  addressOf(page: string): string {
    return withHostInfo(page, "Web", "16.00", this.host.context.displayLanguage) + this.fragment();
  }

  install(target: Window): void {
    this.host.restart();
    this.client = target;
    // A link to "" leaves it behind. What office.js then finds under the name of its frame, here the host says again.
    if (target.location.hash === "") target.location.hash = this.fragment();
    if (location.protocol !== "https:") rememberTrust();
  }

  /** What the frame is to know of the conversation. */
  private fragment(): string {
    const conversation = [CONVERSATION, this.host.context.addinId, location.origin].join("|");
    return `#&_serializer_version=${JSON_TEXT}&_xdm_Info=${conversation}`;
  }

  private receive({ source, origin, data }: MessageEvent<unknown>): void {
    if (source !== this.client || origin !== location.origin) return;
    const request = readRequest(data);
    if (request) void this.answer(request);
  }

  private async answer(request: Request): Promise<void> {
    if (request._actionType === ACTION_TYPE.registerEvent) {
      const { eventDispId } = request._data as { eventDispId: number };
      this.reply(request, { Error: SUCCESS });
      this.host.listen(eventDispId, (messages) =>
        this.post(request, RESPONSE_TYPE.toListener, { ArrayData: messages }),
      );
    } else if (request._actionName === ACTION.getContext) this.reply(request, webContext(this.host.context));
    else if (request._actionName === ACTION.execute)
      this.reply(request, await this.execute(request._data as Execution));
    // What remains is told and asks for nothing: where the focus is, that the page is ready.
    else this.reply(request, { Error: SUCCESS });
  }

  private async execute({ DdaMethod, ArrayData = [] }: Execution): Promise<object> {
    if (DdaMethod?.DispatchId !== DISPATCH.executeBatch) return { Version: INTERFACE_VERSION, Error: SUCCESS };
    return { Version: INTERFACE_VERSION, ...batchResult(await this.host.answerBatch(ArrayData)) };
  }

  private reply(request: Request, data: unknown): void {
    this.post(request, RESPONSE_TYPE.toCall, data);
  }

  private post(request: Request, responseType: number, data: unknown): void {
    const { _actionName, _conversationId, _correlationId } = request;
    const response = {
      _messageType: MESSAGE_TYPE.response,
      _actionName,
      _conversationId,
      _correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: NO_ERROR,
      _responseType: responseType,
      _serializerVersion: JSON_TEXT,
    };
    this.client?.postMessage(JSON.stringify(response), location.origin);
  }
}

/** Other scripts post messages as well, and what they post need not be JSON. */
function readRequest(data: unknown): Request | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const message = JSON.parse(data) as Partial<Request> | null;
    return message?._messageType === MESSAGE_TYPE.request && message._conversationId === CONVERSATION
      ? (message as Request)
      : undefined;
  } catch {
    return undefined;
  }
}

function batchResult(reply: BatchReply): object {
  return "refusal" in reply ? { Error: reply.refusal } : { Error: SUCCESS, Data: [OK, [], [reply.body]] };
}

/** Names and numbers of the file for the web: `OSF.AppName`, `OSF.ClientMode`, and reasons by their name. */
function webContext(context: OfficeContext): object {
  return {
    _id: context.addinId,
    _appName: 16,
    _appVersion: context.version.major,
    _appMinorVersion: context.version.minor,
    _appUILocale: context.displayLanguage,
    _dataLocale: context.displayLanguage,
    _docUrl: "",
    _clientMode: 1,
    _settings: [],
    _reason: "inserted",
    _osfControlType: context.integrationLevel,
    _eToken: "",
    _requirementMatrix: context.requirementMatrix,
    _hostFullVersion: context.version.full,
    _initialDisplayMode: 0,
  };
}

/**
 * Where the host's page is not served by https, office.js asks the user in a frame of its own, once, whether he trusts it, and
 * until then `Office.onReady` waits. Whoever opens the workbench has answered: the frame finds the answer where it would have
 * kept it itself (`_confirmHost` in AgaveErrorUX.js), as long as office.js comes from this server.
 */
function rememberTrust(): void {
  localStorage.setItem(`OfficeJSTrustKeyV2_http_${location.hostname}`, JSON.stringify({ Result: 1 }));
}
