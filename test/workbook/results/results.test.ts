import { Failure } from "../../../src/domain/failure";
import type { Scheme } from "../../../src/domain/scheme/scheme";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { appraiseSource } from "../../../src/workbook/results/appraiseSource";
import { fieldsOf } from "../../../src/workbook/people/fields";
import { type Mapping } from "../../../src/workbook/people/mapping";
import { matchColumns } from "../../../src/workbook/people/matchColumns";
import { planResults } from "../../../src/workbook/results/planResults";
import type { ResultsPlan } from "../../../src/workbook/results/resultsPlan";
import { referToSource } from "../../../src/workbook/people/referToSource";
import type { SourceData } from "../../../src/workbook/people/source";
import { putOnSheet } from "../putOnSheet";
import { sourceOf } from "../sourceOf";

const s5 = schemeOf(S5, "zh");
const headers = [
  "工号",
  "姓名",
  "部门",
  "接待人数",
  "询单转化率",
  "平均响应时间(秒)",
  "净销售额",
  "客单价",
  "未回复数",
  "底薪",
  "餐补",
];
const people = [
  ["CS002", "钱二", "售前", 520, 0.5, 40, 30_000, 120, 0, 4_000, 300],
  ["CS003", "孙三", "售前", 800, 0.45, 40, 50_000, 125, 0, 4_500, 300],
  ["CS007", "郑七", "售前", "", "", "", "", "", "", 4_000, ""],
  ["CS012", "卫乙", "售前", 960, 0.5, 50, 70_000, 125, 1, 5_000, 300],
  ["CS013", "蒋丙", "售前", 980, 0.4, 45, 90_000, 125, 2, 4_800, 360],
];
const data = sourceOf(headers, people);

function mapAll(scheme: Scheme, source: SourceData): Mapping {
  const matches = matchColumns(source.source.headers, fieldsOf(scheme, "zh"));
  return new Map(matches.flatMap(({ field, column }) => (column === null ? [] : [[field.key, column]])));
}

function plan(scheme: Scheme, source = data, mapping = mapAll(scheme, source)): ResultsPlan {
  return planResults({
    scheme: putOnSheet(scheme, "zh"),
    data: source,
    mapping,
    language: "zh",
    at: new Date(2026, 9, 1, 10, 32),
  });
}

/** The formulas of a plan by header. */
function formulasOf({ columns }: ResultsPlan): Record<string, string | null> {
  return Object.fromEntries(columns.map(({ header, formula }) => [header, formula]));
}

