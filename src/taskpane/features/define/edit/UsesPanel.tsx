import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { sections } from "../../../../domain/scheme/vocabulary";
import { addressOf, cellIn } from "../../../../workbook/cells/area";
import type { Uses } from "../../../../workbook/excel/findUses";
import { namesOf, whereUsed, type Subject } from "../../../../workbook/scheme/whereUsed";
import { useLanguage } from "../../../ui/LanguageContext";
import { ProblemBar } from "../../../ui/ProblemBar";
import { useTextStyles } from "../../../ui/useTextStyles";
import { useWorkbook } from "../../../WorkbookContext";
import { useDefineWords } from "../words/defineWords";
import { Question } from "../../versions/Question";
import { useEditor } from "./EditorContext";
import { useEditWords } from "./words/editWords";

const useStyles = makeStyles({
  list: { margin: "0 0 4px", padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flex: "1 1 auto", minWidth: 0 },
  go: { flexShrink: 0, minWidth: "auto" },
});

const nothing: Uses = { sheets: [], isComplete: true };

interface Props {
  readonly subject: Subject;
  readonly name: string;
  /** Removes it, after what uses it has been shown; `null` to show it alone. Called at once where nothing does. */
  readonly onRemove: (() => void) | null;
  readonly onClose: () => void;
}

/** Where something of the scheme is used: in other parts of it at once, in the rest of the workbook after a search. */
export function UsesPanel({ subject, name, onRemove, onClose }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useDefineWords();
  const editWords = useEditWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { form, onSheet } = useEditor();
  // What was asked when the panel was opened: an edit meanwhile closes nothing.
  const [names] = useState(() => namesOf(subject));
  const [elsewhere, setElsewhere] = useState<Uses | null>(() => (names.length === 0 ? nothing : null));
  const [problem, setProblem] = useState<unknown>(undefined);
  const within = useMemo(() => whereUsed(form, subject), [form, subject]);
  const { reference } = onSheet;

  useEffect(() => {
    if (names.length > 0) workbook.findUses(reference, names).then(setElsewhere, setProblem);
  }, [workbook, reference, names]);

  const isUnused = within.length === 0 && elsewhere?.isComplete === true && elsewhere.sheets.length === 0;
  const latest = useRef(onRemove);
  useEffect(() => {
    latest.current = onRemove;
  }, [onRemove]);
  useEffect(() => {
    if (isUnused) latest.current?.();
  }, [isUnused]);

  const goTo = (address: string) => void workbook.goTo(address).catch(setProblem);
  const isKnown = elsewhere !== null || problem !== undefined;
  return (
    <Question
      title={onRemove ? editWords.removeUsed({ name }) : editWords.usesOf({ name })}
      confirm={onRemove && isKnown ? words.remove : null}
      isBusy={false}
      onConfirm={() => onRemove?.()}
      onCancel={onClose}
      {...(onRemove ? {} : { cancel: words.close })}
    >
      <ProblemBar problem={problem} />
      {onRemove && !isUnused && <p className={text.paragraph}>{editWords.removeHint}</p>}
      <ul className={styles.list} aria-label={editWords.usesOf({ name })}>
        {within.map(({ section, name: row, column, cell }) => (
          <UseRow
            key={`${cell.row} ${cell.column}`}
            text={editWords.usedIn({ section: sections[section][language], name: row, field: column[language] })}
            address={addressOf(cellIn(onSheet.area, cell.row, cell.column))}
            onGoTo={goTo}
          />
        ))}
        {elsewhere?.sheets.map(({ sheet, isResults, count, first }) => (
          <UseRow
            key={sheet}
            text={isResults ? editWords.usedByResults({ sheet, count }) : editWords.usedByFormulas({ sheet, count })}
            address={first}
            onGoTo={goTo}
          />
        ))}
      </ul>
      <div role="status">
        {!isKnown && <Spinner size="extra-tiny" label={editWords.searching} labelPosition="after" />}
        {isUnused && <span>{subject.kind === "payItem" ? editWords.countsInPay : editWords.nowhere}</span>}
        {elsewhere?.isComplete === false && <span>{editWords.searchEnded}</span>}
      </div>
    </Question>
  );
}

function UseRow({
  text,
  address,
  onGoTo,
}: {
  readonly text: string;
  readonly address: string;
  readonly onGoTo: (address: string) => void;
}) {
  const styles = useStyles();
  const words = useDefineWords();
  return (
    <li className={styles.row}>
      <span className={styles.text}>{text}</span>
      <Button
        size="small"
        className={styles.go}
        aria-label={words.goToCell({ address })}
        onClick={() => onGoTo(address)}
      >
        {words.goTo}
      </Button>
    </li>
  );
}
