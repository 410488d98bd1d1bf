import { describeColumns } from "../../../src/workbook/people/describeColumns";
import { findPeople } from "../../../src/workbook/people/findPeople";
import { Failure } from "../../../src/domain/failure";

it("finds the headers below a title, and leaves out blank rows and totals at the end", () => {
  const cells = [
    ["客服九月考核数据", "", ""],
    ["", "", ""],
    ["姓名", "转化率", "底薪"],
    ["甲", 0.5, 4000],
    ["", "", ""],
    ["乙", 0.4, 4200],
    ["合计", "", 8200],
    ["", "", ""],
  ];
  expect(findPeople(cells)).toEqual({ header: 2, count: 3 });
});

it("keeps a person whose name starts like a total", () => {
  expect(
    findPeople([
      ["姓名", "分"],
      ["甲", 2],
      ["合计师", 1],
    ]),
  ).toEqual({ header: 0, count: 2 });
});

it("finds none among numbers alone, and none in nothing", () => {
  expect(
    findPeople([
      [1, 2],
      [3, 4],
    ]),
  ).toBeNull();
  expect(findPeople([["", ""]])).toBeNull();
});

it("tells a list without people from one with", () => {
  expect(findPeople([["姓名", "底薪"]])).toEqual({ header: 0, count: 0 });
});

it("counts what a column holds, and shows the first that is filled", () => {
  const error = new Failure("divideByZero", { code: "inputError", facts: { error: "#DIV/0!" } });
  const [column] = describeColumns(
    ["转化率"],
    4,
    [[""], [0.5], ["请假"], [null], [error], [0.4]],
    [[""], ["50.0%"], ["请假"], [""], ["#DIV/0!"], ["40.0%"]],
  );
  expect(column).toEqual({
    header: "转化率",
    letter: "E",
    samples: ["50.0%", "请假", "#DIV/0!"],
    numbers: 2,
    blanks: 2,
    texts: 1,
    errors: 1,
  });
});

it("counts what is read as a number, also where it is text", () => {
  const [column] = describeColumns(["净销售额"], 0, [["1,000"], ["９５％"], [3], ["三万"]], []);
  expect(column).toMatchObject({ numbers: 3, texts: 1, blanks: 0, errors: 0 });
});
