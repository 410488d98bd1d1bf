import { type Bridge, DISPATCH, type HostDesk, OK, SUCCESS } from "./Bridge";
import { DESKTOP, type OfficeContext, withHostInfo } from "./officeContext";

/** The object that excel-win32-16.01.js calls, whichever browser control carries the pane. */
interface External {
  GetContext: () => ControlContext;
  Execute: (id: number, args: unknown[][], done: ResultCallback) => void;
  RegisterEvent: (id: number, targetId: string, onEvent: EventCallback, done: StatusCallback) => void;
  UnregisterEvent: (id: number, targetId: string, done: StatusCallback) => void;
}

/** The context as getters; those that are missing are ones that office.js looks for before it calls them. */
type ControlContext = ReturnType<typeof controlContext>;
/** A status alone, or a list of status and result. */
type ResultCallback = (result: number | SafeArray) => void;
type EventCallback = (event: number, payload: SafeArray) => void;
type StatusCallback = (status: number) => void;

/** Arrays of the desktop's object model. */
interface SafeArray {
  toArray: () => unknown[];
  dimensions: () => number;
}

/** As in Excel on Windows: the methods of `window.external` (`RichClientHostController` in excel-win32-16.01.debug.js). */
export class WindowsBridge implements Bridge {
  constructor(private readonly host: HostDesk) {}

  addressOf(page: string): string {
    return withHostInfo(page, "Win32", "16.01", this.host.context.displayLanguage);
  }

  install(target: Window): void {
    this.host.restart();
    const context = controlContext(this.host.context);
    const external: External = {
      GetContext: () => context,
      Execute: (id, args, done) => void this.execute(id, args, done),
      RegisterEvent: (id, _targetId, onEvent, done) =>
        setTimeout(() => {
          done(SUCCESS);
          this.host.listen(id, (messages) => onEvent(id, safeArray(messages)));
        }),
      UnregisterEvent: (_id, _targetId, done) => setTimeout(() => done(SUCCESS)),
    };
    Object.assign((target as unknown as { external: object }).external, external);
  }

  private async execute(id: number, args: unknown[][], done: ResultCallback): Promise<void> {
    // As across a process border, an answer never comes before the call has returned.
    await Promise.resolve();
    if (id !== DISPATCH.executeBatch) {
      done(safeArray([SUCCESS, safeArray([])]));
      return;
    }
    const reply = await this.host.answerBatch(args[0] ?? []);
    done("refusal" in reply ? reply.refusal : safeArray([SUCCESS, safeArray([OK, [], [reply.body]])]));
  }
}

function controlContext(context: OfficeContext) {
  return {
    GetAppType: () => DESKTOP.excel,
    GetSolutionRef: () => context.addinId,
    GetAppVersionMajor: () => context.version.major,
    GetAppVersionMinor: () => context.version.minor,
    GetAppUILocale: () => context.displayLanguage,
    GetAppDataLocale: () => context.displayLanguage,
    GetDocUrl: () => "",
    GetAppCapabilities: () => DESKTOP.readWrite,
    GetActivationMode: () => DESKTOP.openedByUser,
    GetControlIntegrationLevel: () => context.integrationLevel,
    GetSolutionToken: () => "",
    GetCommerceAllowed: () => context.commerceAllowed,
    GetSupportedMatrix: () => context.requirementMatrix,
    GetHostFullVersion: () => context.version.full,
    GetInitialDisplayMode: () => DESKTOP.taskPaneShown,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[context.theme]),
    /** No settings of the document: the two lists that they would be put on stay empty. */
    GetSettings: () => ({ Read: () => undefined }),
  };
}

/**
 * `Office.context.officeTheme` in numbers, which the file for Windows makes colours of, truth values among them. The members are
 * the documented ones (https://learn.microsoft.com/javascript/api/office/office.officetheme); the shades are ours.
 */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xe6e6e6,
    controlForegroundColor: 0x262626,
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x0a0a0a,
    controlForegroundColor: 0xffffff,
    isDarkTheme: true,
  },
};

function safeArray(items: unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}
