import type { Text } from "../../domain/language";
import { expectations } from "./expectations";
import type { Observations } from "./observations";
import type { Part } from "./parts";

/** `ok`: as we built for; `handled`: otherwise, with the same results; `breaks`: the add-in would go wrong; `told`: no opinion. */
export type Verdict = "ok" | "handled" | "breaks" | "told";

/** One thing that was tried, and what is to be thought of it. */
export interface HostFinding {
  readonly id: string;
  readonly part: Part;
  readonly what: Text;
  /** `null` where nothing in particular is expected. */
  readonly expected: string | null;
  readonly got: string;
  readonly detail: string | null;
  readonly verdict: Verdict;
  /** What it means; `null` where it is as expected. */
  readonly remark: Text | null;
}

/** Compares what was observed with what we built for; what was not tried is left out. */
export function judgeHost(observations: Observations): HostFinding[] {
  return expectations.flatMap(({ id, part, what, expected, meets, handles, remark }): HostFinding[] => {
    const observation = observations[id];
    if (observation === undefined) return [];
    const { got, detail = null } = observation;
    const differs = handles(got) ? "handled" : "breaks";
    const verdict = expected === null ? "told" : meets(got) ? "ok" : differs;
    const isOtherwise = verdict === "handled" || verdict === "breaks";
    return [{ id, part, what, expected, got, detail, verdict, remark: (isOtherwise && remark) || null }];
  });
}
