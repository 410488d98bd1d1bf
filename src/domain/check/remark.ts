import type { Place } from "../failure";
import type { Reading } from "../scheme/readScheme";
import type { RemarkMessage } from "./messages/remarkMessage";

/** Must be mended before results can be trusted; should be looked at; or worth knowing. */
export type Severity = "error" | "warning" | "advice";

/** Something that the check has to say about a scheme. */
export interface Remark {
  readonly severity: Severity;
  /** The cell that it is about, in the range that holds the scheme. */
  readonly place?: Place | undefined;
  readonly what: RemarkMessage;
  readonly mend: RemarkMessage;
}

/** One thing that is checked. */
export type Check = (reading: Reading) => readonly Remark[];
