import type { SourceData } from "../../../workbook/people/source";
import { isAnotherSheet, type ListNow } from "../../../workbook/settings/followLists";
import { readIfThere, type Request } from "./prepared";

/** A list that a source is made from, read. */
export interface ReadList extends ListNow {
  /** `null` where there is no list that goes on. */
  readonly data: SourceData | null;
  /** Last month's rows: of the same list, or of the sheet before; `null` where that is gone, or nobody asks for them. */
  readonly before: SourceData | null;
}

/** Reads lists for the month after, of records with those of the month before. @throws WorkbookProblem */
export async function readLists(
  lists: readonly ListNow[],
  { offer, workbook }: Pick<Request, "offer" | "workbook">,
): Promise<ReadList[]> {
  const areRecords = offer.kind === "records" || offer.kind === "logs";
  const read: ReadList[] = [];
  // A context of Excel sends one request at a time.
  for (const list of lists) {
    const data = list.now && (await workbook.readSource(list.now));
    const last = areRecords && isAnotherSheet(list) ? list.last : null;
    read.push({ ...list, data, before: last ? await readIfThere(workbook, last) : isAnotherSheet(list) ? null : data });
  }
  return read;
}
