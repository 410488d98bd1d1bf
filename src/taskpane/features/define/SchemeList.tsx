import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import { Gallery } from "../begin/Gallery";
import { FamilyList } from "../versions/FamilyList";
import type { Offer } from "../../../workbook/settings/planOffers";
import { lazilyWithin } from "../../ui/lazilyWithin";
import type { SchemesInWorkbook } from "../../useSchemes";
import { useWords } from "../../words/words";

const NextMonthCard = lazilyWithin(async () => (await import("../nextMonth/NextMonthCard")).NextMonthCard);

const useStyles = makeStyles({
  steps: {
    margin: "0 0 16px",
    paddingLeft: "20px",
    color: tokens.colorNeutralForeground2,
    "& li": { marginBottom: "4px" },
  },
  intro: { margin: "0 0 8px" },
  more: { margin: "20px 0 0" },
  lost: { margin: "8px 0 0", color: tokens.colorStatusDangerForeground1 },
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly inWorkbook: SchemesInWorkbook;
  readonly onOffer: (offer: Offer) => void;
  readonly onOpen: (scheme: SchemeOnSheet) => void;
  readonly onBegin: (from: "questions" | "import" | "chooseOriginal") => void;
  readonly onPreview: (templateId: string) => void;
  readonly onCheckHost: () => void;
}

/** The schemes of the workbook, and the templates that new ones are made from. */
export function SchemeList({
  inWorkbook: { schemes, problem, reload },
  onOffer,
  onOpen,
  onBegin,
  onPreview,
  onCheckHost,
}: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords();
  const isFirstRun = schemes?.found.length === 0 && schemes.lost.length === 0;
  return (
    <Screen title={words.schemesTitle}>
      <ProblemBar problem={problem} onRetry={() => void reload()} />
      {isFirstRun && (
        <>
          <p className={styles.intro}>{words.introduction}</p>
          <ol className={styles.steps}>
            <li>{words.introductionTemplate}</li>
            <li>{words.introductionEdit}</li>
            <li>{words.introductionScore}</li>
          </ol>
          <p className={styles.intro}>
            <Button size="small" onClick={onCheckHost}>
              {words.checkThisExcel}
            </Button>
          </p>
        </>
      )}
      {schemes !== null && schemes.found.length > 0 && <NextMonthCard schemes={schemes.found} onTake={onOffer} />}
      <Section title={words.inThisWorkbook}>
        {schemes === null && problem === undefined && (
          <Spinner size="tiny" label={words.readingWorkbook} labelPosition="after" />
        )}
        {isFirstRun && <p className={text.paragraph}>{words.noSchemes}</p>}
        <FamilyList schemes={schemes?.found ?? []} onOpen={onOpen} />
        {schemes?.lost.map((name) => (
          <p key={name} className={styles.lost}>
            {words.schemeLost({ name })}
          </p>
        ))}
      </Section>
      <Section title={words.startNew}>
        <div className={styles.ways}>
          <Button onClick={() => onBegin("questions")}>{words.newFromQuestions}</Button>
          <Button onClick={() => onBegin("import")}>{words.importScheme}</Button>
          {schemes !== null && schemes.found.length > 0 && (
            <Button onClick={() => onBegin("chooseOriginal")}>{words.copyScheme}</Button>
          )}
        </div>
      </Section>
      <Section title={words.fromTemplate}>
        <Gallery onPreview={onPreview} />
      </Section>
      {schemes !== null && !isFirstRun && (
        <p className={styles.more}>
          <Button size="small" appearance="subtle" title={words.checkThisExcelHint} onClick={onCheckHost}>
            {words.checkThisExcel}
          </Button>
        </p>
      )}
    </Screen>
  );
}
