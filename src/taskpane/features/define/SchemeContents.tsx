import { makeStyles, tokens } from "@fluentui/react-components";
import type { Scheme } from "../../../domain/scheme/scheme";
import { all, choices, sections } from "../../../domain/scheme/vocabulary";
import { formatNumber, formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { Section } from "../../ui/Section";
import { SmallTable } from "../../ui/SmallTable";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWords } from "../../words/words";
import { describeScoring } from "./describeScoring";
import { sumWeights } from "./sumWeights";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "8px" },
});

interface Props {
  readonly scheme: Scheme;
  /** Shows where each figure comes from, as far as the scheme says so. */
  readonly withBasis?: boolean;
}

/** What a scheme says, to be read: indicators, grades, tiers, rules and pay. */
export function SchemeContents({ scheme, withBasis = false }: Props) {
  const { language } = useLanguage();
  const words = useWords();
  const { indicators, grades, countRules, tiers, rules, pay } = scheme;
  const side = scheme.gradeBoundary === "upper" ? "≥" : ">";
  const hasCoefficients = grades.some(({ coefficient }) => coefficient !== undefined);
  const hasPosts = grades.some(({ post }) => post !== undefined);
  const measured = indicators.find(({ code }) => code === pay?.commissionOn)?.name ?? words.amount;
  return (
    <>
      <Section
        title={sections.indicators[language]}
        aside={words.weightSum({ sum: formatPercent(sumWeights(scheme), language) })}
      >
        <List
          items={indicators.map((indicator) => ({
            key: indicator.code,
            name: indicator.name,
            figure: indicator.scoring.method === "record" ? null : formatPercent(indicator.weight, language),
            lines: [describeScoring(indicator, language), indicator.definition],
            basis: indicator.basis,
          }))}
          withBasis={withBasis}
        />
      </Section>
      {grades.length > 0 && (
        <Section title={sections.grades[language]}>
          <SmallTable
            label={sections.grades[language]}
            columns={[
              { title: words.grade },
              { title: words.totalScore, isNumeric: true },
              ...(hasCoefficients ? [{ title: words.coefficient, isNumeric: true }] : []),
              ...(hasPosts ? [{ title: words.post, isNumeric: true }] : []),
            ]}
            rows={grades.map(({ label, from, coefficient, post }) => ({
              key: label,
              cells: [
                label,
                from === null ? words.below : `${side} ${formatNumber(from, language)}`,
                ...(hasCoefficients ? [coefficient === undefined ? "" : formatNumber(coefficient, language, 4)] : []),
                ...(hasPosts ? [post ?? ""] : []),
              ],
            }))}
          />
          {withBasis && <Bases rows={grades} />}
        </Section>
      )}
      {countRules.length > 0 && (
        <Section title={sections.countRules[language]}>
          <List
            items={countRules.map(({ grade, levels, atLeast, atMost, basis }, i) => ({
              key: `${i} ${grade}`,
              name: grade,
              figure: null,
              lines: [
                levels === undefined
                  ? words.remainder
                  : words.countRule({
                      levels,
                      atLeast: atLeast === "all" ? all[language] : showCount(atLeast),
                      atMost: showCount(atMost),
                    }),
              ],
              basis,
            }))}
            withBasis={withBasis}
          />
        </Section>
      )}
      {tiers.length > 0 && (
        <Section
          title={sections.tiers[language]}
          aside={`${choices.tierMode[scheme.tierMode]?.[language] ?? ""} · ${choices.bonusMode[scheme.bonusMode]?.[language] ?? ""}`}
        >
          <SmallTable
            label={sections.tiers[language]}
            columns={[
              { title: words.from({ what: measured }) },
              { title: words.rate, isNumeric: true },
              { title: words.bonus, isNumeric: true },
            ]}
            rows={tiers.map(({ from, rate, bonus }) => ({
              key: String(from),
              cells: [formatNumber(from, language), formatPercent(rate, language), formatNumber(bonus, language)],
            }))}
          />
          {withBasis && <Bases rows={tiers} />}
        </Section>
      )}
      {rules.length > 0 && (
        <Section title={sections.rules[language]}>
          <List
            items={rules.map(({ kind, name, basis }) => ({
              key: `${kind} ${name}`,
              name,
              figure: null,
              lines: [choices.kind[kind]?.[language]],
              basis,
            }))}
            withBasis={withBasis}
          />
        </Section>
      )}
      {pay && (
        <Section title={sections.pay[language]}>
          <List
            items={[
              {
                key: "pay",
                name: words.payFormula,
                figure: null,
                lines: [
                  words.kpiPercentFrom({ source: choices.coefficientFrom[pay.coefficientFrom]?.[language] ?? "" }),
                  pay.commissionOn === undefined ? undefined : words.commissionOn({ measure: measured }),
                ],
                basis: pay.basis,
              },
            ]}
            withBasis={withBasis}
          />
        </Section>
      )}
    </>
  );
}

function showCount(count: number | undefined): string {
  return count === undefined ? "" : String(count);
}

/** Where the figures of a table come from; what several rows say alike is said once. */
function Bases({ rows }: { readonly rows: readonly { readonly basis?: string | undefined }[] }) {
  const text = useTextStyles();
  return [...new Set(rows.flatMap(({ basis }) => basis ?? []))].map((basis) => (
    <span key={basis} className={text.faint}>
      {basis}
    </span>
  ));
}

interface Item {
  readonly key: string;
  readonly name: string;
  readonly figure: string | null;
  readonly lines: readonly (string | undefined)[];
  readonly basis: string | undefined;
}

function List({ items, withBasis }: { readonly items: readonly Item[]; readonly withBasis: boolean }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <ul className={styles.list}>
      {items.map(({ key, name, figure, lines, basis }) => (
        <li key={key} className={styles.item}>
          <span className={styles.line}>
            <span className={text.strong}>{name}</span>
            {figure !== null && <span className={text.number}>{figure}</span>}
          </span>
          {lines.map(
            (line) =>
              line !== undefined && (
                <span key={line} className={text.small}>
                  {line}
                </span>
              ),
          )}
          {withBasis && basis !== undefined && <span className={text.faint}>{basis}</span>}
        </li>
      ))}
    </ul>
  );
}
