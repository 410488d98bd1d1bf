import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { templates } from "../../../templates";
import type { Template } from "../../../templates/template";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { RowButton } from "../../ui/RowButton";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import { FamilyList } from "../versions/FamilyList";
import type { SchemesInWorkbook } from "../../useSchemes";
import { useWords } from "../../words/words";

const useStyles = makeStyles({
  steps: {
    margin: "0 0 16px",
    paddingLeft: "20px",
    color: tokens.colorNeutralForeground2,
    "& li": { marginBottom: "4px" },
  },
  intro: { margin: "0 0 8px" },
  lost: { margin: "8px 0 0", color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly inWorkbook: SchemesInWorkbook;
  readonly onOpen: (scheme: SchemeOnSheet) => void;
  readonly onPreview: (template: Template) => void;
}

/** The schemes of the workbook, and the templates that new ones are made from. */
export function SchemeList({ inWorkbook: { schemes, problem, reload }, onOpen, onPreview }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords();
  const { language } = useLanguage();
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
        </>
      )}
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
      <Section title={words.templates}>
        <ul className={text.list}>
          {templates.map((template) => (
            <li key={template.id}>
              <RowButton onClick={() => onPreview(template)}>
                <span className={text.strong}>{template.title[language]}</span>
                <span className={text.small}>{template.summary[language]}</span>
                <span className={text.faint}>{template.id}</span>
              </RowButton>
            </li>
          ))}
        </ul>
      </Section>
    </Screen>
  );
}
