import { existsSync } from "node:fs";
import { installPackage } from "./installPackage";

const USUAL_PLACES = [
  "/usr/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

const INSTALL_IT = [
  "The grid is held against LibreOffice, and none was found or could be installed.",
  "Install it (Debian: apt-get install libreoffice-calc), or set SOFFICE to the path of soffice.",
].join("\n");

/** The path of LibreOffice; on a machine without it Calc is installed where that takes no questions (Debian, as root). */
export function ensureLibreOffice(): string {
  const found = findLibreOffice() ?? (installPackage("libreoffice-calc") ? findLibreOffice() : undefined);
  if (found === undefined) throw new Error(INSTALL_IT);
  return found;
}

function findLibreOffice(): string | undefined {
  return [process.env["SOFFICE"], ...USUAL_PLACES].find((path) => path !== undefined && existsSync(path));
}
