import { Button } from "@fluentui/react-components";
import { readText, type Cell } from "../../../domain/cell";
import { Failure } from "../../../domain/failure";
import type { Language } from "../../../domain/language";
import { sameText } from "../../../domain/sameText";
import type { IndicatorOutcome } from "../../../workbook/results/appraiseOne";
import { formatInUnit, formatNumber } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { useWorkbook } from "../../WorkbookContext";
import { FigureLine } from "./FigureLine";
import { useFigures } from "./FiguresContext";
import { usePersonWords, type PersonWords } from "./words/personWords";

/** What an indicator is for the person in view: actual, target, score and what it adds; nothing while nobody is looked at. */
export function IndicatorFigures({ code }: { readonly code: string }) {
  const words = usePersonWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const figures = useFigures();
  const outcome = figures?.result?.indicators.find(({ indicator }) => sameText(indicator.code, code));
  if (!figures?.result || !outcome) return null;
  const { result, data, person } = figures;
  const { indicator, column, score, isRecord, isTrial } = outcome;
  const isWrong = score instanceof Failure;
  const goToActual = () => {
    if (column !== null) void workbook.goTo(data.addressOf(person.row, column));
  };
  return (
    <FigureLine
      name={indicator.name}
      kind={isWrong ? "wrong" : isRecord || isTrial || score === null ? "quiet" : "plain"}
      working={isRecord ? null : () => result.workingOf(indicator)}
      more={
        column !== null && (
          <Button
            size="small"
            appearance="transparent"
            aria-label={words.goToActual({ name: indicator.name })}
            onClick={goToActual}
          >
            {words.goToData}
          </Button>
        )
      }
    >
      {describeOutcome(outcome, excuseOf(outcome, result.breakdown.contributions), words, language)}
    </FigureLine>
  );
}

function excuseOf(
  { indicator }: IndicatorOutcome,
  contributions: readonly { readonly indicator: object; readonly excuse: { readonly name: string } | null }[],
): string | null {
  return contributions.find((each) => each.indicator === indicator)?.excuse?.name ?? null;
}

/** @example describeOutcome(outcome, null, words, "en") // "Actual 45% · target 50% · score 90 · adds 22.5" */
export function describeOutcome(
  { indicator, actual, column, target, score, points, isRecord, isTrial }: IndicatorOutcome,
  excuse: string | null,
  words: PersonWords,
  language: Language,
): string {
  const shown = showActual(actual, indicator.unit, words, language);
  const parts = [
    shown !== null
      ? words.actual({ actual: shown })
      : column === null && actual === null
        ? words.noActualColumn
        : words.noActual,
  ];
  if (isRecord) return [...parts, words.recorded].join(" · ");
  if (target !== null) parts.push(words.target({ target: formatInUnit(target, indicator.unit, language) }));
  if (score instanceof Failure) parts.push(words.cannot({ what: score.describe(language) }));
  else if (score === null) parts.push(words.notScored);
  else parts.push(words.score({ score: formatNumber(score, language) }));
  if (excuse !== null) parts.push(words.excused({ rule: excuse }));
  if (isTrial) parts.push(words.trial);
  else if (typeof score === "number") parts.push(words.counts({ points: formatNumber(points, language) }));
  // A line breaks between the parts, not inside them, as long as they are short.
  return parts.map((part) => (part.length < 24 ? part.replaceAll(" ", "\u00a0") : part)).join(" · ");
}

function showActual(actual: Cell, unit: string | undefined, words: PersonWords, language: Language): string | null {
  if (actual instanceof Failure) return null;
  if (typeof actual === "number") return formatInUnit(actual, unit, language);
  if (typeof actual === "boolean") return actual ? words.yes : words.no;
  return readText(actual);
}
