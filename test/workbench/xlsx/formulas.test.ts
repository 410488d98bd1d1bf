import fc from "fast-check";
import { customFunctionNames } from "../../../src/workbench/xlsx/customFunctions";
import { formulaFromFile } from "../../../src/workbench/xlsx/formulaFromFile";
import { formulaToFile } from "../../../src/workbench/xlsx/formulaToFile";
import { mayReturnArray } from "../../../src/workbench/xlsx/mayReturnArray";
import { shiftFormula } from "../../../src/workbench/xlsx/shiftFormula";
import { tokenizeFormula } from "../../../src/workbench/xlsx/tokenizeFormula";

const kpi = { namespace: "KPI", names: ["SCORE", "GRADE", "TIER.RATE"] };
const context = {
  customFunctions: customFunctionNames(kpi),
  tableNames: new Set(["数据_9月", "花名册"]),
  table: "数据_9月",
};
const outside = { ...context, table: undefined };

describe("a formula as shown and as stored", () => {
  test.each([
    ["=SUM(A1:B2)", "SUM(A1:B2)"],
    ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["=SORT(FILTER(A1:B9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,B1:B9>0))"],
    ["=STDEV.S(A1:A9)+NETWORKDAYS.INTL(A1,A2)", "_xlfn.STDEV.S(A1:A9)+NETWORKDAYS.INTL(A1,A2)"],
    ["=LET(x,A1,y,x*2,x+y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)"],
    ["=LET(x,1,x)+x", "_xlfn.LET(_xlpm.x,1,_xlpm.x)+x"],
    ["=LET(比率,B1/C1,IF(比率>1,1,比率))", "_xlfn.LET(_xlpm.比率,B1/C1,IF(_xlpm.比率>1,1,_xlpm.比率))"],
    ['=MAP(A1:A9,LAMBDA(v,v&"v"))', '_xlfn.MAP(A1:A9,_xlfn.LAMBDA(_xlpm.v,_xlpm.v&"v"))'],
    ["=LET(f,LAMBDA(a,a+1),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1),_xlpm.f(2))"],
    [
      "=LAMBDA(a,[b],IF(ISOMITTED(b),a,b))(1)",
      "_xlfn.LAMBDA(_xlpm.a,_xlop.b,IF(_xlfn.ISOMITTED(_xlpm.b),_xlpm.a,_xlpm.b))(1)",
    ],
    ["=KPI.GRADE([@总分],S5_Grades)", "_xldudf_KPI_GRADE(数据_9月[[#This Row],[总分]],S5_Grades)"],
    ["=KPI.TIER.RATE(1)", "_xldudf_KPI_TIER_RATE(1)"],
    ["=[@[平均响应时间(秒)]]", "数据_9月[[#This Row],[平均响应时间(秒)]]"],
    ["=COUNT([@[接待人数]:[售后人数]])", "COUNT(数据_9月[[#This Row],[接待人数]:[售后人数]])"],
    ["=花名册[@底薪]", "花名册[[#This Row],[底薪]]"],
    [
      "=SUM(花名册[底薪],花名册[[#Totals],[餐补]],花名册[#All])",
      "SUM(花名册[底薪],花名册[[#Totals],[餐补]],花名册[#All])",
    ],
    ["=VLOOKUP([@工号],花名册,6,FALSE)", "VLOOKUP(数据_9月[[#This Row],[工号]],花名册[],6,FALSE)"],
    ["=[@]", "数据_9月[#This Row]"],
    ["=[@[带''引号和'[括号']]]", "数据_9月[[#This Row],[带''引号和'[括号']]]"],
    ["=SUM(A1#)+'7月'!B2#", "SUM(_xlfn.ANCHORARRAY(A1))+_xlfn.ANCHORARRAY('7月'!B2)"],
    ["=@A1:A9*2", "_xlfn.SINGLE(A1:A9)*2"],
    ['=@INDEX(A1:A9,2)&"@A1"', '_xlfn.SINGLE(INDEX(A1:A9,2))&"@A1"'],
    ["=\"XLOOKUP(\"&'XLOOKUP(x)'!A1", "\"XLOOKUP(\"&'XLOOKUP(x)'!A1"],
    ["=IF(A1=#N/A,{1,2;3,4},#REF!)", "IF(A1=#N/A,{1,2;3,4},#REF!)"],
    ["=[1]Sheet1!$A$1+SUM(Sheet1:Sheet3!A1)", "[1]Sheet1!$A$1+SUM(Sheet1:Sheet3!A1)"],
    ["=_xlfn.SOMETHINGNEW(1)", "_xlfn.SOMETHINGNEW(1)"],
    ["=_xldudf_OTHER_FUNCTION(1)", "_xldudf_OTHER_FUNCTION(1)"],
  ])("%s ↔ %s", (shown, stored) => {
    expect(formulaToFile(shown, context)).toBe(stored);
    expect(formulaFromFile(stored, context)).toBe(shown);
  });

  test("what was typed in another case is stored as Excel knows it", () => {
    expect(formulaToFile("=kpi.grade(xlookup(1,A:A,B:B))", context)).toBe(
      "_xldudf_KPI_GRADE(_xlfn.XLOOKUP(1,A:A,B:B))",
    );
  });

  test("a reference to this row may name its own table; it is shown without", () => {
    const stored = formulaToFile("=SUM(数据_9月[@[接待人数]:[售后人数]])", context) ?? "";
    expect(stored).toBe("SUM(数据_9月[[#This Row],[接待人数]:[售后人数]])");
    expect(formulaFromFile(stored, context)).toBe("=SUM([@[接待人数]:[售后人数]])");
  });

  test("columns of its own table have no meaning outside tables", () => {
    expect(formulaToFile("=[@总分]*2", outside)).toBeNull();
    expect(formulaToFile("=数据_9月[总分]", outside)).toBe("数据_9月[总分]");
  });
});

