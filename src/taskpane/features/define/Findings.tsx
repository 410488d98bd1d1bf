import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Remark } from "../../../domain/check/remark";
import { sayRemark } from "../../../domain/check/messages/remarkMessage";
import { sections, type Section } from "../../../domain/scheme/vocabulary";
import { addressOf, localAddress, splitAddress } from "../../../workbook/cells/area";
import type { CellPlace } from "../../../workbook/scheme/edit";
import { isPublished } from "../../../workbook/scheme/isPublished";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { sheetForm } from "../../../workbook/scheme/sheetForm";
import { FindingRow } from "../../ui/FindingRow";
import { useLanguage } from "../../ui/LanguageContext";
import { useTextStyles } from "../../ui/useTextStyles";
import type { Wanted } from "./edit/SchemeEditor";
import { useDefineWords } from "./words/defineWords";

const useStyles = makeStyles({
  panel: {
    // As high as leaves something of the screen to be seen; what is longer is scrolled.
    maxHeight: "45vh",
    overflowY: "auto",
    marginBottom: "8px",
    padding: "0 0 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  heading: { margin: "8px 0 0", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  action: { flexShrink: 0, minWidth: "auto" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface Props {
  readonly id: string;
  readonly scheme: SchemeOnSheet;
  readonly remarks: readonly Remark[];
  readonly onGoTo: (address: string) => void;
  /** Comes to the field of a cell, or adds a section. */
  readonly onWant: (wanted: Wanted) => void;
  readonly onRepairNames: () => void;
}

/** Everything that the check finds in a scheme: what must be fixed first, each with its cell, the way there, and the way to its field. */
export function Findings({ id, scheme: onSheet, remarks, onGoTo, onWant, onRepairNames }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useDefineWords();
  const { language } = useLanguage();
  const panel = useRef<HTMLDivElement>(null);
  const canEdit = !isPublished(onSheet);
  const form = sheetForm(onSheet);
  const errors = remarks.filter(({ severity }) => severity === "error");
  const advice = remarks.filter(({ severity }) => severity !== "error");

  useEffect(() => panel.current?.focus(), []);

  const hasField = ({ row, column }: CellPlace) =>
    form.sections.some(({ rows }) =>
      rows.some((each) => [...each.cells.values()].some((cell) => cell.row === row && cell.column === column)),
    );
  const actionsOf = ({ place, what }: Remark) => {
    if (!canEdit) return null;
    const lacking = lackingSection[what.code];
    if (lacking && !onSheet.reading.present.has(lacking))
      return (
        <Button size="small" className={styles.action} onClick={() => onWant({ kind: "section", section: lacking })}>
          {words.addSection({ title: sections[lacking][language] })}
        </Button>
      );
    if (!place) return null;
    const cell = { row: place.row - 1, column: place.column - 1 };
    if (!hasField(cell)) return null;
    return (
      <Button
        size="small"
        className={styles.action}
        aria-label={words.editFieldAt({ cell: splitAddress(onSheet.addressOf(place)).local })}
        onClick={() => onWant({ kind: "cell", place: cell })}
      >
        {words.editField}
      </Button>
    );
  };
  const rowOf = (remark: Remark, i: number) => {
    const { severity, place, what, mend } = remark;
    const address = place && onSheet.addressOf(place);
    const said = words.withMend({ what: sayRemark(what, language), mend: sayRemark(mend, language) });
    return (
      <FindingRow
        key={i}
        severity={severity === "error" ? "error" : "advice"}
        text={address === undefined ? said : words.atCell({ cell: splitAddress(address).local, what: said })}
        address={address}
        onGoTo={onGoTo}
        actions={actionsOf(remark)}
      />
    );
  };
  return (
    <div id={id} ref={panel} className={styles.panel} role="region" aria-label={words.findings} tabIndex={-1}>
      {errors.length + advice.length + onSheet.outgrown.length === 0 && (
        <p className={text.paragraph}>{words.nothingFound}</p>
      )}
      {errors.length > 0 && (
        <>
          <h2 className={styles.heading}>{words.toFix}</h2>
          <p className={text.small}>{words.heldBack}</p>
          <ul className={styles.list}>{errors.map(rowOf)}</ul>
        </>
      )}
      {advice.length + onSheet.outgrown.length > 0 && (
        <>
          <h2 className={styles.heading}>{words.suggestions}</h2>
          <ul className={styles.list}>
            {advice.map(rowOf)}
            {onSheet.outgrown.map(({ name, covers, needs }) => (
              <FindingRow
                key={name}
                severity="advice"
                text={words.nameOutgrown({ name, covers: localAddress(covers), needs: addressOf(needs) })}
                address={addressOf(needs)}
                onGoTo={onGoTo}
              />
            ))}
          </ul>
          {canEdit && onSheet.outgrown.length > 0 && (
            <Button size="small" onClick={onRepairNames}>
              {words.repairNames}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** What the scheme lacks where this is found: the section is added with a click. */
const lackingSection: Readonly<Partial<Record<Remark["what"]["code"], Section>>> = {
  noIndicators: "indicators",
  gradesMissing: "grades",
  scalesMissing: "tiers",
  commissionOnMissing: "payItems",
  streakUnpaid: "payItems",
};
