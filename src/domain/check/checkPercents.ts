import { numberIn, readName, readText, type Cell } from "../cell";
import { Failure } from "../failure";
import { sameText } from "../sameText";
import { tableOf } from "../scheme/readScheme";
import { cellOf, placeOf } from "../scheme/table";
import { columns, type Column } from "../scheme/vocabulary";
import type { Check, Remark } from "./remark";

/**
 * From here on a percentage is more likely a figure whose sign was forgotten: 50 for 50 % is 5,000 %. Growth and attainment do reach
 * some hundred per cent, a thousand in no scheme of the catalogue; and whoever forgets the sign types 10 or more, as a rule.
 */
const FAR = 10;

const figures = [
  { section: "indicators", keys: ["baseline", "target", "challenge", "step"] },
  { section: "levels", keys: ["from", "to"] },
] as const;

/** Figures of percentages that are far off: a target of 5,000 %. */
export const checkPercents: Check = ({ scheme, layout: { regions } }) =>
  figures.flatMap(({ section, keys }) => {
    const table = tableOf(regions, section);
    const known: Readonly<Record<string, Column>> = columns[section];
    return table.rows.flatMap((row): Remark[] => {
      const text = (key: string) => textOf(cellOf(table, row, key));
      const name = text("indicator");
      const owner = scheme.indicators.find((each) => sameText(each.code, name) || sameText(each.name, name));
      const unit = section === "indicators" ? text("unit") : owner?.unit;
      // Ranks are counted, not measured in the indicator's unit.
      if (unit !== "%" || owner?.scoring.method === "rank") return [];
      return keys.flatMap((key): Remark[] => {
        const value = numberIn(cellOf(table, row, key));
        const column = known[key];
        if (value === null || !column || Math.abs(value) < FAR) return [];
        const what = { code: "percentFar", facts: { zh: column.zh, en: column.en, value } } as const;
        const mend = { code: "mendPoints", facts: {} } as const;
        return [{ severity: "warning", place: placeOf(table, row, key), what, mend }];
      });
    });
  });

function textOf(cell: Cell): string {
  return cell instanceof Failure ? "" : (readName(cell) ?? readText(cell) ?? "");
}
