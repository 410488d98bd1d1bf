import fc from "fast-check";
import { explainPerson } from "../../src/domain/appraisal/explainPerson";
import { prepareAppraiser } from "../../src/domain/appraise";
import { allotSeats } from "../../src/domain/calibration/forcedGrades";
import { roundHalfUp } from "../../src/domain/decimal";
import { alone, prepareScale, tierBonus, tierCommission } from "../../src/domain/pay/commission";
import { scale } from "../../src/domain/pay/scale";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { scoring, prepareScoring, type Scoring } from "../../src/domain/scoring/scoring";
import { criticWeights } from "../../src/domain/weights/critic";
import { entropyWeights } from "../../src/domain/weights/entropy";
import { ahpWeights } from "../../src/domain/weights/ahp";
import { S5 } from "../../src/templates/catalogue/servicePayScheme";
import { schemeOf } from "../../src/templates/template";
import { schemeCells } from "../support/schemeCells";

const amount = fc.integer({ min: 0, max: 200_000 });
const rate = fc.integer({ min: 0, max: 20 }).map((percent) => percent / 100);
const tiers = fc.uniqueArray(fc.integer({ min: 1, max: 150_000 }), { minLength: 1, maxLength: 5 }).chain((starts) =>
  fc
    .array(fc.record({ rate, bonus: fc.constantFrom(0, 200, 300) }), {
      minLength: starts.length + 1,
      maxLength: starts.length + 1,
    })
    .map((rows) => [0, ...starts.sort((a, b) => a - b)].map((from, i) => ({ from, rate: 0, bonus: 0, ...rows[i] }))),
);
const scales = fc.record({
  tiers,
  tierMode: fc.constantFrom("marginal" as const, "whole" as const, "interpolated" as const),
  bonusMode: fc.constantFrom("reached" as const, "cumulative" as const),
  tierBoundary: fc.constantFrom("upper" as const, "lower" as const),
});

describe("commission in every mode", () => {
  test.each([
    ["commission", tierCommission],
    ["bonus", tierBonus],
  ])("%s: deals add up to what their sum earns", (_, compute) => {
    fc.assert(
      fc.property(scales, amount, amount, (fields, first, second) => {
        // Nothing sold has reached nothing, even where the first tier has a bonus.
        fc.pre(first > 0);
        const prepared = prepareScale(scale.parse(fields));
        const at = (x: number, prior: number) => compute(x, prepared, { prior, quota: null });
        expect(at(first, 0) + at(second, first)).toBeCloseTo(at(first + second, 0), 6);
      }),
    );
  });

  test.each([
    ["commission", tierCommission],
    ["bonus", tierBonus],
  ])("%s: a return takes back what its deal had earned", (_, compute) => {
    fc.assert(
      fc.property(scales, amount, amount, (fields, prior, deal) => {
        fc.pre(prior > 0);
        const prepared = prepareScale(scale.parse(fields));
        const earned = compute(deal, prepared, { prior, quota: null });
        expect(compute(-deal, prepared, { prior: prior + deal, quota: null })).toBeCloseTo(-earned, 6);
      }),
    );
  });

  test("marginal is continuous: one more yuan earns at most the highest rate", () => {
    fc.assert(
      fc.property(tiers, amount, (rows, x) => {
        const prepared = prepareScale(scale.parse({ tiers: rows }));
        const step = tierCommission(x + 1, prepared, alone) - tierCommission(x, prepared, alone);
        expect(step).toBeGreaterThanOrEqual(-1e-9);
        expect(step).toBeLessThanOrEqual(Math.max(...rows.map((each) => each.rate)) + 1e-9);
      }),
    );
  });
});

/** Rules under which a better result must never score less, with which way better is. */
const target = fc.integer({ min: 1, max: 100 });
const direction = fc.constantFrom("higher" as const, "lower" as const);
const monotone: fc.Arbitrary<{ rule: Scoring; better: "higher" | "lower" }> = fc.oneof(
  fc
    .record({
      target,
      better: direction,
      lowerForm: fc.constantFrom("inverse", "complement"),
      cap: fc.constantFrom(100, 120),
    })
    .map((fields) => ({ rule: scoring.parse({ method: "ratio", ...fields }), better: fields.better })),
  fc
    .record({
      target,
      better: direction,
      step: fc.integer({ min: 1, max: 10 }),
      points: fc.integer({ min: 0, max: 20 }),
      partial: fc.constantFrom("proportional", "whole", "any"),
    })
    .map((fields) => ({ rule: scoring.parse({ method: "deduction", ...fields }), better: fields.better })),
  fc
    .record({
      target,
      better: direction,
      step: fc.integer({ min: 1, max: 10 }),
      points: fc.integer({ min: 0, max: 20 }),
      pointsOff: fc.integer({ min: 0, max: 20 }),
    })
    .map((fields) => ({ rule: scoring.parse({ method: "addition", ...fields }), better: fields.better })),
  fc
    .record({
      baseline: target,
      distance: fc.integer({ min: 1, max: 50 }),
      between: fc.constantFrom("linear", "steps"),
      isHigher: fc.boolean(),
    })
    .map(({ baseline, distance, between, isHigher }) => ({
      rule: scoring.parse({ method: "range", baseline, target: baseline + (isHigher ? distance : -distance), between }),
      better: isHigher ? ("higher" as const) : ("lower" as const),
    })),
  fc
    .record({ baseline: target, distance: fc.integer({ min: 1, max: 50 }), isHigher: fc.boolean() })
    .map(({ baseline, distance, isHigher }) => {
      const by = isHigher ? distance : -distance;
      return {
        rule: scoring.parse({
          method: "linear",
          baseline,
          target: baseline + by,
          challenge: baseline + 2 * by,
          below: isHigher ? "cutoff" : "clamp",
          above: isHigher ? "clamp" : "cutoff",
        }),
        better: isHigher ? ("higher" as const) : ("lower" as const),
      };
    }),
  fc.record({ baseline: target, distance: fc.integer({ min: 1, max: 50 }) }).map(({ baseline, distance }) => ({
    rule: scoring.parse({ method: "efficacy", baseline, target: baseline + distance }),
    better: "higher" as const,
  })),
);