describe("a sheet of results", () => {
  const s5Plan = plan(s5);

  it("has the columns that an HR officer expects, from person to pay", () => {
    expect(s5Plan.columns.map(({ header }) => header)).toEqual([
      ...["工号", "姓名", "部门"],
      ...["询单转化率", "平均响应时间", "客单价", "未回复数", "接待人数", "净销售额"],
      ...["询单转化率得分", "平均响应时间得分", "客单价得分", "未回复数得分", "–"],
      ...["总分", "等级", "名次"],
      ...["底薪", "KPI %", "提成", "奖金", "餐补", "应发工资"],
    ]);
  });

  it("computes each in one live formula over the five people", () => {
    expect(formulasOf(s5Plan)).toMatchObject({
      姓名: '=IF(数据9月[姓名]="","",数据9月[姓名])',
      询单转化率得分: "=KPI.APPRAISE(D9:H13,D7:H7,Scheme_S5)",
      平均响应时间得分: null,
      总分: null,
      等级: null,
      名次: '=KPI.RANK(IFERROR(O9:O13,""))',
      "KPI %": '=IF(O9:O13="","",O9:O13/100)',
      提成: "=KPI.TIERCOMMISSION(I9:I13,S5_Tiers)",
      奖金: "=KPI.TIERBONUS(I9:I13,S5_Tiers)",
      应发工资: "=KPI.PAY(R9:R13,S9:S13,T9:T13,U9:U13,V9:V13)",
    });
    expect(formulasOf(s5Plan)["餐补"]).toMatch(/^=IF\(数据9月\[餐补\]="",'S5 方案'!\$B\$\d+,数据9月\[餐补\]\)$/);
  });

  it("names the indicators of the block that APPRAISE takes by their codes", () => {
    expect(s5Plan.columns.slice(3, 8).map(({ code }) => code)).toEqual(["CONV", "RESP", "AOV", "UNANS", "LOAD"]);
  });

  it("says which scheme, data and time it comes from", () => {
    expect(s5Plan.sheet).toBe("考核结果 S5 9月");
    expect(s5Plan.heading.title).toBe("考核结果：客服绩效与提成方案");
    expect(s5Plan.heading.lines[0]).toMatch(/^方案 S5 · 版本 1 · 指纹 [0-9a-f]{8}$/);
    expect(s5Plan.heading.lines[1]).toMatch(/^数据 '9月'!A3:K8 \(数据9月\) · 5 人 · .*2026.*10:32/);
  });

  it("watches whether the source has got more people", () => {
    expect(s5Plan.heading.check).toMatch(/^=IF\(ROWS\(数据9月\[工号\]\)=5,/);
    expect(plan(s5, sourceOf(headers, people, null)).heading.check).toMatch(/^=IF\(COUNTA\('9月'!\$A\$9:\$K\$9\)=0,/);
    // Totals stand below already: they move away when a person is inserted above them.
    expect(plan(s5, { ...sourceOf(headers, people, null), isFollowed: true }).heading.check).toMatch(
      /^=IF\(MIN\(ROW\('9月'!\$A\$9:\$K\$9\)\)-MIN\(ROW\('9月'!\$A\$8:\$K\$8\)\)=1,/,
    );
  });

  it("refers to a plain range by absolute addresses", () => {
    expect(formulasOf(plan(s5, sourceOf(headers, people, null)))["姓名"]).toBe(
      `=IF('9月'!$B$4:$B$8="","",'9月'!$B$4:$B$8)`,
    );
  });

  it("takes the scheme's allowance where the source has none", () => {
    const mapping = new Map(mapAll(s5, data));
    mapping.delete("allowance");
    expect(formulasOf(plan(s5, data, mapping))["餐补"]).toMatch(/^=IF\(R9:R13="","",'S5 方案'!\$B\$\d+\)$/);
  });

  it("looks the coefficient of the grade up where pay goes by grade", () => {
    const byGrade = {
      ...s5,
      pay: { coefficientFrom: "grade" as const, commissionOn: "SALES", allowance: 0 },
      grades: s5.grades.map((grade) => ({ ...grade, coefficient: 1 })),
    };
    const formula = formulasOf(plan(byGrade))["KPI %"];
    expect(formula).toMatch(
      /^=IF\(P9:P13="","",IF\(XLOOKUP\(P9:P13,'S5 方案'!\$C\$\d+:\$C\$\d+,('S5 方案'!\$D\$\d+:\$D\$\d+)&""\)="",NA\(\),XLOOKUP\(P9:P13,'S5 方案'!\$C\$\d+:\$C\$\d+,\1\)\)\)$/,
    );
  });

  it("leaves pay out where what it needs has no column, rather than pay too little", () => {
    const mapping = new Map(mapAll(s5, data));
    mapping.delete("indicator SALES");
    expect(Object.keys(formulasOf(plan(s5, data, mapping)))).not.toContain("应发工资");
    expect(appraiseSource(putOnSheet(s5, "zh").reading, data, mapping).people[0]?.pay).toBeNull();
  });

  it("refuses to be planned without an indicator that is scored, or without a way to tell people apart", () => {
    expect(() =>
      plan(
        s5,
        data,
        new Map([
          ["name", 1],
          ["indicator SALES", 6],
        ]),
      ),
    ).toThrow(/No scored indicator has a column/);
    expect(() => plan(s5, data, new Map([["indicator CONV", 4]]))).toThrow(/Neither name nor number/);
  });
});

describe("the reference to a column of a table", () => {
  it.each([
    ["平均响应时间(秒)", "数据9月[平均响应时间(秒)]"],
    ["完成率[%]", "数据9月[完成率'[%']]"],
    ["#1 O'Brien @home", "数据9月['#1 O''Brien '@home]"],
  ])("of the header %s is %s", (header, reference) => {
    expect(referToSource(sourceOf([header], [[1]]).source, 0)).toBe(reference);
  });

  it("goes by address where the header has a line break or is blank", () => {
    expect(referToSource(sourceOf(["响应\n时间", ""], [[1, 2]]).source, 0)).toBe("'9月'!$A$4");
    expect(
      referToSource(
        sourceOf(
          ["a", ""],
          [
            [1, 2],
            [3, 4],
          ],
        ).source,
        1,
      ),
    ).toBe("'9月'!$B$4:$B$5");
  });
});

describe("the preview of results", () => {
  const { reading } = putOnSheet(s5, "zh");
  const preview = appraiseSource(reading, data, mapAll(s5, data));

  it("gives totals, grades, places, commission, bonus and pay as worked out by hand", () => {
    expect(
      preview.people.map(({ name, appraisal: { total, grade }, rank, pay }) => [
        name,
        total,
        grade,
        rank,
        pay?.commission,
        pay?.bonus,
        pay?.pay,
      ]),
    ).toEqual([
      // 4,000 × 100% + 300 + 0 + 300
      ["钱二", 100, "优秀", 1, 300, 0, 4_600],
      // (90 + 100 + 100 + 100) ÷ 4; 4,500 × 97.5% + 600 + 200 + 300
      ["孙三", 97.5, "优秀", 2, 600, 200, 5_487.5],
      ["郑七", null, null, null, null, null, null],
      // (100 + 90 + 100 + 95) ÷ 4; 5,000 × 96.25% + 1,100 + 300 + 300
      ["卫乙", 96.25, "优秀", 3, 1_100, 300, 6_512.5],
      // (80 + 95 + 100 + 90) ÷ 4; 4,800 × 91.25% + 1,800 + 0 + 360
      ["蒋丙", 91.25, "良好", 4, 1_800, 0, 6_540],
    ]);
  });

  it("explains a person by the rows of the source, also where a blank row of a table is nobody", () => {
    const gap = sourceOf(headers, [headers.map(() => ""), ...people]);
    const { people: found, explain } = appraiseSource(reading, gap, mapAll(s5, gap));
    expect(found.map(({ row, name }) => [row, name]).slice(0, 2)).toEqual([
      [1, "钱二"],
      [2, "孙三"],
    ]);
    expect(explain(1).find(({ subject }) => subject === "询单转化率")?.outcome).toBe(90);
  });

  it("tells a text among the actuals at the person it belongs to, and ranks the others", () => {
    const odd = sourceOf(
      headers,
      people.map((row, i) => (i === 1 ? row.with(4, "病假") : row)),
    );
    const { people: found } = appraiseSource(reading, odd, mapAll(s5, odd));
    expect(found[1]?.appraisal.total).toBeInstanceOf(Failure);
    expect(found.map(({ rank }) => rank)).toEqual([1, null, null, 2, 3]);
  });

  it("pays nobody by tiers whose cells are broken", () => {
    const scheme = putOnSheet({ ...s5, tiers: s5.tiers }, "zh");
    const failure = new Failure("value", { code: "notANumber", facts: { found: "二" } });
    const { people: found } = appraiseSource(
      { ...scheme.reading, findings: [{ section: "tiers", failure }] },
      data,
      mapAll(s5, data),
    );
    expect(found.every(({ pay }) => pay?.pay === failure)).toBe(true);
    expect(found[0]?.appraisal.total).toBe(100);
  });
});
