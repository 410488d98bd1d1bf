import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import type { HostFinding } from "../../../workbook/hostcheck/judgeHost";
import { reportWords } from "../../../workbook/hostcheck/reportWords";
import { useLanguage } from "../../ui/LanguageContext";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import { useHostCheckWords } from "./words/hostCheckWords";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { flexShrink: 0, marginTop: "2px", fontSize: "16px" },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  handled: { color: tokens.colorStatusWarningForeground1 },
  breaks: { color: tokens.colorStatusDangerForeground1 },
  told: { color: tokens.colorNeutralForeground3 },
  text: { flex: "1 1 auto", minWidth: 0 },
  more: { marginTop: "4px" },
});

const icons = {
  ok: CheckmarkCircleFilled,
  handled: WarningFilled,
  breaks: ErrorCircleFilled,
  told: InfoRegular,
} as const;

/** A part with more than these shows those that differ, and the others when asked to. */
const MOST_AT_ONCE = 12;

/** What was found in a part of the check: what differs is always in sight. */
export function FindingList({
  title,
  findings,
}: {
  readonly title: string;
  readonly findings: readonly HostFinding[];
}) {
  const styles = useStyles();
  const words = useHostCheckWords();
  const [isOpen, setOpen] = useState(false);
  const judged = findings.filter(({ verdict }) => verdict !== "told");
  const ok = judged.filter(({ verdict }) => verdict === "ok").length;
  const differing = findings.filter(({ verdict }) => verdict === "handled" || verdict === "breaks");
  const isLong = findings.length > MOST_AT_ONCE;
  return (
    <Section title={title} aside={words.okOf({ ok, of: judged.length })}>
      <ul className={styles.list}>
        {(isLong && !isOpen ? differing : findings).map((finding) => (
          <FindingItem key={finding.id} finding={finding} />
        ))}
      </ul>
      {isLong && !isOpen && (
        <Button size="small" className={styles.more} onClick={() => setOpen(true)}>
          {words.showAll({ count: findings.length })}
        </Button>
      )}
    </Section>
  );
}

function FindingItem({ finding }: { readonly finding: HostFinding }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { language } = useLanguage();
  const { verdict, what, expected, got, detail, remark } = finding;
  const words = reportWords[language];
  const Icon = icons[verdict];
  const measured = detail === null ? got : `${got} (${detail})`;
  return (
    <li className={styles.row} data-finding={finding.id} data-verdict={verdict}>
      <Icon className={mergeClasses(styles.icon, styles[verdict])} role="img" aria-label={words.verdicts[verdict]} />
      <span className={styles.text}>
        {what[language]}
        <span className={text.small}>
          {expected === null || verdict === "ok" ? measured : words.compared({ expected, got: measured })}
        </span>
        {remark && <span className={text.small}>{remark[language]}</span>}
      </span>
    </li>
  );
}
