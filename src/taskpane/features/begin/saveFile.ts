/** Has the browser save a text as a file, where the host lets it. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: the browser has yet to take it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