describe("a formula is told to be a dynamic array", () => {
  test.each([
    "=KPI.GRADE(A1,B1:C3)",
    "=SORT(A1:A9)",
    "=A1:A9",
    "=A1:A9*2",
    "='7月'!A:A>0",
    "=数据_9月[总分]/100",
    "=A1#",
    "=@A1:A9",
    "=SUM((A1:A9>1)*B1:B9)",
    "=XLOOKUP(1,A:A,B:B)",
  ])("%s", (formula) => expect(mayReturnArray(formula, kpi)).toBe(true));
  test.each([
    "=A1",
    "=SUM(A1:A9)",
    "=A1*2+B1",
    "=[@总分]*2",
    '=SUMIFS(A:A,B:B,">0")/SUM(C1:C9)',
    "=SUMPRODUCT((A1:A9>1)*B1:B9)",
    "=INDEX(花名册[底薪],MATCH([@工号],花名册[工号],0))",
    '="SORT("&A1',
    "=VLOOKUP(A1,B:C,2,FALSE)",
    "=-A1",
  ])("not %s", (formula) => expect(mayReturnArray(formula, kpi)).toBe(false));
});

describe("a formula filled to another cell", () => {
  test.each([
    ["A1*$B$1", 2, 1, "B3*$B$1"],
    ["$A1+A$1", 3, 3, "$A4+D$1"],
    ["SUM(B2:C$9)", 1, 0, "SUM(B3:C$9)"],
    ["SUM(A:A,$B:C,3:3,$5:6)", 1, 1, "SUM(B:B,$B:D,4:4,$5:7)"],
    ["'7月'!A1&\"A1\"", 1, 0, "'7月'!A2&\"A1\""],
    ["LOG10(A1)+T_1[A1]", 1, 0, "LOG10(A2)+T_1[A1]"],
    ["A1", -1, 0, "#REF!"],
    ["XFD1+A1048576", 1, 1, "#REF!+#REF!"],
  ])("%s by %d rows, %d columns is %s", (formula, rows, columns, shifted) => {
    expect(shiftFormula(formula, rows, columns)).toBe(shifted);
  });
});

test("tokens always join to the formula again", () => {
  const pieces = fc.constantFrom(
    "A1",
    "$B$2",
    "'",
    '"',
    "[",
    "]",
    "#",
    "@",
    "(",
    ")",
    ",",
    "!",
    ":",
    "SUM",
    "数据_9月",
    "LET",
    "x",
    " ",
    "+",
    "<=",
    "1.5E3",
    "#REF!",
    "'s'!",
    "{",
    ";",
    "\n",
    "\ud800",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
      const formula = list.join("");
      expect(
        tokenizeFormula(formula)
          .map((token) => token.text)
          .join(""),
      ).toBe(formula);
    }),
    { numRuns: 500 },
  );
});
