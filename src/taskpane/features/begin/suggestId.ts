import { initialOf } from "./initialOf";

/** Ids stand in formulas, again and again: short enough to be read there. */
const MOST_INITIALS = 8;
const MOST_LETTERS = 16;

/** What most schemes are called, and none is told from another by. */
const ofEveryScheme = /(绩效)?(考核|评估|评定)?(方案|办法|制度|一览|表)?(（.*）|\(.*\))?$/u;
const unsaid = new Set([
  "a",
  "an",
  "the",
  "of",
  "for",
  "and",
  "by",
  "to",
  "with",
  "in",
  "on",
  "scheme",
  "plan",
  "system",
]);

/**
 * A short id for a scheme, from its title: the pinyin initials of a Chinese one, the first words of another.
 * @returns letters and digits that begin with a letter, 16 at most.
 * @example suggestId("客服绩效与提成方案") // "KFJXYTC"
 * @example suggestId("Customer-service pay scheme") // "CustomerService"
 */
export function suggestId(title: string): string {
  return (/\p{Script=Han}/u.test(title) ? initialsOf(title) : wordsOf(title)) || "Scheme";
}

function initialsOf(title: string): string {
  const own = title.replace(ofEveryScheme, "") || title;
  const letters = Array.from(own, (character) => initialOf(character) || plain(character).toUpperCase()).join("");
  return letters.replace(/^\d+/, "").slice(0, MOST_INITIALS);
}

function wordsOf(title: string): string {
  const words = title
    .split(/[^\p{L}\p{N}]+/u)
    .map(plain)
    .filter((word) => word !== "" && !unsaid.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  let id = "";
  for (const word of words) {
    if (id === "" && /^\d/.test(word)) continue;
    if (id !== "" && id.length + word.length > MOST_LETTERS) break;
    id += word.slice(0, MOST_LETTERS);
  }
  return id;
}

/** Without accents, and without what is no Latin letter or digit. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/[^A-Za-z0-9]/g, "");
}
