import { templates } from "../../../templates";
import { schemeOf, type Template } from "../../../templates/template";
import type { InsertedScheme } from "../../../workbook/excel/insertScheme";
import { useLanguage } from "../../ui/LanguageContext";
import { useTextStyles } from "../../ui/useTextStyles";
import { useDefineWords } from "./words/defineWords";
import { NewScheme } from "../begin/NewScheme";

interface Props {
  /** Of the template, in the gallery. */
  readonly id: string;
  readonly onBack: () => void;
  readonly onInserted: (inserted: InsertedScheme) => Promise<void>;
}

/** A template before it is taken: everything that it would put on the sheet, and what of it is given or assumed. */
export function TemplatePreview({ id, onBack, onInserted }: Props) {
  const template = templateOf(id);
  const text = useTextStyles();
  const words = useDefineWords();
  const { language } = useLanguage();
  return (
    <NewScheme
      scheme={schemeOf(template, language)}
      language={language}
      withBasis
      onBack={onBack}
      onInserted={onInserted}
    >
      <p className={text.paragraph}>{template.summary[language]}</p>
      <p className={text.paragraph}>
        <span className={text.small}>{words.basisHint}</span>
        <span className={text.faint}>{template.basis[language]}</span>
      </p>
    </NewScheme>
  );
}

function templateOf(id: string): Template {
  const template = templates.find((each) => each.id === id);
  if (!template) throw new Error(`expected a template ${id}`);
  return template;
}
