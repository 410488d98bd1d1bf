import { S20 } from "../../src/templates/catalogue/feedbackRegister";
import { appraiseExample } from "../support/appraiseExample";
import { countForm } from "../support/countForm";
import { exampleActuals } from "../support/exampleActuals";

const [excellent, middling, poor, vetoed] = appraiseExample(S20, "zh");

test("the register counts for each person what he dealt with", () => {
  const register = S20.forms?.[0];
  if (!register) throw new Error("no register");
  const count = (person: number) =>
    ["LOGGED", "INTIME", "COMPLS", "SETTLED", "CHECKED"].map((input) => countForm(register, input, person));
  // By hand, from lines 1, 4, 5, 9, 12, 16 of the register, and 2, 6, 10, 13, 17, and 3, 7, 11, 15, and 8, 14.
  expect(count(1)).toEqual([6, 6, 3, 3, 3]);
  expect(count(2)).toEqual([5, 4, 4, 3, 2]); // 13 took four days and is open; 10 was not followed up
  expect(count(3)).toEqual([4, 2, 2, 1, 0]); // 3 took four days, 11 has no answer
  expect(count(4)).toEqual([2, 2, 0, 0, 0]);
});

test("rates follow from the counts; without complaints there is none", () => {
  const [first, second, third, fourth] = exampleActuals(S20, "zh");
  expect(first).toEqual([1, 1, 1, 1, 0.96, 0.98, true, 5, 0]);
  expect(second).toEqual([5 / 6, 0.8, 0.75, 2 / 3, 0.72, 0.93, true, 3, 0]);
  expect(third).toEqual([0.5, 0.5, 0.5, 0, 0.36, 0.75, false, 0, 0]);
  expect(fourth).toEqual([1, 1, "", "", 0.9, 0.98, true, 4, 1]);
});

test("the excellent one", () => {
  expect(excellent).toEqual({
    scores: [
      100,
      120, // all in time, the challenge
      100,
      100, // 100 ÷ 90, capped
      100, // 96 ÷ 90, capped
      100, // on target
      100,
      120, // 5 ÷ 4 = 125 %, capped
      null, // recorded
    ],
    total: 105, // 840 ÷ 8
    grade: "优秀",
  });
});

test("the middling one", () => {
  expect(middling).toEqual({
    scores: [
      83.333333333, // 5 of 6
      60, // 80 %, the baseline
      60, // 75 %, in the band from 70 %
      74.074074074, // 66.67 ÷ 90
      80, // 72 ÷ 90
      90, // 5 points short: 100 − 5 × 2
      100,
      75, // 3 ÷ 4
      null,
    ],
    total: 77.8, // (83.3333 + 60 + 60 + 74.0741 + 80 + 90 + 100 + 75) ÷ 8 = 622.4074 ÷ 8 = 77.8009
    grade: "一般",
  });
});

test("the poor one", () => {
  expect(poor).toEqual({
    scores: [
      50, // 4 of 8
      0, // below 80 %
      0, // below 70 %
      0,
      40, // 36 ÷ 90
      54, // 23 points short: 100 − 23 × 2
      0, // no survey
      0, // no new customer
      null,
    ],
    total: 18, // 144 ÷ 8
    grade: "差",
  });
});

test("good work with one breach of confidentiality comes to nothing", () => {
  expect(vetoed).toEqual({ scores: [100, 120, null, null, 100, 100, 100, 100, null], total: 0, grade: "差" });
  const { inputs = [], derived = {}, people } = S20.example;
  const silent = people.map((person) => ({ ...person, LEAK: 0 }));
  // (100 + 120 + 100 + 100 + 100 + 100) ÷ 6 = 103.333…
  expect(appraiseExample({ ...S20, example: { inputs, derived, people: silent } }, "zh")[3]).toMatchObject({
    total: 103.33,
    grade: "优秀",
  });
});
