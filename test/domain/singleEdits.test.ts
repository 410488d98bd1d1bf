import type { Cell, Cells } from "../../src/domain/cell";
import { checkScheme } from "../../src/domain/check/checkScheme";
import { layOutScheme } from "../../src/domain/scheme/layOutScheme";
import { readScheme } from "../../src/domain/scheme/readScheme";
import type { Section } from "../../src/domain/scheme/vocabulary";
import { templates } from "../../src/templates";
import { schemeOf } from "../../src/templates/template";
import { planScheme } from "../../src/workbook/scheme/planScheme";

/**
 * Single edits of the sheets of all templates in both languages: what is understood changes nothing, what is not is told.
 * The gate tries every so-many-th; all of them with SINGLE_EDITS=all.
 */
const STRIDE = process.env["SINGLE_EDITS"] === "all" ? 1 : 29;

/** The words of a sheet that decide what is read: titles, headers, names of items, and the indicators of levels. */
type Role = "title" | "header" | "item" | "level";

interface Word {
  readonly role: Role;
  readonly section: Section;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Rows below a header. */
  readonly rowCount: number;
}

interface Sheet {
  readonly name: string;
  readonly heading: readonly string[];
  readonly cells: Cells;
  readonly words: readonly Word[];
}

interface Edit {
  readonly name: string;
  readonly sheet: Sheet;
  readonly cells: Cells;
  /** Whether it is another way to write the same, which is to be read the same. */
  readonly isSpelling: boolean;
}

const sheets: readonly Sheet[] = templates.flatMap((template) =>
  (["zh", "en"] as const).map((language) => {
    const scheme = schemeOf(template, language);
    const rows: Cell[][] = [];
    const words: Word[] = [];
    for (const { section, title, headers, columns, rows: body } of layOutScheme(scheme, language)) {
      words.push({ role: "title", section, row: rows.length, column: 0, text: title, rowCount: 0 });
      rows.push([title]);
      const isList = columns[0]?.key === "item";
      headers.forEach((text, column) => {
        if (!isList) words.push({ role: "header", section, row: rows.length, column, text, rowCount: body.length });
      });
      rows.push([...headers]);
      for (const row of body) {
        const text = String(row[0]);
        if (isList) words.push({ role: "item", section, row: rows.length, column: 0, text, rowCount: 0 });
        if (section === "levels")
          words.push({ role: "level", section, row: rows.length, column: 0, text, rowCount: 0 });
        rows.push([...row]);
      }
      rows.push([]);
    }
    const width = Math.max(...rows.map((row) => row.length)) + 1;
    const cells = rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill("")]);
    const { heading, hint } = planScheme(scheme, "", language);
    return { name: `${template.id} in ${language}`, heading: [heading, hint], cells, words };
  }),
);

const spellings: readonly ((word: string) => string)[] = [
  (word) => `${word}：`,
  (word) => `${word}*`,
  (word) => `${word}（分）`,
  (word) => `一、${word}`,
  (word) => `3. ${word}`,
  (word) => `(1) ${word}`,
  (word) => `　${word} `,
  (word) => `【${word}】`,
];

const garblings: readonly ((word: string) => string)[] = [
  (word) => word.slice(0, -1),
  (word) => word.slice(1),
  (word) => `${word.slice(0, -1)}某`,
  (word) => `q${word.slice(1)}`,
  (word) => `${word}x`,
  (word) => `${word}备查`,
  (word) => Array.from(word).reverse().join(""),
  () => "备注甲",
  () => "",
];

/** Figures that points are never meant to be, for the cells of full scores, floors, caps and scores. */
const POINTS = new Set(["满分", "Full score", "封顶分", "Cap", "最低分", "Floor", "得分", "Score", "起始分"]);
const figures: readonly number[] = [0.85, 8500, 45_000, 1e308];

