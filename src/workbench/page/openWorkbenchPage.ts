import { type Failure, type Failures } from "../bridge/Failures";
import { passOnUndoGroups } from "../bridge/passOnUndoGroups";
import { registerCustomFunctions } from "../grid/customFunctions";
import type { Grid } from "../grid/Grid";
import { UniverGrid } from "../grid/UniverGrid";
import { chooseLanguage, displayLanguage, type Language } from "../language";
import type { HostProfile } from "../profiles/HostProfile";
import { BadProfile } from "../profiles/readProfile";
import { createWorkbench, type Workbench } from "../workbench";
import { describeNotice } from "../xlsx/notices";
import { XlsxProblem } from "../xlsx/XlsxProblem";
import { acceptDrops } from "./acceptDrops";
import { connectHost, type HostConnection } from "./connectHost";
import { byId } from "./elements";
import { type Addin, loadAddin, onThisOrigin } from "./loadAddin";
import { showNotice } from "./notice";
import { openPane } from "./openPane";
import { replayProfile } from "./loadProfile";
import { makeSplitter } from "./splitter";
import { showStatus } from "./status";
import { showTopBar } from "./TopBar";
import { type Word, words } from "./words";
import { WorkbookFiles } from "./WorkbookFiles";

const SAMPLE = "/samples/customer-service.xlsx";
/** A year of raw records: fetched when somebody asks for it alone. */
const RECORDS = "/samples/service-records.xlsx";
/** `?open=blank` begins with an empty workbook, `?open=/samples/x.xlsx` with another file of the server's. */
const BLANK = "blank";
const BLANK_NAME = "workbook.xlsx";
/** `?profile=windows&theme=dark`: Office's dark theme, which office.js asks for on Windows. */
const DARK = "dark";
const STATUS_MS = 200;

/** Puts the grid, the add-in's pane and the host between them on the page. */
export function openWorkbenchPage(profile: HostProfile): Workbench {
  const language = chooseLanguage(location.search, navigator.language);
  const locale = displayLanguage(language);
  const say = words(language);
  document.documentElement.lang = locale;
  document.title = say("title");

  const grid = new UniverGrid(byId("grid"), language, profile.validationListLength);
  const theme = new URLSearchParams(location.search).get("theme") === DARK ? DARK : "light";
  const connection = connectHost(grid, locale, profile, theme);
  const { functions, batches, failures, pane, events, coAuthor } = connection;
  const addin = loadAddin(locale, profile.requirementSets);
  const files = new WorkbookFiles(grid, addin, () => functions.forget());
  const isBusy = (): boolean => grid.isCalculating() || functions.isWaiting() || batches.isBusy() || events.isHolding();

  const opener = new FileOpener(files, language, (name) => topBar.showFileName(name));
  const setPaneWidth = makeSplitter(byId("splitter"), byId("pane"), say("resize"));
  const topBar = showTopBar(byId("bar"), language, profile.name, {
    chooseFile: (file) => void opener.openDropped([file]),
    download: () => void files.download().catch((error: unknown) => opener.complain("notSaved", error)),
    openSample: () => void opener.openAt(SAMPLE).catch(() => undefined),
    openRecords: () => void opener.openAt(RECORDS).catch(() => undefined),
    setPaneWidth,
    showPane: (isShown) => {
      pane.isShown = isShown;
    },
  });
  pane.onChange((isShown) => {
    byId("pane").hidden = byId("splitter").hidden = !isShown;
    topBar.showPaneState(isShown);
    dispatchEvent(new Event("resize"));
  });
  acceptDrops(say("dropHere"), (dropped) => void opener.openDropped(dropped));
  watchStatus(grid, connection, isBusy, language);
  protectNewSheets(grid, failures);

  const started = start(grid, addin, connection, profile, say("pane"));
  const firstWorkbook = started.then(() => opener.openFirst(new URLSearchParams(location.search).get("open")));
  const ready = Promise.all([started, firstWorkbook, connection.clientReady]).then(() => undefined);
  ready.catch((error: unknown) => opener.complain("paneFailed", error));

  return createWorkbench({
    ready,
    grid,
    openFile: (bytes, name) => opener.open(bytes, name),
    saveFile: () => files.save(),
    messageAt: (cell) => functions.messageAt(cell),
    isBusy,
    showPane: (isShown) => {
      pane.isShown = isShown;
    },
    coAuthor,
    fail: (failure) => setFailure(grid, failures, failure),
  });
}

