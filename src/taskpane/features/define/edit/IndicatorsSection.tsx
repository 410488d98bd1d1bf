import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState, type KeyboardEvent } from "react";
import { readText } from "../../../../domain/cell";
import { Failure } from "../../../../domain/failure";
import { sayRemark } from "../../../../domain/check/messages/remarkMessage";
import { sameText } from "../../../../domain/sameText";
import type { Fields } from "../../../../domain/scheme/vocabulary";
import { levelsUse } from "../../../../domain/scheme/formFields";
import type { Indicator } from "../../../../domain/scheme/scheme";
import { choices, columns, sections } from "../../../../domain/scheme/vocabulary";
import { isFormula, type Content } from "../../../../workbook/cells/content";
import type { Edit } from "../../../../workbook/scheme/edit";
import { seenRow } from "../../../../workbook/scheme/planEdit";
import { sectionOf, type FormRow, type FormSection } from "../../../../workbook/scheme/sheetForm";
import { useLanguage } from "../../../ui/LanguageContext";
import { useTextStyles } from "../../../ui/useTextStyles";
import { useDefineWords } from "../words/defineWords";
import { IndicatorFigures } from "../../person/IndicatorFigures";
import { describeScoring } from "../describeScoring";
import { AddIndicator } from "./AddIndicator";
import { DragHandle } from "./DragHandle";
import { useEditor } from "./EditorContext";
import { FieldInput } from "./FieldInput";
import { identityOf, kindOf, RowFields } from "./RowFields";
import { RowMenu } from "./RowMenu";
import { chooseIn, RowsSection, useRowStyles } from "./RowsSection";
import { ScoreCurve } from "./ScoreCurve";
import { useAskedUses } from "./useAskedUses";
import { useDragOrder } from "./useDragOrder";
import { useOpenRow } from "./useOpenRow";
import { fieldsOfRow, useRowEdits } from "./useRowEdits";
import { WeightTotal } from "./WeightTotal";

