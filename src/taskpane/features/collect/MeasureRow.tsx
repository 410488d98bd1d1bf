import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { wilsonInterval } from "../../../domain/survey/wilsonInterval";
import type { Measure } from "../../../workbook/records/collection";
import type { Measured } from "../../../workbook/records/measureRecords";
import { unitOfMeasure } from "../../../workbook/records/unitOfMeasure";
import { formatInUnit, formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { useTextStyles } from "../../ui/useTextStyles";
import { describeMeasure } from "./describeMeasure";
import { isTooFew } from "./isTooFew";
import { MeasureForm } from "./MeasureForm";
import type { Collect, MeasureLine } from "./useCollect";
import { useCollectWords } from "./words/collectWords";

const useStyles = makeStyles({
  row: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "4px" },
  few: { color: tokens.colorStatusWarningForeground1 },
});

interface Props {
  readonly line: MeasureLine;
  readonly collect: Collect;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: (measure: Measure | null) => void;
  readonly onBehind: () => void;
}

/** An indicator: how it comes about, and what that is for the person who is tried. */
export function MeasureRow({ line, collect, isOpen, onOpen, onChange, onBehind }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useCollectWords();
  const { language } = useLanguage();
  const { indicator, measure, isSure } = line;
  const name = { indicator: indicator.name };
  const measured = measure && collect.tried ? collect.measure(measure, collect.tried.key) : null;
  return (
    <li className={styles.row} data-indicator={indicator.code}>
      <div className={styles.head}>
        <span className={text.strong}>{indicator.name}</span>
        {measure && !isSure && (
          <Badge appearance="tint" color="warning">
            {words.toConfirm}
          </Badge>
        )}
        {measure && measured && (
          <output className={text.number}>
            {measured.value === null
              ? words.noResult
              : words.resultOf({ value: formatInUnit(measured.value, unitOfMeasure(measure, indicator), language) })}
          </output>
        )}
      </div>
      <span className={text.small}>{measure ? describeMeasure(measure, words) : words.notFromRecords}</span>
      {measure && measured && <Few measure={measure} measured={measured} />}
      <div className={styles.buttons}>
        {measure && !isSure && (
          <Button size="small" aria-label={words.confirmMeasure(name)} onClick={() => onChange(measure)}>
            {words.confirm}
          </Button>
        )}
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={isOpen ? words.closeMeasure(name) : words.editMeasure(name)}
          onClick={() => onOpen(!isOpen)}
        >
          {isOpen ? words.close : words.edit}
        </Button>
        {measure && (
          <Button size="small" aria-label={words.rowsBehindOf(name)} onClick={onBehind}>
            {words.rowsBehind}
          </Button>
        )}
      </div>
      {isOpen && <MeasureForm indicator={indicator} measure={measure} logs={collect.logs} onChange={onChange} />}
    </li>
  );
}

/** Of a share: of how many, and whether they are too few. */
function Few({ measure, measured }: { readonly measure: Measure; readonly measured: Measured }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useCollectWords();
  const { language } = useLanguage();
  const { count, hits } = measured;
  const interval = wilsonInterval(hits, count);
  if (measure.kind !== "share" || interval === null) return null;
  if (!isTooFew(count)) return <span className={text.small}>{words.times({ count })}</span>;
  const [low, high] = interval.map((end) => formatPercent(Math.round(end * 100) / 100, language));
  return (
    <span className={`${text.small} ${styles.few}`}>{words.tooFew({ count, low: low ?? "", high: high ?? "" })}</span>
  );
}
