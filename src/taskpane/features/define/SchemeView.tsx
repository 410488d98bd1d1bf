import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { say } from "../../../domain/messages/message";
import { choices } from "../../../domain/scheme/vocabulary";
import { addressOf, localAddress, splitAddress } from "../../../workbook/area";
import type { SchemeOnSheet } from "../../../workbook/schemeOnSheet";
import { stampOf } from "../../../workbook/stampOf";
import { FindingRow } from "../../ui/FindingRow";
import { formatPercent } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useWords } from "../../words/words";
import { SchemeContents } from "./SchemeContents";
import { sumWeights } from "./sumWeights";

const useStyles = makeStyles({
  edit: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", padding: "10px 12px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  hint: { flex: "1 1 150px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  findings: { margin: 0, padding: 0, listStyleType: "none" },
  notice: { marginBottom: "12px" },
});

interface Props {
  readonly scheme: SchemeOnSheet;
  /** Something to be told once, above the rest. */
  readonly notice: string | null;
  readonly onBack: () => void;
  readonly onChanged: () => Promise<void>;
  readonly onScore: () => void;
}

/** A scheme as its cells state it, with what is wrong in them. */
export function SchemeView({ scheme: onSheet, notice, onBack, onChanged, onScore }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, problem } = useTask();
  const { scheme, findings } = onSheet.reading;
  const { sum, gap } = sumWeights(scheme);
  const advice = onSheet.outgrown.length + (gap === 0 ? 0 : 1);

  const goTo = (address: string) => run(() => workbook.goTo(address));
  const repair = () =>
    run(async () => {
      await workbook.repairNames(onSheet);
      await onChanged();
    });

  return (
    <Screen
      title={scheme.title || onSheet.name}
      onBack={onBack}
      status={words.checkStatus({ errors: findings.length, advice })}
      primary={{ label: words.scoreWithScheme, onClick: onScore }}
    >
      <ProblemBar problem={problem} />
      {notice !== null && (
        <MessageBar intent="success" layout="multiline" className={styles.notice}>
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
      <p className={text.paragraph}>
        {choices.status[scheme.status]?.[language]}
        <span className={text.small}>{stampOf(onSheet, language)}</span>
        {scheme.source !== undefined && <span className={text.small}>{words.sourceText({ source: scheme.source })}</span>}
      </p>
      <div className={styles.edit}>
        <span className={styles.hint}>{words.editInCells({ sheet: onSheet.sheet })}</span>
        <Button size="small" onClick={() => goTo(onSheet.address)}>
          {words.goToSheet}
        </Button>
      </div>
      {findings.length + advice > 0 && (
        <Section title={words.checks} aside={words.checkStatus({ errors: findings.length, advice })}>
          <ul className={styles.findings}>
            {findings.map(({ failure }, i) => {
              const address = failure.place && onSheet.addressOf(failure.place);
              const what = say(failure.detail, language);
              return <FindingRow key={i} severity="error" text={address === undefined ? what : words.atCell({ cell: splitAddress(address).local, what })} address={address} onGoTo={goTo} />;
            })}
            {gap !== 0 && <FindingRow severity="advice" text={words.weightsOff({ sum: formatPercent(sum, language), gap: formatPercent(Math.abs(gap), language), isShort: gap < 0 })} onGoTo={goTo} />}
            {onSheet.outgrown.map(({ name, covers, needs }) => (
              <FindingRow key={name} severity="advice" text={words.nameOutgrown({ name, covers: localAddress(covers), needs: addressOf(needs) })} address={addressOf(needs)} onGoTo={goTo} />
            ))}
          </ul>
          {onSheet.outgrown.length > 0 && (
            <Button size="small" onClick={repair}>
              {words.repairNames}
            </Button>
          )}
        </Section>
      )}
      <SchemeContents scheme={scheme} />
    </Screen>
  );
}
