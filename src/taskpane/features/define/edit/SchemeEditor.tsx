import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Remark } from "../../../../domain/check/remark";
import {
  items,
  sections,
  type ListSection,
  type Section,
  type TableSection,
} from "../../../../domain/scheme/vocabulary";
import { weightTotal } from "../../../../domain/scheme/weights";
import type { SchemeOnSheet } from "../../../../workbook/scheme/schemeOnSheet";
import { sheetForm, type FormSection } from "../../../../workbook/scheme/sheetForm";
import { formatPercent } from "../../../ui/formatNumber";
import { useLanguage } from "../../../ui/LanguageContext";
import { ProblemBar } from "../../../ui/ProblemBar";
import { useTextStyles } from "../../../ui/useTextStyles";
import { useDefineWords } from "../words/defineWords";
import type { CellPlace } from "../../../../workbook/scheme/edit";
import { checkTyped } from "./checkTyped";
import { EditorContext, type Editor } from "./EditorContext";
import { IndicatorsSection } from "./IndicatorsSection";
import { ListFields } from "./ListFields";
import { RefusedBar } from "./RefusedBar";
import { RowsSection } from "./RowsSection";
import { ScalesSection } from "./ScalesSection";
import { useEdits } from "./useEdits";
import type { DesignMemory } from "../designMemory";
import type { Remarks } from "../useRemarks";

/** By then the field that was asked for has come, if it does. */
const LONGEST_WAY_MS = 1_000;

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "4px", minHeight: "32px", marginTop: "12px" },
  notice: { flex: "1 1 auto", minWidth: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  toggle: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    width: "100%",
    minHeight: "40px",
    padding: "4px 0",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { flex: "1 1 auto", overflowWrap: "normal" },
  aside: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  body: { padding: "4px 0 16px" },
  missing: { display: "flex", flexWrap: "wrap", gap: "8px", paddingBottom: "8px" },
  missingHint: { padding: "8px 0" },
});

interface Props {
  readonly scheme: SchemeOnSheet;
  readonly memory: DesignMemory;
  readonly onChanged: () => Promise<void>;
  /** Formulas call the scheme otherwise now. */
  readonly onRenamed: (reference: string) => void;
  /** What the check says of the cells, and what of it is said already. */
  readonly remarks: Remarks;
  /** What somebody wants to come to, from the list of what was found. */
  readonly wanted: Wanted | null;
  readonly onArrived: () => void;
}

/** A cell whose field is to be opened, or a section that is to be added. */
export type Wanted =
  { readonly kind: "cell"; readonly place: CellPlace } | { readonly kind: "section"; readonly section: Section };

