import { findFigure } from "../../domain/appraisal/heads";
import { groupBy } from "../../domain/groupBy";
import { roundMoney } from "../../domain/pay/roundMoney";
import { textKey } from "../../domain/sameText";
import { eachInSteps, stepsWithin, type Steps } from "../../domain/steps";
import { personKey } from "./issuedPerson";
import { sumOfPay } from "./planIssue";
import type { ItemRow, Register } from "./register";
import { keptWordOf } from "./keptTables";
import { figureOf, textOf } from "./resultsOnSheet";

/** What is paid for a period, with what is carried into it. */
export interface Payroll {
  readonly period: string;
  readonly schemes: readonly string[];
  /** The pay items, in the order in which they stand in the register. */
  readonly items: readonly string[];
  readonly people: readonly PaidPerson[];
  readonly sums: PayrollSums;
}

export interface PaidPerson {
  readonly number: string;
  readonly name: string;
  readonly department: string;
  /** One for each of `Payroll.items`; `null` where he has none. */
  readonly amounts: readonly (number | null)[];
  /** As issued, with what the results carried over; `null` where there was none. */
  readonly pay: number | null;
  /** What the register carries into the period besides: of people, or since a time, that the results do not have. */
  readonly carried: number;
  readonly reason: string;
  /** What he gets: pay and what is carried over. */
  readonly payable: number;
}

export interface PayrollSums {
  readonly pay: number;
  /** How much of the pay was carried over from earlier periods. */
  readonly included: number;
  readonly carried: number;
  readonly payable: number;
  /** Pay as the log has it from the sheets of results, when they were issued; `null` where the log does not say. */
  readonly issued: number | null;
}

/**
 * The payroll of a period by the register: what was issued for it, by any scheme, and corrections of other periods carried into it,
 * as far as the results did not have them already.
 */
export function* payrollInSteps(period: string, register: Register, itemRows: readonly ItemRow[]): Steps<Payroll> {
  const issued = register.periods.filter((each) => each.period === period);
  yield 0;
  const items: string[] = [];
  const places = new Map<string, number>();
  const amounts = new Map<string, (number | null)[]>();
  const included = new Map<string, number>();
  const placeOf = (item: string): number => {
    const key = textKey(item);
    if (!places.has(key)) places.set(key, items.push(item) - 1);
    return places.get(key) ?? 0;
  };
  yield* stepsWithin(
    eachInSteps(itemRows, (row) => {
      if (textOf(row.period) !== period || keptWordOf(textOf(row.kind)) !== "payItem") return;
      const key = personKey({ number: textOf(row.number), name: textOf(row.name) });
      const own = amounts.get(key) ?? [];
      amounts.set(key, own);
      const place = placeOf(textOf(row.item));
      const value = figureOf(row.value);
      if (value === null) return;
      own[place] = (own[place] ?? 0) + value;
      // What issued results paid of earlier periods, by the code of the item.
      if (findFigure(textOf(row.code)) === "carried") included.set(key, (included.get(key) ?? 0) + value);
    }),
    0,
    0.6,
  );
  const carried = groupBy(
    register.corrections.filter(({ into }) => into === period),
    personKey,
  );
  const present = groupBy(
    issued.flatMap(({ people }) => people),
    personKey,
  );
  yield 0.7;
  const people: PaidPerson[] = [];
  yield* stepsWithin(
    eachInSteps([...new Set([...present.keys(), ...carried.keys()])], (key) => {
      const own = present.get(key) ?? [];
      const corrections = carried.get(key) ?? [];
      const who = own[0] ?? corrections[0];
      if (!who) return;
      const pay = own.length === 0 ? null : sumOfPay(own);
      const more = toCent(corrections.reduce((sum, { amount }) => sum + amount, 0) - (included.get(key) ?? 0));
      const reasons = corrections.map(({ period: from, reason }) => `${from} ${reason}`.trim());
      people.push({
        number: who.number,
        name: who.name,
        department: own[0]?.department ?? "",
        amounts: items.map((_, i) => amounts.get(key)?.[i] ?? null),
        pay,
        carried: more,
        reason: [...new Set(reasons)].join("; "),
        payable: toCent((pay ?? 0) + more),
      });
    }),
    0.7,
    1,
  );
  const logged = register.log.filter(
    (row) => textOf(row.period) === period && keptWordOf(textOf(row.deed)) === "issued",
  );
  return {
    period,
    schemes: [...new Set(issued.map(({ scheme }) => scheme))],
    items,
    people,
    sums: {
      pay: toCent(people.reduce((sum, { pay }) => sum + (pay ?? 0), 0)),
      included: toCent([...included.values()].reduce((sum, value) => sum + value, 0)),
      carried: toCent(people.reduce((sum, each) => sum + each.carried, 0)),
      payable: toCent(people.reduce((sum, { payable }) => sum + payable, 0)),
      issued: logged.length === 0 ? null : toCent(logged.reduce((sum, { pay }) => sum + (figureOf(pay) ?? 0), 0)),
    },
  };
}

function toCent(amount: number): number {
  return roundMoney(amount, "halfUp", "cent");
}