const useStyles = makeStyles({
  weight: { width: "64px", flexShrink: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

/** What is measured, what it weighs, and how it is scored. */
export function IndicatorsSection({ section }: { readonly section: FormSection }) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const text = useTextStyles();
  const words = useDefineWords();
  const { language } = useLanguage();
  const { edits, form, onSheet, remarksIn, remarksAt, wanted } = useEditor();
  const [isAdding, setAdding] = useState(false);
  const { rows } = section;
  const { scheme, placeOf } = onSheet.reading;
  const levels = sectionOf(form, "levels");

  const textOf = (row: FormRow, key: string) => {
    const value = row.cells.get(key)?.value ?? null;
    return value instanceof Failure ? "" : (readText(value) ?? "");
  };
  const nameOf = (row: FormRow) =>
    textOf(row, "name") || textOf(row, "code") || words.rowNumber({ place: rows.indexOf(row) + 1 });
  const readOf = (row: FormRow): Indicator | undefined =>
    scheme.indicators.find((indicator) => placeOf(indicator)?.row === row.row + 1);
  const levelsOf = (row: FormRow) =>
    (levels?.rows ?? []).filter(({ cells }) => {
      const owner = cells.get("indicator")?.value;
      return (
        typeof owner === "string" &&
        [textOf(row, "code"), textOf(row, "name")].some((own) => own !== "" && sameText(own, owner))
      );
    });
  const { move, remove, goTo, told, list } = useRowEdits("indicators", rows, nameOf);
  const { isOpen: isRowOpen, toggle, show, openAdded } = useOpenRow(rows, list);
  const { handle, drag } = useDragOrder(list, (from, to) => {
    const row = rows[from];
    if (row) move(row, to);
  });

  const uses = useAskedUses(
    "indicators",
    rows,
    (row) =>
      void remove(
        row,
        levelsOf(row).map((level) => ({ section: "levels", row: level })),
      ),
  );
  const wantedRow = rows.find(
    (row) => row.row === wanted?.row || levelsOf(row).some((level) => level.row === wanted?.row),
  );
  // The weight stands in the row itself.
  const isWeight =
    wanted !== null && wantedRow?.cells.get("weight")?.column === wanted.column && wantedRow.row === wanted.row;
  if (wantedRow && !isWeight && !isRowOpen(wantedRow)) show(wantedRow);

  const duplicate = (row: FormRow) => {
    const fields = fieldsOfRow(row, chooseIn(columns.indicators));
    const code = freeCode(
      textOf(row, "code"),
      rows.map((each) => textOf(each, "code")),
    );
    const copies = levelsOf(row).map((level) => ({ ...fieldsOfRow(level, chooseIn(columns.levels)), indicator: code }));
    const name = words.copyOf({ title: nameOf(row) });
    addIndicator({ ...fields, code, name, weight: 0 }, copies, row, name);
  };
  const addIndicator = (fields: Fields, ownLevels: readonly Fields[], after: FormRow | null, name: string) => {
    const edit: Edit = {
      kind: "add",
      rows: [
        { section: "indicators", fields, after: after && seenRow(after) },
        ...ownLevels.map((level) => ({ section: "levels" as const, fields: level, after: null })),
      ],
    };
    openAdded(after === null ? rows.length : rows.indexOf(after) + 1, () =>
      edits.apply(edit, words.addedRow({ name })),
    );
  };
  const setWeight = (row: FormRow) => (content: Content, replacesFormula: boolean, before: Content) => {
    const field = { row: seenRow(row, { weight: before }), key: "weight", content, replacesFormula };
    return edits.apply(
      { kind: "set", fields: [{ section: "indicators", ...field }] },
      words.weightOf({ name: nameOf(row) }),
    );
  };
  const onWeightKey = (row: FormRow) => (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey) onMoveKey(row)(event);
    else if (event.key === "Enter") {
      const inputs = list.current?.querySelectorAll<HTMLInputElement>("[data-row] ~ div input");
      inputs?.[rows.indexOf(row) + 1]?.focus();
    }
  };
  const onMoveKey = (row: FormRow) => (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(row, rows.indexOf(row) + (event.key === "ArrowUp" ? -1 : 1));
  };

  return (
    <>
      <ul className={rowStyles.list} ref={list} aria-label={sections.indicators[language]}>
        {rows.map((row, i) => {
          const isOpen = isRowOpen(row);
          const indicator = readOf(row);
          const weightCell = row.cells.get("weight");
          // What is wrong with the weight is said below it.
          const ofWeight = weightCell ? remarksAt(weightCell) : [];
          const [problem] = remarksIn(row.row).filter(
            (remark) => remark.severity !== "advice" && !ofWeight.includes(remark),
          );
          const isRecord = kindOf(row) === "record";
          return (
            <li
              key={row.row}
              className={mergeClasses(rowStyles.row, drag?.over === i && drag.from !== i && rowStyles.over)}
              style={drag?.from === i ? { transform: `translateY(${drag.by}px)`, opacity: 0.7 } : undefined}
            >
              <div className={rowStyles.line}>
                <DragHandle {...handle(i)} />
                <button
                  type="button"
                  data-row
                  className={rowStyles.name}
                  aria-expanded={isOpen}
                  onClick={() => toggle(row)}
                  onKeyDown={onMoveKey(row)}
                >
                  {nameOf(row)}
                  {problem && !isOpen ? (
                    <span className={mergeClasses(rowStyles.problem, problem.severity !== "error" && rowStyles.advice)}>
                      {sayRemark(problem.what, language)}
                    </span>
                  ) : (
                    <span className={text.small}>
                      {indicator ? describeScoring(indicator, language) : methodName(row, language)}
                    </span>
                  )}
                </button>
                {!isRecord && (
                  <FieldInput
                    className={styles.weight}
                    id={`indicators ${identityOf(row)} weight`}
                    label={words.weightOf({ name: nameOf(row) })}
                    shape={{ key: "weight", column: columns.indicators.weight, unit: undefined }}
                    cell={weightCell ?? null}
                    isBare
                    onCommit={setWeight(row)}
                    onKey={onWeightKey(row)}
                  />
                )}
                <RowMenu
                  name={nameOf(row)}
                  onUp={i === 0 ? null : () => move(row, i - 1)}
                  onDown={i === rows.length - 1 ? null : () => move(row, i + 1)}
                  onDuplicate={() => duplicate(row)}
                  onGoTo={() => goTo(row)}
                  onUses={uses.show(row)}
                  onRemove={() => uses.remove(row)}
                />
              </div>
              <div className={rowStyles.figures}>
                <IndicatorFigures code={textOf(row, "code")} />
              </div>
              {uses.below(row, nameOf(row))}
              {isOpen && (
                <div className={rowStyles.detail} data-detail>
                  {indicator && <ScoreCurve indicator={indicator} row={row} levels={levelsOf(row)} />}
                  <RowFields section="indicators" rows={[row]} without={hiddenFields(row)} />
                  {(levelsUse(kindOf(row)) !== "none" || levelsOf(row).length > 0) && textOf(row, "code") !== "" && (
                    <section aria-label={sections.levels[language]}>
                      <h3 className={styles.heading}>{sections.levels[language]}</h3>
                      <RowsSection
                        section={{ ...(levels ?? noLevels), section: "levels" }}
                        rows={levelsOf(row)}
                        start={{ indicator: textOf(row, "code") }}
                        without={new Set(["indicator"])}
                        unit={row.cells.get("unit")?.value}
                      />
                    </section>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {rows.length === 0 && <p className={text.paragraph}>{words.noRows}</p>}
      <WeightTotal rows={rows} />
      {isAdding ? (
        <AddIndicator
          taken={rows.map((row) => textOf(row, "code"))}
          onAdd={(fields, ownLevels, name) => {
            setAdding(false);
            addIndicator(fields, ownLevels, null, name);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div className={rowStyles.actions}>
          <Button size="small" icon={<AddRegular />} onClick={() => setAdding(true)}>
            {words.addIndicator}
          </Button>
        </div>
      )}
      <span className={rowStyles.hidden} role="status">
        {told}
      </span>
    </>
  );
}

/** A sheet that has no levels yet gets the section with the first of them. */
const noLevels: FormSection = {
  section: "levels",
  titleRow: 0,
  headerRow: 0,
  positions: new Map(),
  firstColumn: 0,
  lastColumn: 0,
  rows: [],
  lastRow: 0,
};

/** The weight has its place in the row, unless a formula computes it, which is shown with the other fields. */
function hiddenFields(row: FormRow): ReadonlySet<string> {
  return new Set(isFormula(row.cells.get("weight")?.content ?? "") ? [] : ["weight"]);
}

function methodName(row: FormRow, language: "zh" | "en"): string {
  return choices.method[kindOf(row) ?? ""]?.[language] ?? "";
}

/**
 * A code that no indicator has.
 * @example freeCode("CONV", ["CONV"]) // "CONV2"
 */
export function freeCode(wanted: string, taken: readonly string[]): string {
  const isFree = (code: string) => !taken.some((each) => sameText(each, code));
  const base = wanted === "" ? "KPI" : wanted.replace(/\d+$/, "") || wanted;
  if (wanted !== "" && isFree(wanted)) return wanted;
  for (let n = wanted === "" ? 1 : 2; ; n++) if (isFree(`${base}${n}`)) return `${base}${n}`;
}
