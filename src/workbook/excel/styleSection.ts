import { drawLines } from "./drawLines";
import { styleHeaders } from "./styleHeaders";
import { theme } from "../cells/theme";

/** Gives a section of a scheme its look: the title, the row of headers, and the rows below with the spare one. */
export function styleSection(title: Excel.Range, header: Excel.Range, body: Excel.Range): void {
  title.format.font.bold = true;
  title.format.font.size = 12;
  title.format.font.color = theme.accent;
  body.format.wrapText = true;
  body.format.verticalAlignment = "Center";
  drawLines(body);
  styleHeaders(header);
  drawLines(header);
  // Sections share their columns, so numbers stand under texts: all to the left, it reads as a form.
  header.format.horizontalAlignment = "Left";
  body.format.horizontalAlignment = "Left";
}
