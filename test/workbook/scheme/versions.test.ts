import type { Scheme } from "../../../src/domain/scheme/scheme";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { isPublished } from "../../../src/workbook/scheme/isPublished";
import { planCopy, planDraft } from "../../../src/workbook/scheme/planDraft";
import { planInfo } from "../../../src/workbook/scheme/planInfo";
import { planPublishing } from "../../../src/workbook/scheme/planStatus";
import { planScheme } from "../../../src/workbook/scheme/planScheme";
import { readSchemeOnSheet, type SchemeOnSheet } from "../../../src/workbook/scheme/schemeOnSheet";
import { areVersions, versionOfId } from "../../../src/workbook/scheme/versionOfId";
import { familiesOf, familyOf, membersOf } from "../../../src/workbook/scheme/versionsOf";
import { fillSheet, findOnSheet, putOnSheet } from "../putOnSheet";

const s5 = schemeOf(S5, "zh");
const make = (change: Partial<Scheme>) => putOnSheet({ ...s5, ...change }, "zh");
const copied = (change: Partial<Scheme>, sheet: string) => {
  const plan = planScheme({ ...s5, ...change }, sheet, "zh");
  return readSchemeOnSheet(findOnSheet(fillSheet(plan), change.id ?? "S5", true));
};
const sheetsOf = (schemes: readonly SchemeOnSheet[]) => schemes.map(({ sheet }) => sheet);

describe("an id", () => {
  it.each([
    ["S5", "S5", 1],
    ["S5v2", "S5", 2],
    ["S5V12", "S5", 12],
    // The first version has no number, and a v alone is a letter like others.
    ["S5v1", "S5v1", 1],
    ["S5v02", "S5v02", 1],
    ["TV", "TV", 1],
    ["v2", "v2", 1],
    ["客服v3", "客服", 3],
  ])("%s is of %s, number %d", (id, stem, number) => {
    expect(versionOfId(id)).toEqual({ stem, number });
  });

  it("tells versions of one scheme, whatever the case", () => {
    expect(areVersions("S5", "s5V2")).toBe(true);
    expect(areVersions("S5", "S51")).toBe(false);
  });
});

describe("the versions of a scheme", () => {
  const first = make({ status: "archived" });
  const second = make({ id: "S5v2", version: "2", status: "active" });
  const third = make({ id: "S5v3", version: "3" });
  const other = make({ id: "KF", title: "另一个" });

  it("are one entry that goes by the active one, with drafts and archived ones apart", () => {
    const [family, second_] = familiesOf([first, third, second, other]);
    expect(family).toMatchObject({ stem: "S5", lead: second, others: [third], older: [first], copies: [] });
    expect(second_).toMatchObject({ stem: "KF", lead: other });
  });

  it("go by the newest draft where none is active, and by the newest of all where all are archived", () => {
    expect(familiesOf([first, third])[0]?.lead).toBe(third);
    const archived = make({ id: "S5v2", version: "2", status: "archived" });
    expect(familiesOf([first, archived])[0]).toMatchObject({ lead: archived, older: [first] });
  });

  it("go by the newest that is active where people have made two so, and show the other", () => {
    const both = make({ status: "active" });
    expect(familiesOf([both, second])[0]).toMatchObject({ lead: second, others: [both] });
  });

  it("are known by what they were made from where the id says nothing", () => {
    const renamed = make({ id: "NEU", version: "2", previous: "s5" });
    expect(membersOf(familyOf(renamed, [first, renamed])).length).toBe(2);
    // That the origin is gone, or that each names the other, is no reason to fail.
    expect(familyOf(renamed, [renamed]).stem.toLowerCase()).toBe("s5");
    const a = make({ id: "AA", previous: "BB" });
    const b = make({ id: "BB", previous: "AA" });
    expect(() => familiesOf([a, b])).not.toThrow();
  });

  it("are not the sheets that were copied by hand, which have the names of another", () => {
    const copy = copied({}, "S5 方案 (2)");
    expect(familiesOf([copy, first])[0]).toMatchObject({ lead: first, copies: [copy] });
    // Where the original is gone, the copy is the scheme.
    expect(familiesOf([copy])[0]).toMatchObject({ lead: copy, copies: [] });
  });

  it("are published when active or archived", () => {
    expect([first, second, third].map(isPublished)).toEqual([true, true, false]);
  });
});

