import { Button, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Measure } from "../../../workbook/records/collection";
import type { Log } from "../../../workbook/records/log";
import { planFilterInSteps } from "../../../workbook/records/planFilter";
import { ProblemBar } from "../../ui/ProblemBar";
import { useResult } from "../../ui/useResult";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { filterAfresh, type FilteredAfresh } from "./filterAfresh";
import { areFew, type Collect } from "./useCollect";
import { useCollectWords } from "./words/collectWords";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", margin: "8px 0" },
  notice: { marginTop: "8px" },
});

interface Props {
  readonly collect: Collect;
  readonly log: Log;
  readonly measure: Measure;
  /** `personKey` */
  readonly who: string;
}

/**
 * Filters the list of records in its sheet for what a figure was made from, where a filter can tell, and takes that filter off again. A
 * filter that somebody else has put there stays.
 */
export function ShowInSheet({ collect, log, measure, who }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useCollectWords();
  const workbook = useWorkbook();
  const { run, isBusy, problem } = useTask();
  const { state, change, renew, month, people, recorded } = collect;
  const { filtered } = state;
  const { indicator } = measure;
  const figure = `${log.key} ${indicator} ${who}`;
  const [refused, setRefused] = useState<{
    readonly figure: string;
    readonly kind: FilteredAfresh["done"]["kind"];
  } | null>(null);
  const planning = useResult(
    useCallback(
      () => planFilterInSteps(log, recorded.own(log.key, who), measure, month),
      [log, recorded, measure, who, month],
    ),
    areFew([log.data]),
  );
  const plan = planning.progress === null && planning.resume === null ? planning.result : null;
  const isThis = filtered?.log === log.key && filtered.indicator === indicator && filtered.who === who;

  const show = () =>
    run(async () => {
      const { data, done } = await filterAfresh(workbook, log, { measure, who, month }, filtered);
      renew(log.data, data);
      setRefused({ figure, kind: done.kind });
      if (done.kind === "shown")
        change({ filtered: { log: log.key, indicator, who, filter: done.filter, doubled: done.doubled } });
    });
  const takeOff = () =>
    run(async () => {
      if (filtered === null) return;
      await (await workbook.loadRecordCalls()).takeFilterOff(filtered.filter);
      change({ filtered: null });
    });

  const person = people.find(({ key }) => key === filtered?.who);
  return (
    <>
      <ProblemBar problem={problem} />
      {filtered !== null && (
        <span className={text.small} role="status">
          {isThis
            ? words.filteredNow({ log: log.key, rows: filtered.filter.rows.length, doubled: filtered.doubled })
            : words.filteredFor({ log: filtered.log, person: person?.name || (person?.person ?? filtered.who) })}
        </span>
      )}
      {refused?.figure === figure && refused.kind !== "shown" && (
        <MessageBar intent="info" layout="multiline" className={styles.notice}>
          <MessageBarBody>
            {refused.kind === "filteredAlready"
              ? words.filteredAlready({ log: log.key })
              : refused.kind === "differs"
                ? words.filterDiffers
                : words.filterNone}
          </MessageBarBody>
        </MessageBar>
      )}
      {(plan !== null || filtered !== null) && (
        <div className={styles.line}>
          {plan !== null && !isThis && (
            <Button size="small" onClick={show} disabledFocusable={isBusy}>
              {isBusy ? words.filtering : words.showInSheet}
            </Button>
          )}
          {filtered !== null && (
            <Button size="small" onClick={takeOff} disabledFocusable={isBusy}>
              {words.takeFilterOff}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
