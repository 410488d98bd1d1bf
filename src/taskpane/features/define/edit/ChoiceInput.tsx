import { Field, Select } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { readText } from "../../../../domain/cell";
import { Failure } from "../../../../domain/failure";
import { say } from "../../../../domain/messages/message";
import { findTerm, type Terms } from "../../../../domain/scheme/vocabulary";
import type { FormCell } from "../../../../workbook/scheme/sheetForm";
import { useLanguage } from "../../../ui/LanguageContext";
import { useWords } from "../../../words/words";
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
  const words = useWords();
  const { language } = useLanguage();
  const { remarksAt, wanted, onArrived } = useEditor();
  const select = useRef<HTMLDivElement>(null);
  // One cell states several options: the first of them takes the focus.
  const isWanted = cell !== null && wanted !== null && cell.row === wanted.row && cell.column === wanted.column;
  useEffect(() => {
    if (!isWanted) return;
    select.current?.querySelector("select")?.focus();
    onArrived();
  }, [isWanted, onArrived]);
  const value = cell?.value ?? null;
  const text = value instanceof Failure ? "" : (readText(value) ?? "");
  const key = chosen ?? findTerm(terms, text);
  const isUnknown = chosen === undefined && key === null && text !== "";
  const usual = typeof standard === "string" ? terms[standard]?.[language] : undefined;
  const remarks = cell ? remarksAt(cell) : [];
  const told = remarks.map(({ what }) => say(what, language)).join(" ");
  return (
    <div ref={select}>
      <Field
        size="small"
        label={label}
        required={isRequired}
        hint={cell?.isFormula ? String(cell.content) : null}
        validationMessage={told || null}
        validationState={
          told === "" ? "none" : remarks.some(({ severity }) => severity === "error") ? "error" : "warning"
        }
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
    </div>
  );
}
