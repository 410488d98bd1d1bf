import { languageOf, type Language } from "../../domain/language";

/** Where the page runs. */
export interface Host {
  /** `browser`: without office.js, or with nothing behind it. */
  readonly kind: "excel" | "other" | "browser";
  /** The language of the host's own interface. */
  readonly language: Language;
}

/** Waits for the host and tells what it is. Never rejects: without a host the page is a plain browser page. */
export async function startOffice(): Promise<Host> {
  if (typeof Office === "undefined") return { kind: "browser", language: languageOf(navigator.language) };
  const { host } = await Office.onReady();
  // Without a host office.js is ready as well, with `null`, and has no context: its types do not say so.
  if ((host as Office.HostType | null) === null) return { kind: "browser", language: languageOf(navigator.language) };
  return {
    kind: host === Office.HostType.Excel ? "excel" : "other",
    language: languageOf(Office.context.displayLanguage),
  };
}

/**
 * Whether the host wants a dark pane; light where it does not tell, as Excel on the web (office-js#6134). The theme can change:
 * ask again on focus.
 */
export function wantsDark(): boolean {
  if (typeof Office === "undefined") return false;
  const context = Office.context as Partial<Office.Context> | undefined;
  const theme = context?.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme;
  // office.js on Windows makes colours of all that the theme holds, truth values among them (`convertIntToCssHexColor` in
  // excel-win32-16.01.debug.js): there it is dark where the text is lighter than its ground.
  const [ground, text] = [theme?.bodyBackgroundColor, theme?.bodyForegroundColor].map(lightness);
  return ground !== undefined && text !== undefined && text > ground;
}

/** Of a colour as six hexadecimal digits, from 0 to 255 (https://www.w3.org/TR/AERT/#color-contrast). */
function lightness(color: string | undefined): number | undefined {
  const [red, green, blue] = (/^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? "") ?? [])
    .slice(1)
    .map((digits) => parseInt(digits, 16));
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