describe("the next version", () => {
  const active = make({ status: "active" });
  const taken = { sheets: ["S5 方案"], names: ["Scheme_S5", "S5_Grades"] };

  it("has the next number in its id, its version and its sheet", () => {
    expect(planDraft(active, [active], taken)).toEqual({
      id: "S5v2",
      version: "2",
      previous: "S5",
      sheet: "S5 方案 v2",
    });
  });

  it("comes after all there are, also when it is made from an old one", () => {
    const third = make({ id: "S5v3", version: "3" });
    expect(planDraft(active, [active, third], taken)).toMatchObject({ id: "S5v4", version: "4", previous: "S5" });
    expect(planDraft(third, [active, third], taken)).toMatchObject({ id: "S5v4", previous: "S5v3" });
  });

  it("passes over names that are left of a version whose sheet was deleted", () => {
    const left = { ...taken, names: [...taken.names, "s5V2_tiers"] };
    expect(planDraft(active, [active], left)).toMatchObject({ id: "S5v3", version: "3" });
  });

  it("keeps to the 20 characters of an id and the 31 of a sheet", () => {
    const long = { ...s5, id: "ABCDEFGHIJKLMNOPQRST" };
    const sheet = "工".repeat(31);
    const scheme = readSchemeOnSheet(findOnSheet(fillSheet(planScheme(long, sheet, "zh")), long.id));
    const draft = planDraft(scheme, [scheme], { sheets: [sheet], names: [] });
    expect(draft.id).toBe("ABCDEFGHIJKLMNOPQRv2");
    expect(draft.sheet).toBe(`${"工".repeat(28)} v2`);
    // Its id no longer says where it comes from; what it says of itself does.
    const next = putOnSheet({ ...long, id: draft.id, version: "2", previous: draft.previous }, "zh");
    expect(familiesOf([scheme, next])).toHaveLength(1);
  });

  it("follows the version that people have written where the id has no number", () => {
    const written = make({ version: "3.1" });
    expect(planDraft(written, [written], taken)).toMatchObject({ id: "S5v4", version: "4" });
    const year = make({ version: "2026 版" });
    expect(planDraft(year, [year], taken)).toMatchObject({ id: "S5v2", version: "2" });
    const word = make({ version: "试行" });
    expect(planDraft(word, [word], taken)).toMatchObject({ id: "S5v2", version: "2" });
  });
});

describe("what a scheme says of itself", () => {
  const plan = planScheme(s5, "S5 方案", "zh");
  const sheet = fillSheet(plan);
  const scheme = readSchemeOnSheet(findOnSheet(sheet, "S5"));
  const at = (row: number, column: number) => sheet.cells[row]?.[column];

  it("is written in its cells, in the words of the sheet", () => {
    const { insert, writes = [] } = planInfo(scheme, { version: "2", status: "active" }) ?? {};
    expect(insert).toBeNull();
    expect(writes.map(({ area, text }) => [at(area.row, area.column - 1), text])).toEqual([
      ["版本", "2"],
      ["状态", "已启用"],
    ]);
  });

  it("goes into the spare row below where the sheet does not say it yet, and rows are inserted where there is none", () => {
    const one = planInfo(scheme, { effective: "2026-10-01" });
    const source = sheet.cells.findIndex(([item]) => item === "来源");
    expect(one).toMatchObject({ insert: null });
    expect(one?.writes.map(({ area, text }) => [area.row, area.column, text])).toEqual([
      [source + 1, 0, "启用日期"],
      [source + 1, 1, "2026-10-01"],
    ]);
    const two = planInfo(scheme, { previous: "S4", effective: "2026-10-01" });
    expect(two?.insert).toEqual({ row: source + 1, count: 2 });
  });

  it("has no place on a sheet without that section", () => {
    const first = sheet.cells.findIndex(([item]) => item === "方案信息");
    const last = sheet.cells.findIndex(([item]) => item === "来源");
    const cells = sheet.cells.map((row, i) => (i >= first && i <= last ? row.map(() => "") : row));
    const without = readSchemeOnSheet(findOnSheet({ cells, plan }, "S5"));
    expect(planInfo(without, { status: "active" })).toBeNull();
    expect(planCopy(without, planDraft(without, [without], { sheets: [], names: [] }))).toBeNull();
  });

  it("makes a copy the next version: names of its own, one row more where it is said what it comes from", () => {
    const draft = planDraft(scheme, [scheme], { sheets: ["S5 方案"], names: [] });
    const copy = planCopy(scheme, draft);
    expect(copy?.names.map(({ name }) => name)).toEqual(
      plan.names.map(({ name }) => name.replace(/^(Scheme_)?S5/, "$1S5v2")),
    );
    expect(copy?.names.every(({ area }) => area.sheet === "S5 方案 v2")).toBe(true);
    expect(copy?.info.writes.map(({ text }) => text)).toEqual(["S5v2", "2", "草稿", "上一版本", "S5"]);
    expect(copy?.renamed.get("s5_grades")).toBe("S5v2_Grades");
  });

  it("takes the day of the version before out of the next", () => {
    const dated = make({ status: "active", effective: "2026-09-01" });
    const copy = planCopy(dated, planDraft(dated, [dated], { sheets: [], names: [] }));
    expect(copy?.info.writes.map(({ text }) => text)).toContain("");
  });
});

describe("publishing", () => {
  const first = make({ status: "active" });
  const draft = make({ id: "S5v2", version: "2" });

  it("archives what was active before the draft becomes so", () => {
    expect(planPublishing(draft, [first, draft], "2026-10-01")).toEqual([
      { scheme: first, fields: { status: "archived" } },
      { scheme: draft, fields: { status: "active", effective: "2026-10-01" } },
    ]);
  });

  it("leaves other schemes, drafts and copies alone, and writes no day where none is given", () => {
    const other = make({ id: "KF", status: "active" });
    const copy = copied({ status: "active" }, "S5 方案 (2)");
    expect(planPublishing(first, [first, draft, other, copy], "")).toEqual([
      { scheme: first, fields: { status: "active" } },
    ]);
    expect(sheetsOf(planPublishing(draft, [first, draft, other, copy], "").map(({ scheme }) => scheme))).toEqual([
      "S5 方案",
      "S5v2 方案",
    ]);
  });
});
