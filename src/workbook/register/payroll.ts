import { findFigure } from "../../domain/appraisal/heads";
import { groupBy } from "../../domain/groupBy";
import { roundMoney } from "../../domain/pay/roundMoney";
import { textKey } from "../../domain/sameText";
import { personKey } from "./issuedPerson";
import { sumOfPay } from "./planIssue";
import { correctionsIn, issuedPeriods, type ItemRow, type Register } from "./register";
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
export function payrollOf(period: string, register: Register, itemRows: readonly ItemRow[]): Payroll {
  const issued = issuedPeriods(register).filter((each) => each.period === period);
  const paid = itemRows.filter((row) => textOf(row.period) === period && keptWordOf(textOf(row.kind)) === "payItem");
  const items = [...new Set(paid.map(({ item }) => textOf(item)))];
  // What issued results paid of earlier periods, by the code of the item.
  const codes = [...new Set(paid.map(({ code }) => textOf(code)))];
  const carriedCodes = new Set(codes.filter((code) => findFigure(code) === "carried"));
  const includedIn = (rows: readonly ItemRow[]) =>
    rows
      .filter(({ code }) => carriedCodes.has(textOf(code)))
      .reduce((sum, { value }) => sum + (figureOf(value) ?? 0), 0);
  const amounts = groupBy(paid, (row) => personKey({ number: textOf(row.number), name: textOf(row.name) }));
  const carried = groupBy(
    correctionsIn(register.rows).filter(({ into }) => into === period),
    personKey,
  );
  const present = groupBy(
    issued.flatMap(({ people }) => people),
    personKey,
  );
  const keys = [...new Set([...present.keys(), ...carried.keys()])];
  const people = keys.flatMap((key): PaidPerson[] => {
    const own = present.get(key) ?? [];
    const corrections = carried.get(key) ?? [];
    const who = own[0] ?? corrections[0];
    if (!who) return [];
    const pay = own.length === 0 ? null : sumOfPay(own);
    const included = includedIn(amounts.get(key) ?? []);
    const more = toCent(corrections.reduce((sum, { amount }) => sum + amount, 0) - included);
    const reasons = corrections.map(({ period: from, reason }) => `${from} ${reason}`.trim());
    return [
      {
        number: who.number,
        name: who.name,
        department: own[0]?.department ?? "",
        amounts: items.map((item) => sumOfItem(amounts.get(key) ?? [], item)),
        pay,
        carried: more,
        reason: [...new Set(reasons)].join("; "),
        payable: toCent((pay ?? 0) + more),
      },
    ];
  });
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
      included: toCent(includedIn(paid)),
      carried: toCent(people.reduce((sum, each) => sum + each.carried, 0)),
      payable: toCent(people.reduce((sum, { payable }) => sum + payable, 0)),
      issued: logged.length === 0 ? null : toCent(logged.reduce((sum, { pay }) => sum + (figureOf(pay) ?? 0), 0)),
    },
  };
}

function sumOfItem(rows: readonly ItemRow[], item: string): number | null {
  const values = rows.filter((row) => textKey(textOf(row.item)) === textKey(item)).map(({ value }) => figureOf(value));
  const figures = values.flatMap((value) => value ?? []);
  return figures.length === 0 ? null : figures.reduce((sum, value) => sum + value, 0);
}

function toCent(amount: number): number {
  return roundMoney(amount, "halfUp", "cent");
}
