import { templates } from "../../../src/templates";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { S14 } from "../../../src/templates/catalogue/serviceStaffQuantified";
import { S20 } from "../../../src/templates/catalogue/feedbackRegister";
import { schemeOf } from "../../../src/templates/template";
import { fieldsOf, type Field } from "../../../src/workbook/people/fields";
import { headerKey } from "../../../src/domain/headerKey";
import { matchColumns } from "../../../src/workbook/people/matchColumns";
import { planExample } from "../../../src/workbook/example/planExample";
import { referToRow } from "../../../src/workbook/example/referToRow";

const nothingTaken = { sheets: [], names: [] };
const languages = ["zh", "en"] as const;
const all = templates.flatMap((template) =>
  languages.map((language) => ({
    name: `${template.id} in ${language}`,
    template,
    language,
    ...planExample(template, language, nothingTaken),
  })),
);

describe.each(all)("the example of $name", ({ template, language, people, forms }) => {
  const headers = people.columns.map(({ header }) => header);

  it("has headers that an appraisal surely finds its columns by", () => {
    const matches = matchColumns(headers, fieldsOf(schemeOf(template, language), language));
    const { ratings = [] } = template.example;
    // What several rate has columns of their ratings in its place.
    const isRated = ({ head }: Field) => ratings.some(({ indicator }) => indicator === head);
    const wanted = matches.filter(({ field, column }) => (!field.isExtra && !isRated(field)) || column !== null);
    expect(wanted.filter(({ field }) => field.head?.includes("@"))).toHaveLength(ratings.length);
    const headerOf = (column: number | null) => headers[column ?? -1] ?? "";
    for (const { field, column, certainty } of wanted) {
      expect([field.key, certainty]).toEqual([field.key, "sure"]);
      if (field.role !== "person") expect(headerKey(headerOf(column))).toBe(headerKey(field.label));
    }
  });

  it("makes tables that Excel takes: rows of one length, headers that differ, names of their own", () => {
    const lists = [people, ...forms];
    for (const { columns, rowCount } of lists) {
      expect(columns.map(({ cells }) => cells.length)).toEqual(columns.map(() => rowCount));
      expect(new Set(columns.map(({ header }) => header.toLowerCase())).size).toBe(columns.length);
    }
    expect(new Set(lists.map(({ sheet }) => sheet.toLowerCase())).size).toBe(lists.length);
    expect(new Set(lists.map(({ table }) => table.toLowerCase())).size).toBe(lists.length);
    // Neither A1 nor R1C1 nor an underscore.
    for (const { table } of lists) expect(table).toMatch(/^(?![a-z]{1,3}\d+$)(?!r\d*c\d*$)\p{L}[\p{L}\p{N}]+$/iu);
    for (const { sheet } of lists) expect(sheet).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  });

  it("offers words that fit into a list of Excel", () => {
    for (const { columns } of [people, ...forms]) {
      for (const { words, cells } of columns.filter((column) => column.words.length > 0)) {
        expect(words.join(",").length).toBeLessThanOrEqual(255);
        expect(words.filter((word) => word.includes(","))).toEqual([]);
        expect(cells.filter((cell) => cell !== "" && !words.includes(String(cell)))).toEqual([]);
      }
    }
  });

  it("computes what is derived, and holds what the template says in all other cells", () => {
    for (const { code, cells, isComputed } of people.columns.slice(3)) {
      const { derived = {} } = template.example;
      const isCounted = template.forms?.some(({ counts = {} }) => code in counts) ?? false;
      expect({ code, isComputed }).toEqual({ code, isComputed: code in derived || isCounted });
      if (isComputed) expect(cells.filter((cell) => !/^=[A-Z(]/.test(String(cell)))).toEqual([]);
      else if (!code.startsWith("roster"))
        expect(cells).toEqual(template.example.people.map((person) => inLanguage(person[code], language)));
    }
    const { ratings = [] } = template.example;
    expect(
      schemeOf(template, language).indicators.every((indicator) =>
        people.columns.some(({ code }) =>
          [indicator.code, ratings.find((rating) => rating.indicator === indicator.code)?.code].includes(code),
        ),
      ),
    ).toBe(true);
  });
});

function inLanguage(value: unknown, language: "zh" | "en"): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[language] : (value ?? "");
}

