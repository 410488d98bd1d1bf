import { languageOf } from "../../domain/language";

/**
 * Shows the article that the page's address leads into; without such an address, the one in the reader's language.
 * Without this script the articles stand one below the other.
 */
export function showLanguage(): void {
  const articles = [...document.querySelectorAll<HTMLElement>("article[lang]")];
  const place = document.getElementById(location.hash.slice(1));
  const shown =
    articles.find((article) => article.contains(place)) ??
    articles.find(({ lang }) => languageOf(lang) === languageOf(navigator.language));
  if (shown === undefined) return;

  for (const article of articles) article.hidden = article !== shown;
  document.documentElement.lang = shown.lang;
  for (const link of document.querySelectorAll("#languages a"))
    link.setAttribute("aria-current", String(link.getAttribute("lang") === shown.lang));
  // What was hidden until now could not be scrolled to.
  place?.scrollIntoView();
}
