import { theme } from "../cells/theme";

/** Gives a row of headers its look. */
export function styleHeaders({ format }: Excel.Range): void {
  format.font.bold = true;
  format.font.color = theme.accent;
  format.fill.color = theme.accentFaint;
  format.verticalAlignment = "Center";
}
