/** @jest-environment jsdom */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runInNewContext } from "node:vm";

const ROOT = path.resolve(__dirname, "..");
const ADDRESS = "https://kpi.example.com/appraise/";
const BUILD_LIMIT_MS = 300_000;

let dist: string;
let files: string[];

/** The very command of the README, for a base address with a path. */
beforeAll(() => {
  dist = mkdtempSync(path.join(tmpdir(), "dist-"));
  const args = ["webpack", "--mode", "production", "--env", `url=${ADDRESS}`, "--output-path", dist];
  const { status, stdout, stderr } = spawnSync("npx", args, {
    cwd: ROOT,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`the production build failed:\n${stdout}${stderr}`);
  files = readdirSync(dist, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
}, BUILD_LIMIT_MS);

afterAll(() => {
  rmSync(dist, { recursive: true });
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

describe("the production build", () => {
  it("is for its address alone", () => {
    for (const file of published(/\.(xml|json|html)$/))
      expect([file, read(file).includes("localhost")]).toEqual([file, false]);
  });

  it("holds everything that the manifest points to", () => {
    const addresses = [...read("manifest.xml").matchAll(/https:\/\/kpi[^"<\s]+/g)].map(([url]) => new URL(url));
    expect(addresses.length).toBeGreaterThan(10);
    for (const { href, pathname } of addresses) {
      expect(href.startsWith(ADDRESS)).toBe(true);
      expect([href, existsSync(path.join(dist, pathname.slice("/appraise/".length)))]).toEqual([href, true]);
    }
  });

  it("holds everything that its pages point to", () => {
    for (const file of published(/\.html$/)) {
      const page = readPage(file);
      const targets = [...links(page, "[src]", "src"), ...links(page, "[href]", "href")].map(
        (link) => new URL(link, ADDRESS + file).href,
      );
      for (const href of targets.filter((target) => target.startsWith(ADDRESS))) {
        expect([file, href, existsSync(path.join(dist, href.slice(ADDRESS.length)))]).toEqual([file, href, true]);
      }
    }
  });

  it("leaves the workbench and Microsoft's office.js out", () => {
    expect(published(/workbench|univer|office-js|samples|^index\.html$/i)).toEqual([]);
    for (const file of published(/\.js$/)) expect([file, /univer/i.test(read(file))]).toEqual([file, false]);
  });

  it("loads office.js from Microsoft, then the functions, then the pane", () => {
    const scripts = links(readPage("taskpane.html"), "script", "src");
    expect(scripts).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "taskpane.js",
    ]);
  });

  it("allows no script but its own and Microsoft's, and nothing to be sent elsewhere", () => {
    const policy = readPage("taskpane.html")
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute("content");
    expect(policy?.split("; ")).toEqual(
      expect.arrayContaining([
        "default-src 'self'",
        "script-src 'self' https://appsforoffice.microsoft.com",
        "connect-src 'self' https://appsforoffice.microsoft.com",
      ]),
    );
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
    expect(statSync(path.join(dist, "functions.js")).size).toBeLessThan(300_000);
    expect(statSync(path.join(dist, "functions.json")).size).toBeLessThan(1_000_000);
  });

  it("lists the templates in the help, with nothing but the page's own script", () => {
    const page = readPage("help/templates.html");
    expect(page.querySelectorAll("article section").length).toBeGreaterThan(2 * 17);
    expect(links(page, "script", "src").map((link) => new URL(link, `${ADDRESS}help/`).href)).toEqual([
      `${ADDRESS}help/templates.js`,
    ]);
    expect(published(/\.tsx?$/)).toEqual([]);
  });

  it("publishes the metadata in Chinese too", () => {
    const [english, chinese] = ["functions.json", "functions.zh-CN.json"].map(
      (file) => JSON.parse(read(file)) as { functions: { id: string }[] },
    );
    expect(chinese?.functions.map(({ id }) => id)).toEqual(english?.functions.map(({ id }) => id));
  });
});
