import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import { Failure } from "../../../domain/failure";
import { say } from "../../../domain/messages/message";
import { groupBy } from "../../../domain/groupBy";
import type { AppraisedOne } from "../../../workbook/results/appraiseOne";
import { formatMoney, formatNumber, formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { useTextStyles } from "../../ui/useTextStyles";
import { Explanation } from "../appraise/Explanation";
import { useFigures } from "./FiguresContext";
import { calledBy } from "./RowFigures";
import type { PersonInView } from "./usePersonInView";
import { usePersonWords } from "./words/personWords";

/** On every keyboard, and no key of Excel's while the pane has the focus. */
export const PERSON_KEYS = { previous: "Alt+PageUp", next: "Alt+PageDown" } as const;

const useStyles = makeStyles({
  // Over the padding of the screen, so that nothing shows above it while one scrolls.
  bar: {
    position: "sticky",
    top: "-12px",
    zIndex: 2,
    margin: "8px -12px 0",
    padding: "4px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", alignItems: "center", gap: "4px" },
  step: { minWidth: "24px", width: "24px", height: "24px", padding: 0, flexShrink: 0 },
  who: {
    flex: "1 1 auto",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
  },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    gap: "0 10px",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase300,
  },
  old: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  wrong: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusDangerForeground1,
  },
  working: {
    maxHeight: "40vh",
    overflowY: "auto",
    marginTop: "4px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // It must not move what is below while a point is dragged.
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  turned: { transform: "rotate(180deg)" },
  open: { minWidth: "auto", flexShrink: 0 },
  dimensions: { margin: "2px 0 0", padding: 0, listStyleType: "none" },
});

/** What the scheme makes of the person in view: it stays in sight while one edits. Nothing while nobody is looked at. */
export function PersonSummary({ inView }: { readonly inView: PersonInView }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = usePersonWords();
  const { language } = useLanguage();
  const figures = useFigures();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (figures === null) return null;
  const { person, result, failure, cellOf, isOld, isPending, isTyped } = figures;
  const who = calledBy(figures);
  const place = inView.people.findIndex(({ row }) => row === person.row);
  const wrong = wrongWith(result, failure);
  return (
    <section className={styles.bar} aria-label={words.figuresOf({ who })}>
      <div className={styles.line}>
        <Button
          appearance="subtle"
          size="small"
          className={styles.step}
          icon={<ChevronLeftRegular />}
          disabledFocusable={place <= 0}
          aria-label={words.previous}
          aria-keyshortcuts={PERSON_KEYS.previous}
          title={words.byKeys({ what: words.previous, keys: PERSON_KEYS.previous })}
          onClick={() => inView.step(-1)}
        />
        <span className={styles.who} title={words.personOption(person)}>
          {words.personOption(person)}
        </span>
        <Button
          appearance="subtle"
          size="small"
          className={styles.step}
          icon={<ChevronRightRegular />}
          disabledFocusable={place >= inView.people.length - 1}
          aria-label={words.next}
          aria-keyshortcuts={PERSON_KEYS.next}
          title={words.byKeys({ what: words.next, keys: PERSON_KEYS.next })}
          onClick={() => inView.step(1)}
        />
        {result && (
          <Button
            appearance="subtle"
            size="small"
            className={styles.open}
            iconPosition="after"
            icon={<ChevronDownRegular className={mergeClasses(isOpen && styles.turned)} />}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {words.working}
          </Button>
        )}
      </div>
      <div role="status" aria-busy={isPending}>
        {result && (
          <span className={mergeClasses(styles.figures, isOld && styles.old)}>
            <strong>{words.total({ total: showOutcome(result.total) })}</strong>
            {typeof result.grade === "string" && <strong>{result.grade}</strong>}
            {result.pay && (
              <strong>{words.pay({ pay: showOutcome(result.pay.pay, (pay) => formatMoney(pay, language)) })}</strong>
            )}
            {isTyped && (
              <span title={words.typed}>
                <span aria-hidden>*</span>
                <span className={styles.unseen}>{words.typed}</span>
              </span>
            )}
          </span>
        )}
        {wrong !== null && <span className={styles.wrong}>{wrong}</span>}
      </div>
      {result && figures.reading.scheme.pay !== undefined && result.pay === null && (
        <span className={text.faint}>{words.noPay}</span>
      )}
      {isOpen && result && (
        <div id={id} className={styles.working} tabIndex={0} role="region" aria-label={words.working}>
          <Explanation name={who} steps={result.steps()} />
        </div>
      )}
    </section>
  );

  function showOutcome(
    outcome: AppraisedOne["total"],
    format = (x: number): string => formatNumber(x, language),
  ): string {
    return typeof outcome === "number" ? format(outcome) : outcome === null ? "–" : words.notComputed;
  }

  function wrongWith(known: AppraisedOne | null, why: Failure | null): string | null {
    if (why !== null) {
      const what = why.place
        ? words.atCell({ cell: cellOf(why.place), what: say(why.detail, language) })
        : why.describe(language);
      return known === null ? words.schemeWrongAtOnce({ what }) : words.schemeWrong({ what });
    }
    const failed = [known?.total, known?.pay?.pay].find((outcome) => outcome instanceof Failure);
    return failed instanceof Failure ? words.cannot({ what: failed.describe(language) }) : null;
  }
}

/** What each dimension of the scheme adds to the total of the person in view, where it has several; and what bonus items do. */
export function PersonDimensions() {
  const result = useFigures()?.result;
  return result ? <Dimensions result={result} /> : null;
}

function Dimensions({ result }: { readonly result: AppraisedOne }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = usePersonWords();
  const { language } = useLanguage();
  const { contributions, items, itemPoints } = result.breakdown;
  const groups = [...groupBy(contributions, ({ indicator }) => indicator.group ?? "")];
  const lines = groups.length < 2 ? [] : groups.map(([name, parts]) => ({ name, ...sumOf(parts) }));
  if (lines.length === 0 && items.length === 0) return null;
  return (
    <ul className={styles.dimensions} aria-label={words.dimensions}>
      {lines.map(({ name, share, points }) => (
        <li key={name} className={mergeClasses(text.faint, text.number)}>
          {words.dimension({
            name: name || words.noDimension,
            share: formatPercent(share, language),
            points: formatNumber(points, language),
          })}
        </li>
      ))}
      {items.length > 0 && (
        <li className={mergeClasses(text.faint, text.number)}>
          {words.items({ points: `${itemPoints > 0 ? "+" : ""}${formatNumber(itemPoints, language)}` })}
        </li>
      )}
    </ul>
  );
}

function sumOf(parts: AppraisedOne["breakdown"]["contributions"]): { share: number; points: number } {
  return {
    share: parts.reduce((sum, { share }) => sum + share, 0),
    points: parts.reduce((sum, { points }) => sum + points, 0),
  };
}
