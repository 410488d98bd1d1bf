import { formFields } from "../../../src/domain/scheme/formFields";
import type { Section } from "../../../src/domain/scheme/vocabulary";
import { items, sections as titles } from "../../../src/domain/scheme/vocabulary";
import { templates } from "../../../src/templates";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import type { Content } from "../../../src/workbook/cells/content";
import type { Change, EditResult } from "../../../src/workbook/scheme/change";
import type { Edit } from "../../../src/workbook/scheme/edit";
import { seenRow } from "../../../src/workbook/scheme/planEdit";
import { sectionOf, sheetForm, type FormRow, type FormSection } from "../../../src/workbook/scheme/sheetForm";
import { PlainSheet } from "../../support/PlainSheet";

/** The gate tries each template in one of the languages, in turn; in both with PLAN_EDITS=all. */
const triesAll = process.env["PLAN_EDITS"] === "all";
const languages = ["zh", "en"] as const;
const all = templates.flatMap((template, i) =>
  languages
    .filter((_, j) => triesAll || i % languages.length === j)
    .map((language) => ({ name: `${template.id} in ${language}`, template, language })),
);

const formOf = (sheet: PlainSheet) => sheetForm(sheet.read());

function section(sheet: PlainSheet, name: Section): FormSection {
  const found = sectionOf(formOf(sheet), name);
  if (!found) throw new Error(`expected a section ${name}`);
  return found;
}

function row(sheet: PlainSheet, name: Section, at: number): FormRow {
  const found = section(sheet, name).rows[at];
  if (!found) throw new Error(`expected a row ${at} in ${name}`);
  return found;
}

function done(result: EditResult): Change {
  if (result.kind !== "done") throw new Error(`expected the edit to be made: ${JSON.stringify(result.refusal)}`);
  return result.change;
}

/** The cells that differ, as `row,column: before → after`. */
function differences(before: Content[][], after: Content[][]): string[] {
  return after.flatMap((line, i) =>
    line.flatMap((content, j) =>
      content === (before[i]?.[j] ?? "") ? [] : [`${i},${j}: ${String(before[i]?.[j])} → ${String(content)}`],
    ),
  );
}

/** Cells, formats and names, without what is blank at the end of a row. */
function state(sheet: PlainSheet): string[] {
  const cut = (line: readonly unknown[]) => JSON.stringify(line).replace(/(?:,?(?:""|"General"))*\]$/, "]");
  return [
    ...sheet.contents().map(cut),
    ...sheet.formats().map(cut),
    ...sheet.names.map((each) => JSON.stringify(each)).sort(),
  ];
}

/** Makes an edit, hands the sheet over, and takes the edit back: then every cell, format and name is what it was. */
function tryEdit(sheet: PlainSheet, edit: Edit, look: () => void): void {
  const before = state(sheet);
  const change = done(sheet.edit(edit));
  look();
  const made = state(sheet);
  const again = done(sheet.takeBack(change));
  expect(state(sheet)).toEqual(before);
  done(sheet.takeBack(again));
  expect(state(sheet)).toEqual(made);
  done(sheet.takeBack(change));
}

/** Something else that fits into a cell of the same kind. */
function another(content: Content, kind: string): Content {
  if (typeof content === "number") return content + 1;
  return kind === "text" || kind === "mixed" ? `${String(content)}甲` : content;
}

