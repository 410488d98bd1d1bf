import { Failure } from "../../src/domain/failure";
import type { Outcome } from "../../src/domain/outcome";
import { sortPeople } from "../../src/taskpane/features/appraise/sortPeople";
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

describe("the order of people", () => {
  const names = (order: "source" | "best" | "lowest") =>
    sortPeople(people, order)
      .map(({ name }) => name)
      .join("");

  it("keeps equals as they stand, and puts who has no total last", () => {
    expect([names("source"), names("best"), names("lowest")]).toEqual(["abcde", "caebd", "aecbd"]);
  });
});
