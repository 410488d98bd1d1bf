import { useCallback, useEffect, useState } from "react";
import { planOffers, type Offer } from "../../../workbook/settings/planOffers";
import { noSettings, type SettingsRead } from "../../../workbook/settings/readRuns";
import { useWorkbookChanges } from "../../useWorkbookChanges";
import { useWorkbook } from "../../WorkbookContext";

export interface Offers {
  readonly offers: readonly Offer[];
  readonly settings: SettingsRead;
  readonly problem: unknown;
}

/** What the workbook remembers and can be done again now. Where nothing is remembered, nothing but one name is looked up. */
export function useOffers(): Offers {
  const workbook = useWorkbook();
  const [offers, setOffers] = useState<Offers>({ offers: [], settings: noSettings, problem: undefined });
  const read = useCallback(async () => {
    const settings = await (await workbook.loadRunCalls()).listSettings();
    const sources = settings.runs.length === 0 ? [] : await workbook.listSources();
    setOffers({ offers: planOffers(settings.runs, sources), settings, problem: undefined });
  }, [workbook]);
  const tell = useCallback((problem: unknown) => setOffers((before) => ({ ...before, problem })), []);
  useEffect(() => {
    read().catch(tell);
  }, [read, tell]);
  useWorkbookChanges(read, { onProblem: tell });
  return offers;
}
