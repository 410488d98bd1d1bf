import { render } from "@testing-library/react";
import axe from "axe-core";
import type { Language } from "../../src/domain/language";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { choices, options, sections, type Section, type Terms } from "../../src/domain/scheme/vocabulary";
import { SchemeContents } from "../../src/taskpane/features/define/SchemeContents";
import { LanguageContext } from "../../src/taskpane/ui/LanguageContext";
import { WorkbookContext } from "../../src/taskpane/WorkbookContext";
import { fullScheme } from "../support/fullScheme";
import { FakeWorkbook } from "./FakeWorkbook";

jest.setTimeout(60_000);

const languages = ["zh", "en"] as const;

function contents(scheme: Scheme, language: Language) {
  return (
    <LanguageContext.Provider value={{ language, choose: () => undefined }}>
      <WorkbookContext.Provider value={new FakeWorkbook()}>
        <SchemeContents scheme={scheme} withBasis />
      </WorkbookContext.Provider>
    </LanguageContext.Provider>
  );
}

function show(scheme: Scheme, language: Language): HTMLElement {
  return render(contents(scheme, language)).container;
}

type Path = readonly (string | number)[];

/** The path of every figure, word and choice that a scheme states. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return value === undefined ? [] : [path];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, Array.isArray(value) ? +key : key]));
}

/** The same with another value at the path. */
function change(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) throw new Error("expected a path");
  if (Array.isArray(value)) return value.map((part: unknown, i) => (i === key ? changed(part, key, rest) : part));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: changed(fields[key], key, rest) };
}

function changed(value: unknown, key: string | number, rest: Path): unknown {
  if (rest.length > 0) return change(value, rest);
  if (value === null) return 1;
  if (typeof value === "number") return value + 1;
  if (value === "all") return 7;
  if (typeof value !== "string") throw new Error(`expected a figure or a text at ${key}`);
  const lists: Readonly<Record<string, Terms>> = { ...options, ...choices };
  const list =
    lists[String(key)]?.[value] === undefined
      ? Object.values(lists).find((terms) => value in terms)
      : lists[String(key)];
  return Object.keys(list ?? {}).find((other) => other !== value) ?? `${value}～`;
}

/** Said above the screen; decides which fields there are at all; or is without effect on what is only recorded. */
function isApart(path: Path): boolean {
  const [first, place, field] = path;
  const isRecorded = first === "indicators" && fullScheme.indicators[Number(place)]?.scoring.method === "record";
  return (
    first === "title" ||
    path.at(-1) === "method" ||
    (first === "rules" && field === "kind") ||
    (isRecorded && (field === "scoring" || field === "weight"))
  );
}

describe("a scheme that states everything", () => {
  it.each(languages)("shows every section that its cells can have, in %s", (language) => {
    const titles = [...show(fullScheme, language).querySelectorAll("h2")].map((title) => title.textContent);
    expect(titles).toEqual((Object.keys(sections) as Section[]).map((section) => sections[section][language]));
  });

  it("says something else when any of it changes", () => {
    const { container, rerender } = render(contents(fullScheme, "zh"));
    const before = container.textContent;
    const textOf = (scheme: Scheme) => {
      rerender(contents(scheme, "zh"));
      return container.textContent;
    };
    const paths = leavesOf(fullScheme).filter((path) => !isApart(path));
    expect(paths.length).toBeGreaterThan(150);
    const unseen = paths.filter((path) => textOf(change(fullScheme, path) as Scheme) === before);
    expect(unseen.map((path) => path.join("."))).toEqual([]);
  });

  it("has no violation that axe knows", async () => {
    const container = show(fullScheme, "zh");
    // jsdom has no layout: contrast is looked at in a browser.
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });

  it.each([
    ["zh", "法院认为，排名靠后本身不等于“不能胜任工作”"],
    ["en", "court"],
  ] as const)("does not show a forced distribution without its caution, in %s", (language, caution) => {
    expect(show(fullScheme, language).textContent).toContain(caution);
  });
});
