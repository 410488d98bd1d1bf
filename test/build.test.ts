/** @jest-environment jsdom */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { buildForProduction } from "./support/buildForProduction";
import { hasManifestSchemas, validateManifest } from "./support/validateManifest";

const BUILDS_LIMIT_MS = 400_000;

interface Build {
  readonly what: string;
  readonly address: string;
  readonly arguments: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  readonly officeJs: string;
}

/** One build each for what decides an address or a policy; all but the first take what it left in webpack's cache. */
const BUILDS: readonly Build[] = [
  {
    what: "for a subfolder",
    address: "https://kpi.example.com/appraise/",
    arguments: ["--env", "url=https://kpi.example.com/appraise"],
    settings: {},
    officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  },
  {
    what: "for the Chinese cloud",
    address: "https://kpi.example.cn/",
    arguments: [],
    settings: { ADDIN_URL: "https://kpi.example.cn/", ADDIN_CLOUD: "china" },
    officeJs: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  },
  {
    what: "for localhost",
    address: "https://localhost:3000/",
    arguments: [],
    settings: {},
    officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  },
];

const folder = mkdtempSync(path.join(tmpdir(), "dist-"));
/** The build that a test looks at; the first one where the address makes no difference. */
let dist = distOf(BUILDS[0]);
let files: string[];

function distOf(build: Build | undefined): string {
  return path.join(folder, build?.what ?? "");
}

