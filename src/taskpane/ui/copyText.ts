/**
 * Puts a text on the clipboard. Panes of Excel differ: in a browser the frame round the pane may not have been given the
 * clipboard (office-js#1991), which the older command does not ask about (webappsec-permissions-policy#543), and the older command
 * fails elsewhere (office-js#2513). To be called from a click.
 * @returns whether it came off; else the reader has to copy by himself.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelecting(text);
  }
}

function copyBySelecting(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- where the newer way is refused there is no other
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
