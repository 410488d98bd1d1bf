import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { ensureChromium } from "./ensureChromium";

const START_LIMIT_MS = 300_000;

declare global {
  var workbenchServer: ChildProcess | undefined;
}

/**
 * Starts what a newcomer starts, `npm start`, on a free port. With WORKBENCH_URL set, the tests use the workbench that
 * is already running there.
 */
export default async function startWorkbench(): Promise<void> {
  process.env["CHROMIUM"] = ensureChromium();
  if (process.env["WORKBENCH_URL"] !== undefined) return;

  const port = await findFreePort();
  const url = `http://localhost:${port}/`;
  const environment = { ...process.env, PORT: String(port), BROWSER: "none" };
  // A process group of its own, so that npm's children end with it.
  const server = spawn("npm", ["start"], { env: environment, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const output: string[] = [];
  server.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  server.stderr.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  globalThis.workbenchServer = server;
  endWithThisProcess(server);

  await waitUntilServed(url, server, output);
  process.env["WORKBENCH_URL"] = url;
}

/** A run that is broken off leaves no server behind. */
function endWithThisProcess(server: ChildProcess): void {
  process.once("exit", () => {
    if (server.pid !== undefined && server.exitCode === null && server.signalCode === null) process.kill(-server.pid);
  });
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
}

/** The server answers only when the first compilation is done. */
async function waitUntilServed(url: string, server: ChildProcess, output: string[]): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`npm start ended with ${server.exitCode}:\n${output.join("")}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) return;
    await wait(250);
  }
  throw new Error(`npm start did not serve ${url} within ${START_LIMIT_MS / 1000} seconds:\n${output.join("")}`);
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("expected the probe to listen on a port");
  return address.port;
}
