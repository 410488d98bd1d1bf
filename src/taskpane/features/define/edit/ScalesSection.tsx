import { groupBy } from "../../../../domain/groupBy";
import { textKey } from "../../../../domain/sameText";
import { useTextStyles } from "../../../ui/useTextStyles";
import { useEditor } from "./EditorContext";
import { RowsSection } from "./RowsSection";
import { TierCurve } from "./TierCurve";
import type { FormRow, FormSection } from "../../../../workbook/scheme/sheetForm";

/** The tiers of each scale of commission, with what it pays. */
export function ScalesSection({ section }: { readonly section: FormSection & { readonly section: "tiers" } }) {
  const text = useTextStyles();
  const { onSheet } = useEditor();
  const nameOf = ({ cells }: FormRow) => {
    const value = cells.get("scale")?.value;
    return typeof value === "string" ? value.trim() : "";
  };
  const scales = [...groupBy(section.rows, (row) => textKey(nameOf(row)))];
  // The first tier goes into the list that is there without one, which opens it.
  const none: typeof scales = [["", []]];
  return (scales.length === 0 ? none : scales).map(([key, rows]) => {
    const [first] = rows;
    const name = first ? nameOf(first) : "";
    const scale = onSheet.reading.scheme.scales.find((each) => textKey(each.scale) === key);
    return (
      <div key={key}>
        {name !== "" && <h3 className={text.heading}>{name}</h3>}
        {scale && <TierCurve scale={scale} rows={rows} />}
        <RowsSection section={section} rows={rows} start={name === "" ? {} : { scale: name }} />
      </div>
    );
  });
}
