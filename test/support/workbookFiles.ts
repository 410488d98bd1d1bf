import type { Page } from "playwright-core";
import type { Workbench } from "../../src/workbench/workbench";

/** Opens a file in the workbench of the page; what it says if it does not. Bytes do not cross into the page; their text does. */
export async function openFile(page: Page, bytes: Uint8Array): Promise<string | null> {
  return page.evaluate(async (base64) => {
    const { workbench } = window as unknown as { workbench: Workbench };
    const decoded = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return workbench.open(decoded).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  }, Buffer.from(bytes).toString("base64"));
}

/** The workbook of the page as a file. */
export async function saveFile(page: Page): Promise<Uint8Array> {
  const base64 = await page.evaluate(async () => {
    const { workbench } = window as unknown as { workbench: Workbench };
    const bytes = await workbench.save();
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  });
  return new Uint8Array(Buffer.from(base64, "base64"));
}
