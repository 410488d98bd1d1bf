import { Field, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { readText } from "../../../../domain/cell";
import { Failure } from "../../../../domain/failure";
import { sayRemark } from "../../../../domain/check/messages/remarkMessage";
import { findTerm, type Terms } from "../../../../domain/scheme/vocabulary";
import type { FormCell } from "../../../../workbook/scheme/sheetForm";
import { useLanguage } from "../../../ui/LanguageContext";
import { useDefineWords } from "../words/defineWords";
import { useEditWords } from "./words/editWords";
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
  /** With `""` for none. Resolves when it is written, or not. */
  readonly onChoose: (key: string) => Promise<unknown>;
}

/** Keys that go from one choice to the next while the list is closed; with Alt they open it. */
const isStep = ({ key, altKey }: KeyboardEvent) =>
  !altKey && (/^(?:Arrow|Home$|End$|Page)/.test(key) || (key.length === 1 && key !== " "));

/**
 * One of a few words. Whoever goes through them by keys passes those in between: the one that is stayed at is written, when the
 * field is left or by Enter.
 */
export function ChoiceInput({ label, terms, cell, chosen, isRequired = false, standard, onChoose }: Props) {
  const words = useDefineWords();
  const editWords = useEditWords();
  const { language } = useLanguage();
  const { remarksAt, wanted, onArrived } = useEditor();
  const field = useRef<HTMLDivElement>(null);
  // One cell states several options: the first of them takes the focus.
  const isWanted = cell !== null && wanted !== null && cell.row === wanted.row && cell.column === wanted.column;
  useEffect(() => {
    if (!isWanted) return;
    field.current?.querySelector("select")?.focus();
    onArrived();
  }, [isWanted, onArrived]);
  const [draft, setDraft] = useState<string | null>(null);
  const isStepping = useRef(false);
  const written = useRef<string | null>(null);
  const write = (choice: string) => {
    if (written.current === choice) return;
    written.current = choice;
    void onChoose(choice).finally(() => {
      written.current = null;
      setDraft((current) => (current === choice ? null : current));
    });
  };
  const leave = () => {
    if (draft !== null) write(draft);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    isStepping.current = isStep(event);
    if (draft === null || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    if (event.key === "Enter") leave();
    else setDraft(null);
  };
  const value = cell?.value ?? null;
  const text = value instanceof Failure ? "" : (readText(value) ?? "");
  const key = chosen ?? findTerm(terms, text);
  const isUnknown = chosen === undefined && key === null && text !== "";
  const usual = typeof standard === "string" ? terms[standard]?.[language] : undefined;
  const remarks = cell ? remarksAt(cell) : [];
  const told = editWords.besides({ remarks: remarks.map(({ what }) => sayRemark(what, language)) });
  return (
    <div ref={field}>
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
          value={draft ?? (isUnknown ? text : (key ?? ""))}
          disabled={cell?.isFormula ?? false}
          onPointerDown={() => (isStepping.current = false)}
          onKeyDown={onKeyDown}
          onBlur={leave}
          onChange={(_, data) => {
            setDraft(data.value);
            if (!isStepping.current) write(data.value);
          }}
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
