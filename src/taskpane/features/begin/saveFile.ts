/**
 * Has the browser save a text, or bytes, as a file, where the host lets it: on a Mac nothing happens (office-js#3385), and no error says so.
 */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type = "application/json"): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: the browser has yet to take it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
