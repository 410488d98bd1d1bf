import type { ComponentType } from "react";
import type { Language } from "../../../domain/language";
import { layOutScheme } from "../../../domain/scheme/layOutScheme";
import { readBlock } from "../../../domain/scheme/readBlock";
import type { Scheme } from "../../../domain/scheme/scheme";
import type { Section as SectionOfScheme } from "../../../domain/scheme/vocabulary";
import { formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { Section } from "../../ui/Section";
import { defineWords } from "./words/defineWords";
import { CountRules } from "./contents/CountRules";
import { Distribution } from "./contents/Distribution";
import { Grades } from "./contents/Grades";
import { Indicators } from "./contents/Indicators";
import { Levels } from "./contents/Levels";
import { PayItems } from "./contents/PayItems";
import { Raters } from "./contents/Raters";
import { Rules } from "./contents/Rules";
import { Scales } from "./contents/Scales";
import type { SectionProps } from "./contents/SectionProps";
import { Settings } from "./contents/Settings";
import { weightTotal } from "../../../domain/scheme/weights";

/** How each section of a scheme's cells is shown: one without a view does not compile. */
const views: Readonly<Record<SectionOfScheme, ComponentType<SectionProps>>> = {
  info: Settings,
  indicators: Indicators,
  levels: Levels,
  raters: Raters,
  totalLimits: Settings,
  grades: Grades,
  countRules: CountRules,
  distribution: Distribution,
  tiers: Scales,
  rules: Rules,
  payItems: PayItems,
  pay: Settings,
};

/** What stands beside the title of a section. */
const asides: Readonly<Partial<Record<SectionOfScheme, (scheme: Scheme, language: Language) => string>>> = {
  indicators: (scheme, language) =>
    defineWords[language].weightSum({ sum: formatPercent(weightTotal(scheme), language) }),
};

interface Props {
  readonly scheme: Scheme;
  /** Shows where each figure comes from, as far as the scheme says so. */
  readonly withBasis?: boolean;
}

/** What a scheme says, to be read: the sections of its cells, in their order. */
export function SchemeContents({ scheme, withBasis = false }: Props) {
  const { language } = useLanguage();
  return layOutScheme(scheme, language).map((block) => {
    const View = views[block.section];
    return (
      <Section key={block.section} title={block.title} aside={asides[block.section]?.(scheme, language)}>
        <View rows={readBlock(block)} scheme={scheme} withBasis={withBasis} />
      </Section>
    );
  });
}
