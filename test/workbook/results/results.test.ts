import { codeOfRows } from "../../../src/domain/codeOfRows";
import { Failure } from "../../../src/domain/failure";
import type { Scheme } from "../../../src/domain/scheme/scheme";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { appraiseSource } from "../../../src/workbook/results/appraiseSource";
import { fieldsOf } from "../../../src/workbook/people/fields";
import { type Mapping } from "../../../src/workbook/people/mapping";
import { matchColumns } from "../../../src/workbook/people/matchColumns";
import { readEarlierResults, type EarlierResults } from "../../../src/workbook/results/earlierResults";
import { planResults, type ResultsRequest } from "../../../src/workbook/results/planResults";
import type { History } from "../../../src/workbook/results/arrangeHistory";
import type { ResultsPlan } from "../../../src/workbook/results/resultsPlan";
import { referToSource } from "../../../src/workbook/people/referToSource";
import type { SourceData } from "../../../src/workbook/people/source";
import { putOnSheet } from "../putOnSheet";
import { sourceOf } from "../sourceOf";
import { HEADERS as headers } from "../../support/serviceTeam";

const s5 = schemeOf(S5, "zh");
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

function request(scheme: Scheme, source: SourceData, mapping = mapAll(scheme, source)): ResultsRequest {
  const at = new Date(2026, 9, 1, 10, 32);
  return { scheme: putOnSheet(scheme, "zh"), data: source, mapping, language: "zh", at };
}

function plan(scheme: Scheme, source = data, mapping = mapAll(scheme, source)): ResultsPlan {
  return planResults(request(scheme, source, mapping));
}

/** A sheet of results as it is found in the workbook: number, name, grade and place of each person. */
function earlier(sheet: string, people: readonly (readonly [string, string, number])[]): EarlierResults {
  const list = [["工号", "姓名", "等级", "名次"], ...people.map(([number, grade, rank]) => [number, "", grade, rank])];
  const area = { sheet, row: 7, column: 0, rowCount: list.length, columnCount: 4 };
  const results = readEarlierResults(area, list, "方案 S5 · 版本 1 · 校验码 00000000");
  if (!results) throw new Error("expected results");
  return results;
}

/** The formulas of a plan by header. */
function formulasOf({ columns }: ResultsPlan): Record<string, string | null> {
  return Object.fromEntries(columns.map(({ header, formula }) => [header, formula]));
}

