// XML cannot hold most control characters, lone surrogates, U+FFFE and U+FFFF, and turns carriage returns into line
// feeds. The format (ST_Xstring) writes them as _xHHHH_, and an underscore that would read as such an escape as _x005F_.
const UNWRITABLE =
  /[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text as it stands between two tags. */
export function escapeText(text: string): string {
  return escapeMarkup(text.replace(UNWRITABLE, toEscape));
}

/** Text as it stands in an attribute, where a line feed or tab would become a space. */
export function escapeAttribute(text: string): string {
  return escapeMarkup(text.replace(UNWRITABLE, toEscape).replace(/[\t\n]/g, toEscape)).replaceAll('"', "&quot;");
}

/** Undoes the format's own escapes; those of XML are undone by its parser. */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

function toEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
