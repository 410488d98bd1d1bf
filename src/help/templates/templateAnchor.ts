import type { Language } from "../../domain/language";

/** Where a template stands on the page: `templates.html#s5-en`. */
export function templateAnchor(id: string, language: Language): string {
  return `${id.toLowerCase()}-${language}`;
}
