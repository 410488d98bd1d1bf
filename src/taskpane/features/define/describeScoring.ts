import type { Language } from "../../../domain/language";
import type { Indicator } from "../../../domain/scheme/scheme";
import { choices } from "../../../domain/scheme/vocabulary";
import { formatInUnit, formatNumber } from "../../ui/formatNumber";
import { defineWords } from "./words/defineWords";

/**
 * How an indicator is scored, in a line.
 * @example describeScoring(responseTime, "en") // "Deduction · target 40 s · lower is better · −5 per 5 s"
 */
export function describeScoring({ scoring, unit }: Indicator, language: Language): string {
  const words = defineWords[language];
  const inUnit = (x: number) => formatInUnit(x, unit, language);
  const parts = [choices.method[scoring.method]?.[language] ?? scoring.method];
  if (scoring.method === "record") return parts.join(" · ");
  if ("baseline" in scoring && scoring.baseline !== undefined)
    parts.push(words.baseline({ figure: inUnit(scoring.baseline) }));
  if (scoring.method === "passFail")
    parts.push(`${choices.comparison[scoring.comparison]?.[language] ?? ""} ${inUnit(scoring.target)}`);
  else if ("target" in scoring && scoring.target !== undefined)
    parts.push(words.target({ figure: inUnit(scoring.target) }));
  if ("challenge" in scoring && scoring.challenge !== undefined)
    parts.push(words.challenge({ figure: inUnit(scoring.challenge) }));
  if ("better" in scoring && scoring.better === "lower") parts.push(words.lowerIsBetter);
  if (scoring.method === "deduction")
    parts.push(words.perStep({ step: inUnit(scoring.step), points: `−${formatNumber(scoring.points, language)}` }));
  if (scoring.method === "addition")
    parts.push(words.perStep({ step: inUnit(scoring.step), points: `+${formatNumber(scoring.points, language)}` }));
  if ("levels" in scoring && scoring.levels.length > 0) parts.push(words.levels({ count: scoring.levels.length }));
  if (scoring.full !== 100) parts.push(words.fullScore({ score: formatNumber(scoring.full, language) }));
  if (scoring.cap !== null) parts.push(words.cap({ score: formatNumber(scoring.cap, language) }));
  if (scoring.floor !== 0) parts.push(words.floor({ score: formatNumber(scoring.floor, language) }));
  // A line breaks between the parts, and inside those alone that may be longer than it.
  return parts.map((part) => (part.length < 16 ? part.replaceAll(" ", "\u00a0") : part)).join(" · ");
}
