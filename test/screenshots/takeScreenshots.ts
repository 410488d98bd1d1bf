import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type Axe from "axe-core";
import { closeBrowsers, openWorkbench, type OpenedWorkbench } from "../support/openWorkbench";
import startWorkbench from "../support/startWorkbench";
import { walkThroughScreens } from "./walkThroughScreens";

const languages = ["zh-CN", "en-US"] as const;
/** Dark is what the host asks for, on Windows; contrast is the system's. */
const themes = ["light", "dark", "contrast"] as const;
type Theme = (typeof themes)[number];

const FOLDER = path.resolve("test-results/screens");
const AXE = path.resolve("node_modules/axe-core/axe.min.js");
/** A screen is shown as long as it is, within reason. */
const SHORTEST = 640;
const LONGEST = 2600;

const { values } = parseArgs({
  options: {
    language: { type: "string", default: languages.join() },
    theme: { type: "string", default: themes.join() },
    width: { type: "string", default: "320" },
    /** Screens whose name begins so. */
    only: { type: "string", default: "" },
  },
});

async function main(): Promise<void> {
  await startWorkbench();
  const faults: string[] = [];
  const wanted = themes.filter((theme) => values.theme.split(",").includes(theme));
  for (const language of languages.filter((each) => values.language.split(",").includes(each))) {
    const bright = wanted.filter((theme) => theme !== "dark");
    if (bright.length > 0) faults.push(...(await takeAll(language, bright)));
    if (wanted.includes("dark")) faults.push(...(await takeAll(language, ["dark"])));
  }
  await closeBrowsers();
  console.log(faults.length === 0 ? "Every screen was reached, and axe finds no fault." : faults.join("\n"));
  process.exit(faults.length === 0 ? 0 : 1);
}

/** One walk; where it shows more than one theme, the page changes it on the spot. @returns what went wrong. */
async function takeAll(language: (typeof languages)[number], shown: readonly Theme[]): Promise<string[]> {
  const isDark = shown.includes("dark");
  const workbench = await openWorkbench({
    language,
    profile: isDark ? "windows" : "documented",
    more: isDark ? "&theme=dark" : "",
    // The grid is laid out once: it takes seconds each time.
    viewport: { width: 900, height: LONGEST },
  });
  const { page, pane, complaints } = workbench;
  await page.evaluate((width) => {
    document.documentElement.style.setProperty("--pane-width", `${width}px`);
    dispatchEvent(new Event("resize"));
  }, values.width);
  await pane.evaluate(readFileSync(AXE, "utf8"));
  const faults: string[] = [];
  const seen = new Map<string, number>();
  const take = async (name: string): Promise<void> => {
    if (!name.startsWith(values.only)) return;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    console.log(`${language} ${shown.join(" ")}: ${name}`);
    for (const theme of shown) {
      const folder = path.join(FOLDER, `${language}-${theme}-${values.width}`);
      mkdirSync(folder, { recursive: true });
      await page.emulateMedia({ forcedColors: theme === "contrast" ? "active" : "none" });
      const file = `${String(seen.size).padStart(2, "0")} ${name}${count > 1 ? ` ${count}` : ""}.png`;
      await picture(workbench, path.join(folder, file));
      // Colours that are forced are the system's.
      if (theme !== "contrast")
        faults.push(...(await findFaults(workbench)).map((fault) => `${language} ${theme} ${name}: ${fault}`));
    }
    await page.emulateMedia({ forcedColors: "none" });
  };
  const missed = await walkThroughScreens(workbench, language, take);
  faults.push(...missed.map((what) => `${language} ${shown.join()}: ${what}`));
  // Notices of React and of the browser about the workbench are the tests' concern.
  faults.push(...complaints.filter((complaint) => complaint.startsWith("exception")));
  await page.close();
  return faults;
}

/** The frame is made as long as what it shows, over the grid, which is not laid out anew for that. */
async function picture({ page, pane }: OpenedWorkbench, file: string): Promise<void> {
  const frame = page.locator("iframe[name=taskpane]");
  const width = Number(values.width);
  const place = (height: number) =>
    frame.evaluate(
      (element, text) => (element.style.cssText = text),
      `position: fixed; inset: 0 auto auto 0; width: ${width}px; height: ${height}px; z-index: 99`,
    );
  await place(SHORTEST);
  const needed = await pane.evaluate(() => {
    const main = document.querySelector("main");
    return main ? document.documentElement.clientHeight - main.clientHeight + main.scrollHeight : 0;
  });
  const height = Math.min(LONGEST, Math.max(SHORTEST, needed));
  await place(height);
  await pane.waitForTimeout(50);
  await page.screenshot({ path: file, clip: { x: 0, y: 0, width, height } });
  await place(SHORTEST);
}

async function findFaults({ pane }: OpenedWorkbench): Promise<string[]> {
  return pane.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
  });
}

void main();
