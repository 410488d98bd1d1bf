import { makeStyles, tokens } from "@fluentui/react-components";
import { roundHalfUp } from "../../../domain/decimal";
import type { Indicator } from "../../../domain/scheme/scheme";
import { roundWeights } from "../../../workbook/weights/planWeightCells";
import { formatNumber } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { SmallTable } from "../../ui/SmallTable";
import { useTextStyles } from "../../ui/useTextStyles";
import { methods, type Proposals } from "./computeWeights";
import { useWeightWords } from "./words/weightWords";

const useStyles = makeStyles({
  // More methods than fit are scrolled to, by keys as well.
  scroll: {
    overflowX: "auto",
    overflowWrap: "normal",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "& th:first-child": { minWidth: "84px" },
  },
  difference: { display: "block", fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly indicators: readonly Indicator[];
  /** As fractions. */
  readonly current: readonly number[];
  readonly proposals: Proposals;
}

/** The weights that each method comes to, beside those of the cells. */
export function CompareWeights({ indicators, current, proposals }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWeightWords();
  const { language } = useLanguage();
  const shown = methods.flatMap((method) => {
    const weights = proposals.get(method);
    return weights ? [{ method, percents: roundWeights(weights).map((each) => roundHalfUp(each * 100, 2)) }] : [];
  });
  const difference = (percent: number, now: number) => {
    const by = percent - now * 100;
    return Math.abs(by) < 0.005 ? "±0" : `${by > 0 ? "+" : "−"}${formatNumber(Math.abs(by), language)}`;
  };
  return (
    <>
      <p className={text.small}>{words.compareHint}</p>
      <div className={styles.scroll} role="region" aria-label={words.scrolls} tabIndex={0}>
        <SmallTable
          label={words.compare}
          columns={[
            { title: words.indicator },
            { title: words.now, isNumeric: true },
            ...shown.map(({ method }) => ({ title: words.short[method], isNumeric: true })),
          ]}
          rows={indicators.map(({ code, name }, i) => ({
            key: code,
            cells: [
              name,
              formatNumber((current[i] ?? 0) * 100, language),
              ...shown.map(({ method, percents }) => (
                <span key={method}>
                  {formatNumber(percents[i] ?? 0, language)}
                  <span className={styles.difference}>{difference(percents[i] ?? 0, current[i] ?? 0)}</span>
                </span>
              )),
            ],
          }))}
        />
      </div>
    </>
  );
}
