import type { Place } from "../failure";
import type { Message } from "../messages/message";
import type { Reading } from "../scheme/readScheme";

/** Must be mended before results can be trusted; should be looked at; or worth knowing. */
export type Severity = "error" | "warning" | "advice";

/** Something that the check has to say about a scheme. */
export interface Remark {
  readonly severity: Severity;
  /** The cell that it is about, in the range that holds the scheme. */
  readonly place?: Place | undefined;
  readonly what: Message;
  readonly mend: Message;
}

/** One thing that is checked. */
export type Check = (reading: Reading) => readonly Remark[];
