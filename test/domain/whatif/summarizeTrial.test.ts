import { Failure } from "../../../src/domain/failure";
import type { Outcome } from "../../../src/domain/outcome";
import { summarizeTrial } from "../../../src/domain/whatif/summarizeTrial";
import type { Tried } from "../../../src/domain/whatif/Tried";

function person(total: Outcome<number>, grade: Outcome<string>, pay: Outcome<number>): Tried {
  const who = { row: 0, number: "", name: "", department: "", rank: null };
  return { ...who, appraisal: { total, grade }, pay: { items: [], carried: null, pay } };
}

const failure = new Failure("value", { code: "notANumber", facts: { found: "请假" } });
const people = [
  person(80, "良好", 0.1),
  person(null, null, null),
  person(90, "优秀", 0.2),
  person(failure, failure, failure),
  person(80, " 良好", 4000),
];
const grades = [
  { from: 85, label: "优秀" },
  { from: 60, label: "良好" },
  { from: 0, label: "差" },
];

describe("what everyone's results come to together", () => {
  it("means over those who have a total, and sums what can be paid, to the cent", () => {
    expect(summarizeTrial([{ people }], { grades, countRules: [] })).toEqual({
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
    const countRules = [{ grade: "优秀" }, { grade: "优秀" }, { grade: "良好" }];
    expect(summarizeTrial([{ people }], { grades: [], countRules }).grades).toEqual([
      { label: "优秀", count: 1 },
      { label: "良好", count: 2 },
    ]);
  });

  it("counts people of several periods as often as they are there", () => {
    expect(summarizeTrial([{ people }, { people }], { grades, countRules: [] })).toMatchObject({
      people: 10,
      paySum: 8000.6,
    });
  });

  it("has no figures for nobody", () => {
    expect(summarizeTrial([], { grades: [], countRules: [] })).toMatchObject({
      people: 0,
      meanTotal: null,
      paySum: null,
    });
  });
});