/** Registers the functions before the pane is there: calls wait until it listens. */
async function start(
  grid: UniverGrid,
  addin: Promise<Addin>,
  { host, functions }: HostConnection,
  profile: HostProfile,
  paneTitle: string,
): Promise<void> {
  const { manifest, functions: definitions } = await addin;
  registerCustomFunctions(grid.session, definitions, profile.arguments, (definition, args, caller) =>
    functions.evaluate(definition, args, caller),
  );
  const url = host.addressOf(onThisOrigin(manifest.paneUrl));
  openPane(byId("pane"), url, paneTitle, (window) => {
    host.install(window);
    passOnUndoGroups(window);
  });
}

/** Opens files for the person at the page: what goes wrong is said in a notice, and the open workbook stays. */
class FileOpener {
  private readonly say: (word: Word) => string;

  constructor(
    private readonly files: WorkbookFiles,
    private readonly language: Language,
    private readonly showName: (name: string) => void,
  ) {
    this.say = words(language);
  }

  async open(bytes: Uint8Array, name: string): Promise<void> {
    try {
      const lost = await this.files.open(bytes, name);
      document.querySelector(".notice")?.remove();
      const parts = lost
        .map((notice) => describeNotice(notice, this.language))
        .join(this.language === "zh" ? "；" : "; ");
      if (parts) showNotice("information", name, this.say("notKept") + parts, this.say("close"));
      this.showName(name);
    } catch (error) {
      this.complain("notOpened", error);
      throw error;
    }
  }

  async openDropped([file, ...more]: File[]): Promise<void> {
    if (!file || more.length > 0) {
      showNotice("problem", this.say("notOpened"), this.say("onlyOneFile"), this.say("close"));
      return;
    }
    if (file.name.toLowerCase().endsWith(".json")) {
      this.replay(await file.text());
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    await this.open(bytes, file.name).catch(() => undefined);
  }

  /** A JSON file is an Excel to be: the page starts anew as that. */
  private replay(text: string): void {
    try {
      replayProfile(text);
    } catch (error) {
      if (!(error instanceof BadProfile)) throw error;
      showNotice("problem", this.say("badProfile"), error.what, this.say("close"));
    }
  }

  async openAt(url: string): Promise<void> {
    const response = await fetch(url);
    if (!response.ok) {
      const error = new Error(`${url}: ${response.status} ${response.statusText}`);
      this.complain("noSample", error);
      throw error;
    }
    await this.open(new Uint8Array(await response.arrayBuffer()), url.slice(url.lastIndexOf("/") + 1));
  }

  async openFirst(asked: string | null): Promise<void> {
    if (asked === BLANK) {
      this.files.openBlank(BLANK_NAME);
      this.showName(BLANK_NAME);
    } else {
      const { pathname } = new URL(asked ?? SAMPLE, location.href);
      await this.openAt(pathname);
    }
  }

  complain(heading: Word, error: unknown): void {
    if (!(error instanceof XlsxProblem)) console.error(error);
    const text = error instanceof XlsxProblem ? error.describe(this.language) : String(error);
    showNotice("problem", this.say(heading), text, this.say("close"));
  }
}

function watchStatus(grid: Grid, { functions }: HostConnection, isBusy: () => boolean, language: Language): void {
  const say = words(language);
  const status = showStatus(byId("status"));
  const showMessage = (): void => {
    const { sheet, area } = grid.selection();
    status.showCellMessage(functions.messageAt({ sheet, row: area.row, column: area.column }));
  };
  grid.onChange((change) => {
    if (change.kind === "selection" || change.kind === "opened") showMessage();
  });
  grid.onCalculated(showMessage);
  setInterval(() => status.show(say(isBusy() ? "calculating" : "ready")), STATUS_MS);
}

function setFailure(grid: Grid, failures: Failures, failure: Failure | null): void {
  const previous = failures.protectedSheet;
  failures.set(failure);
  if (previous !== failures.protectedSheet) setProtected(grid, previous, false);
  setProtected(grid, failures.protectedSheet, true);
  grid.structureProtected = failures.structureProtected;
}

/** A sheet that is to be protected may be yet to come: it is protected as soon as it is added. */
function protectNewSheets(grid: Grid, failures: Failures): void {
  grid.onChange(({ kind }) => {
    if (kind === "sheetAdded") setProtected(grid, failures.protectedSheet, true);
  });
}

function setProtected(grid: Grid, name: string | undefined, isProtected: boolean): void {
  const sheet = grid.sheets().find((state) => state.name.toLowerCase() === name?.toLowerCase());
  if (sheet) grid.setProtected(sheet.id, isProtected);
}
