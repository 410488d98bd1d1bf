import { callIn } from "../../../src/workbook/cells/callIn";

it.each([
  ['=IF(A1="","",SUM(B1,2))', "IF", ['A1=""', '""', "SUM(B1,2)"]],
  ['XLOOKUP(TRIM(x),{"a,b";")"},y)', "XLOOKUP", ["TRIM(x)", '{"a,b";")"}', "y"]],
  ["TRIM('出勤(9月, 新)'!$A$2:$A$5)", "TRIM", ["'出勤(9月, 新)'!$A$2:$A$5"]],
  ["IF(数据[[响应'](秒,s)]],1)", "IF", ["数据[[响应'](秒,s)]]", "1"]],
  ['trim("a""b,c")', "TRIM", ['"a""b,c"']],
])("%s is a call of %s with %j", (formula, name, args) => {
  expect(callIn(formula)).toEqual({ name, args });
});

it.each(["=A1", "数据[工号]", "(A1+B1)", "SUM(A1)*SUM(B1)", '"IF(1,2)"', ""])("%s is none", (formula) => {
  expect(callIn(formula)).toBeNull();
});
