import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type Axe from "axe-core";
import { closeBrowsers, openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import startWorkbench from "../support/startWorkbench";
import { screenWords, type ScreenLanguage } from "./screenWords";
import { parts, walkThroughScreens } from "./walkThroughScreens";

/** Contrast is the system's; light and dark are what the host asks for. */
const themes = ["light", "dark", "contrast"] as const;
type Theme = (typeof themes)[number];

const FOLDER = path.resolve("test-results/screens");
const AXE = path.resolve("node_modules/axe-core/axe.min.js");
/** A screen is shown as long as it is, within reason. */
const SHORTEST = 640;
const LONGEST = 2600;

const { values } = parseArgs({
  options: {
    language: { type: "string", default: Object.keys(screenWords).join() },
    theme: { type: "string", default: themes.join() },
    width: { type: "string", default: "320" },
    profile: { type: "string", default: "documented" },
    /** Parts of the way, of `walkThroughScreens.ts`. */
    part: { type: "string", default: parts.map(({ name }) => name).join() },
  },
});
const shown = themes.filter((theme) => values.theme.split(",").includes(theme));
const widths = values.width.split(",").map(Number);

async function main(): Promise<void> {
  await startWorkbench();
  const faults: string[] = [];
  for (const language of Object.keys(screenWords) as ScreenLanguage[])
    if (values.language.split(",").includes(language)) faults.push(...(await takeAll(language)));
  await closeBrowsers();
  console.log(faults.length === 0 ? "\nEvery screen was reached, and nothing was found." : `\n${faults.join("\n")}`);
  process.exit(faults.length === 0 ? 0 : 1);
}

/**
 * One walk: where it shows more than one theme or width, each screen changes on the spot; further widths in the first theme.
 * @returns what went wrong.
 */
async function takeAll(language: ScreenLanguage): Promise<string[]> {
  const workbench = await openWorkbench({
    language,
    profile: values.profile,
    // The grid is laid out once: it takes seconds each time.
    viewport: { width: 900, height: LONGEST },
  });
  const { page, pane, complaints } = workbench;
  await pane.evaluate(readFileSync(AXE, "utf8"));
  const findings = new Map<string, string[]>();
  let count = 0;
  const take = async (name: string): Promise<void> => {
    count++;
    const started = Date.now();
    for (const theme of shown) {
      await show(workbench, theme);
      for (const width of theme === shown[0] ? widths : widths.slice(0, 1)) {
        const place = `${language} ${theme} ${width}`;
        const folder = path.join(FOLDER, place.replaceAll(" ", "-"));
        mkdirSync(folder, { recursive: true });
        const file = `${String(count).padStart(2, "0")} ${name}.png`;
        const found = await picture(workbench, path.join(folder, file), width);
        // Colours that are forced are the system's, and what else axe looks at is the same at every width.
        if (theme !== "contrast" && width === widths[0]) found.push(...(await findFaults(workbench)));
        for (const fault of found) {
          const key = `${name}: ${fault}`;
          findings.set(key, [...(findings.get(key) ?? []), place]);
        }
      }
    }
    if (shown[0]) await show(workbench, shown[0]);
    console.log(`${language}: ${name} (${Date.now() - started} ms)`);
  };
  const { reached, missed } = await walkThroughScreens(workbench, language, values.part.split(","), take);
  // Notices of React and of the browser about the workbench are the tests' concern.
  const exceptions = complaints.filter((complaint) => complaint.startsWith("exception"));
  await page.close();
  console.log(`\n${language}: ${reached.length} screens reached: ${reached.join(", ")}`);
  return [
    ...missed.map((each) => `${language}, not reached: ${each}`),
    ...[...findings].map(([fault, places]) => `${fault} (${places.join(", ")})`),
    ...exceptions.map((each) => `${language}: ${each}`),
  ];
}

/** The pane asks what the host wants when the focus comes back to it: for that moment the host wants this. */
async function show({ page, pane: frame }: OpenedWorkbench, theme: Theme): Promise<void> {
  await page.emulateMedia({ forcedColors: theme === "contrast" ? "active" : "none" });
  await frame.evaluate((isDarkTheme) => {
    const pane = window as unknown as { Office: unknown };
    const { Office: office } = pane;
    pane.Office = { context: { officeTheme: { isDarkTheme } } };
    window.dispatchEvent(new Event("focus"));
    pane.Office = office;
  }, theme === "dark");
  await frame.waitForTimeout(100);
}

/**
 * The frame is made as long as what it shows, over the grid, which is not laid out anew for that.
 * @returns what is wider than the pane.
 */
async function picture({ page, pane }: OpenedWorkbench, file: string, width: number): Promise<string[]> {
  const frame = page.locator("iframe[name=taskpane]");
  const place = (height: number) =>
    frame.evaluate(
      (element, text) => (element.style.cssText = text),
      `position: fixed; inset: 0 auto auto 0; width: ${width}px; height: ${height}px; z-index: 99`,
    );
  await place(SHORTEST);
  const needed = await pane.evaluate(() => {
    const main = document.querySelector("main");
    // What has opened over the screen keeps its place only while that has its height.
    return main && document.querySelector("[role=menu]") === null
      ? document.documentElement.clientHeight - main.clientHeight + main.scrollHeight
      : 0;
  });
  const height = Math.min(LONGEST, Math.max(SHORTEST, needed));
  await place(height);
  await pane.waitForTimeout(50);
  await page.screenshot({ path: file, clip: { x: 0, y: 0, width, height } });
  const found = await pane.evaluate(findTooWide);
  await place(SHORTEST);
  return found;
}

/** Runs in the pane: what has to be scrolled sideways, but for areas that say they are, and what is cut off. */
function findTooWide(): string[] {
  const wide = [document.documentElement, ...document.querySelectorAll("header, nav, main, footer")]
    .filter((element) => element.scrollWidth > element.clientWidth)
    .map((element) => `${element.tagName.toLowerCase()} is ${element.scrollWidth - element.clientWidth} px too wide`);
  const cut = [...document.querySelectorAll("main *, header *, nav *, footer *")].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    if (width <= 1 || (left >= -0.5 && right <= innerWidth + 0.5)) return false;
    return element.closest("[role=group][tabindex], [role=region][tabindex], svg, [data-tabster-dummy]") === null;
  });
  return [...wide, ...cut.slice(0, 3).map((element) => `cut off: ${element.outerHTML.slice(0, 160)}`)];
}

async function findFaults({ pane }: OpenedWorkbench): Promise<string[]> {
  return pane.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    // A menu stands over the page, as a dialog does, for which axe itself makes the exception; all around it is looked at.
    axe.configure({
      checks: [
        { id: "region", options: { regionMatcher: "dialog, [role=dialog], [role=alertdialog], svg, [role=menu]" } },
      ],
    });
    const { violations } = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
  });
}

void main();