describe.each(all)("$name", ({ template, language }) => {
  const sheet = new PlainSheet(schemeOf(template, language), language);

  it("is a form with every section, row and field", () => {
    const form = formOf(sheet);
    const { reading } = sheet.read();
    expect(form.language).toBe(language);
    expect(new Set(form.sections.map(({ section: name }) => name))).toEqual(reading.present);
    expect(section(sheet, "indicators").rows).toHaveLength(reading.scheme.indicators.length);
    for (const { section: name, titleRow, headerRow } of form.sections) {
      expect(headerRow).toBe(titleRow + 1);
      const title = sheet.read().contents[titleRow]?.[0];
      expect(title).toBe(titles[name][language]);
    }
  });

  it("takes another content in each cell of each section, which is read back; nothing else changes", () => {
    for (const { section: name, rows } of formOf(sheet).sections) {
      const [first] = rows;
      for (const of of name in items ? rows : first ? [first] : []) {
        for (const [key, cell] of of.cells) {
          const content = another(cell.content === "" ? "甲" : cell.content, "text");
          const edit: Edit = { kind: "set", fields: [{ section: name, row: seenRow(of), key, content }] };
          const before = sheet.contents();
          const { area } = sheet.read();
          tryEdit(sheet, edit, () => {
            const changed = content === cell.content ? 0 : 1;
            expect(differences(before, sheet.contents())).toHaveLength(changed);
            expect(sheet.contents()[area.row + cell.row]?.[area.column + cell.column]).toBe(content);
          });
        }
      }
    }
  });

  it("gets a row in each section that lists rows, in the looks of the others, within the section's name", () => {
    for (const { section: name, rows, positions } of formOf(sheet).sections) {
      const last = rows.at(-1);
      if (name in items || !last) continue;
      const fields = Object.fromEntries([...last.cells].map(([key, { value }]) => [key, value]));
      const part = () =>
        sheet.names.find((each) => each.area.row === sheet.read().area.row + section(sheet, name).headerRow);
      const covered = part()?.area.rowCount ?? 0;
      tryEdit(sheet, { kind: "add", rows: [{ section: name, fields: onlyTexts(fields), after: null }] }, () => {
        const grown = section(sheet, name);
        expect(grown.rows).toHaveLength(rows.length + 1);
        expect(part()?.area.rowCount).toBe(covered + 1);
        const { area } = sheet.read();
        const at = area.row + (grown.rows.at(-1)?.row ?? 0);
        for (const column of positions.values())
          expect(["General", "@", "0.00%", "#,##0.00"]).toContain(sheet.formats()[at]?.[column]);
      });
    }
  });

  it("loses any row, and gets it back", () => {
    for (const { section: name, rows } of formOf(sheet).sections) {
      if (name in items) continue;
      for (const of of rows) {
        tryEdit(sheet, { kind: "remove", rows: [{ section: name, row: seenRow(of) }] }, () => {
          expect(sectionOf(formOf(sheet), name)?.rows ?? []).toHaveLength(rows.length - 1);
        });
      }
    }
  });

  it("has its rows put in another order", () => {
    for (const { section: name, rows } of formOf(sheet).sections) {
      const [first, last] = [rows[0], rows.at(-1)];
      if (name in items || !first || !last || rows.length < 2) continue;
      const codes = () =>
        section(sheet, name).rows.map(({ cells }) => [...cells.values()].map(({ content }) => content));
      const before = codes();
      tryEdit(sheet, { kind: "move", section: name, row: seenRow(first), to: seenRow(last) }, () => {
        expect(codes()).toEqual([...before.slice(1), before[0]]);
      });
      tryEdit(sheet, { kind: "move", section: name, row: seenRow(last), to: seenRow(first) }, () => {
        expect(codes()).toEqual([before.at(-1), ...before.slice(0, -1)]);
      });
    }
  });

  it("gets every section that it lacks in its place, with a name, and loses every one that it has", () => {
    const order = Object.keys(titles) as Section[];
    for (const name of order) {
      const has = sectionOf(formOf(sheet), name);
      if (has) {
        tryEdit(sheet, { kind: "removeSection", section: name }, () => {
          expect(sectionOf(formOf(sheet), name)).toBeUndefined();
        });
        continue;
      }
      tryEdit(sheet, { kind: "addSection", section: name }, () => {
        const form = formOf(sheet);
        expect(sectionOf(form, name)?.rows).toEqual([]);
        const places = form.sections.map((each) => order.indexOf(each.section));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(sheet.read().outgrown).toEqual([]);
      });
    }
  });

  it("gets a column for a field that its rows do not have yet", () => {
    for (const { section: name, rows, positions } of formOf(sheet).sections) {
      const [first] = rows;
      if (name in items || !first) continue;
      const kind = first.cells.get("method")?.value ?? first.cells.get("kind")?.value;
      const missing = formFields(name, typeof kind === "string" ? kind : null).find(
        ({ key, column }) => !positions.has(key) && column.kind === "text",
      );
      if (!missing) continue;
      const edit: Edit = {
        kind: "set",
        fields: [{ section: name, row: seenRow(first), key: missing.key, content: "甲" }],
      };
      tryEdit(sheet, edit, () => {
        expect(row(sheet, name, 0).cells.get(missing.key)?.content).toBe("甲");
        expect(sheet.read().outgrown).toEqual([]);
      });
    }
  });
});

