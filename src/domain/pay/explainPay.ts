import type { Step } from "../appraisal/explainPerson";
import { Failure } from "../failure";
import type { Text } from "../language";
import type { WorkingMessage } from "../messages/workings/workingMessage";
import type { Outcome } from "../outcome";
import { factorWords, type Factor } from "./factors";
import type { CarriedPay, PaidItem, PersonPay } from "./payItems";
import type { PayPlan } from "./payPlan";

/** The working behind a person's pay: a step for each item, one for what is carried over, and the sum. */
export function explainPay({ items }: PayPlan, { items: paid, carried, pay }: PersonPay): Step[] {
  const more = isNothing(carried) ? [] : [carried];
  const amounts = [...paid, ...more].flatMap((each) =>
    each instanceof Failure || each?.amount == null ? [] : [each.amount],
  );
  const sum: Step = {
    subject: { code: "pay", facts: {} },
    working: pay instanceof Failure || amounts.length < 2 ? [] : [{ code: "workingPaySum", facts: { amounts } }],
    outcome: pay,
  };
  return [
    ...items.map((item, i): Step => ({ subject: item.name, ...explainItem(paid[i] ?? null) })),
    ...more.map(explainCarried),
    sum,
  ];
}

/** Nobody asks about what is not carried over. */
function isNothing(carried: Outcome<CarriedPay>): boolean {
  return carried === null || (!(carried instanceof Failure) && carried.amount === 0 && carried.reason === "");
}

function explainCarried(carried: Outcome<CarriedPay>): Step {
  const subject = { code: "carriedOver", facts: {} } as const;
  if (carried === null || carried instanceof Failure)
    return { subject, working: carried === null ? [] : [carried.detail], outcome: carried };
  const { amount, reason } = carried;
  return { subject, working: reason === "" ? [] : [{ code: "workingCarried", facts: { reason } }], outcome: amount };
}

function explainItem(paid: Outcome<PaidItem>): Pick<Step, "working" | "outcome"> {
  if (paid === null || paid instanceof Failure) return { working: paid === null ? [] : [paid.detail], outcome: paid };
  const { item, factors, isMet, product, amount } = paid;
  const working: WorkingMessage[] = [];
  if (isMet !== null) {
    const { when = "", comparison = ">=", value = "" } = item;
    working.push({ code: "workingGate", facts: { when, comparison, value, isMet } });
  }
  if (isMet === false) return { working, outcome: amount };
  const terms = factors.map(({ factor, value }) => ({ name: nameOf(factor), value, isRate: isRate(factor) }));
  working.push({ code: "workingFactors", facts: { terms } });
  if (product === null) working.push({ code: "workingBlank", facts: { amount } });
  else {
    const settled = item.kind === "deduction" ? -(amount ?? 0) : (amount ?? 0);
    if (product !== settled) working.push({ code: "workingSettled", facts: { raw: product, amount: settled } });
  }
  return { working, outcome: amount };
}

function nameOf(factor: Factor): Text | null {
  switch (factor.kind) {
    case "number":
      return null;
    case "roster":
      return { zh: factor.column, en: factor.column };
    default:
      return factorWords[factor.kind];
  }
}

function isRate({ kind }: Factor): boolean {
  return kind === "share" || kind === "coefficient" || kind === "attendance";
}