function editsOf(sheet: Sheet): Edit[] {
  const { cells } = sheet;
  const edit = (name: string, edited: Cells, isSpelling = false): Edit => ({
    name: `${sheet.name}: ${name}`,
    sheet,
    cells: edited,
    isSpelling,
  });
  return sheet.words.flatMap(({ role, section, row, column, text, rowCount }) => {
    const retyped = (to: string, isSpelling = false) =>
      edit(`${role} “${text}” → “${to}”`, setCell(cells, row, column, to), isSpelling);
    const isName = role !== "level";
    const edits = [
      ...(isName ? spellings.map((spell) => retyped(spell(text), true)) : []),
      ...garblings.map((garble) => retyped(garble(text))).filter(({ cells: edited }) => edited[row]?.[column] !== text),
    ];
    if (role === "title")
      for (const note of ["2024-05-01 修订", "see the handbook", "共 5 项"])
        edits.push(edit(`title “${text}” with “${note}” beside it`, setCell(cells, row, 1, note), true));
    if (role === "header") {
      const width = cells[0]?.length ?? 0;
      for (const [where, at] of [
        ["in front", 0],
        ["behind", width - 1],
      ] as const)
        edits.push(edit(`header “${text}” doubled ${where}`, doubleColumn(cells, row, column, rowCount, at)));
      // Bonus items may be worth any fraction of a point.
      if (POINTS.has(text) && section !== "rules")
        for (const figure of figures)
          for (let below = row + 1; below <= row + rowCount; below++)
            if (typeof cells[below]?.[column] === "number" && cells[below]?.[column] !== 0)
              edits.push(edit(`“${text}” of row ${below + 1} → ${figure}`, setCell(cells, below, column, figure)));
    }
    return edits;
  });
}

function setCell(cells: Cells, row: number, column: number, value: Cell): Cells {
  return cells.map((line, i) => (i === row ? line.map((cell, j) => (j === column ? value : cell)) : line));
}

/** A second column of the same header with other contents, as an inserted column for last year's figures. */
function doubleColumn(cells: Cells, row: number, column: number, rowCount: number, at: number): Cells {
  return cells.map((line, i) => {
    const cell = line[column] ?? "";
    const other = typeof cell === "number" ? cell + 1 : `${String(cell)}1`;
    const own = i === row ? cell : i > row && i <= row + rowCount ? other : "";
    // Titles and items stay in the first column, as a person would see to.
    const from = i >= row && i <= row + rowCount ? at : line.length;
    return [...line.slice(0, from), own, ...line.slice(from)];
  });
}

interface Told {
  readonly scheme: string;
  readonly remarks: readonly string[];
}

function tell(cells: Cells): Told {
  const reading = readScheme(cells, "indicators");
  return {
    scheme: JSON.stringify(reading.scheme),
    remarks: checkScheme(reading).map(({ severity, what }) => JSON.stringify({ severity, what })),
  };
}

test("what a single edit changes is told", () => {
  const before = new Map(sheets.map((sheet) => [sheet, tell(sheet.cells)]));
  const edits = sheets.flatMap(editsOf).filter((_, i) => i % STRIDE === 0);
  const wrong = edits.flatMap(({ name, sheet, cells, isSpelling }) => {
    const was = before.get(sheet);
    const is = tell(cells);
    const isSame = is.scheme === was?.scheme;
    const isTold = is.remarks.some((remark) => !was?.remarks.includes(remark));
    if (isSpelling) return isSame && !isTold ? [] : [`not understood: ${name}`];
    return isSame || isTold ? [] : [`not told: ${name}`];
  });
  process.stdout.write(`single edits of scheme sheets tried: ${edits.length}\n`);
  expect(wrong).toEqual([]);
  expect(edits.length).toBeGreaterThan(1000);
});

test.each(sheets)(
  "nothing on the sheet of $name is unused, text for a number, or odd as points",
  ({ heading, cells }) => {
    // As the pane writes it, and named from the first row of the sheet on.
    const codes = checkScheme(readScheme([...heading.map((line) => [line]), [], ...cells], "indicators")).map(
      ({ what }) => what.code,
    );
    const silent =
      /^(column|item|cell|block|points|statedTwice|numberAsText|levelUnused|unknownIndicator|noIndicators)/;
    expect(codes.filter((code) => silent.test(code))).toEqual([]);
  },
);