describe("a sheet of results", () => {
  const s5Plan = plan(s5);

  it("has what readers look for first, then the cells for adjustments, scores, and what they are computed from", () => {
    expect(s5Plan.columns.map(({ header }) => header)).toEqual([
      ...["工号", "姓名", "部门"],
      ...["总分", "等级", "名次", "应发工资", "备注"],
      ...["调整对象", "调整（分或等级）", "调整原因", "调整人"],
      ...["询单转化率得分", "平均响应时间得分", "客单价得分", "未回复数得分"],
      ...["计算总分", "计算等级", "计分权重", "计入调整", "计入总分", "计入等级"],
      ...["询单转化率", "平均响应时间", "客单价", "未回复数", "接待人数", "净销售额"],
      ...["底薪", "餐补"],
      ...["绩效工资", "提成", "奖金", "餐补", "连续奖励", "应发工资"],
    ]);
    expect([s5Plan.identityCount, s5Plan.printedCount]).toEqual([3, 16]);
  });

  it("computes each in one live formula over the five people", () => {
    const formulas = s5Plan.columns.map(({ header, formula }) => [header, formula]);
    expect(Object.fromEntries(formulas.slice(0, 30))).toMatchObject({
      姓名: '=IF(数据9月[姓名]="","",数据9月[姓名])',
      总分: '=IF(U13:U17="","",U13:U17)',
      等级: '=IF(V13:V17="","",V13:V17)',
      名次: '=KPI.RANK(IFERROR(U13:U17,""))',
      应发工资: '=IF(AJ13:AJ17="","",AJ13:AJ17)',
      调整对象: null,
      "调整（分或等级）": null,
      餐补: '=IF(数据9月[餐补]="","",数据9月[餐补])',
      询单转化率得分: "=KPI.APPRAISE(W13:AD17,W11:AD11,Scheme_S5,C13:C17)",
      平均响应时间得分: null,
      计算总分: null,
      计算等级: null,
      计入调整: '=LET(own,XLOOKUP(A13:A17,I13:I17,J13:J17,""),IF(own="","",own))',
      计入总分: '=IF(ISNUMBER(Q13:Q17)*ISNUMBER(T13:T17),ROUND(Q13:Q17+T13:T17,10),IF(Q13:Q17="","",Q13:Q17))',
    });
    expect(formulas.slice(30)).toEqual([
      ["绩效工资", "=KPI.PAYITEMS(U13:AD17,U11:AD11,Scheme_S5)"],
      ...["提成", "奖金", "餐补", "连续奖励", "应发工资"].map((header) => [header, null]),
    ]);
  });

  it("names the columns that formulas take by what they know them by, those that count among them", () => {
    const codes = s5Plan.columns.map(({ code }) => code);
    expect(codes.slice(20, 30)).toEqual([
      "总分",
      "等级",
      "CONV",
      "RESP",
      "AOV",
      "UNANS",
      "LOAD",
      "SALES",
      "底薪",
      "餐补",
    ]);
    expect(codes.filter((code) => code === "总分")).toHaveLength(1);
  });

  it("has a row for each person to adjust, by number, which sorting the data does not move", () => {
    const inputs = s5Plan.columns.filter(({ isInput }) => isInput);
    expect(inputs.map(({ header, formula }) => [header, formula])).toEqual(
      ["调整对象", "调整（分或等级）", "调整原因", "调整人"].map((header) => [header, null]),
    );
    expect(inputs[0]?.values).toEqual(["CS002", "CS003", "CS007", "CS012", "CS013"]);
  });

  it("sums up in native formulas that leave errors out, and says what they leave out", () => {
    const figures = Object.fromEntries(s5Plan.summary.map(({ label, formula, note }) => [label, [formula, note]]));
    expect(Object.keys(figures)).toEqual([
      ...["人数", "平均总分", "总分中位数", "应发合计", "优秀", "良好", "一般", "差", "其他或无等级"],
    ]);
    expect(figures["应发合计"]).toEqual([
      '=SUMIF(G13:G17,"<9.99E+307")',
      '=IF(COUNT(G13:G17)=SUMPRODUCT(--(A13:A17<>"")),"",""&COUNT(G13:G17)&"/"&SUMPRODUCT(--(A13:A17<>""))&" 人")',
    ]);
    expect(figures["优秀"]?.[0]).toBe('=COUNTIF(E13:E17,"=优秀")');
    expect(s5Plan.missing).toContain('COUNTIF(S13:S17,"<0.9995")');
  });

  it("holds no text that is longer than a formula may hold: 255 characters", () => {
    // https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
    for (const language of ["zh", "en"] as const) {
      const { heading, missing, summary, columns } = planResults({ ...request(s5, data), language });
      const formulas = [
        heading.check,
        missing,
        ...summary.map(({ formula }) => formula),
        ...columns.map(({ formula }) => formula ?? ""),
      ];
      const texts = formulas.flatMap((formula) => formula.match(/"(?:[^"]|"")*"/g) ?? []);
      expect(texts.filter((text) => text.length - 2 > 255)).toEqual([]);
    }
  });

  it("watches the scheme and the data by their check codes", () => {
    const { digest } = putOnSheet(s5, "zh");
    const rows = people.map((row) => [0, 1, 2, 4, 5, 7, 8, 3, 6, 9, 10].map((column) => row[column] ?? null));
    const code = codeOfRows(rows);
    expect(s5Plan.heading.check).toContain(`IFERROR(KPI.CHECKCODE(Scheme_S5),"")="${digest}"`);
    expect(s5Plan.heading.check).toContain(`IFERROR(KPI.CHECKCODE(A13:C17,W13:AD17),"")="${code}"`);
    expect(s5Plan.heading.lines[1]).toContain(code);
  });

  it("makes a table of what readers look for, looked up by number", () => {
    const { table } = planResults({ ...request(s5, data), asTable: true });
    expect(s5Plan.table).toBeNull();
    expect(table?.keys).toEqual(["CS002", "CS003", "CS007", "CS012", "CS013"]);
    expect(table?.columns.map(({ header }) => header)).toEqual([
      ...["工号", "姓名", "部门", "总分", "等级", "名次", "应发工资", "备注"],
      ...["询单转化率得分", "平均响应时间得分", "客单价得分", "未回复数得分"],
      ...["绩效工资", "提成", "奖金", "餐补", "连续奖励"],
    ]);
  });

  it("says which scheme, data and time it comes from", () => {
    expect(s5Plan.sheet).toBe("考核结果 S5 9月");
    expect(s5Plan.heading.title).toBe("考核结果：客服绩效与提成方案");
    expect(s5Plan.heading.lines[0]).toMatch(/^方案 S5 · 版本 1 · 校验码 [0-9a-f]{8}$/);
    expect(s5Plan.heading.lines[1]).toMatch(
      /^数据 '9月'!A3:K8 \(数据9月\) · 5 人 · .*2026.*10:32 放入 · 数据校验码 [0-9a-f]{8}$/,
    );
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

  it("looks earlier grades and places up by number, leaves a column for a month without results, and pays streaks", () => {
    const july = earlier("考核结果 S5 7月", [
      ["CS003", "优秀", 1],
      ["CS012", "良好", 2],
    ]);
    const formulas = planResults({ ...request(s5, data), earlier: [july, null] }).columns;
    const own = "A13:A17";
    expect(formulas.slice(22, 30).map(({ header, formula }) => [header, formula])).toEqual([
      [
        "等级·考核结果 S5 7月",
        `=IF(${own}="","",XLOOKUP(${own}&"",'考核结果 S5 7月'!$A$9:$A$10&"",'考核结果 S5 7月'!$C$9:$C$10,""))`,
      ],
      ["等级·（无结果）", `=IF(${own}="","","–")`],
      ["等级·本期", '=IFERROR(V13:V17,"")'],
      [
        "名次·考核结果 S5 7月",
        `=IF(${own}="","",XLOOKUP(${own}&"",'考核结果 S5 7月'!$A$9:$A$10&"",'考核结果 S5 7月'!$D$9:$D$10,""))`,
      ],
      ["名次·（无结果）", '=""'],
      ["名次·本期", "=F13:F17"],
      ["连续奖励", "=KPI.STREAKS(W13:Y17,Z13:AB17,Scheme_S5)"],
      ["连续等级提示", null],
    ]);
    expect(formulas[28]?.code).toBe("连续奖励");
    expect(formulas[38]?.formula).toBe("=KPI.PAYITEMS(U13:AL17,U11:AL11,Scheme_S5)");
  });

  it("proposes grades where the scheme has a forced distribution", () => {
    const distribution = {
      within: "group",
      fewest: 2,
      smallGroups: "leave",
      seats: [
        { grade: "优秀", share: 0.4 },
        { grade: "良好", share: 0.6 },
      ],
    } as const;
    const columns = plan({ ...s5, distribution: { ...distribution, seats: [...distribution.seats] } }).columns;
    expect(columns.find(({ header }) => header === "强制分布建议")?.formula).toBe(
      '=KPI.FORCEDGRADE(IFERROR(V13:V17,""),S5_Distribution,C13:C17)',
    );
  });

  it("leaves pay out where what it needs has no column, rather than pay too little", () => {
    const mapping = new Map(mapAll(s5, data));
    mapping.delete("head SALES");
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
          ["head SALES", 6],
        ]),
      ),
    ).toThrow(/No scored indicator has a column/);
    expect(() => plan(s5, data, new Map([["head CONV", 4]]))).toThrow(/Neither name nor number/);
  });
});

