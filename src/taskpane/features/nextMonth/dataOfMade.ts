import type { Language } from "../../../domain/language";
import { describeInSteps, findListInSteps } from "../../../workbook/people/describeSource";
import type { Source, SourceData } from "../../../workbook/people/source";
import { sourceOfSummary } from "../../../workbook/records/planSummary";
import { columnUnder } from "../../../workbook/records/planStack";
import { runInSlices } from "../../../workbook/runInSlices";
import { computeMadeInSteps } from "../../../workbook/settings/computeMade";
import { planMadeInSteps, type Making } from "../../../workbook/settings/making";

/**
 * What a sheet that is to be made from other lists will hold, before it stands there, to be compared with last month.
 * @param readAs has the source read as last month's was.
 * @param lists that will be joined to it.
 */
export async function dataOfMade(
  making: Making,
  readAs: (source: Source) => Source,
  language: Language,
  lists: readonly SourceData[] = [],
): Promise<SourceData> {
  const plan = await runInSlices(planMadeInSteps(making, { sheets: [], names: [] }, language, new Date()));
  const cells = await runInSlices(computeMadeInSteps(making, plan));
  const source = readAs(sourceOfSummary(plan));
  const found = await runInSlices(findListInSteps(source, source.area, cells));
  if (found === null) throw new Error("expected headers on a sheet that was planned");
  const shown = cells.slice(1).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  const data = await runInSlices(describeInSteps(source, source.area, cells, found, shown, false, undefined, lists));
  return making.kind === "stack" ? { ...data, addressOf: addressIn(making, data) } : data;
}

/** Figures of lists that are taken together stand in the lists. */
function addressIn({ parts }: Extract<Making, { kind: "stack" }>, { source }: SourceData): SourceData["addressOf"] {
  const places = parts.flatMap(({ data }) => data.rows.map((_, row) => ({ data, row })));
  return (row, column) => {
    const place = places[row] ?? places[0];
    const header = source.headers[column] ?? "";
    if (!place) throw new Error("expected a list with people");
    return place.data.addressOf(place.row, columnUnder(header, place.data, parts[0]?.data ?? place.data) ?? 0);
  };
}
