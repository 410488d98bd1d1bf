import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { KeyboardEvent } from "react";
import { readText } from "../../../../domain/cell";
import { sumDecimals } from "../../../../domain/decimal";
import { Failure } from "../../../../domain/failure";
import { sameText } from "../../../../domain/sameText";
import { sayRemark } from "../../../../domain/check/messages/remarkMessage";
import {
  findTerm,
  choices,
  columns,
  sections,
  type ChoiceKind,
  type Column,
  type TableSection,
} from "../../../../domain/scheme/vocabulary";
import type { Fields } from "../../../../domain/scheme/vocabulary";
import { showField } from "../../../../workbook/scheme/fieldText";
import { sectionOf, type FormRow, type FormSection, type SheetForm } from "../../../../workbook/scheme/sheetForm";
import { formatNumber } from "../../../ui/formatNumber";
import { useLanguage } from "../../../ui/LanguageContext";
import { useTextStyles } from "../../../ui/useTextStyles";
import { useDefineWords } from "../words/defineWords";
import { GradeFigures, LevelFigures, PayItemFigures, RuleFigures, TierFigures } from "../../person/RowFigures";
import { useTypedContent } from "../../person/typedCells";
import { DragHandle } from "./DragHandle";
import { useEditor } from "./EditorContext";
import { RowFields } from "./RowFields";
import { RowMenu } from "./RowMenu";
import { useAskedUses } from "./useAskedUses";
import { useDragOrder } from "./useDragOrder";
import { useOpenRow } from "./useOpenRow";
import { fieldsOfRow, useRowEdits } from "./useRowEdits";