function lookAt(build: Build | undefined): void {
  dist = distOf(build);
  files = readdirSync(dist, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
}

beforeAll(() => {
  for (const build of BUILDS) {
    buildForProduction(distOf(build), { args: build.arguments, settings: build.settings });
  }
}, BUILDS_LIMIT_MS);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function read(file: string): string {
  return readFileSync(path.join(dist, file), "utf8");
}

function readPage(file: string): Document {
  return new DOMParser().parseFromString(read(file), "text/html");
}

/** The values of an attribute, as they are written, without what follows "#" or "?". */
function links(page: Document, selector: string, attribute: "src" | "href"): string[] {
  return [...page.querySelectorAll(selector)].map((element) =>
    (element.getAttribute(attribute) ?? "").replace(/[#?].*/, ""),
  );
}

function published(pattern: RegExp): string[] {
  return files.filter((file) => pattern.test(file));
}

/** The security policy of the pane's page: what it allows, by directive. */
function readPolicy(): Record<string, string> {
  const policy = readPage("taskpane.html")
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute("content");
  const directives = (policy ?? "").split("; ").map((directive) => directive.split(/ (.*)/));
  return Object.fromEntries(directives.map(([name = "", sources = ""]) => [name, sources]));
}

describe.each(BUILDS)("the production build $what", (build) => {
  const { address, officeJs } = build;
  const cdn = new URL(officeJs).origin;
  const withSchemas = hasManifestSchemas ? it : it.skip;

  beforeAll(() => lookAt(build));

  it("is for its address alone", () => {
    for (const file of published(/\.(xml|json|html)$/)) {
      const isElsewhere = read(file).replaceAll(address, "").includes("localhost");
      expect([file, isElsewhere]).toEqual([file, false]);
    }
  });

  it("holds everything that the manifest points to", () => {
    const addresses = [...read("manifest.xml").matchAll(/"(https:\/\/[^"]+)"/g)].map(([, url = ""]) => url);
    expect(addresses.length).toBeGreaterThan(10);
    for (const href of addresses) {
      expect([href, href.startsWith(address)]).toEqual([href, true]);
      const file = href.slice(address.length).replace(/#.*/, "");
      expect([href, existsSync(path.join(dist, file))]).toEqual([href, true]);
    }
  });

  it("holds everything that its pages point to", () => {
    for (const file of published(/\.html$/)) {
      const page = readPage(file);
      const targets = [...links(page, "[src]", "src"), ...links(page, "[href]", "href")].map(
        (link) => new URL(link, address + file).href,
      );
      for (const href of targets.filter((target) => target.startsWith(address))) {
        expect([file, href, existsSync(path.join(dist, href.slice(address.length)))]).toEqual([file, href, true]);
      }
    }
  });

  withSchemas("has a manifest that is valid by Microsoft's schemas", async () => {
    expect(await validateManifest(read("manifest.xml"))).toEqual([]);
  });

  it("leads from the functions to its own help", () => {
    const { functions } = JSON.parse(read("functions.json")) as { functions: { helpUrl: string }[] };
    expect(functions.filter(({ helpUrl }) => !helpUrl.startsWith(`${address}help/functions.html#`))).toEqual([]);
  });

  it("loads office.js from its cloud, then the functions, then the pane", () => {
    const scripts = links(readPage("taskpane.html"), "script", "src");
    expect(scripts).toEqual([officeJs, "functions.js", "taskpane.js"]);
  });

  it("allows no script but its own and Microsoft's, and nothing to be sent elsewhere", () => {
    expect(readPolicy()).toMatchObject({
      "default-src": "'self'",
      "script-src": `'self' ${cdn}`,
      "connect-src": `'self' ${cdn}`,
    });
  });

  it("allows the frame by which office.js asks about a host that it does not know, and no other", () => {
    expect(readPolicy()["frame-src"]).toBe(cdn);
  });
});

describe("the production build", () => {
  beforeAll(() => lookAt(BUILDS[0]));

  it("leaves the workbench and Microsoft's office.js out", () => {
    expect(published(/workbench|univer|office-js|samples|^index\.html$/i)).toEqual([]);
    for (const file of published(/\.js$/)) expect([file, /univer/i.test(read(file))]).toEqual([file, false]);
  });

  it("registers exactly the functions of the metadata, without the pane", () => {
    const registered: string[] = [];
    const associate = (idOrMap: string | Record<string, unknown>) =>
      registered.push(...(typeof idOrMap === "string" ? [idOrMap] : Object.keys(idOrMap)));
    const context = { CustomFunctions: { associate }, navigator: { language: "en-US" } };
    runInNewContext(read("functions.js"), { ...context, self: context }, { displayErrors: false });
    const { functions } = JSON.parse(read("functions.json")) as { functions: { id: string }[] };
    expect(registered.sort()).toEqual(functions.map(({ id }) => id).sort());
  });

  it("keeps the functions small and free of React", () => {
    expect(read("functions.js")).not.toMatch(/react/i);
    expect(statSync(path.join(dist, "functions.js")).size).toBeLessThan(160_000);
    expect(statSync(path.join(dist, "functions.json")).size).toBeLessThan(1_000_000);
  });

  it("opens the pane with little more than Fluent: 131,000 bytes besides the functions", () => {
    const bytes = (file: string) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
    const [, functions = "", ...first] = links(readPage("taskpane.html"), "script", "src");
    expect(first.reduce((sum, file) => sum + bytes(file), 0)).toBeLessThan(131_000);
    expect(bytes(functions)).toBeLessThan(47_700);
    // What is not shown yet comes later, from beside it, and the functions wait for none of it.
    const parts = published(/^parts\/.*\.js$/);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter((part) => !/^parts\/[\w-]+\.[0-9a-f]{8}\.js$/.test(part))).toEqual([]);
  });

  it("lists the templates in the help, with nothing but the page's own script", () => {
    const page = readPage("help/templates.html");
    expect(page.querySelectorAll("article section").length).toBeGreaterThan(2 * 17);
    expect(links(page, "script", "src").map((link) => path.posix.join("help", link))).toEqual(["help/templates.js"]);
    expect(published(/\.tsx?$/)).toEqual([]);
  });

  it("publishes the metadata in Chinese too", () => {
    const [english, chinese] = ["functions.json", "functions.zh-CN.json"].map(
      (file) => JSON.parse(read(file)) as { functions: { id: string }[] },
    );
    expect(chinese?.functions.map(({ id }) => id)).toEqual(english?.functions.map(({ id }) => id));
  });
});
