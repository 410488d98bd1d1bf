import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildForProduction } from "./buildForProduction";

/** What the page around the pane consists of, chunks of the grid among them; everything else is the build's. */
const PARTS_OF_WORKBENCH =
  /^\/(?:index\.html|workbench\.js|vendors-[\w.-]+\.js|\d+\.js|icon-32\.png|samples\/[\w-]+\.xlsx)?$/;
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".xml": "application/xml",
};

export interface ProductionServer {
  readonly url: string;
  readonly close: () => void;
}

/** Serves a production build that is made for the server's address, file by file as it is, with the workbench around it. */
export async function serveProduction(workbenchUrl: string): Promise<ProductionServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "production-"));
  const server = createServer((request, response) => void answer(request, response, folder, workbenchUrl));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  };
  try {
    buildForProduction(folder, { settings: { ADDIN_URL: url } });
  } catch (error) {
    close();
    throw error;
  }
  return { url, close };
}

async function answer(
  { url = "/" }: IncomingMessage,
  response: ServerResponse,
  folder: string,
  workbenchUrl: string,
): Promise<void> {
  const { pathname } = new URL(url, workbenchUrl);
  const file = path.join(folder, pathname);
  if (PARTS_OF_WORKBENCH.test(pathname)) {
    const part = await fetch(new URL(pathname, workbenchUrl));
    response.writeHead(part.status, { "content-type": part.headers.get("content-type") ?? "" });
    response.end(Buffer.from(await part.arrayBuffer()));
  } else if (file.startsWith(folder) && existsSync(file) && statSync(file).isFile()) {
    response.writeHead(200, { "content-type": CONTENT_TYPES[path.extname(file)] ?? "application/octet-stream" });
    response.end(await readFile(file));
  } else response.writeHead(404).end();
}
