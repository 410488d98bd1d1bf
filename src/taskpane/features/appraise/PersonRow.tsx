import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useId } from "react";
import type { Step } from "../../../domain/appraisal/explainPerson";
import { Failure } from "../../../domain/failure";
import type { Outcome } from "../../../domain/outcome";
import { spellChange } from "../../../workbook/results/adjustment";
import type { AppraisedPerson } from "../../../workbook/results/appraiseSource";
import { formatMoney, formatNumber } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { useTextStyles } from "../../ui/useTextStyles";
import { useAppraiseWords } from "./words/appraiseWords";
import { Explanation } from "./Explanation";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  row: {
    display: "block",
    width: "100%",
    padding: "8px 4px",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  rank: { flexShrink: 0, minWidth: "20px", fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  name: { flex: "1 1 auto", minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  pay: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  chevron: { flexShrink: 0, fontSize: "16px", color: tokens.colorNeutralForeground3 },
  turned: { transform: "rotate(180deg)" },
  details: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 10px", paddingLeft: "28px" },
  grade: { whiteSpace: "nowrap" },
  who: { paddingLeft: "28px" },
  explanation: { padding: "4px 4px 12px 32px" },
});

interface Props {
  readonly person: AppraisedPerson;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly explain: () => readonly Step[];
}

/** One person's results; opened, how they come about. */
export function PersonRow({ person, isOpen, onToggle, explain }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useAppraiseWords();
  const { language } = useLanguage();
  const id = useId();
  const carried = person.pay?.carried ?? null;
  const { appraisal, pay, rank, name, number, department, proposal, streaks, adjustment } = person;
  const money = (amount: number) => formatMoney(amount, language);
  const show = <Value,>(outcome: Outcome<Value>, format: (value: Value) => string) =>
    outcome === null ? words.none : outcome instanceof Failure ? words.notComputed : format(outcome);
  return (
    <div className={styles.item}>
      <button type="button" className={styles.row} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <span className={styles.line}>
          <span className={styles.rank}>
            <span aria-hidden>{rank ?? words.none}</span>
            <VisuallyHidden text={rank === null ? words.withoutRank : words.rankIs({ rank })} />
          </span>
          <span className={styles.name}>{name || number}</span>
          {pay && (
            <span className={mergeClasses(styles.pay, text.number)}>
              <VisuallyHidden text={words.payIs} />
              {show(pay.pay, money)}
            </span>
          )}
          <ChevronDownRegular className={mergeClasses(styles.chevron, isOpen && styles.turned)} aria-hidden />
        </span>
        <span className={mergeClasses(text.small, styles.details)}>
          {typeof appraisal.grade === "string" && (
            <Badge appearance="tint" color="informative" size="small" className={styles.grade}>
              {appraisal.grade}
            </Badge>
          )}
          <span className={text.number}>
            {words.totalIs({ total: show(appraisal.total, (total) => formatNumber(total, language)) })}
          </span>
          {pay?.items.flatMap((item) =>
            item === null || item instanceof Failure || item.amount === null || item.amount === 0
              ? []
              : [
                  <span key={item.item.name} className={text.number}>
                    {words.payItemIs({ name: item.item.name, amount: money(item.amount) })}
                  </span>,
                ],
          )}
          {carried !== null && !(carried instanceof Failure) && carried.amount !== 0 && (
            <span className={text.number}>
              {words.payItemIs({ name: words.carriedOver, amount: money(carried.amount) })}
            </span>
          )}
          {proposal && proposal.grade !== appraisal.grade && <span>{words.proposalIs({ grade: proposal.grade })}</span>}
          {adjustment && <span>{words.adjustedIs({ change: spellChange(adjustment.change) })}</span>}
          {streaks.map(({ rule }) => (
            <span key={rule.name}>{rule.name}</span>
          ))}
        </span>
        <span className={mergeClasses(text.faint, styles.who)}>
          {[name === "" ? "" : number, department].filter((part) => part !== "").join(" · ")}
        </span>
      </button>
      <div id={id} className={styles.explanation} hidden={!isOpen}>
        {isOpen && <Explanation name={name || number} steps={explain()} />}
      </div>
    </div>
  );
}

/** Said but not shown: what sighted readers see from the place of a figure. */
function VisuallyHidden({ text }: { readonly text: string }) {
  return (
    <span
      style={{
        position: "absolute",
        width: 1,
        height: 1,
        overflow: "hidden",
        clipPath: "inset(50%)",
        whiteSpace: "nowrap",
      }}
    >
      {text}
    </span>
  );
}
