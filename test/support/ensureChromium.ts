import { existsSync } from "node:fs";
import { installPackage } from "./installPackage";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const INSTALL_IT = [
  "The end-to-end tests need Chromium, and none was found or could be installed.",
  "Install it (Debian: apt-get install chromium), or set CHROMIUM to the path of Chromium or Chrome.",
].join("\n");

/** The path of a Chromium; on a machine without one it is installed where that takes no questions (Debian, as root). */
export function ensureChromium(): string {
  const path = findChromium() ?? installChromium();
  if (path === undefined) throw new Error(INSTALL_IT);
  return path;
}

function findChromium(): string | undefined {
  return [process.env["CHROMIUM"], ...USUAL_PLACES].find((path) => path !== undefined && existsSync(path));
}

function installChromium(): string | undefined {
  if (!installPackage("chromium")) return undefined;
  // Without a Chinese font the tests pass all the same; the screenshots show boxes.
  installPackage("fonts-wqy-zenhei");
  return findChromium();
}