function onlyTexts(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value === "" ? undefined : value]));
}

describe("a cell that computes its content", () => {
  const weight = "=Policy!B2";
  const open = () => {
    const sheet = new PlainSheet(schemeOf(S5, "zh"), "zh");
    const { area } = sheet.read();
    const cell = row(sheet, "indicators", 0).cells.get("weight");
    if (!cell) throw new Error("expected a weight");
    sheet.values.set(weight, 0.25);
    sheet.put(area.row + cell.row, area.column + cell.column, weight);
    return sheet;
  };
  const edit = (sheet: PlainSheet, replacesFormula: boolean): Edit => ({
    kind: "set",
    fields: [
      {
        section: "indicators",
        row: seenRow(row(sheet, "indicators", 0)),
        key: "weight",
        content: 0.3,
        replacesFormula,
      },
    ],
  });

  it("keeps its formula, and is read by what it comes to", () => {
    const sheet = open();
    expect(row(sheet, "indicators", 0).cells.get("weight")).toMatchObject({
      isFormula: true,
      value: 0.25,
      content: weight,
    });
    expect(sheet.edit(edit(sheet, false))).toMatchObject({
      kind: "refused",
      refusal: { kind: "formula", found: weight },
    });
    expect(row(sheet, "indicators", 0).cells.get("weight")?.content).toBe(weight);
  });

  it("gives its formula up on purpose, and has it again when that is taken back", () => {
    const sheet = open();
    tryEdit(sheet, edit(sheet, true), () => {
      expect(row(sheet, "indicators", 0).cells.get("weight")?.content).toBe(0.3);
    });
    expect(row(sheet, "indicators", 0).cells.get("weight")?.content).toBe(weight);
  });

  it("goes with its row, and refers to its row still", () => {
    const sheet = open();
    const { area } = sheet.read();
    const [first, second] = [row(sheet, "indicators", 0), row(sheet, "indicators", 1)];
    const target = first.cells.get("target");
    const own = `=D${area.row + first.row + 1}*2+$D$${area.row + second.row + 1}`;
    sheet.put(area.row + first.row, target?.column ?? 0, own);
    sheet.edit({ kind: "move", section: "indicators", row: seenRow(row(sheet, "indicators", 0)), to: seenRow(second) });
    expect(row(sheet, "indicators", 1).cells.get("target")?.content).toBe(
      `=D${area.row + second.row + 1}*2+$D$${area.row + first.row + 1}`,
    );
  });
});

