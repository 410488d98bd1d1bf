import { everyRule } from "../../support/everyRule";
import { S5 } from "../../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../../src/templates/template";
import { fieldsOf } from "../../../src/workbook/people/fields";
import { type FieldKey } from "../../../src/workbook/people/mapping";
import { headerKey } from "../../../src/domain/headerKey";
import { matchColumns } from "../../../src/workbook/people/matchColumns";

const fields = fieldsOf(schemeOf(S5, "zh"), "zh");

/** What each field was matched to: its header, with a question mark where a person has to confirm it. */
function match(headers: readonly string[], of = fields): Record<string, string> {
  const found = matchColumns(headers, of).flatMap(({ field, column, certainty }): [FieldKey, string][] =>
    column === null ? [] : [[field.key, `${headers[column] ?? ""}${certainty === "sure" ? "" : "?"}`]],
  );
  return Object.fromEntries(found);
}

it("matches every field of the sample's months, and takes net sales and not sales", () => {
  const month = [
    "工号",
    "姓名",
    "部门",
    "接待人数",
    "售后人数",
    "询单人数",
    "下单人数",
    "询单转化率",
    "平均响应时间(秒)",
    "销售额",
    "运费",
    "净销售额",
    "订单数",
    "客单价",
    "客户满意度",
    "投诉数",
    "未回复数",
    "底薪",
    "餐补",
  ];
  expect(match(month)).toEqual({
    number: "工号",
    name: "姓名",
    department: "部门",
    "head CONV": "询单转化率",
    "head RESP": "平均响应时间(秒)",
    "head AOV": "客单价",
    "head UNANS": "未回复数",
    "head SALES": "净销售额",
    "head LOAD": "接待人数",
    "head 底薪": "底薪",
    "head 餐补": "餐补",
  });
});

it("calls what stands beside an indicator in words, and finds it by them and by what formulas call it", () => {
  const conversion = fields.filter(({ indicator, role }) => indicator?.code === "CONV" && role === "beside");
  const sales = fields.filter(({ indicator, role }) => indicator?.code === "SALES" && role === "beside");
  expect([...conversion, ...sales].map(({ label }) => label)).toEqual([
    "询单转化率的个人目标",
    "净销售额，此前已计",
    "净销售额的任务额",
  ]);
  for (const header of ["询单转化率的个人目标", "询单转化率@目标", "询单转化率, personal target"])
    expect(match([header])).toEqual({ "head CONV@target": header });
});

it("understands other words for the same", () => {
  expect(
    match([
      "员工编号",
      "员工姓名",
      "所属部门",
      "咨询转化率",
      "响应时间（秒）",
      "平均客单价",
      "漏回复数",
      "销售净额",
      "接待量",
      "基本工资",
      "津贴",
    ]),
  ).toEqual({
    number: "员工编号",
    name: "员工姓名",
    department: "所属部门",
    "head CONV": "咨询转化率",
    "head RESP": "响应时间（秒）",
    "head AOV": "平均客单价",
    "head UNANS": "漏回复数",
    "head SALES": "销售净额",
    "head LOAD": "接待量",
    "head 底薪": "基本工资",
    "head 餐补": "津贴",
  });
});

it("matches English headers to a Chinese scheme", () => {
  expect(
    match([
      "Employee ID",
      "Name",
      "Dept",
      "Inquiry conversion",
      "Average response time (s)",
      "AOV",
      "Unanswered",
      "Net sales",
      "Customers received",
      "Base salary",
      "Meal allowance",
    ]),
  ).toMatchObject({
    number: "Employee ID",
    name: "Name",
    "head CONV": "Inquiry conversion",
    "head RESP": "Average response time (s)",
    "head AOV": "AOV",
    "head SALES": "Net sales",
    "head 底薪": "Base salary",
  });
});

it("asks to confirm what may be something else", () => {
  expect(match(["姓名", "转化率", "销售业绩", "工资"])).toEqual({
    name: "姓名",
    "head CONV": "转化率?",
    "head SALES": "销售业绩?",
    "head 底薪": "工资?",
  });
});

it("asks to confirm one of two columns with the same header", () => {
  expect(match(["姓名", "客单价", "客单价"])).toMatchObject({ "head AOV": "客单价?" });
});

it("takes the indicator's code for a header", () => {
  expect(match(["name", "conv", "RESP"])).toMatchObject({ "head CONV": "conv", "head RESP": "RESP" });
});

it("uses no column twice", () => {
  const columns = matchColumns(["销售额"], fieldsOf({ ...schemeOf(S5, "zh") }, "zh")).filter(
    ({ column }) => column !== null,
  );
  expect(columns).toHaveLength(1);
});

it("leaves a field without a column alone", () => {
  expect(match(["备注", "", "入职日期"])).toEqual({});
});

it("says which fields results need", () => {
  const needed = fields.filter(({ isNeeded }) => isNeeded).map(({ key }) => key);
  expect(needed).toEqual([
    "name",
    "head CONV",
    "head RESP",
    "head AOV",
    "head UNANS",
    "head LOAD",
    "head SALES",
    "head 底薪",
  ]);
});

it.each([
  ["平均响应时间（秒）", "平均响应时间(秒)"],
  ["净销售额【元】", "净销售额"],
  ["Base  Pay", "base_pay"],
  ["ＫＰＩ", "kpi"],
  ["一、指标", "指标"],
  ["3. Weight", "weight"],
  ["(1) 权重", "权重"],
  ["② 权重*", "权重："],
  ["第四部分 等级", "等级"],
  ["【规则】", "规则"],
])("reads the headers %s and %s as the same", (a, b) => {
  expect(headerKey(a)).toBe(headerKey(b));
});

it.each([
  ["3.5分以上占比", "5分以上占比"],
  ["满分", "封顶分"],
])("tells %s from %s", (a, b) => {
  expect(headerKey(a)).not.toBe(headerKey(b));
});

it("lists the days that a pay item counts once, as days present, beside those that attendance needs", () => {
  const days = fieldsOf(everyRule, "zh").filter(({ key }) => /attendance|days|出勤/.test(key));
  expect(days.map(({ key, head, isNeeded }) => [key, head, isNeeded])).toEqual([
    ["head attendance", "出勤率", true],
    ["head daysDue", "应出勤天数", false],
    ["head daysPresent", "出勤天数", true],
  ]);
  expect(match(["实际出勤天数", "应出勤天数"], days)).toEqual({
    "head daysDue": "应出勤天数",
    "head daysPresent": "实际出勤天数",
  });
});
