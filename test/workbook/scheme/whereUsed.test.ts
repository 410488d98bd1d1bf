import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { sectionOf, sheetForm, type FormRow, type SheetForm } from "../../../src/workbook/scheme/sheetForm";
import { subjectOf, whereUsed } from "../../../src/workbook/scheme/whereUsed";
import { fullScheme } from "../../support/fullScheme";
import { putOnSheet } from "../putOnSheet";

function rowNamed(
  form: SheetForm,
  section: "indicators" | "grades" | "tiers" | "payItems" | "rules",
  name: string,
): FormRow {
  const row = sectionOf(form, section)?.rows.find(({ cells }) =>
    ["code", "name", "label", "from"].some((key) => String(cells.get(key)?.value) === name),
  );
  if (!row) throw new Error(`expected ${name}`);
  return row;
}

describe("where something of S5 is used", () => {
  const form = sheetForm(putOnSheet(schemeOf(S5, "zh"), "zh"));
  const usesOf = (section: Parameters<typeof rowNamed>[1], name: string) => {
    const subject = subjectOf(section, rowNamed(form, section, name));
    return subject && whereUsed(form, subject).map((use) => [use.section, use.name, use.column.zh]);
  };

  it("names the rules and pay items that look at an indicator, by its code or its name", () => {
    expect(usesOf("indicators", "LOAD")).toEqual([["rules", "接待压力大，响应不扣分", "负荷指标"]]);
    expect(usesOf("indicators", "CONV")).toEqual([]);
    // commission and bonus are paid on sales
    expect(usesOf("indicators", "SALES")?.map(([section, , field]) => [section, field])).toEqual([
      ["payItems", "计提依据"],
      ["payItems", "计提依据"],
    ]);
  });

  it("names the rules that a grade decides, and what is paid on a scale", () => {
    expect(usesOf("grades", "优秀")?.every(([section]) => section === "rules")).toBe(true);
    expect(usesOf("tiers", "0")?.map(([, name]) => name)).toEqual(["提成", "奖金"]);
  });

  it("knows that nothing refers to a pay item, and nothing to a rule but a streak", () => {
    expect(usesOf("payItems", "提成")).toEqual([]);
    expect(subjectOf("rules", rowNamed(form, "rules", "接待压力大，响应不扣分"))).toBeNull();
  });
});

it("finds the levels, grades and streaks that everything together refers to", () => {
  const form = sheetForm(putOnSheet(fullScheme, "zh"));
  const subjects = form.sections.flatMap(({ section, rows }) =>
    rows.flatMap((row) => {
      const subject = subjectOf(section, row);
      return subject ? [{ subject, uses: whereUsed(form, subject) }] : [];
    }),
  );
  const usedKinds = new Set(subjects.filter(({ uses }) => uses.length > 0).map(({ subject }) => subject.kind));
  expect([...usedKinds].sort()).toEqual(expect.arrayContaining(["grade", "indicator", "scale"]));
});
