import { mkdirSync } from "node:fs";
import path from "node:path";
import { hostProfile } from "./hostProfile";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";

const SCREENSHOTS = path.resolve(__dirname, "../../test-results");
const DOCUMENTED = "documented";
/** Shorter than a test may take, so that what is wrong is said, and the browser ends. */
const READY_LIMIT_MS = 90_000;
/** No wider than the bar above needs: without a graphics card a quarter of the work is to draw the cells that are in sight. */
const WINDOW = { width: 1120, height: 900 };
/** Nothing of the browser's own goes over the network, and it runs as root in a container. */
const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface OpenedWorkbench {
  page: Page;
  /** The add-in's task pane. */
  pane: Frame;
  /** What the page and the pane complained about so far: errors in the console, exceptions, requests that failed. */
  complaints: string[];
  /** Writes test-results/<name>.png. */
  screenshot: (name: string) => Promise<void>;
}

interface Options {
  language?: "zh-CN" | "en-US";
  /** The Excel to behave like, one of src/workbench/profiles; without it that of the project of jest. */
  profile?: string;
  viewport?: { width: number; height: number };
  /** What else the address says: `&theme=dark`. */
  more?: string;
  /** Where the workbench is served; without it where the tests' setup serves it. */
  url?: string;
  /** What is to happen to the page before it loads anything. */
  prepare?: (page: Page) => Promise<void>;
}

let launched: Promise<Browser> | undefined;

/** Ends what the tests of a file opened, whether they passed or not. */
export async function closeBrowsers(): Promise<void> {
  const browser = await launched;
  launched = undefined;
  await browser?.close();
}

/** Opens the workbench in a window of its own, and waits until the pane is there and the functions calculate. */
export async function openWorkbench({
  language = "zh-CN",
  profile = hostProfile.name,
  viewport = WINDOW,
  more = "",
  url = required("WORKBENCH_URL"),
  prepare,
}: Options = {}): Promise<OpenedWorkbench> {
  launched ??= chromium.launch({ executablePath: required("CHROMIUM"), args: CHROMIUM_ARGS });
  const browser = await launched;
  const page = await browser.newPage({ locale: language, viewport });
  const screenshot = async (name: string): Promise<void> => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({
      path: path.join(SCREENSHOTS, `${profile === DOCUMENTED ? "" : `${profile}-`}${name}.png`),
    });
  };
  page.setDefaultTimeout(60_000);
  const complaints = collectComplaints(page);
  await prepare?.(page);
  await page.goto(`${url}?displayLanguage=${language}&profile=${profile}${more}`);
  try {
    await whenReady(page);
  } catch (error) {
    await screenshot("not-ready");
    throw new Error(["The workbench did not become ready; see not-ready.png.", ...complaints].join("\n"), {
      cause: error,
    });
  }
  const pane = page.frame({ name: "taskpane" });
  if (pane === null) throw new Error('expected the workbench to hold iframe[name="taskpane"]');

  return {
    page,
    pane,
    complaints,
    screenshot,
  };
}

async function whenReady(page: Page): Promise<void> {
  const isReady = async (): Promise<boolean> => {
    const { workbench } = window as unknown as { workbench?: { ready: Promise<unknown> } };
    if (workbench === undefined) return false;
    await workbench.ready;
    return true;
  };
  await page.waitForFunction(isReady, undefined, { timeout: READY_LIMIT_MS });
}

function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.stack ?? error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

function required(variable: "CHROMIUM" | "WORKBENCH_URL"): string {
  const value = process.env[variable];
  if (value === undefined)
    throw new Error(`expected ${variable}: run the e2e project of jest, whose global setup sets it`);
  return value;
}