/** The sections of a scheme as forms on its cells, one open at a time. */
export function SchemeEditor({ scheme: onSheet, memory, onChanged, onRenamed, remarks, wanted, onArrived }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useDefineWords();
  const { language } = useLanguage();
  const edits = useEdits(onSheet, memory.histories, onChanged, onRenamed);
  const [open, setOpen] = useState<Section | null>("indicators");
  const [drafts] = useState(() => draftsOf(memory, onSheet.sheet));
  const form = useMemo(() => sheetForm(onSheet), [onSheet]);
  const { all, said, rowBegun, rowLeft } = remarks;
  const byRow = useMemo(() => remarksByRow(said), [said]);
  const wantedCell = wanted?.kind === "cell" ? wanted.place : null;
  const editor = useMemo(
    (): Editor => ({
      onSheet,
      form,
      edits,
      drafts,
      sheetLanguage: form.language,
      checkTyped: (place, content) => checkTyped(onSheet, all, place, content),
      wanted: wantedCell,
      onArrived,
      remarksIn: (row) => byRow.get(row + 1) ?? [],
      remarksAt: ({ row, column }) => (byRow.get(row + 1) ?? []).filter(({ place }) => place?.column === column + 1),
      rowBegun,
      rowLeft,
    }),
    [onSheet, form, edits, drafts, byRow, all, wantedCell, onArrived, rowBegun, rowLeft],
  );
  const { done, undone } = edits.history;
  const { notice } = edits;
  const last = done.at(-1);
  const next = undone.at(-1);
  const order = Object.keys(sections) as Section[];
  // The button that adds a section goes with it: whoever pressed it goes on in the section.
  const added = useRef<Section | null>(null);
  const addSection = (name: Section) => {
    setOpen(name);
    added.current = name;
    void edits.apply({ kind: "addSection", section: name }, words.addedRow({ name: sections[name][language] }));
  };
  const go = useRef<(to: Wanted) => void>(() => undefined);
  useEffect(() => {
    go.current = (to) => {
      if (to.kind === "section") {
        onArrived();
        addSection(to.section);
        return;
      }
      const at = form.sections.find(({ titleRow, lastRow }) => to.place.row > titleRow && to.place.row <= lastRow);
      // Levels stand with their indicators.
      if (at) setOpen(at.section === "levels" && !hasOrphans(onSheet, at) ? "indicators" : at.section);
    };
  });
  useEffect(() => {
    if (!wanted) return undefined;
    go.current(wanted);
    // A cell whose field is not shown, as what all rows repeat: its section and row are open, and that is that.
    const timer = setTimeout(onArrived, LONGEST_WAY_MS);
    return () => clearTimeout(timer);
  }, [wanted, onArrived]);
  const shown = order.flatMap((name) => form.sections.filter(({ section }) => section === name)).filter(isShown);
  const missing = order.filter(
    (name) => !form.sections.some(({ section }) => section === name) && isOffered(name, form.sections),
  );

  function isShown(section: FormSection): boolean {
    return section.section !== "levels" || hasOrphans(onSheet, section);
  }
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const toggle = element.current?.querySelector<HTMLElement>(`[data-section="${added.current ?? ""}"]`);
    if (!toggle) return;
    added.current = null;
    toggle.focus();
  }, [form]);
  const onKey = (event: KeyboardEvent) => {
    const isInField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (!(event.ctrlKey || event.metaKey) || isInField || event.nativeEvent.isComposing) return;
    if (event.key.toLowerCase() === "z" && !event.shiftKey) edits.undo();
    else if (event.key.toLowerCase() === "y" || (event.key.toLowerCase() === "z" && event.shiftKey)) edits.redo();
    else return;
    event.preventDefault();
  };

  return (
    <EditorContext.Provider value={editor}>
      <div ref={element} onKeyDown={onKey}>
        <ProblemBar problem={edits.problem} />
        <RefusedBar edits={edits} />
        <div className={styles.bar}>
          <span className={styles.notice} role="status">
            {notice && words.edited[notice.kind]({ label: notice.label })}
            {notice !== null && notice.elsewhere > 0 && words.changedElsewhere({ count: notice.elsewhere })}
          </span>
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowUndoRegular />}
            disabledFocusable={!last}
            aria-label={last ? words.undoEdit({ label: last.label }) : words.undo}
            title={last ? words.undoEdit({ label: last.label }) : words.undo}
            onClick={edits.undo}
          />
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowRedoRegular />}
            disabledFocusable={!next}
            aria-label={next ? words.redoEdit({ label: next.label }) : words.redo}
            title={next ? words.redoEdit({ label: next.label }) : words.redo}
            onClick={edits.redo}
          />
        </div>
        {shown.map((section) => (
          <Part
            key={section.section}
            section={section.section}
            title={sections[section.section][language]}
            aside={asideOf(section)}
            problems={countProblems(section, byRow)}
            isOpen={open === section.section}
            onToggle={() => setOpen(open === section.section ? null : section.section)}
          >
            <Contents section={section} />
          </Part>
        ))}
        {missing.length > 0 && (
          <div className={styles.section}>
            <p className={mergeClasses(text.small, styles.missingHint)}>{words.addSectionHint}</p>
            <div className={styles.missing}>
              {missing.map((name) => (
                <Button key={name} size="small" icon={<AddRegular />} onClick={() => addSection(name)}>
                  {sections[name][language]}
                </Button>
              ))}
            </div>
          </div>
        )}
      </div>
    </EditorContext.Provider>
  );

  function asideOf({ section, rows }: FormSection): string {
    if (section === "indicators")
      return words.weightSum({ sum: formatPercent(weightTotal(onSheet.reading.scheme), language) });
    return section in items ? "" : words.rowCount({ count: rows.length });
  }
}

function draftsOf({ drafts }: DesignMemory, sheet: string): Map<string, string> {
  const known = drafts.get(sheet) ?? new Map<string, string>();
  drafts.set(sheet, known);
  return known;
}

function Contents({ section }: { readonly section: FormSection }) {
  if (section.section === "indicators") return <IndicatorsSection section={section} />;
  if (section.section === "tiers") return <ScalesSection section={{ ...section, section: "tiers" }} />;
  return section.section in items ? (
    <ListFields section={{ ...section, section: section.section as ListSection }} />
  ) : (
    <RowsSection section={{ ...section, section: section.section as Exclude<TableSection, "indicators"> }} />
  );
}

interface PartProps {
  readonly section: Section;
  readonly title: string;
  readonly aside: string;
  readonly problems: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

function Part({ section, title, aside, problems, isOpen, onToggle, children }: PartProps) {
  const styles = useStyles();
  const words = useDefineWords();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          data-section={section}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          <span className={styles.title} id={id}>
            {title}
          </span>
          {problems > 0 && <span className={styles.wrong}>{words.findingCount({ count: problems })}</span>}
          <span className={styles.aside}>{aside}</span>
        </button>
      </h2>
      {isOpen && <div className={styles.body}>{children}</div>}
    </section>
  );
}

function remarksByRow(remarks: readonly Remark[]): Map<number, Remark[]> {
  const byRow = new Map<number, Remark[]>();
  for (const remark of remarks) {
    if (!remark.place) continue;
    byRow.set(remark.place.row, [...(byRow.get(remark.place.row) ?? []), remark]);
  }
  return byRow;
}

function countProblems({ titleRow, lastRow }: FormSection, byRow: ReadonlyMap<number, readonly Remark[]>): number {
  return [...byRow].reduce(
    (sum, [row, remarks]) =>
      row > titleRow && row <= lastRow + 1 ? sum + remarks.filter(({ severity }) => severity === "error").length : sum,
    0,
  );
}

/** Levels stand with their indicators; those of none have to be seen somewhere. */
function hasOrphans({ reading }: SchemeOnSheet, section: FormSection): boolean {
  return section.rows.length === 0 || reading.findings.some((finding) => finding.section === "levels");
}

/** Levels come with the first of an indicator; what holds for the sum of pay, with its items. */
function isOffered(name: Section, present: readonly FormSection[]): boolean {
  if (name === "levels") return false;
  return name !== "pay" || present.some(({ section }) => section === "payItems");
}
