import { once } from "node:events";

/** Ends the server that startWorkbench started, with all its children, and waits for it to have stored its cache. */
export default async function stopWorkbench(): Promise<void> {
  const server = globalThis.workbenchServer;
  if (server?.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const closed = once(server, "close");
  process.kill(-server.pid);
  await closed;
}
