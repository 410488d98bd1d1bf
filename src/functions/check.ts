import { Failure } from "../domain/failure";
import { demand, reply } from "./exchange";

// Excel waits for a promise before it shows the result (https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-web-reqs):
// what few formulas need is fetched when one of them calls it.
/**
 * Checks a scheme: cells that cannot be read, weights that do not add up, gaps, contradictions, falls in pay. In the language of the scheme.
 * @customfunction CHECK
 * @param scheme The whole scheme, such as Scheme_S5.
 * @returns One row a finding, the most urgent first: severity, where, what, how to mend it.
 * @example =KPI.CHECK(Scheme_S5) starts with "Look at", "R31C3", "at sales of 80000 commission and bonus fall by 300", "give this tier a bonus that is not below the previous one's"
 */
export async function check(scheme: unknown[][]): Promise<unknown[][]> {
  const part = await import("./remarksOn").catch(() => null);
  return reply(() => {
    if (part === null) throw new Failure("notFound", { code: "partNotLoaded", facts: {} });
    return part.remarksOn(demand(scheme, "scheme"));
  });
}
