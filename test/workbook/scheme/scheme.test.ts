import { digestScheme } from "../../../src/domain/scheme/digest";
import { templates } from "../../../src/templates";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { planScheme } from "../../../src/workbook/scheme/planScheme";
import { readSchemeOnSheet } from "../../../src/workbook/scheme/schemeOnSheet";
import { fillSheet, findOnSheet, putOnSheet } from "../putOnSheet";

const s5 = schemeOf(S5, "zh");
const languages = ["zh", "en"] as const;
const all = templates.flatMap((template) =>
  languages.map((language) => ({
    name: `${template.id} in ${language}`,
    language,
    scheme: schemeOf(template, language),
  })),
);

describe.each(all)("the sheet of $name", ({ language, scheme }) => {
  it("is read back as the same scheme, with nothing to find fault with", () => {
    const { reading, digest, outgrown } = putOnSheet(scheme, language);
    expect(reading.findings.map(({ failure }) => failure.message)).toEqual([]);
    expect(reading.scheme).toMatchObject(scheme);
    expect(digest).toBe(digestScheme(scheme));
    expect(outgrown).toEqual([]);
  });

  it("has names that are no cell addresses, and a spare row in each", () => {
    const { names, sections } = planScheme(scheme, "x", language);
    for (const { name } of names) expect(name).toMatch(/^\p{L}[\p{L}\p{N}]*_\p{L}[\p{L}\p{N}]*$/u);
    for (const { body, values } of sections) expect(body.rowCount).toBe(values.length);
    expect(new Set(names.map(({ name }) => name.toLowerCase())).size).toBe(names.length);
  });
});

describe("a scheme on its sheet", () => {
  const plan = planScheme(s5, "S5 方案", "zh");
  const area = (name: string) => plan.names.find((each) => each.name === name)?.area;
  const tiersEnd = (area("S5_Tiers")?.row ?? 0) + (area("S5_Tiers")?.rowCount ?? 0);

  it("tells the address of a cell that a failure names", () => {
    const sheet = fillSheet(plan);
    const row = (area("S5_Tiers")?.row ?? 0) + 2;
    const line = sheet.cells[row];
    if (line) line[1] = "二";
    const scheme = readSchemeOnSheet(findOnSheet(sheet, "S5"));
    expect(scheme.reading.findings).toHaveLength(1);
    const place = scheme.reading.findings[0]?.failure.place;
    expect(place && scheme.addressOf(place)).toBe(`'S5 方案'!B${row + 1}`);
  });

  it("is called by its plain names, or with the sheet where the names are the sheet's own", () => {
    const own = readSchemeOnSheet(findOnSheet(fillSheet(plan), "S5", true));
    expect(putOnSheet(s5, "zh")).toMatchObject({
      reference: "Scheme_S5",
      sections: { tiers: "S5_Tiers", pay: "S5_Pay" },
    });
    expect(own).toMatchObject({ reference: "'S5 方案'!Scheme_S5", sections: { tiers: "'S5 方案'!S5_Tiers" } });
  });

  it("counts what is typed into the spare row without any name growing", () => {
    const sheet = fillSheet(plan);
    sheet.cells[tiersEnd - 1]?.splice(0, 3, 100_000, 0.05, 0);
    const { reading, outgrown } = readSchemeOnSheet(findOnSheet(sheet, "S5"));
    expect(reading.scheme.scales[0]?.tiers.map(({ from }) => from)).toContain(100_000);
    expect(outgrown).toEqual([]);
  });

  it("notices a row typed below the spare row, which the section's name leaves out", () => {
    const sheet = fillSheet(plan);
    sheet.cells[tiersEnd - 1]?.splice(0, 3, 100_000, 0.05, 0);
    sheet.cells[tiersEnd]?.splice(0, 3, 120_000, 0.06, 0);
    const { outgrown } = readSchemeOnSheet(findOnSheet(sheet, "S5"));
    expect(outgrown.map(({ name, covers, needs }) => [name, needs.rowCount - covers.rowCount])).toEqual([
      ["S5_Tiers", 1],
    ]);
  });

  it("notices rows below the whole scheme", () => {
    const sheet = fillSheet(plan);
    const bottom = (area("Scheme_S5")?.row ?? 0) + (area("Scheme_S5")?.rowCount ?? 0);
    sheet.cells[bottom]?.splice(0, 2, "取整到", "元");
    const { outgrown } = readSchemeOnSheet(findOnSheet(sheet, "S5"));
    expect(outgrown.map(({ name }) => name)).toEqual(["Scheme_S5", "S5_Pay"]);
  });

  it("notices a column whose header was typed beside the last", () => {
    const sheet = fillSheet(plan);
    const tiers = area("S5_Tiers");
    if (!tiers) throw new Error("expected S5_Tiers");
    const line = sheet.cells[tiers.row];
    if (line) line[tiers.columnCount] = "奖金方式";
    const { outgrown } = readSchemeOnSheet(findOnSheet(sheet, "S5"));
    expect(outgrown.map(({ name, needs }) => [name, needs.columnCount - tiers.columnCount])).toEqual([["S5_Tiers", 1]]);
  });

  it("leaves notes beside and far below it alone", () => {
    const sheet = fillSheet(plan);
    const bottom = (area("Scheme_S5")?.row ?? 0) + (area("Scheme_S5")?.rowCount ?? 0);
    sheet.cells[bottom + 2]?.splice(0, 1, "备注：十月起调整");
    expect(readSchemeOnSheet(findOnSheet(sheet, "S5")).outgrown).toEqual([]);
  });
});