describe("the reference to a column of a table", () => {
  it.each([
    ["接待人数", "数据9月[接待人数]"],
    ["2024", "数据9月[2024]"],
    ["Resolved on", "数据9月[Resolved on]"],
    ["平均响应时间(秒)", "数据9月[[平均响应时间(秒)]]"],
    ["2024/9/1", "数据9月[[2024/9/1]]"],
    ["完成率[%]", "数据9月[[完成率'[%']]]"],
    ["#1 O'Brien @home", "数据9月[['#1 O''Brien '@home]]"],
    [" 姓名 ", "数据9月[[ 姓名 ]]"],
    ["目标:实际,差", "数据9月[[目标:实际,差]]"],
    ["=A1", "数据9月[[=A1]]"],
    ["a.b", "数据9月[[a.b]]"],
  ])("of the header %s is %s", (header, reference) => {
    expect(referToSource(sourceOf([header], [[1]]).source, 0)).toBe(reference);
  });

  it("goes by address where the header has a line break or is blank", () => {
    expect(referToSource(sourceOf(["响应\n时间", ""], [[1, 2]]).source, 0)).toBe("'9月'!$A$4");
    expect(referToSource(sourceOf(["  ", ""], [[1, 2]]).source, 0)).toBe("'9月'!$A$4");
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
    const amounts = (pay: (typeof preview.people)[number]["pay"]) =>
      pay?.items.map((item) => (item instanceof Failure ? item : (item?.amount ?? null)));
    expect(
      preview.people.map(({ name, appraisal: { total, grade }, rank, pay }) => [
        ...[name, total, grade, rank],
        amounts(pay),
        pay?.pay,
      ]),
    ).toEqual([
      // 4,000 × 100% + 300 + 0 + 300
      ["钱二", 100, "优秀", 1, [4_000, 300, 0, 300, 0], 4_600],
      // (90 + 100 + 100 + 100) ÷ 4; 4,500 × 97.5% + 600 + 200 + 300
      ["孙三", 97.5, "优秀", 2, [4_387.5, 600, 200, 300, 0], 5_487.5],
      ["郑七", null, null, null, [null, null, null, 0, 0], null],
      // (100 + 90 + 100 + 95) ÷ 4; 5,000 × 96.25% + 1,100 + 300 + 300
      ["卫乙", 96.25, "优秀", 3, [4_812.5, 1_100, 300, 300, 0], 6_512.5],
      // (80 + 95 + 100 + 90) ÷ 4; 4,800 × 91.25% + 1,800 + 0 + 360
      ["蒋丙", 91.25, "良好", 4, [4_380, 1_800, 0, 360, 0], 6_540],
    ]);
  });

  it("pays the 200 in the third month of excellence and first place, once, and not after a month without results", () => {
    const first = (sheet: string) => earlier(sheet, [["CS002", "优秀", 1]]);
    const [june, july, august] = ["6月", "7月", "8月"].map((month) => first(`考核结果 S5 ${month}`));
    const paid = (history: History) => {
      const [person] = appraiseSource(reading, data, mapAll(s5, data), history).people;
      return [person?.streaks.map(({ run }) => run), person?.pay?.pay];
    };
    expect(paid([july ?? null, august ?? null])).toEqual([[3], 4_800]);
    // The fourth month in a row: the rule pays once.
    expect(paid([june ?? null, july ?? null, august ?? null])).toEqual([[], 4_600]);
    expect(paid([july ?? null, null])).toEqual([[], 4_600]);
    expect(paid([june ?? null, july ?? null, null])).toEqual([[], 4_600]);
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
    const scheme = putOnSheet(s5, "zh");
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
