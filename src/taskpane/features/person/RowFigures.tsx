import { findBand } from "../../../domain/bands";
import { Failure } from "../../../domain/failure";
import { attempt } from "../../../domain/outcome";
import { prepareScale } from "../../../domain/pay/commission";
import type { Tier } from "../../../domain/pay/tiers";
import { sameText } from "../../../domain/sameText";
import type { Language } from "../../../domain/language";
import { salesAlong } from "../../../workbook/results/peopleAlong";
import { formatMoney, formatNumber, formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { FigureLine } from "./FigureLine";
import { useFigures, type Figures } from "./FiguresContext";
import { usePersonWords, type PersonWords } from "./words/personWords";

type Line = Omit<Parameters<typeof FigureLine>[0], "name">;

interface Named {
  /** Of the row, as its cells call it. */
  readonly name: string;
}

/** Said where the person in view has this grade: his total. */
export function GradeFigures({ name }: Named) {
  return <RowLine name={name} lineOf={(figures, words, language) => gradeLine(name, figures, words, language)} />;
}

/** What a pay item comes to for the person in view. */
export function PayItemFigures({ name }: Named) {
  return <RowLine name={name} lineOf={(figures, words, language) => payItemLine(name, figures, words, language)} />;
}

/** What a rule does to the person in view. */
export function RuleFigures({ name }: Named) {
  return <RowLine name={name} lineOf={(figures, words, language) => ruleLine(name, figures, words, language)} />;
}

/** Said where the person in view is rated with this level. */
export function LevelFigures({ name, indicator }: Named & { readonly indicator: string }) {
  return <RowLine name={name} lineOf={(figures, words) => levelLine(name, indicator, figures, words)} />;
}

/** Said where what the person in view has sold reaches this tier. */
export function TierFigures({ name, scale, from }: Named & { readonly scale: string; readonly from: number }) {
  return <RowLine name={name} lineOf={(figures, words, language) => tierLine(scale, from, figures, words, language)} />;
}

function RowLine({
  name,
  lineOf,
}: Named & { readonly lineOf: (figures: Figures, words: PersonWords, language: Language) => Line | null }) {
  const words = usePersonWords();
  const { language } = useLanguage();
  const figures = useFigures();
  const line = figures?.result ? lineOf(figures, words, language) : null;
  return line && <FigureLine name={name} {...line} />;
}

/** What the person in view is called. */
export function calledBy({ person: { name, number } }: Pick<Figures, "person">): string {
  return name || number;
}

function gradeLine(name: string, figures: Figures, words: PersonWords, language: Language): Line | null {
  const { result } = figures;
  if (typeof result?.grade !== "string" || !sameText(result.grade, name)) return null;
  const who = calledBy(figures);
  return {
    children:
      typeof result.total === "number"
        ? words.inThisGrade({ who, total: formatNumber(result.total, language) })
        : words.gradeByCount({ who }),
    working: () => result.workingOf("grade"),
  };
}

function payItemLine(name: string, figures: Figures, words: PersonWords, language: Language): Line | null {
  const { result, reading } = figures;
  const place = reading.scheme.pay?.items.findIndex((item) => sameText(item.name, name)) ?? -1;
  if (!result?.pay || place < 0) return null;
  const paid = result.pay.items[place] ?? null;
  const who = calledBy(figures);
  const working = () => result.workingOf(place);
  if (paid instanceof Failure)
    return { children: words.cannot({ what: paid.describe(language) }), kind: "wrong", working: null };
  if (paid?.amount == null) return { children: words.amountOpen({ who }), kind: "quiet", working };
  return { children: words.amount({ who, amount: formatMoney(paid.amount, language) }), working };
}

function ruleLine(name: string, figures: Figures, words: PersonWords, language: Language): Line | null {
  const { result, reading } = figures;
  const rule = reading.scheme.rules.find((each) => sameText(each.name, name));
  // Streaks look at earlier periods, and what a pool takes shows at its indicators.
  if (!result || !rule || rule.kind === "streak" || rule.kind === "pool") return null;
  const who = calledBy(figures);
  const { items, vetoes, contributions } = result.breakdown;
  const item = items.find((each) => each.rule === rule);
  if (item) {
    const points = `${item.points > 0 ? "+" : ""}${formatNumber(item.points, language)}`;
    return { children: words.ruleItem({ who, points }), working: null };
  }
  if (vetoes.some((each) => each.rule === rule))
    return { children: words.ruleFired({ who }), kind: "wrong", working: null };
  const excused = contributions.filter(({ excuse }) => excuse === rule).map(({ indicator }) => indicator.name);
  if (excused.length > 0) return { children: words.ruleExcuses({ who, measures: excused }), working: null };
  return { children: words.ruleIdle({ who }), kind: "quiet", working: null };
}

function levelLine(name: string, code: string, figures: Figures, words: PersonWords): Line | null {
  const outcome = figures.result?.indicators.find(({ indicator }) => sameText(indicator.code, code));
  if (outcome?.indicator.scoring.method !== "rating" || typeof outcome.actual !== "string") return null;
  if (name === "" || !sameText(outcome.actual, name)) return null;
  return { children: words.onThisLevel({ who: calledBy(figures) }), working: null };
}

function tierLine(name: string, from: number, figures: Figures, words: PersonWords, language: Language): Line | null {
  const { reading, data, matched, person } = figures;
  const scale = reading.scheme.scales.find((each) => sameText(each.scale, name));
  if (!scale) return null;
  const [own] = salesAlong(scale, reading.scheme, { rows: [data.rows[person.row] ?? []] }, matched.mapping);
  const prepared = attempt(() => prepareScale(scale));
  if (own === undefined || prepared instanceof Failure) return null;
  const reached: Pick<Tier, "from"> | null = findBand(prepared.tiers, own.x, scale.tierBoundary);
  if (reached?.from !== from) return null;
  const amount = scale.tierBy === "attainment" ? formatPercent(own.x, language) : formatNumber(own.x, language);
  return { children: words.inThisTier({ who: calledBy(figures), amount }), working: null };
}
