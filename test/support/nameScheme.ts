import type { Frame } from "playwright-core";

/** Types the id of a scheme that is about to be put into the workbook, in either language. */
export async function nameScheme(pane: Frame, id: string): Promise<void> {
  await pane.getByRole("textbox", { name: /^(编号|Short id)$/ }).fill(id);
}
