import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { same } from "../../../../domain/decimal";
import { weighedIndicators, weightTotal } from "../../../../domain/scheme/weights";
import { canScaleWeights, planSigns, planWeights } from "../../../../workbook/scheme/planWeights";
import { seenRow } from "../../../../workbook/scheme/planEdit";
import type { FormRow } from "../../../../workbook/scheme/sheetForm";
import { WorkbookProblem } from "../../../../workbook/WorkbookProblem";
import { formatNumber, formatPercent } from "../../../ui/formatNumber";
import { useLanguage } from "../../../ui/LanguageContext";
import { SmallTable } from "../../../ui/SmallTable";
import { useDefineWords } from "../words/defineWords";
import { useEditor } from "./EditorContext";

const useStyles = makeStyles({
  total: {
    position: "sticky",
    bottom: "-24px",
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
    padding: "8px 4px",
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  off: { color: tokens.colorStatusWarningForeground1 },
  preview: { padding: "8px", backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium },
  actions: { display: "flex", gap: "8px", paddingTop: "8px" },
});

/** What the weights add up to, and how they would make 100 %: shown before it is done. */
export function WeightTotal({ rows }: { readonly rows: readonly FormRow[] }) {
  const styles = useStyles();
  const words = useDefineWords();
  const { language } = useLanguage();
  const { onSheet, edits } = useEditor();
  const [isOpen, setOpen] = useState(false);
  const { reading } = onSheet;
  const { scheme, placeOf } = reading;
  if (weighedIndicators(scheme).length === 0) return null;
  const total = weightTotal(scheme);
  // Weights of 25 rather than 25 % mean hundredths.
  const unit = total > 2 ? 100 : 1;
  const isRight = same(total, unit);
  const rowOf = (indicator: object) => rows.find(({ row }) => placeOf(indicator)?.row === row + 1);
  const signs = planSigns(reading);
  const isMixed = signs.size > 0;
  const canMend = isMixed || canScaleWeights(reading);
  const mend = isMixed
    ? words.addSigns({ weights: [...signs.keys()].map(({ weight }) => String(weight)) })
    : words.scaleWeights;
  const planned = isOpen && canMend ? (isMixed ? signs : plan()) : null;

  function plan() {
    try {
      return planWeights(scheme, (indicator) => rowOf(indicator)?.cells.get("weight")?.isFormula ?? false);
    } catch (error) {
      if (error instanceof WorkbookProblem) return error;
      throw error;
    }
  }
  const apply = () => {
    setOpen(false);
    if (planned === null || planned instanceof WorkbookProblem) return;
    const fields = [...planned].flatMap(([indicator, content]) => {
      const row = rowOf(indicator);
      return row ? [{ section: "indicators" as const, row: seenRow(row), key: "weight", content }] : [];
    });
    void edits.apply({ kind: "set", fields }, mend);
  };
  return (
    <>
      <div className={styles.total} role="status">
        <span className={isRight ? undefined : styles.off}>
          {isMixed
            ? words.weightsMixed
            : words.weightTotal({
                total: formatPercent(total / unit, language),
                gap: isRight ? null : formatPercent(Math.abs(1 - total / unit), language),
                isShort: total < unit,
              })}
        </span>
        {canMend && !isOpen && (
          <Button size="small" onClick={() => setOpen(true)}>
            {mend}
          </Button>
        )}
      </div>
      {planned instanceof WorkbookProblem && <p>{planned.describe(language)}</p>}
      {planned !== null && !(planned instanceof WorkbookProblem) && (
        <div className={styles.preview}>
          <SmallTable
            label={mend}
            columns={[
              { title: words.indicators },
              { title: words.now, isNumeric: true },
              { title: words.then, isNumeric: true },
            ]}
            rows={[...planned].map(([{ code, name, weight }, next]) => ({
              key: code,
              cells: isMixed
                ? [name, formatNumber(weight, language), formatPercent(next, language)]
                : [name, formatPercent(weight / unit, language), formatPercent(next / unit, language)],
            }))}
          />
          <div className={styles.actions}>
            <Button size="small" appearance="primary" onClick={apply}>
              {words.apply}
            </Button>
            <Button size="small" onClick={() => setOpen(false)}>
              {words.cancel}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
