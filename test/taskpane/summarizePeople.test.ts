import { Failure } from "../../src/domain/failure";
import type { Outcome } from "../../src/domain/outcome";
import { sortPeople } from "../../src/taskpane/features/appraise/sortPeople";
import { summarizePeople } from "../../src/taskpane/features/appraise/summarizePeople";
import type { AppraisedPerson } from "../../src/workbook/results/appraiseSource";

function person(
  name: string,
  total: Outcome<number>,
  grade: Outcome<string>,
  pay: Outcome<number> | "unpaid",
): AppraisedPerson {
  return {
    row: 0,
    number: name,
    name,
    department: "",
    actuals: [],
    appraisal: { scores: [], total, grade },
    rank: null,
    figures: [],
    proposal: null,
    adjustment: null,
    streaks: [],
    pay: pay === "unpaid" ? null : { items: [], carried: null, pay },
  };
}

const failure = new Failure("value", { code: "notANumber", facts: { found: "请假" } });
const people = [
  person("a", 80, "良好", 0.1),
  person("b", null, null, null),
  person("c", 90, "优秀", 0.2),
  person("d", failure, failure, failure),
  person("e", 80, "良好", 4000),
];
const grades = [
  { from: 85, label: "优秀" },
  { from: 60, label: "良好" },
  { from: 0, label: "差" },
];

describe("the summary", () => {
  it("means over those who have a total, and sums what can be paid, to the cent", () => {
    expect(summarizePeople(people, { grades, countRules: [] })).toEqual({
      people: 5,
      meanTotal: 250 / 3,
      paySum: 4000.3,
      withoutPay: 2,
      grades: [
        { label: "优秀", count: 1 },
        { label: "良好", count: 2 },
        { label: "差", count: 0 },
      ],
      withoutGrade: 2,
    });
  });

  it("knows the grades that are given by counting, too", () => {
    expect(
      summarizePeople(people, { grades: [], countRules: [{ grade: "优秀" }, { grade: "优秀" }, { grade: "良好" }] })
        .grades,
    ).toEqual([
      { label: "优秀", count: 1 },
      { label: "良好", count: 2 },
    ]);
  });

  it("has no figures for nobody", () => {
    expect(summarizePeople([], { grades: [], countRules: [] })).toMatchObject({
      people: 0,
      meanTotal: null,
      paySum: null,
    });
  });
});

describe("the order of people", () => {
  const names = (order: "source" | "best" | "lowest") =>
    sortPeople(people, order)
      .map(({ name }) => name)
      .join("");

  it("keeps equals as they stand, and puts who has no total last", () => {
    expect([names("source"), names("best"), names("lowest")]).toEqual(["abcde", "caebd", "aecbd"]);
  });
});
