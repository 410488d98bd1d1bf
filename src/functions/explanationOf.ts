import { explainPerson, type Step } from "../domain/appraisal/explainPerson";
import { readHeads } from "../domain/appraisal/heads";
import { prepareAppraiser } from "../domain/appraise";
import { isBlank, readName, type Cell, type Cells } from "../domain/cell";
import { Failure } from "../domain/failure";
import type { Language } from "../domain/language";
import { sayWorking } from "../domain/messages/workings/workingMessage";
import { attempt } from "../domain/outcome";
import { explainPay } from "../domain/pay/explainPay";
import { preparePay } from "../domain/pay/payItems";
import type { Reading } from "../domain/scheme/readScheme";
import { alignPeople, groupsOf } from "./shapes";

/** The figures of a person, what they are, and those of everyone where they were handed over. */
interface Figures {
  readonly actuals: Cells;
  readonly indicators: Cells;
  readonly everyone: Cells | null;
  readonly groups: Cells | null;
}

/** How a person's appraisal comes about, and his pay where its columns are given: a row a step, in the language of the scheme. */
export function explanationOf(reading: Reading, { actuals, indicators, everyone, groups }: Figures): Cell[][] {
  const { people, heads } = alignPeople("actuals", actuals, indicators);
  const [own] = people;
  if (own === undefined || people.length > 1) {
    const facts = {
      name: "actuals",
      rows: people.length,
      columns: heads.length,
      expectedRows: 1,
      expectedColumns: heads.length,
    };
    throw new Failure("value", { code: "shapesDiffer", facts });
  }
  const others = everyone === null ? people : alignPeople("everyone", everyone, indicators).people;
  const labels = groupsOf(groups, others.length) ?? undefined;
  const person = findPerson(others, own, labels);
  const names = heads.map(readName);
  const steps = explainPerson(prepareAppraiser(reading, names).among(others, labels).group, person);
  return [...steps, ...payStepsOf(reading, names, own, steps)].map((step) => wordStep(step, reading.language));
}

/** The row of everyone that holds the same figures. @throws Failure when there is none, or rows of different groups. */
function findPerson(everyone: Cells, own: readonly Cell[], groups: readonly string[] | undefined): number {
  const places = everyone.flatMap((row, i) => (row.every((cell, j) => isSameCell(cell, own[j] ?? null)) ? [i] : []));
  const [first] = places;
  if (first === undefined) throw new Failure("notFound", { code: "personNotAmong", facts: {} });
  if (places.some((place) => groups?.[place] !== groups?.[first])) {
    throw new Failure("value", { code: "personAmbiguous", facts: { rows: places.map((place) => place + 1) } });
  }
  return first;
}

function isSameCell(a: Cell, b: Cell): boolean {
  return a === b || (isBlank(a) && isBlank(b)) || (a instanceof Failure && b instanceof Failure && a.kind === b.kind);
}

/** The working of the pay, where the figures hold all that it needs besides the total and the grade. */
function payStepsOf(
  reading: Reading,
  names: readonly (string | null)[],
  own: readonly Cell[],
  steps: readonly Step[],
): Step[] {
  const plan = reading.scheme.pay;
  if (plan === undefined) return [];
  const outcomeOf = (code: "total" | "grade") =>
    steps.find(({ subject }) => typeof subject !== "string" && subject.code === code)?.outcome ?? null;
  // What has just been explained comes first: columns that are handed over may hold an older total or grade.
  const heads = [{ kind: "total" } as const, { kind: "grade" } as const, ...readHeads(reading, names)];
  const payOf = attempt(() => preparePay(reading, heads));
  return payOf instanceof Failure ? [] : explainPay(plan, payOf([outcomeOf("total"), outcomeOf("grade"), ...own]));
}

function wordStep({ subject, working, outcome, unit }: Step, language: Language): Cell[] {
  const words = working.map((message) => sayWorking(message, language, unit)).join(language === "zh" ? "；" : "; ");
  return [typeof subject === "string" ? subject : sayWorking(subject, language), words, outcome];
}