describe("scores", () => {
  const result = fc.integer({ min: 0, max: 300 }).map((x) => x / 2);

  test("a better result never scores less", () => {
    fc.assert(
      fc.property(monotone, result, result, ({ rule, better }, x, y) => {
        const score = (z: number) => prepareScoring(rule, [])?.score(z) ?? NaN;
        const [worse, best] = better === "higher" ? [Math.min(x, y), Math.max(x, y)] : [Math.max(x, y), Math.min(x, y)];
        expect(score(best)).toBeGreaterThanOrEqual(score(worse) - 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  test("stay between floor and cap", () => {
    fc.assert(
      fc.property(
        monotone,
        result,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 60, max: 100 }),
        ({ rule }, x, floor, cap) => {
          const score = prepareScoring({ ...rule, floor, cap }, [])?.score(x) ?? NaN;
          expect(score).toBeGreaterThanOrEqual(floor);
          expect(score).toBeLessThanOrEqual(cap);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("an explanation comes to the same score", () => {
    fc.assert(
      fc.property(monotone, result, ({ rule }, x) => {
        const scorer = prepareScoring(rule, []);
        expect(scorer?.explain(x).score).toBe(scorer?.score(x));
      }),
    );
  });
});

describe("an appraisal", () => {
  const names = ["CONV", "RESP", "UNANS"];
  const reading = readScheme(schemeCells(schemeOf(S5, "en"), "en"), "indicators");
  const person = fc.tuple(
    fc.integer({ min: 0, max: 100 }).map((x) => x / 100),
    fc.integer({ min: 0, max: 200 }),
    fc.integer({ min: 0, max: 30 }),
  );

  test("is the same person by person, by column and by department", () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), (people) => {
        const together = prepareAppraiser(reading, names).appraise(people);
        people.forEach((actuals, i) => {
          expect(prepareAppraiser(reading, names).appraise([actuals])).toEqual([together[i]]);
          names.forEach((name, j) => {
            expect(prepareAppraiser(reading, [name]).appraise(people.map((each) => [each[j] ?? 0]))[i]?.scores[0]).toBe(
              together[i]?.scores[j],
            );
          });
        });
      }),
    );
  });

  test("is explained by steps that end in its total and grade", () => {
    fc.assert(
      fc.property(person, (actuals) => {
        const appraiser = prepareAppraiser(reading, names);
        const [appraisal] = appraiser.appraise([actuals]);
        const outcomes = explainPerson(appraiser.among([actuals]).group, 0).map(({ outcome }) => outcome);
        expect(outcomes.slice(-2)).toEqual([appraisal?.total, appraisal?.grade]);
      }),
    );
  });
});

describe("weights", () => {
  const positive = fc.integer({ min: 1, max: 1000 });
  const data = fc.array(fc.tuple(positive, positive, positive), { minLength: 3, maxLength: 8 });

  test.each([
    ["entropy", entropyWeights],
    ["CRITIC", criticWeights],
  ])("%s: do not depend on the unit of a criterion", (_, weigh) => {
    fc.assert(
      fc.property(data, (rows) => {
        fc.pre([0, 1, 2].every((j) => new Set(rows.map((row) => row[j])).size > 1));
        const rescaled = rows.map(([a, b, c]) => [a * 1000, b, c / 7]);
        weigh(rescaled).forEach((weight, i) => expect(weight).toBeCloseTo(weigh(rows)[i] ?? NaN, 8));
      }),
    );
  });

  test("AHP: judgements that follow from weights give those weights back", () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: 2, maxLength: 8 }), (importance) => {
        const sum = importance.reduce((total, each) => total + each, 0);
        const judgements = importance.map((a) => importance.map((b) => a / b));
        ahpWeights(judgements, "eigenvector").forEach((weight, i) =>
          expect(weight).toBeCloseTo((importance[i] ?? 0) / sum, 10),
        );
      }),
    );
  });
});

test("forced grades use every seat once", () => {
  fc.assert(
    fc.property(
      fc.nat(200),
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 }),
      (people, parts) => {
        const sum = parts.reduce((total, part) => total + part, 0);
        const seats = allotSeats(
          people,
          parts.map((part, i) => ({ label: String(i), share: part / sum })),
        );
        expect(seats.reduce((total, count) => total + count, 0)).toBe(people);
        seats.forEach((count, i) => expect(Math.abs(count - ((parts[i] ?? 0) / sum) * people)).toBeLessThan(1));
      },
    ),
  );
});

test("rounding is half up by magnitude: a decimal tie goes away from zero", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (cents) => {
      const sign = cents < 0 ? -1 : 1;
      // …5 in the third decimal, written as a decimal literal.
      const tie = Number(
        `${sign < 0 ? "-" : ""}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, "0")}5`,
      );
      expect(roundHalfUp(tie, 2)).toBe((cents + sign) / 100);
    }),
  );
});