export const useRowStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: "4px 0" },
  over: { backgroundColor: tokens.colorNeutralBackground1Selected },
  // What is said of a field takes a line of its own.
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
  // Under the name, beside the handle.
  figures: { paddingLeft: "28px" },
  name: {
    flex: "1 1 0",
    minWidth: 0,
    minHeight: "28px",
    padding: "2px 4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    // Facts of a row are parted between them, not within their words.
    wordBreak: "keep-all",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  problem: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: "block",
    color: tokens.colorStatusDangerForeground1,
  },
  advice: { color: tokens.colorStatusWarningForeground1 },
  detail: { padding: "8px 4px 12px", display: "flex", flexDirection: "column", gap: "12px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", paddingTop: "8px" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** The field that a row is called by, and those that are told beside it. */
const summaries: Readonly<Record<Exclude<TableSection, "indicators">, { name: string; beside: readonly string[] }>> = {
  levels: { name: "label", beside: ["from", "to", "score"] },
  raters: { name: "role", beside: ["weight", "fewest"] },
  grades: { name: "label", beside: ["from", "coefficient"] },
  countRules: { name: "grade", beside: ["levels", "atLeast", "atMost"] },
  distribution: { name: "grade", beside: ["share"] },
  tiers: { name: "from", beside: ["rate", "bonus"] },
  rules: { name: "name", beside: ["kind"] },
  payItems: { name: "name", beside: ["factors"] },
};

/** What every row of a section repeats, so that it works by itself: it is asked once. */
export const repeated: Readonly<Partial<Record<TableSection, readonly string[]>>> = {
  grades: ["comparison", "decimals"],
  countRules: ["countAll"],
  distribution: ["within", "fewest", "smallGroups"],
  tiers: ["tierMode", "bonusMode", "tierBy", "tierBoundary", "negative"],
};

interface Props {
  readonly section: FormSection & { readonly section: Exclude<TableSection, "indicators"> };
  /** These rows alone: the levels of an indicator, the tiers of a scale. */
  readonly rows?: readonly FormRow[];
  /** What a new row states by itself. */
  readonly start?: Fields;
  readonly without?: ReadonlySet<string>;
  readonly unit?: unknown;
}

/** The rows of a section: each is opened to be edited, put in order, copied and removed; and new ones are added. */
export function RowsSection({ section, rows = section.rows, start = {}, without = new Set(), unit }: Props) {
  const styles = useRowStyles();
  const text = useTextStyles();
  const words = useDefineWords();
  const { language } = useLanguage();
  const { form, remarksIn, edits, wanted } = useEditor();
  const comingTo = useTypedContent();
  const name = section.section;
  const known: Readonly<Record<string, Column>> = columns[name];
  const summary = summaries[name];
  const shared = repeated[name] ?? [];
  const shownOf = (row: FormRow, key: string): string => {
    const cell = row.cells.get(key);
    const column = known[key];
    if (!cell || !column) return "";
    const unitOf = name === "tiers" && key === "from" && isByAttainment(row) ? "%" : unit;
    const value = comingTo(cell) ?? cell.value;
    const shown = showField(value, { key, column, unit: unitOf });
    if (typeof value !== "number") return shown;
    const figure = shown.endsWith("%") ? shown : formatNumber(value, language);
    // Of figures that stand side by side nobody would know which is which.
    if (key === "from") return words.fromOn({ figure });
    return key === "bonus" || key === "coefficient" ? words.field({ header: column[language], text: figure }) : figure;
  };
  const nameOf = (row: FormRow) => {
    const called = shownOf(row, summary.name);
    return called === "" ? words.rowNumber({ place: rows.indexOf(row) + 1 }) : called;
  };
  const { move, remove, add, goTo, told, list } = useRowEdits(name, rows, nameOf);
  const { isOpen: isRowOpen, toggle, show, openAdded } = useOpenRow(rows, list);
  const { handle, drag } = useDragOrder(list, (from, to) => {
    const row = rows[from];
    if (row) move(row, to);
  });
  const uses = useAskedUses(name, rows, (row) => void remove(row));
  const repeatedFields = (row: FormRow | undefined): Fields => {
    if (!row) return {};
    const all = fieldsOfRow(row, chooseIn(known));
    return Object.fromEntries(Object.entries(all).filter(([key]) => shared.includes(key) || key === "scale"));
  };
  const wantedRow = rows.find(({ row }) => row === wanted?.row);
  if (wantedRow && !isRowOpen(wantedRow)) show(wantedRow);
  const onKey = (row: FormRow) => (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(row, rows.indexOf(row) + (event.key === "ArrowUp" ? -1 : 1));
  };
  return (
    <>
      {rows.length > 0 && shared.length > 0 && (
        <RowFields section={name} rows={rows} only={shared.filter((key) => !without.has(key))} />
      )}
      <ul className={styles.list} ref={list} aria-label={sections[name][language]}>
        {rows.map((row, i) => {
          const isOpen = isRowOpen(row);
          const [problem] = remarksIn(row.row);
          return (
            <li
              key={row.row}
              className={mergeClasses(styles.row, drag?.over === i && drag.from !== i && styles.over)}
              style={drag?.from === i ? { transform: `translateY(${drag.by}px)`, opacity: 0.7 } : undefined}
            >
              <div className={styles.line}>
                <DragHandle {...handle(i)} />
                <button
                  type="button"
                  data-row
                  className={styles.name}
                  aria-expanded={isOpen}
                  onClick={() => toggle(row)}
                  onKeyDown={onKey(row)}
                >
                  {nameOf(row)}
                  <span className={text.small}>
                    {summary.beside
                      .map((key) => shownOf(row, key))
                      .filter((shown) => shown !== "" && shown !== nameOf(row))
                      .join(" · ")}
                  </span>
                  {problem && !isOpen && (
                    <span className={mergeClasses(styles.problem, problem.severity !== "error" && styles.advice)}>
                      {sayRemark(problem.what, language)}
                    </span>
                  )}
                </button>
                <RowMenu
                  name={nameOf(row)}
                  onUp={i === 0 ? null : () => move(row, i - 1)}
                  onDown={i === rows.length - 1 ? null : () => move(row, i + 1)}
                  onDuplicate={() => openAdded(i + 1, () => add(fieldsOfRow(row, chooseIn(known)), row))}
                  onGoTo={() => goTo(row)}
                  onUses={uses.show(row)}
                  onRemove={() => uses.remove(row)}
                />
              </div>
              <div className={styles.figures}>
                <FiguresOfRow section={name} row={row} name={nameOf(row)} />
              </div>
              {uses.below(row, nameOf(row))}
              {isOpen && (
                <div className={styles.detail} data-detail>
                  <RowFields
                    section={name}
                    rows={[row]}
                    without={new Set([...without, ...shared])}
                    unit={name === "tiers" && isByAttainment(row) ? "%" : unit}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {rows.length === 0 && <p className={text.paragraph}>{words.noRows}</p>}
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() => {
            const fields = {
              ...newRow(name, words.newName),
              ...repeatedFields(rows.at(-1)),
              ...nextTier(rows),
              ...restOf(name, rows, form),
              ...start,
            };
            openAdded(rows.length, () => add(fields, rows.at(-1) ?? null));
          }}
        >
          {words.addRow({ what: sections[name][language] })}
        </Button>
        {rows.length === 0 && section.rows.length === 0 && (
          <Button
            size="small"
            onClick={() =>
              void edits.apply(
                { kind: "removeSection", section: name },
                words.removedRow({ name: sections[name][language] }),
              )
            }
          >
            {words.removeSection}
          </Button>
        )}
      </div>
      <span className={styles.hidden} role="status">
        {told}
      </span>
    </>
  );
}

/** What a row comes to for the person in view, by what the row is. */
function FiguresOfRow({
  section,
  row,
  name,
}: {
  readonly section: TableSection;
  readonly row: FormRow;
  readonly name: string;
}) {
  const valueOf = (key: string) => row.cells.get(key)?.value ?? null;
  const textOf = (key: string) => {
    const value = valueOf(key);
    return value instanceof Failure ? "" : (readText(value) ?? "");
  };
  switch (section) {
    case "grades":
    case "countRules":
      return <GradeFigures name={name} />;
    case "payItems":
      return <PayItemFigures name={name} />;
    case "rules":
      return <RuleFigures name={name} />;
    case "levels":
      return <LevelFigures name={textOf("label")} indicator={textOf("indicator")} />;
    case "tiers": {
      const from = valueOf("from");
      return typeof from === "number" ? <TierFigures name={name} scale={textOf("scale")} from={from} /> : null;
    }
    default:
      return null;
  }
}

/** Reads the words of choices, which stay as they are where they are none. */
export function chooseIn(known: Readonly<Record<string, Column>>) {
  return (key: string, text: string): string => {
    const kind = known[key]?.kind;
    return kind !== undefined && kind in choices ? (findTerm(choices[kind as ChoiceKind], text) ?? text) : text;
  };
}

function isByAttainment(row: FormRow): boolean {
  const value = row.cells.get("tierBy")?.value ?? null;
  const text = value instanceof Failure ? null : readText(value);
  return text !== null && findTerm(choices.tierBy, text) === "attainment";
}

/** A tier begins above the one before it, as far as that one above its own. */
function nextTier(rows: readonly FormRow[]): Fields {
  const [before, last] = [rows.at(-2), rows.at(-1)].map((row) => row?.cells.get("from")?.value);
  if (typeof last !== "number") return {};
  const [row] = rows;
  const usual = row && isByAttainment(row) ? 0.1 : 10_000;
  return { from: sumDecimals([last, typeof before === "number" && last > before ? last - before : usual]) };
}

/** Of what makes a whole a new row gets what the others leave, and of the grades the next one that has none of it. */
function restOf(section: TableSection, rows: readonly FormRow[], form: SheetForm): Fields {
  if (section !== "raters" && section !== "distribution") return {};
  const key = section === "raters" ? "weight" : "share";
  const taken = rows.flatMap(({ cells }) => {
    const value = cells.get(key)?.value;
    return typeof value === "number" ? [-value] : [];
  });
  const left = Math.max(0, sumDecimals([1, ...taken]));
  if (section === "raters") return { weight: left };
  const textsOf = (of: readonly FormRow[], name: string) =>
    of.flatMap(({ cells }) => {
      const value = cells.get(name)?.value;
      return typeof value === "string" ? [value] : [];
    });
  const seated = textsOf(rows, "grade");
  const grade = textsOf(sectionOf(form, "grades")?.rows ?? [], "label").find(
    (each) => !seated.some((other) => sameText(other, each)),
  );
  return { share: left, ...(grade !== undefined && { grade }) };
}

/** What a new row needs to be a row at all. */
function newRow(section: TableSection, name: string): Fields {
  switch (section) {
    case "raters":
      return { role: name, weight: 0 };
    case "grades":
      return { label: name, comparison: ">=" };
    case "countRules":
      return { grade: name };
    case "distribution":
      return { grade: name, share: 0 };
    case "tiers":
      // A row of zeros alone would be taken for a blank one.
      return { from: 0, rate: 0, bonus: 0, tierMode: "marginal" };
    case "rules":
      return { kind: "item", name };
    case "payItems":
      return { name, kind: "earning" };
    case "levels":
      return { score: 0 };
    case "indicators":
      return { name, weight: 0, method: "ratio" };
  }
}
