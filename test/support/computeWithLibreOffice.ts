import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureLibreOffice } from "./ensureLibreOffice";

const LIMIT_MS = 120_000;

/** LibreOffice trusts the results that a file holds unless its profile says 0, "always recalculate". */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens an `.xlsx` in LibreOffice, has everything computed anew, and gives the file that it saves. */
export function computeWithLibreOffice(bytes: Uint8Array): Uint8Array {
  const soffice = ensureLibreOffice();
  const folder = mkdtempSync(path.join(tmpdir(), "libreoffice-"));
  try {
    mkdirSync(path.join(folder, "profile/user"), { recursive: true });
    writeFileSync(path.join(folder, "profile/user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    writeFileSync(path.join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const out = path.join(folder, "out");
    const { stderr, error } = spawnSync(
      soffice,
      [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, path.join(folder, "book.xlsx")],
      { encoding: "utf8", timeout: LIMIT_MS },
    );
    if (error) throw new Error(`LibreOffice did not convert the file: ${stderr}`, { cause: error });
    return readFileSync(path.join(out, "book.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
