import { createContext, useContext } from "react";
import type { Failure, Place } from "../../../domain/failure";
import type { Reading } from "../../../domain/scheme/readScheme";
import type { ListedPerson } from "../../../workbook/people/matchSource";
import type { SourceData } from "../../../workbook/people/source";
import type { MatchedSource } from "../../../workbook/people/matchSource";
import type { AppraisedOne } from "../../../workbook/results/appraiseOne";

/** What a scheme makes of the person in view. */
export interface Figures {
  readonly person: ListedPerson;
  readonly data: SourceData;
  readonly matched: MatchedSource;
  /** The last that could be computed; `null` before. */
  readonly result: AppraisedOne | null;
  /** What the result was computed by. */
  readonly reading: Reading;
  /** Why the scheme as it is now appraises nobody; the result is then that of before. */
  readonly failure: Failure | null;
  /** What Excel calls a cell of the scheme. @example cellOf({ row: 15, column: 4 }) // "D18" */
  readonly cellOf: (place: Place) => string;
  /** The result is that of before. */
  readonly isOld: boolean;
  /** The figures of what has changed last are on their way. */
  readonly isPending: boolean;
  /** It follows what is typed and not written yet. */
  readonly isTyped: boolean;
}

export const FiguresContext = createContext<Figures | null>(null);

/** `null` where nobody is looked at. */
export function useFigures(): Figures | null {
  return useContext(FiguresContext);
}
