import type { ReactNode } from "react";
import type { Row } from "../../../../domain/scheme/readBlock";
import { useLanguage } from "../../../ui/LanguageContext";
import { SmallTable } from "../../../ui/SmallTable";
import { useTextStyles } from "../../../ui/useTextStyles";
import { Lines } from "./ItemList";
import { joinFacts } from "./joinFacts";

interface Props {
  /** What the table is about, for who cannot see what stands above it. */
  readonly label: string;
  readonly rows: readonly Row[];
  /** The field that names a row. */
  readonly name: string;
  /** Fields with a column of their own; one that no row has gets none. */
  readonly figures: readonly string[];
  /** Fields that every row repeats: they are told once, below the table. */
  readonly shared?: readonly string[];
  readonly withBasis: boolean;
  /** What is said of the person in view at a row, by its name. */
  readonly ownOf?: (name: string) => ReactNode;
}

/** Rows of a section as a narrow table: what has no column stands below the row's name, so that nothing is left out. */
export function RowTable({ label, rows, name, figures, shared = [], withBasis, ownOf }: Props) {
  const text = useTextStyles();
  const { language } = useLanguage();
  const used = figures.filter((key) => rows.some((row) => row.has(key)));
  const headerOf = (key: string) => rows.find((row) => row.has(key))?.get(key)?.header ?? "";
  const apart = new Set([name, "basis", ...figures, ...shared]);
  const [first] = rows;
  // What several rows say alike is said once.
  const bases = new Set(rows.map((row) => row.get("basis")?.text));
  return (
    <>
      <SmallTable
        label={label}
        columns={[name, ...used].map((key) => ({ title: headerOf(key), isNumeric: key !== name }))}
        rows={rows.map((row, i) => ({
          key: String(i),
          cells: [
            <>
              {row.get(name)?.text}
              <Lines lines={[joinFacts(row, (key) => !apart.has(key), language)]} className={text.small} />
              {ownOf?.(row.get(name)?.text ?? "")}
            </>,
            ...used.map((key) => row.get(key)?.text),
          ],
        }))}
      />
      {first && <Lines lines={[joinFacts(first, (key) => shared.includes(key), language)]} className={text.small} />}
      {withBasis && <Lines lines={[...bases]} className={text.faint} />}
    </>
  );
}
