import { Field, Select } from "@fluentui/react-components";
import { readText } from "../../../../domain/cell";
import { Failure } from "../../../../domain/failure";
import { say } from "../../../../domain/messages/message";
import { findTerm, type Terms } from "../../../../domain/scheme/vocabulary";
import type { FormCell } from "../../../../workbook/scheme/sheetForm";
import { useLanguage } from "../../../ui/LanguageContext";
import { useDefineWords } from "../words/defineWords";
import { useEditor } from "./EditorContext";

interface Props {
  readonly label: string;
  readonly terms: Terms;
  readonly cell: FormCell | null;
  /** The choice that is made, where it is not the whole cell that states it. */
  readonly chosen?: string | null;
  readonly isRequired?: boolean;
  /** What a blank means. */
  readonly standard?: unknown;
  /** With `""` for none. */
  readonly onChoose: (key: string) => void;
}

/** One of a few words. */
export function ChoiceInput({ label, terms, cell, chosen, isRequired = false, standard, onChoose }: Props) {
  const words = useDefineWords();
  const { language } = useLanguage();
  const { remarksAt } = useEditor();
  const value = cell?.value ?? null;
  const text = value instanceof Failure ? "" : (readText(value) ?? "");
  const key = chosen ?? findTerm(terms, text);
  const isUnknown = chosen === undefined && key === null && text !== "";
  const usual = typeof standard === "string" ? terms[standard]?.[language] : undefined;
  const remarks = cell ? remarksAt(cell) : [];
  const told = remarks.map(({ what }) => say(what, language)).join(" ");
  return (
    <Field
      size="small"
      label={label}
      required={isRequired}
      hint={cell?.isFormula ? String(cell.content) : null}
      validationMessage={told || null}
      validationState={told === "" ? "none" : "error"}
    >
      <Select
        // The longest of its words must not widen the column.
        root={{ style: { minWidth: 0 } }}
        style={{ minWidth: 0, width: "100%" }}
        value={isUnknown ? text : (key ?? "")}
        disabled={cell?.isFormula ?? false}
        onChange={(_, data) => onChoose(data.value)}
      >
        {isUnknown && <option value={text}>{text}</option>}
        {(!isRequired || key === null) && (
          <option value="">{usual === undefined ? words.none : words.usually({ choice: usual })}</option>
        )}
        {Object.entries(terms).map(([each, term]) => (
          <option key={each} value={each}>
            {term[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