describe("two authors", () => {
  const open = () => new PlainSheet(schemeOf(S5, "zh"), "zh");

  it("a cell that the other one has changed is not overwritten, but on purpose", () => {
    const sheet = open();
    const seen = seenRow(row(sheet, "indicators", 0));
    const field = { section: "indicators", row: seen, key: "weight", content: 0.3 } as const;
    const cell = row(sheet, "indicators", 0).cells.get("weight");
    const { area } = sheet.read();
    sheet.put(area.row + (cell?.row ?? 0), cell?.column ?? 0, 0.35);
    expect(sheet.edit({ kind: "set", fields: [field] })).toMatchObject({
      kind: "refused",
      refusal: { kind: "changed", found: 0.35 },
    });
    expect(row(sheet, "indicators", 0).cells.get("weight")?.content).toBe(0.35);
    done(sheet.edit({ kind: "set", fields: [{ ...field, overrides: true }] }));
    expect(row(sheet, "indicators", 0).cells.get("weight")?.content).toBe(0.3);
  });

  it("an edit finds its row where the other one's insertion has moved it", () => {
    const sheet = open();
    const second = seenRow(row(sheet, "indicators", 1));
    const fields = { code: "NEW", name: "新指标", weight: 0, method: "record" };
    done(
      sheet.edit({
        kind: "add",
        rows: [{ section: "indicators", fields, after: seenRow(row(sheet, "indicators", 0)) }],
      }),
    );
    done(sheet.edit({ kind: "set", fields: [{ section: "indicators", row: second, key: "name", content: "响应" }] }));
    expect(
      section(sheet, "indicators")
        .rows.map(({ cells }) => cells.get("name")?.content)
        .slice(0, 3),
    ).toEqual(["询单转化率", "新指标", "响应"]);
  });

  it("an edit of a row that the other one has removed is refused", () => {
    const sheet = open();
    const seen = seenRow(row(sheet, "rules", 0));
    done(sheet.edit({ kind: "remove", rows: [{ section: "rules", row: seen }] }));
    expect(
      sheet.edit({ kind: "set", fields: [{ section: "rules", row: seen, key: "name", content: "x" }] }),
    ).toMatchObject({
      kind: "refused",
      refusal: { kind: "gone" },
    });
  });

  it("what the other one has changed since is not taken back", () => {
    const sheet = open();
    const seen = seenRow(row(sheet, "grades", 0));
    const change = done(
      sheet.edit({ kind: "set", fields: [{ section: "grades", row: seen, key: "from", content: 96 }] }),
    );
    const cell = row(sheet, "grades", 0).cells.get("from");
    const { area } = sheet.read();
    sheet.put(area.row + (cell?.row ?? 0), cell?.column ?? 0, 97);
    expect(sheet.takeBack(change)).toMatchObject({
      kind: "refused",
      refusal: { kind: "overtaken", found: 97, expected: 96 },
    });
    expect(row(sheet, "grades", 0).cells.get("from")?.content).toBe(97);
  });
});

