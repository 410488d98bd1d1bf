import type { Cell } from "../domain/cell";
import { checkScheme } from "../domain/check/checkScheme";
import type { Remark } from "../domain/check/remark";
import type { Language } from "../domain/language";
import { say, type Message } from "../domain/messages/message";
import { readScheme } from "../domain/scheme/readScheme";
import { demand, reply } from "./exchange";

/**
 * Checks a scheme: cells that cannot be read, weights that do not add up, gaps, contradictions, falls in pay. In the language of the scheme.
 * @customfunction CHECK
 * @param scheme The whole scheme, such as Scheme_S5.
 * @returns One row a finding, the most urgent first: severity, where, what, how to mend it.
 * @example =KPI.CHECK(Scheme_S5) starts with "Look at", "R31C3", "at sales of 80000 commission and bonus fall by 300", "give this tier a bonus that is not below the previous one's"
 */
export function check(scheme: unknown[][]): unknown[][] {
  return reply(() => {
    const reading = readScheme(demand(scheme, "scheme"), "indicators");
    const remarks = checkScheme(reading).map((remark) => wordRemark(remark, reading.language));
    return remarks.length > 0 ? remarks : [["", "", say({ code: "checkPassed", facts: {} }, reading.language), ""]];
  });
}

function wordRemark({ severity, place, what, mend }: Remark, language: Language): Cell[] {
  const where = place ? `R${place.row}C${place.column}` : "";
  return [say(severities[severity], language), where, say(what, language), say(mend, language)];
}

const severities: Readonly<Record<Remark["severity"], Message>> = {
  error: { code: "severityError", facts: {} },
  warning: { code: "severityWarning", facts: {} },
  advice: { code: "severityAdvice", facts: {} },
};
