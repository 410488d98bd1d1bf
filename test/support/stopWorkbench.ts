/** Ends the server that startWorkbench started, with all its children. */
export default function stopWorkbench(): void {
  const pid = globalThis.workbenchServer?.pid;
  if (pid !== undefined) process.kill(-pid);
}
