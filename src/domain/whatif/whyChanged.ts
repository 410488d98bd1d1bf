import type { Breakdown, Contribution } from "../appraisal/breakDown";
import { same, sumDecimals } from "../decimal";
import { Failure } from "../failure";
import type { PaidItem, PersonPay } from "../pay/payItems";
import type { Outcome } from "../outcome";
import { sameText, textKey } from "../sameText";
import type { BeforeAfter } from "./compareTrials";

/** Why a person's result is another under another scheme. Points are what it adds to the total. */
export type Reason =
  | {
      readonly kind: "indicator";
      readonly name: string;
      readonly score: BeforeAfter<number>;
      /** Its share of the total as a fraction. */
      readonly share: { readonly before: number; readonly after: number };
      /** The exemption that holds now and did not before, or the other way round. */
      readonly excuse: BeforeAfter<string>;
      readonly points: number;
    }
  | { readonly kind: "item"; readonly name: string; readonly points: number }
  | { readonly kind: "veto"; readonly name: string; readonly isFired: boolean; readonly points: number }
  /** Limits, rounding, and whatever else is made of the sum. */
  | { readonly kind: "rest"; readonly points: number }
  /** `isBoundary`: the total is the same, and the grades have moved. */
  | { readonly kind: "grade"; readonly grade: BeforeAfter<string>; readonly isBoundary: boolean }
  | { readonly kind: "pay"; readonly name: string; readonly amount: BeforeAfter<number> };

/** What one scheme makes of a person. */
interface Result {
  readonly breakdown: Breakdown | null;
  readonly pay: PersonPay | null;
}

/**
 * Why a person's total, grade and pay change: what moves the total first, by how much it moves it, then the grade, then the items of pay.
 * The points of all reasons add up to the change of the total, where both schemes give one.
 */
export function whyChanged(before: Result, after: Result): Reason[] {
  const ofTotal =
    before.breakdown && after.breakdown ? reasonsOfTotal(before.breakdown, after.breakdown).sort(byPoints) : [];
  return [...ofTotal, ...reasonsOfGrade(before.breakdown, after.breakdown), ...reasonsOfPay(before.pay, after.pay)];
}

type OfTotal = Extract<Reason, { readonly points: number }>;

function byPoints(a: OfTotal, b: OfTotal): number {
  return Math.abs(b.points) - Math.abs(a.points);
}

function reasonsOfTotal(before: Breakdown, after: Breakdown): OfTotal[] {
  const fired = vetoReasons(before, after);
  const items = itemReasons(before, after);
  const itemPoints = sumDecimals(items.map(({ points }) => points));
  const rest = sumDecimals([after.rest, -before.rest, after.itemPoints, -before.itemPoints, -itemPoints]);
  const [veto, ...others] = fired;
  // What is left over beside a veto is the veto's doing.
  const remaining: OfTotal[] = same(rest, 0) ? [] : [{ kind: "rest", points: rest }];
  return [
    ...contributionReasons(before.contributions, after.contributions),
    ...items,
    ...(veto ? [{ ...veto, points: rest }, ...others] : remaining),
  ];
}

function contributionReasons(before: readonly Contribution[], after: readonly Contribution[]): OfTotal[] {
  const codes = [...new Set([...after, ...before].map(({ indicator }) => textKey(indicator.code)))];
  return codes.flatMap((code): OfTotal[] => {
    const isIts = ({ indicator }: Contribution) => textKey(indicator.code) === code;
    const [was, is] = [before.find(isIts), after.find(isIts)];
    const points = sumDecimals([is?.points ?? 0, -(was?.points ?? 0)]);
    if (same(points, 0)) return [];
    return [
      {
        kind: "indicator",
        name: (is ?? was)?.indicator.name ?? "",
        score: { before: was?.score ?? null, after: is?.score ?? null },
        share: { before: was?.share ?? 0, after: is?.share ?? 0 },
        excuse: { before: was?.excuse?.name ?? null, after: is?.excuse?.name ?? null },
        points,
      },
    ];
  });
}

function itemReasons(before: Breakdown, after: Breakdown): Extract<Reason, { kind: "item" }>[] {
  const pointsOf = ({ items }: Breakdown, name: string) =>
    sumDecimals(items.filter(({ rule }) => sameText(rule.name, name)).map(({ points }) => points));
  return [...new Set([...after.items, ...before.items].map(({ rule }) => rule.name))].flatMap((name) => {
    const points = sumDecimals([pointsOf(after, name), -pointsOf(before, name)]);
    return same(points, 0) ? [] : [{ kind: "item", name, points } as const];
  });
}

function vetoReasons(before: Breakdown, after: Breakdown): Extract<Reason, { kind: "veto" }>[] {
  const fires = ({ vetoes }: Breakdown, name: string) => vetoes.some(({ rule }) => sameText(rule.name, name));
  return [...new Set([...after.vetoes, ...before.vetoes].map(({ rule }) => rule.name))].flatMap((name) => {
    const isFired = fires(after, name);
    return isFired === fires(before, name) ? [] : [{ kind: "veto", name, isFired, points: 0 } as const];
  });
}

function reasonsOfGrade(before: Breakdown | null, after: Breakdown | null): Reason[] {
  const [was, is] = [labelIn(before?.grade ?? null), labelIn(after?.grade ?? null)];
  if (was === is || (was !== null && is !== null && sameText(was, is))) return [];
  const isBoundary =
    typeof before?.total === "number" && typeof after?.total === "number" && same(before.total, after.total);
  return [{ kind: "grade", grade: { before: was, after: is }, isBoundary }];
}

function labelIn(grade: Outcome<string>): string | null {
  return grade instanceof Failure ? null : grade;
}

function reasonsOfPay(before: PersonPay | null, after: PersonPay | null): Reason[] {
  const [was, is] = [amountsIn(before), amountsIn(after)];
  return [...new Set([...is.keys(), ...was.keys()])]
    .flatMap((key) => {
      const [from, to] = [was.get(key), is.get(key)];
      const amount = { before: from?.amount ?? null, after: to?.amount ?? null };
      const isSame =
        amount.before === null || amount.after === null
          ? amount.before === amount.after
          : same(amount.before, amount.after);
      return isSame ? [] : [{ kind: "pay", name: (to ?? from)?.name ?? "", amount } as const];
    })
    .sort((a, b) => sizeOf(b.amount) - sizeOf(a.amount));
}

function amountsIn(pay: PersonPay | null): Map<string, { readonly name: string; readonly amount: number | null }> {
  const items = (pay?.items ?? []).filter((item): item is PaidItem => item !== null && !(item instanceof Failure));
  return new Map(items.map(({ item, amount }) => [textKey(item.name), { name: item.name, amount }]));
}

function sizeOf({ before, after }: BeforeAfter<number>): number {
  return Math.abs((after ?? 0) - (before ?? 0));
}
