import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { chromium } from "playwright-core";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, ".cache/bench/firstLoad");
/** The middle one of so many counts: the first warms the browser. */
const TURNS = 7;

/** React and Fluent with one button: what any pane of this look loads. */
const BARE = `
  import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
  import { createElement } from "react";
  import { createRoot } from "react-dom/client";
  createRoot(document.getElementById("root")).render(
    createElement(FluentProvider, { theme: webLightTheme }, createElement(Button, null, "bare")),
  );`;

/**
 * What loads before the first screen of a production build, and when the screen can be used: bytes of its scripts, gzip, and
 * milliseconds from the start of the navigation until its first control is there, painted, and the page idle. The functions and
 * office.js, which come before either, are measured apart or left out.
 *
 * @returns {Promise<{ name: string, bytes: number, ms: number }[]>}
 */
export async function measureFirstLoad() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync("npx", ["webpack", "--mode", "production", "--output-path", folder], { cwd: root, stdio: "ignore" });
  buildSync({
    stdin: { contents: BARE, resolveDir: root },
    bundle: true,
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    outfile: path.join(folder, "bare.js"),
  });
  writeFileSync(path.join(folder, "bare.html"), '<!doctype html><div id="root"></div><script src="bare.js"></script>');

  const server = createServer((request, response) => {
    try {
      const file = path.join(folder, new URL(request.url ?? "/", "http://localhost").pathname);
      const type = { ".html": "text/html; charset=utf-8", ".css": "text/css" }[path.extname(file)];
      response.writeHead(200, { "content-type": type ?? "text/javascript; charset=utf-8" }).end(readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const measured = { browser, origin: `http://localhost:${address.port}/` };
    const bare = await open({ ...measured, page: "bare.html", control: "button" });
    const pane = await open({ ...measured, page: "taskpane.html", control: "input[type=search]" });
    return [
      { name: "bare Fluent page", ...sum(bare, () => true) },
      { name: "pane", ...sum(pane, (file) => file !== "functions.js") },
      { name: "functions", ...sum(pane, (file) => file === "functions.js") },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

/** @param {{ files: string[], ms: number }} opened @param {(file: string) => boolean} counts */
function sum({ files, ms }, counts) {
  const weights = files.filter(counts).map((file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }));
  return { bytes: weights.reduce((total, { length }) => total + length, 0), ms };
}

/**
 * @param {{ browser: import("playwright-core").Browser, origin: string, page: string, control: string }} what
 * @returns {Promise<{ files: string[], ms: number }>} the scripts that came, and the middle of the times.
 */
async function open({ browser, origin, page: address, control }) {
  /** @type {Set<string>} */
  const files = new Set();
  const times = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    // Microsoft's server is not what is measured.
    await page.route(
      (url) => url.origin !== new URL(origin).origin,
      (route) => route.abort(),
    );
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.origin === new URL(origin).origin && url.pathname.endsWith(".js")) files.add(url.pathname.slice(1));
    });
    await page.goto(origin + address, { waitUntil: "commit" });
    await page.waitForSelector(control);
    times.push(
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0))),
      ),
    );
    await context.close();
  }
  const inOrder = times.sort((a, b) => a - b);
  return { files: [...files], ms: inOrder[Math.floor(TURNS / 2)] };
}
