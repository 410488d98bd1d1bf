import { readName, type Cell } from "../cell";
import { Failure } from "../failure";
import type { Text } from "../language";
import { sameText } from "../sameText";
import { isListHeader, type Stray } from "../scheme/divideSheet";
import { tableOf, takesFigures } from "../scheme/readScheme";
import type { Scheme } from "../scheme/scheme";
import { cellOf, filledIn, itemIn, placeOf, type Filled, type Row } from "../scheme/table";
import {
  columns,
  findHeader,
  findSimilar,
  items,
  sections,
  type Column,
  type ListSection,
  type Section,
  type TableSection,
  type Terms,
} from "../scheme/vocabulary";
import type { Check, Remark } from "./remark";

/**
 * What stands in the scheme and nothing reads: blocks, columns and items whose title, header or name is not known, and levels
 * of an indicator that is scored without any.
 */
export const checkUnused: Check = ({ scheme, layout: { regions, strays } }) => [
  ...strays.map(remarkOnStray),
  ...[...regions].flatMap(([section, rows]) =>
    section in columns
      ? findUnusedColumns(section as TableSection, regions)
      : findUnusedItems(section as ListSection, rows),
  ),
  ...findUnusedLevels(scheme, regions),
];

function remarkOnStray({ title, repeats, place }: Stray): Remark {
  if (repeats !== null && title !== null)
    return {
      severity: "error",
      place,
      what: { code: "blockTwice", facts: { title } },
      mend: { code: "mendBlockTwice", facts: {} },
    };
  const near = title === null ? null : findSimilar(sections, title);
  return {
    severity: "error",
    place,
    what: { code: "blockUnused", facts: { title, near } },
    mend: { code: "mendBlock", facts: { titles: near ? [near] : Object.values<Text>(sections) } },
  };
}

function findUnusedColumns(section: TableSection, regions: ReadonlyMap<Section, readonly Row[]>): Remark[] {
  const known: Readonly<Record<string, Column>> = columns[section];
  const { positions, headers, rows } = tableOf(regions, section);
  const top = regions.get(section)?.find(({ cells }) => filledIn(cells).length > 0);
  const used = new Set(positions.values());
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const contentsOf = (column: number) => rows.map(({ cells }) => showText(cells[column] ?? null));
  return Array.from({ length: width }, (_, column) => column).flatMap((column): Remark[] => {
    if (used.has(column)) return [];
    const place = { within: sections[section], row: (top?.index ?? 0) + 1, column: column + 1 };
    const header = headers === null ? "" : showText(headers[column] ?? null);
    const contents = contentsOf(column);
    const key = findHeader(known, header);
    const usedInstead = key === null ? undefined : positions.get(key);
    if (key !== null && usedInstead !== undefined) {
      const differ = contentsOf(usedInstead).some((content, i) => content !== contents[i]);
      return [remarkOnTwice(place, known[key], differ)];
    }
    if (contents.every((content) => content === "")) return [];
    if (header === "") {
      const what = { code: "columnUnnamed", facts: {} } as const;
      return [{ severity: "warning", place, what, mend: { code: "mendUnnamed", facts: {} } }];
    }
    const near = findSimilar(withoutKeys(known, positions), header);
    return [remarkOnName(place, near, { code: "columnUnused", facts: { header, near } })];
  });
}

/** What has a column or a row already is not what another one was to be. */
function withoutKeys(known: Readonly<Record<string, Column>>, taken: ReadonlyMap<string, unknown>): Terms {
  return Object.fromEntries(Object.entries(known).filter(([key]) => !taken.has(key)));
}

function findUnusedItems(section: ListSection, rows: readonly Row[]): Remark[] {
  const known: Readonly<Record<string, Column>> = items[section];
  const contents = new Map<string, string>();
  return rows.flatMap(({ index, cells }): Remark[] => {
    const row = itemIn(cells, takesFigures(section));
    const show = ({ cell, column }: Filled) => ({ found: cell === 0 ? "0" : showText(cell), column });
    const [item, content] = [row.item && show(row.item), row.content && show(row.content)];
    if (!item || isListHeader([item.found, content?.found ?? null])) return [];
    const placeOf = (column: number) => ({ within: sections[section], row: index + 1, column: column + 1 });
    const key = findHeader(known, item.found);
    if (key === null) {
      const near = findSimilar(withoutKeys(known, contents), item.found);
      return [remarkOnName(placeOf(item.column), near, { code: "itemUnused", facts: { item: item.found, near } })];
    }
    const before = contents.get(key);
    if (content && before === undefined) contents.set(key, content.found);
    const isTwice = content !== undefined && before !== undefined;
    return [
      ...(isTwice ? [remarkOnTwice(placeOf(content.column), known[key], before !== content.found)] : []),
      ...row.others.map(show).map(({ found, column }): Remark => {
        const what = { code: "cellUnused", facts: { found } } as const;
        return { severity: "advice", place: placeOf(column), what, mend: { code: "mendUnused", facts: {} } };
      }),
    ];
  });
}

function findUnusedLevels({ indicators }: Scheme, regions: ReadonlyMap<Section, readonly Row[]>): Remark[] {
  const levels = tableOf(regions, "levels");
  return levels.rows.flatMap((row): Remark[] => {
    const named = showText(cellOf(levels, row, "indicator"));
    const owner = indicators.find(({ code, name }) => sameText(code, named) || sameText(name, named));
    if (!owner || "levels" in owner.scoring) return [];
    const what = { code: "levelUnused", facts: { name: owner.name } } as const;
    const place = placeOf(levels, row, "indicator");
    return [{ severity: "warning", place, what, mend: { code: "mendIndicatorName", facts: {} } }];
  });
}

/** A name that is nearly a known one is a slip; any other may be the reader's own. */
function remarkOnName(place: Remark["place"], near: Text | null, what: Remark["what"]): Remark {
  return near
    ? { severity: "warning", place, what, mend: { code: "mendHeader", facts: { zh: near.zh, en: near.en } } }
    : { severity: "advice", place, what, mend: { code: "mendUnused", facts: {} } };
}

function remarkOnTwice(place: Remark["place"], term: Column | undefined, differ: boolean): Remark {
  const { zh, en } = term ?? { zh: "", en: "" };
  return {
    severity: differ ? "error" : "warning",
    place,
    what: { code: "statedTwice", facts: { zh, en, differ } },
    mend: { code: "mendTwice", facts: {} },
  };
}

/** A cell as a reader sees it; 0 may be a blank one. */
function showText(cell: Cell): string {
  return cell instanceof Failure ? cell.message : (readName(cell) ?? "");
}
