import { useCallback, useEffect, useState } from "react";
import { planOffers, type Offer } from "../../../workbook/settings/planOffers";
import { noSettings, type SettingsRead } from "../../../workbook/settings/readRuns";
import { useWorkbookChanges } from "../../useWorkbookChanges";
import { useWorkbook, type Workbook } from "../../WorkbookContext";

export interface Offers {
  readonly offers: readonly Offer[];
  readonly settings: SettingsRead;
  readonly problem: unknown;
}

/** What the workbook remembers and can be done again now. Where nothing is remembered, nothing but one name is looked up. */
export function useOffers(): Offers {
  const workbook = useWorkbook();
  const [offers, setOffers] = useState<Offers>({ offers: [], settings: noSettings, problem: undefined });
  const read = useCallback(
    () =>
      readOffers(workbook).then(({ settings, sources }) =>
        setOffers({ offers: planOffers(settings.runs, sources), settings, problem: undefined }),
      ),
    [workbook],
  );
  const tell = useCallback((problem: unknown) => setOffers((before) => ({ ...before, problem })), []);
  const reload = useCallback(() => void read().catch(tell), [read, tell]);
  useEffect(reload, [reload]);
  useWorkbookChanges(read, { onProblem: tell });
  return offers;
}

async function readOffers(workbook: Workbook) {
  const settings = await (await workbook.loadRunCalls()).listSettings();
  return { settings, sources: settings.runs.length === 0 ? [] : await workbook.listSources() };
}