describe("an example", () => {
  const cellsOf = (code: string, language: "zh" | "en" = "zh") =>
    planExample(S5, language, nothingTaken).people.columns.find((column) => column.code === code)?.cells;

  it("refers to the cells of its own row", () => {
    // D AFTER, E BUYERS, F ORDERS, G GROSS, H FREIGHT, I CONV, J RESP, K AOV, L UNANS, M SALES, N LOAD; the first person in row 5
    expect(cellsOf("CONV")).toEqual([
      '=IF(OR(E5="",N5="",D5="",N5-D5=0),"",E5/(N5-D5))',
      '=IF(OR(E6="",N6="",D6="",N6-D6=0),"",E6/(N6-D6))',
      '=IF(OR(E7="",N7="",D7="",N7-D7=0),"",E7/(N7-D7))',
    ]);
    expect(cellsOf("SALES")).toEqual([
      '=IF(OR(G5="",H5=""),"",G5-H5)',
      '=IF(OR(G6="",H6=""),"",G6-H6)',
      '=IF(OR(G7="",H7=""),"",G7-H7)',
    ]);
  });

  it("brings base pay and allowance where the scheme pays", () => {
    expect(cellsOf("roster0")).toEqual([4_000, 4_500, 5_000]);
    expect(cellsOf("roster1")).toEqual([300, 300, 300]);
  });

  it("has a column for each rating of what several rate, in place of its own", () => {
    const { columns } = planExample(S14, "zh", nothingTaken).people;
    const rated = columns.filter(({ header }) => header.startsWith("团队合作"));
    expect(rated.map(({ header }) => header)).toEqual(["团队合作，主管评分", "团队合作，同事评分", "团队合作，同事评分 2"]);
    expect(rated.map(({ words }) => words)).toEqual(Array(3).fill(["优秀", "良好", "合格", "不合格"]));
    expect(rated.map(({ cells }) => cells[2])).toEqual(["合格", "不合格", ""]);
  });

  it("tells a raw figure from the indicator of that name", () => {
    const headerOf = (code: string) =>
      planExample(S5, "en", nothingTaken).people.columns.find((column) => column.code === code)?.header;
    expect(headerOf("GROSS")).toBe("Sales, raw figure");
    expect(headerOf("SALES")).toBe("Net sales (CNY)");
  });

  it("takes free names", () => {
    const { people } = planExample(S5, "zh", {
      sheets: ["示例 客服绩效与提成方案"],
      names: ["TBL示例客服绩效与提成方案2"],
    });
    expect(people).toMatchObject({ sheet: "示例 客服绩效与提成方案 (2)", table: "tbl示例客服绩效与提成方案2v2" });
  });

  it("counts a register by person and word, and shows its days as dates", () => {
    const { people, forms } = planExample(S20, "en", nothingTaken);
    expect(people.columns.find(({ code }) => code === "SETTLED")?.cells[1]).toBe(
      '=COUNTIFS(tblFeedbackRegister[Owner],B6,tblFeedbackRegister[Class],"Complaint",tblFeedbackRegister[Resolved on],"<>")',
    );
    const register = forms[0]?.columns ?? [];
    // 1 March 2024 is day 45,352 of Excel.
    expect(register.find(({ code }) => code === "RECEIVED")).toMatchObject({
      format: "yyyy-mm-dd",
      cells: expect.arrayContaining([45_352]) as unknown,
    });
    expect(register.find(({ code }) => code === "OWNER")?.cells.slice(0, 3)).toEqual([
      "Ann Example",
      "Ben Example",
      "Cleo Example",
    ]);
    expect(register.find(({ code }) => code === "DAYS")?.cells[0]).toBe('=IF(OR(B5="",J5=""),"",J5-B5)');
  });
});

test("a formula that names no column says so", () => {
  expect(() => referToRow("[A]+[B]", ["A"], 4)).toThrow("The formula [A]+[B] names B: expected one of A");
});
