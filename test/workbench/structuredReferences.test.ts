import {
  findBrokenReference,
  type KnownTable,
  toEngineFormula,
  toShownFormula,
  withoutTable,
} from "../../src/workbench/grid/structuredReferences";

const team: KnownTable = {
  name: "数据_7月",
  alias: "WBTABLEA",
  columns: [
    { name: "姓名", alias: "A" },
    { name: "得分", alias: "B" },
    { name: "响应(秒)", alias: "C" },
    { name: "#1 [x]", alias: "D" },
    { name: " 姓名", alias: "E" },
    { name: "目标:实际,差", alias: "F" },
  ],
};
const other: KnownTable = { name: "T", alias: "WBTABLEB", columns: [{ name: "Col", alias: "A" }] };
const tables = [team, other];

describe("structured references", () => {
  it.each([
    ["=[@得分]*2", "=WBTABLEA[[#This Row],[B]]*2"],
    ["=[@[响应(秒)]]", "=WBTABLEA[[#This Row],[C]]"],
    ["=SUM(数据_7月[@[得分]:[响应(秒)]])", "=SUM(WBTABLEA[[#This Row],[B]:[C]])"],
    ["=数据_7月[[#This Row],[得分]]", "=WBTABLEA[[#This Row],[B]]"],
    ["=SUM(数据_7月[响应(秒)])", "=SUM(WBTABLEA[C])"],
    ["=SUM(数据_7月[[得分]:[响应(秒)]])", "=SUM(WBTABLEA[[B]:[C]])"],
    ["=COUNTA(数据_7月[#Headers])", "=COUNTA(WBTABLEA[#Headers])"],
    ["=COUNTA(数据_7月[[#All],[得分]])", "=COUNTA(WBTABLEA[[#All],[B]])"],
    ["=ROWS(数据_7月)", "=ROWS(WBTABLEA[#Data])"],
    ["=数据_7月['#1 '[x']]", "=WBTABLEA[D]"],
    ["=数据_7月[[响应(秒)]]", "=WBTABLEA[C]"],
    ["=数据_7月[['#1 '[x']]]", "=WBTABLEA[D]"],
    ["=数据_7月[[ 姓名]]", "=WBTABLEA[E]"],
    ["=数据_7月[[姓名]]&数据_7月[ 姓名 ]", "=WBTABLEA[A]&WBTABLEA[A]"],
    ["=数据_7月[[目标:实际,差]]", "=WBTABLEA[F]"],
    ["=数据_7月[[#All],[ 姓名]]", "=WBTABLEA[[#All],[E]]"],
    ["=SUM(t[COL])+T[col]", "=SUM(WBTABLEB[A])+WBTABLEB[A]"],
    ['=IF(T[Col]="","",T[Col])', '=IF(WBTABLEB[A]="","",WBTABLEB[A])'],
  ])("%s is understood by the engine as %s", (typed, engine) => {
    expect(toEngineFormula(typed, tables, team)).toBe(engine);
  });

  it.each([
    "=[@得分]*2",
    "=[@[响应(秒)]]",
    "=SUM([@[得分]:[响应(秒)]])",
    "=SUM(数据_7月[响应(秒)])",
    "=SUM(数据_7月[[得分]:[响应(秒)]])",
    "=COUNTA(数据_7月[#Headers])",
    "=COUNTA(数据_7月[[#All],[得分]])",
    "=数据_7月['#1 '[x']]",
    "=T[@Col]&T[Col]",
    "=数据_7月[[ 姓名]]&数据_7月[目标:实际,差]",
  ])("%s reads back as it was typed", (typed) => {
    expect(toShownFormula(toEngineFormula(typed, tables, team), tables, team)).toBe(typed);
  });

  it("shows the table's name outside the table", () => {
    expect(toShownFormula("=WBTABLEA[[#This Row],[B]]", tables, undefined)).toBe("=数据_7月[@得分]");
  });

  it.each([
    '="T[Col] is text"',
    "='T[Col]'!A1",
    "=Unknown[Col]",
    "=T[Unknown]",
    "=T(1)",
    "=T!A1",
    "=A1+1E5",
    "=SUM(A1:B2)",
  ])("leaves %s alone", (formula) => {
    expect(toEngineFormula(formula, tables, team)).toBe(formula);
  });

  it.each([
    ["=T[Unknown]", "T[Unknown]"],
    ["=SUM(数据_7月[[得分]:[分]])", "数据_7月[[得分]:[分]]"],
    ["=T[[ Col]]", "T[[ Col]]"],
    ["=[@得]", "[@得]"],
    ["=T[#Nothing]", "T[#Nothing]"],
    ["=T[Col]+数据_7月[@得分]", undefined],
    ['="T[Unknown]"', undefined],
    ["=Other[Unknown]", undefined],
  ])("of %s, %s refers to nothing", (formula, broken) => {
    expect(findBrokenReference(formula, tables, team)).toBe(broken);
  });

  it("leaves [@Col] alone outside of tables", () => {
    expect(toEngineFormula("=[@得分]", tables, undefined)).toBe("=[@得分]");
  });

  it("takes the prefixes of the file format away", () => {
    expect(toEngineFormula("=_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A3))", tables, undefined)).toBe("=SORT(UNIQUE(A1:A3))");
  });

  it("puts addresses in the place of a table that is no more", () => {
    const area = { row: 0, column: 3, rows: 5, columns: 6 };
    const dissolve = (formula: string): string => withoutTable(formula, team, area, "Sheet1", 2);
    expect(dissolve("=SUM(WBTABLEA[B])+WBTABLEB[A]")).toBe("=SUM(Sheet1!$E$2:$E$5)+WBTABLEB[A]");
    expect(dissolve("=WBTABLEA[[#This Row],[B]]")).toBe("=Sheet1!$E3");
    expect(dissolve("=COUNTA(WBTABLEA[#All])")).toBe("=COUNTA(Sheet1!$D$1:$I$5)");
  });
});
