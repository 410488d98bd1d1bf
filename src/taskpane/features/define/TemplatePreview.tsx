import { templates } from "../../../templates";
import { schemeOf, type Template } from "../../../templates/template";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useWords } from "../../words/words";
import { SchemeContents } from "./SchemeContents";

interface Props {
  /** Of the template, in the gallery. */
  readonly id: string;
  readonly onBack: () => void;
  readonly onInserted: (scheme: SchemeOnSheet, renamedFrom: string | null) => Promise<void>;
}

/** A template before it is taken: everything that it would put on the sheet, and what of it is given or assumed. */
export function TemplatePreview({ id, onBack, onInserted }: Props) {
  const template = templateOf(id);
  const text = useTextStyles();
  const words = useWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, isBusy, problem } = useTask();

  const insert = () =>
    run(async () => {
      const { scheme, renamedFrom } = await workbook.insertScheme(schemeOf(template, language), language);
      await onInserted(scheme, renamedFrom);
    });

  return (
    <Screen
      title={template.title[language]}
      onBack={onBack}
      status={words.insertSchemeHint}
      primary={{ label: words.insertScheme, onClick: insert, busyLabel: isBusy ? words.inserting : undefined }}
    >
      <ProblemBar problem={problem} onRetry={insert} />
      <p className={text.paragraph}>{template.summary[language]}</p>
      <p className={text.paragraph}>
        <span className={text.small}>{words.basisHint}</span>
        <span className={text.faint}>{template.basis[language]}</span>
      </p>
      <SchemeContents scheme={schemeOf(template, language)} withBasis />
    </Screen>
  );
}

function templateOf(id: string): Template {
  const template = templates.find((each) => each.id === id);
  if (!template) throw new Error(`expected a template ${id}`);
  return template;
}
