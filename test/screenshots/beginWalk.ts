import type { Locator, Page, Frame } from "playwright-core";
import type { Section } from "../../src/domain/scheme/vocabulary";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import type { OpenedWorkbench } from "../support/openWorkbench";
import { spreadsheet } from "../support/spreadsheet";
import { screenWords, type ScreenLanguage } from "./screenWords";

/** As long as a busy machine needs for a screen. */
const WAIT_MS = 15_000;
/** So many screens of a part are missed in a row before the rest of it is given up. */
const MISSES = 2;

/** Somebody who goes through the screens of the pane in one language. */
export interface Walk {
  readonly page: Page;
  readonly pane: Frame;
  readonly cells: ReturnType<typeof spreadsheet>;
  readonly words: (typeof screenWords)[ScreenLanguage];
  /** Names of the screens that were there. */
  readonly reached: string[];
  /** Screens that were not, and why. */
  readonly missed: string[];
  /** A part of the way: one that goes wrong leaves the others as they are. */
  readonly part: (name: string, walk: () => Promise<void>) => Promise<void>;
  /** Goes to a screen and has its picture taken; the next one is tried whether it was there or not. */
  readonly screen: (name: string, reach: () => Promise<void>) => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
  readonly click: (name: string | RegExp) => Promise<void>;
  /** The button of the footer that the screen is for. */
  readonly primary: () => Locator;
  readonly heading: (name: string | RegExp) => Promise<void>;
  /** A row to be opened, of a list, by what it says. */
  readonly row: (text: string | RegExp) => Locator;
  /** Chooses the first option that says so. */
  readonly choose: (box: Locator, option: RegExp) => Promise<void>;
  readonly section: (name: Section) => Locator;
  /** Where the weights of indicators are typed. */
  readonly weights: () => Locator;
  /** Until the workbook has computed, and the pane has read what changed. */
  readonly settle: () => Promise<void>;
  /** From wherever one is, to the list of schemes. */
  readonly toList: () => Promise<void>;
  /** Back until there is no way back, in the section that is shown. */
  readonly toStart: () => Promise<void>;
  /** To the scheme S5, in its version that the list shows. */
  readonly toScheme: () => Promise<void>;
  /** The first sheet that is called so. */
  readonly sheetNamed: (part: RegExp) => Promise<string>;
}

/**
 * @param take is told the name of each screen when it is there.
 */
export function beginWalk(
  { page, pane }: OpenedWorkbench,
  language: ScreenLanguage,
  take: (name: string) => Promise<void>,
): Walk {
  const words = screenWords[language];
  const cells = spreadsheet(page);
  const reached: string[] = [];
  const missed: string[] = [];
  let inRow = 0;
  let current = "";
  page.setDefaultTimeout(WAIT_MS);

  const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: true }).first();
  const click = (name: string | RegExp) => button(name).click();
  const heading = (name: string | RegExp) => pane.getByRole("heading", { level: 1, name }).waitFor();
  const row = (text: string | RegExp) => pane.locator("main").getByRole("button").filter({ hasText: text }).first();
  const section = (name: Section) => pane.locator(`[data-section=${name}]`);
  const weights = () =>
    pane.getByRole("textbox", { name: new RegExp(`${escape(words.define.weightOf({ name: "" }).trim())}$`) });
  const settle = async () => {
    await cells.settled();
    await pane.waitForTimeout(300);
  };

  async function part(name: string, walk: () => Promise<void>): Promise<void> {
    current = name;
    inRow = 0;
    try {
      await walk();
    } catch (error) {
      missed.push(`${name}: the rest was not reached: ${firstLines(error)}`);
    }
  }
  async function screen(name: string, reach: () => Promise<void>): Promise<void> {
    if (inRow >= MISSES) {
      missed.push(`${name}: given up with the rest of “${current}”`);
      return;
    }
    try {
      await reach();
      await take(name);
      reached.push(name);
      inRow = 0;
    } catch (error) {
      inRow++;
      missed.push(`${name}: ${firstLines(error)}`);
      await take(`${name} (missed)`).catch(() => undefined);
    }
  }
  async function choose(box: Locator, option: RegExp): Promise<void> {
    await box.locator("option", { hasText: option }).first().waitFor({ state: "attached" });
    const texts = await box.locator("option").allTextContents();
    await box.selectOption({ label: texts.find((each) => option.test(each)) ?? "" });
  }
  async function toStart(): Promise<void> {
    const back = button(words.pane.back);
    for (let i = 0; i < 5 && (await back.isVisible()); i++) {
      await back.click();
      await pane.waitForTimeout(50);
    }
  }
  async function toList(): Promise<void> {
    await click(words.pane.sectionScheme);
    await toStart();
    await heading(words.pane.schemesTitle);
    await settle();
  }
  async function toScheme(): Promise<void> {
    await toList();
    await row(startOf(S5.title[words.cells])).click();
    await button(words.define.scoreWithScheme).waitFor();
    await settle();
  }
  async function sheetNamed(wanted: RegExp): Promise<string> {
    const sheets = await cells.sheets();
    const found = sheets.find((each) => wanted.test(each));
    if (found === undefined) throw new Error(`expected a sheet ${String(wanted)} among ${sheets.join(", ")}`);
    return found;
  }
  const primary = () => pane.locator("footer > button").last();
  return {
    page,
    pane,
    cells,
    words,
    reached,
    missed,
    part,
    screen,
    button,
    click,
    primary,
    heading,
    row,
    choose,
    section,
    weights,
    settle,
    toList,
    toStart,
    toScheme,
    sheetNamed,
  };
}

/** What begins with a text. */
export function startOf(text: string): RegExp {
  return new RegExp(`^${escape(text)}`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function firstLines(error: unknown): string {
  return String(error).split("\n").slice(0, 4).join(" ").slice(0, 400);
}
