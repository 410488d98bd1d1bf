import { prepareAppraiser } from "../../src/domain/appraise";
import { readScheme } from "../../src/domain/scheme/readScheme";
import { scheme as schemeOf } from "../../src/domain/scheme/scheme";
import { schemeCells } from "../support/schemeCells";
import { appraiseGroup } from "./appraiseGroup";
import { Comparison, patience, people, seed } from "./Comparison";
import { Dice } from "./Dice";
import { randomHeads, randomMember } from "./randomMember";
import { randomScheme } from "./randomScheme";

const comparison = new Comparison();

afterAll(() => {
  comparison.print("appraisals");
});

test(
  `people are appraised as the reference appraises them, REFERENCE_SEED=${seed}`,
  () => {
    let appraised = 0;
    for (let round = 0; appraised < people; round++) appraised += appraiseRandomGroup(new Dice(seed + round * 7919));
    expect(comparison.differences()).toEqual([]);
  },
  patience,
);

function appraiseRandomGroup(dice: Dice): number {
  const scheme = schemeOf.parse(randomScheme(dice));
  const heads = randomHeads(dice, scheme);
  const departments = dice.many(dice.whole(1, 3), (i) => `D${i}`);
  const members = dice.many(dice.pick([1, 2, 3, 5, 8, 12]), () => randomMember(dice, scheme, heads, departments));
  const reading = readScheme(schemeCells(scheme, "zh"), "indicators");
  const appraiser = prepareAppraiser(reading, heads);
  const appraised = appraiser.appraise(
    members.map(({ cells }) => cells),
    members.map(({ group }) => group),
  );
  appraiseGroup(scheme, heads, members).forEach((expected, row) => {
    comparison.count("people");
    const made = appraised[row];
    expected.scores.forEach((score, i) => {
      const indicator = scheme.indicators[i];
      const columns = heads.flatMap((head, column) => (head.split("@")[0] === indicator?.code ? [column] : []));
      const told = () => ({
        what: indicator?.code,
        scoring: indicator?.scoring,
        heads: columns.map((column) => heads[column]),
        everyone: members.map(({ cells, group }) => [group, ...columns.map((column) => cells[column])]),
        row,
        rules: scheme.rules.filter(({ kind }) => kind.endsWith("Exemption") || kind === "pool"),
      });
      // An indicator's score stands at its first column that has one.
      const scored = columns.find((column) => appraiser.isScored[column]);
      if (scored !== undefined) comparison.near("scores", made?.scores[scored], score, told);
    });
    const told = (what: string) => () => ({ what, scheme, heads, members, row });
    const decimals = scheme.totalDecimals;
    if (decimals === null) comparison.near("totals", made?.total, expected.total, told("total"));
    else comparison.rounded("totals", made?.total, expected.total, told("total"));
    comparison.label("grades", made?.grade, expected.grade, told("grade"));
  });
  return members.length;
}