describe("figures that are typed in the pane look as on a sheet from a template", () => {
  /** The cell of an indicator's field, and what it is shown as. */
  const shown = (sheet: PlainSheet, name: Section, at: number, key: string) => {
    const { area } = sheet.read();
    const cell = row(sheet, name, at).cells.get(key);
    if (!cell) throw new Error(`expected a cell of ${key}`);
    const [line, column] = [area.row + cell.row, area.column + cell.column];
    return { line, column, is: [sheet.contents()[line]?.[column], sheet.formats()[line]?.[column]] };
  };
  const set = (sheet: PlainSheet, name: Section, at: number, fields: Readonly<Record<string, Content>>) => {
    const seen = seenRow(row(sheet, name, at));
    return {
      kind: "set",
      fields: Object.entries(fields).map(([key, content]) => ({ section: name, row: seen, key, content })),
    } as const satisfies Edit;
  };
  const indicatorOf = (sheet: PlainSheet, code: string) =>
    section(sheet, "indicators").rows.findIndex(({ cells }) => cells.get("code")?.value === code);

  /** A row of levels that begins at a number, of an indicator in per cent with a target. */
  const levelInPercent = (sheet: PlainSheet) => {
    const codes = (sectionOf(formOf(sheet), "indicators")?.rows ?? [])
      .filter(({ cells }) => cells.get("unit")?.value === "%" && typeof cells.get("target")?.content === "number")
      .map(({ cells }) => cells.get("code")?.value);
    return (sectionOf(formOf(sheet), "levels")?.rows ?? []).findIndex(
      ({ cells }) =>
        codes.includes(cells.get("indicator")?.value ?? null) && typeof cells.get("from")?.content === "number",
    );
  };

  it.each([
    ["indicators", "target", 0.1, "0.00%"],
    ["indicators", "weight", 0.3, "0.00%"],
    ["grades", "coefficient", 1.1, "General"],
    ["tiers", "rate", 0.02, "0.00%"],
    ["tiers", "bonus", 1_200, "#,##0.00"],
  ] as const)("a figure of %s: %s, in a cell without a format", (name, key, content, format) => {
    const sheet = new PlainSheet(schemeOf(S5, "zh"), "zh");
    // Of the share of enquiries that became orders, which is in per cent.
    const isMeant = ({ cells }: FormRow) => [cells.get("code")?.value, cells.get("indicator")?.value].includes("CONV");
    const at = Math.max(0, section(sheet, name).rows.findIndex(isMeant));
    const { line, column, is } = shown(sheet, name, at, key);
    expect(is[1]).toBe(format);
    sheet.put(line, column, is[0] ?? "", "General");
    tryEdit(sheet, set(sheet, name, at, { [key]: content }), () =>
      expect(shown(sheet, name, at, key).is).toEqual([content, format]),
    );
  });

  it("a bound of tiers by attainment is a share", () => {
    const plain = schemeOf(S5, "zh");
    const scales = plain.scales.map((scale) => ({ ...scale, tierBy: "attainment" as const }));
    const sheet = new PlainSheet({ ...plain, scales }, "zh");
    const { line, column, is } = shown(sheet, "tiers", 1, "from");
    expect(is[1]).toBe("0.00%");
    sheet.put(line, column, is[0] ?? "", "General");
    tryEdit(sheet, set(sheet, "tiers", 1, { from: 0.8 }), () =>
      expect(shown(sheet, "tiers", 1, "from").is).toEqual([0.8, "0.00%"]),
    );
  });

  it("leaves a format of the reader's own", () => {
    const sheet = new PlainSheet(schemeOf(S5, "zh"), "zh");
    const at = indicatorOf(sheet, "CONV");
    const { line, column, is } = shown(sheet, "indicators", at, "target");
    sheet.put(line, column, is[0] ?? "", "0%");
    tryEdit(sheet, set(sheet, "indicators", at, { target: 0.1 }), () =>
      expect(shown(sheet, "indicators", at, "target").is).toEqual([0.1, "0%"]),
    );
  });

  it("follows the unit of its indicator, its levels too", () => {
    // A template with levels of an indicator in per cent.
    const [sheet] = templates
      .map((template) => new PlainSheet(schemeOf(template, "zh"), "zh"))
      .filter((each) => levelInPercent(each) >= 0);
    if (!sheet) throw new Error("expected a template with levels in per cent");
    const level = levelInPercent(sheet);
    const at = indicatorOf(sheet, String(row(sheet, "levels", level).cells.get("indicator")?.value));
    const looks = () =>
      [shown(sheet, "indicators", at, "target"), shown(sheet, "levels", level, "from")].map(({ is }) => is[1]);
    expect(looks()).toEqual(["0.00%", "0.00%"]);
    tryEdit(sheet, set(sheet, "indicators", at, { unit: "分", target: 20 }), () => {
      expect(looks()).toEqual(["General", "General"]);
      expect(shown(sheet, "indicators", at, "target").is[0]).toBe(20);
      tryEdit(sheet, set(sheet, "indicators", at, { target: 0.2, unit: "%" }), () =>
        expect(looks()).toEqual(["0.00%", "0.00%"]),
      );
    });
  });
});
