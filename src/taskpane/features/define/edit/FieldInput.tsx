import { Button, Field, Input, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import {
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import type { Remark } from "../../../../domain/check/remark";
import { Failure } from "../../../../domain/failure";
import { sayRemark } from "../../../../domain/check/messages/remarkMessage";
import { say } from "../../../../domain/messages/message";
import { splitAddress } from "../../../../workbook/cells/area";
import type { Content } from "../../../../workbook/cells/content";
import { isPercentage, parseField, showField, type FieldShape } from "../../../../workbook/scheme/fieldText";
import type { FormCell } from "../../../../workbook/scheme/sheetForm";
import { useLanguage } from "../../../ui/LanguageContext";
import { useTypedAt, useTypedCells } from "../../person/typedCells";
import { useDefineWords } from "../words/defineWords";
import { useEditWords } from "./words/editWords";
import { useEditor } from "./EditorContext";

const useStyles = makeStyles({
  input: { width: "100%", minWidth: 0 },
  formula: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  below: {
    order: 1,
    flex: "1 0 100%",
    padding: "0 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground1,
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

export interface FieldProps {
  /** Tells the field from all others of the scheme. */
  readonly id: string;
  readonly label: string;
  readonly shape: FieldShape;
  /** `null` where the sheet has no cell for it yet. */
  readonly cell: FormCell | null;
  readonly isRequired?: boolean;
  /** What a blank means. */
  readonly hint?: string | undefined;
  /** Words that it is likely to be one of. */
  readonly suggestions?: readonly string[];
  readonly isLong?: boolean;
  /** Without its label above, for rows where the heading says it; it is named all the same. */
  readonly isBare?: boolean;
  /** Of a bare field alone. */
  readonly className?: string;
  /** Whether a content may be written at all, beyond being of the right kind; and why not. */
  readonly isValid?: ((content: Content) => boolean) | undefined;
  readonly whyNot?: string;
  /**
   * Resolves when it is written, or not.
   * @param before what the cell held when typing began: somebody else may have written into it since.
   */
  readonly onCommit: (content: Content, replacesFormula: boolean, before: Content) => Promise<unknown>;
  readonly onKey?: (event: KeyboardEvent<HTMLElement>) => void;
}

/** A field of the form: what is typed goes into its cell when the field is left. */
export function FieldInput(props: FieldProps) {
  const { id, label, shape, cell, isRequired = false, hint, suggestions = [], isLong = false, isBare = false } = props;
  const styles = useStyles();
  const words = useDefineWords();
  const editWords = useEditWords();
  const { language } = useLanguage();
  const { onSheet, drafts, sheetLanguage, remarksAt, checkTyped, wanted, onArrived } = useEditor();
  const listId = useId();
  const typedCells = useTypedCells();
  /** What is on its way into the cell: of this field, or of a point that is dragged. */
  const coming = useTypedAt(cell);
  const stated = cell ? showField(cell.value, shape) : "";
  const shown = coming === undefined ? stated : showField(coming, shape);
  const messageId = useId();
  const field = useRef<HTMLDivElement>(null);
  const place = cell && { row: cell.row, column: cell.column };
  const isWanted = cell !== null && wanted !== null && cell.row === wanted.row && cell.column === wanted.column;
  useEffect(() => {
    if (!isWanted) return;
    field.current?.querySelector<HTMLElement>("input, textarea")?.focus();
    onArrived();
  }, [isWanted, onArrived]);
  const [draft, setDraft] = useState<string | null>(drafts.get(id) ?? null);
  const [replaces, setReplaces] = useState(false);
  const written = useRef<string | null>(null);
  const content = cell?.content ?? "";
  const began = useRef<Content | null>(null);
  const isComputed = cell?.isFormula === true && !replaces;
  const parsed = attemptParse(draft ?? shown, shape, sheetLanguage);
  const isAllowed = parsed instanceof Failure || (props.isValid?.(parsed) ?? true);
  const refused =
    draft === null
      ? null
      : parsed instanceof Failure
        ? say(parsed.detail, language)
        : isAllowed
          ? null
          : (props.whyNot ?? "");

  const typing = draft !== null && refused === null ? parsed : null;
  const [row, column] = [cell?.row, cell?.column];
  useEffect(() => {
    // Words may name other rows: what depends on them follows when they are written.
    if (typeof typing !== "number" || row === undefined || column === undefined) return undefined;
    typedCells.put(id, [{ row, column, content: typing }]);
    return () => typedCells.drop(id);
  }, [typedCells, id, typing, row, column]);

  const keep = (text: string | null) => {
    if (text === null) drafts.delete(id);
    else drafts.set(id, text);
    began.current = text === null ? null : (began.current ?? content);
    setDraft(text);
  };
  const leave = () => {
    if (draft === null || written.current === draft) return;
    if (draft.trim() === stated && !replaces) keep(null);
    else if (!(parsed instanceof Failure) && isAllowed) {
      // What was typed stays in sight until the cell says it.
      written.current = draft;
      drafts.delete(id);
      setReplaces(false);
      const before = began.current ?? content;
      began.current = null;
      void props.onCommit(parsed, replaces, before).finally(() => {
        written.current = null;
        setDraft((current) => (current === draft ? null : current));
      });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Enter and Esc also end the composing of a Chinese word.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && (draft !== null || replaces)) {
      event.preventDefault();
      keep(null);
      setReplaces(false);
    } else if (event.key === "Enter" && !isLong) leave();
    props.onKey?.(event);
  };

  // The check follows what is typed, a little behind it.
  const typed = useDeferredValue(draft);
  const found = useMemo(() => {
    if (typed === null || place === null || isComputed) return null;
    const content = attemptParse(typed, shape, sheetLanguage);
    return content instanceof Failure ? null : checkTyped(place, content);
    // What a field is to be typed as stays what it is while it is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed, place?.row, place?.column, isComputed, checkTyped]);
  const remarks = found?.here ?? (cell ? remarksAt(cell) : []);
  const elsewhere = found?.elsewhere ?? [];
  const isWrong = refused !== null || remarks.some(({ severity }) => severity === "error");
  const told: ReactNode =
    refused !== null
      ? words.notUnderstood({ what: refused })
      : remarks.length + elsewhere.length > 0
        ? editWords.besides({
            remarks: [...remarks.map(({ what }) => sayRemark(what, language)), ...elsewhere.map(sayElsewhere)],
          })
        : undefined;
  function sayElsewhere({ place: at, what }: Remark): string {
    const said = sayRemark(what, language);
    return at ? words.atCell({ cell: splitAddress(onSheet.addressOf(at)).local, what: said }) : said;
  }
  const shared = {
    className: styles.input,
    value: draft ?? shown,
    readOnly: isComputed,
    onBlur: leave,
    onKeyDown,
    "aria-label": isBare ? label : undefined,
    ...(isBare && told !== undefined && { "aria-describedby": messageId, "aria-invalid": isWrong }),
  };
  const input = (
    <div ref={field}>
      <Field
        size="small"
        label={isBare ? null : label}
        required={isRequired && !isBare}
        hint={told === undefined ? (hint ?? null) : null}
        validationMessage={isBare ? null : (told ?? null)}
        validationState={isBare && isWrong ? "error" : told === undefined ? "none" : isWrong ? "error" : "warning"}
      >
        {isLong ? (
          <Textarea {...shared} resize="vertical" onChange={(_, { value }) => keep(value)} />
        ) : (
          <Input
            {...shared}
            list={suggestions.length > 0 ? listId : undefined}
            inputMode={isPercentage(shape) ? "decimal" : undefined}
            onChange={(_, { value }) => keep(value)}
          />
        )}
      </Field>
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {isComputed && !isBare && (
        <span className={styles.formula}>
          <span className={styles.code}>{String(cell.content)}</span>
          <Button size="small" appearance="transparent" onClick={() => setReplaces(true)}>
            {words.replaceFormula}
          </Button>
        </span>
      )}
    </div>
  );
  if (!isBare) return input;
  // The row has no room beside the field: what is said of it stands below both.
  return (
    <>
      <div className={props.className}>{input}</div>
      {told !== undefined && (
        <span id={messageId} className={mergeClasses(styles.below, isWrong && styles.wrong)}>
          {told}
        </span>
      )}
    </>
  );
}

function attemptParse(text: string, shape: FieldShape, language: "zh" | "en"): Content | Failure {
  try {
    return parseField(text, shape, language);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
