/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { NAMESPACE } from "../src/help/build/describeFunctions.js";
import { version } from "../package.json";
import { findUsedApi, type RequirementSets } from "./support/findUsedApi";
import { readPngSize } from "./support/readPngSize";
import { hasManifestSchemas, validateManifest } from "./support/validateManifest";

const ROOT = path.resolve(__dirname, "..");
const ADDRESS = "https://localhost:3000/";
const LOCALE = "zh-CN";

const text = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(text, "text/xml");

function elements(...names: string[]): Element[] {
  return names.flatMap((name) => [...manifest.getElementsByTagName(name)]);
}

function only(name: string): Element {
  const [element, ...others] = elements(name);
  if (element === undefined || others.length > 0) throw new Error(`expected exactly one <${name}>`);
  return element;
}

/** The element of that name directly under the root; deeper ones may bear the same name. */
function top(name: string): Element {
  const element = [...manifest.documentElement.children].find(({ tagName }) => tagName === name);
  if (element === undefined) throw new Error(`expected <${name}> under the root`);
  return element;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`<${element.tagName}>: expected the attribute ${name}`);
  return value;
}

/** The default and the translations of a localisable element. */
function texts(element: Element): string[] {
  const overrides = [...element.children].map((override) => attribute(override, "Value"));
  return [attribute(element, "DefaultValue"), ...overrides];
}

const resources = elements("bt:Image", "bt:Url", "bt:String").filter((element) => element.hasAttribute("id"));
/** Every address in the text, comments included, but for the names of the XML schemas. */
const addresses = [...text.matchAll(/(?<!xmlns(?::\w+)?=")https?:\/\/[^"<\s]+/g)].map(([url]) => url);

function resource(id: string): Element {
  const found = resources.find((element) => element.id === id);
  if (found === undefined) throw new Error(`no resource has the id ${id}`);
  return found;
}

describe("the manifest", () => {
  const withSchemas = hasManifestSchemas ? it : it.skip;

  withSchemas("is valid by Microsoft's schemas", async () => {
    expect(await validateManifest(text)).toEqual([]);
  });

  it("has an id, and the version of the package", () => {
    expect(only("Id").textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(only("Version").textContent).toBe(`${version}.0`);
  });

  it("defines every resource once, uses each, and refers to no other", () => {
    const defined = resources.map(({ id }) => id);
    const used = [...manifest.querySelectorAll("[resid]")].map((element) => attribute(element, "resid"));
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it("stays on one host, by https", () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((url) => !url.startsWith(ADDRESS))).toEqual([]);
  });

  // To list the pane's own domain "has no effect and can be misleading"; other domains are never opened.
  // https://learn.microsoft.com/javascript/api/manifest/appdomain
  it("asks for trust in no further domain", () => {
    expect(elements("AppDomains")).toEqual([]);
  });

  it("runs pane and functions in one page", () => {
    const page = attribute(only("Runtime"), "resid");
    const panes = [...manifest.querySelectorAll("Page > SourceLocation, Action > SourceLocation, FunctionFile")];
    expect(panes.map((element) => attribute(element, "resid"))).toEqual(panes.map(() => page));
    const fallback = manifest.querySelector("DefaultSettings > SourceLocation");
    expect(fallback?.getAttribute("DefaultValue")).toBe(attribute(resource(page), "DefaultValue"));
    expect(attribute(only("Runtime"), "lifetime")).toBe("long");
    expect(elements("TaskpaneId")).toEqual([]);
  });

  it("gives the functions the namespace that help and metadata use", () => {
    const namespace = resource(attribute(only("Namespace"), "resid"));
    expect(texts(namespace)).toEqual([NAMESPACE]);
  });

  it("speaks Chinese and English throughout", () => {
    const namespace = attribute(only("Namespace"), "resid");
    const strings = elements("bt:String").filter(({ id }) => id !== namespace);
    for (const element of [top("DisplayName"), top("Description"), ...strings]) {
      expect([...element.children].map((override) => attribute(override, "Locale"))).toEqual([LOCALE]);
      const [english, chinese] = texts(element);
      expect(english).not.toMatch(/\p{Script=Han}/u);
      expect(chinese).toMatch(/\p{Script=Han}/u);
    }
  });

  it("names the functions' metadata in both languages", () => {
    const metadata = resource("Functions.Metadata.Url");
    expect([...metadata.children].map((override) => attribute(override, "Locale"))).toEqual([LOCALE]);
    expect(texts(metadata)).toEqual([`${ADDRESS}functions.json`, `${ADDRESS}functions.${LOCALE}.json`]);
  });

  it.each([
    ["the name", [top("DisplayName")], 125],
    ["the description", [top("Description")], 250],
    ["short strings", [...only("bt:ShortStrings").children], 125],
    ["long strings", [...only("bt:LongStrings").children], 250],
  ])("keeps %s within Office's limit", (_what, holders, limit) => {
    expect(holders.flatMap(texts).filter(({ length }) => length > limit)).toEqual([]);
  });

  it("has an icon of the right size for every use", () => {
    const sized = elements("bt:Image").filter((element) => element.hasAttribute("size"));
    const wanted = [
      ...sized.map(
        (element) =>
          [
            attribute(resource(attribute(element, "resid")), "DefaultValue"),
            Number(attribute(element, "size")),
          ] as const,
      ),
      [attribute(only("IconUrl"), "DefaultValue"), 32] as const,
      [attribute(only("HighResolutionIconUrl"), "DefaultValue"), 64] as const,
    ];
    for (const [url, size] of wanted) {
      const file = path.join(ROOT, "assets", url.slice(ADDRESS.length));
      expect([url, readPngSize(file)]).toEqual([url, { width: size, height: size }]);
    }
    for (const group of elements("Icon")) {
      const sizes = [...group.children].map((image) => attribute(image, "size"));
      expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
    }
  });

  it("demands what the code calls", () => {
    const demanded: RequirementSets = Object.fromEntries(
      elements("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]),
    );
    const files = ["src/workbook", "src/functions"].flatMap((folder) => sourcesIn(path.join(ROOT, folder)));
    const beyond = findUsedApi(files, demanded).map(({ member, set, at }) => `${at}: ${member} is of ${set}`);
    expect(beyond).toEqual([]);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file));
}
