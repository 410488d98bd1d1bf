import type { Row } from "../../../../domain/scheme/readBlock";
import type { Scheme } from "../../../../domain/scheme/scheme";

/** What every section of a scheme is shown from: its rows in words, and the scheme where a sentence needs more than a row. */
export interface SectionProps {
  readonly rows: readonly Row[];
  readonly scheme: Scheme;
  /** Shows where each figure comes from, as far as the scheme says so. */
  readonly withBasis: boolean;
}
