import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { addressOf, cellIn } from "../../../workbook/cells/area";
import type { Collect } from "./useCollect";
import { columnOf, textIn } from "../../../workbook/records/log";
import { unitOfMeasure } from "../../../workbook/records/unitOfMeasure";
import { readDay } from "../../../workbook/people/readDay";
import { formatInUnit } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { SmallTable } from "../../ui/SmallTable";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { describeMeasure } from "./describeMeasure";
import { useCollectWords } from "./words/collectWords";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "8px", marginBottom: "12px" },
  select: { minWidth: 0, "& select": { minWidth: 0 } },
  scroll: { overflowX: "auto", marginTop: "8px" },
});

const SHOWN = 100;

interface Props {
  readonly collect: Collect;
  /** Code of the indicator to begin with. */
  readonly indicator: string;
  readonly onBack: () => void;
}

/** The records that a person's figure was made from; each leads to its row in the log. */
export function Behind({ collect, indicator: first, onBack }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useCollectWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const [code, setCode] = useState(first);
  const { run, problem } = useTask();
  const lines = collect.lines.filter(({ measure }) => measure !== null);
  const line = lines.find(({ indicator }) => indicator.code === code) ?? lines[0];
  const { tried } = collect;
  const measure = line?.measure ?? null;
  const log = collect.logs.find(({ key }) => key === measure?.log);
  const measured = measure && tried ? collect.measure(measure, tried.key) : null;
  if (!line || !measure || !log || !tried || !measured)
    return (
      <Screen title={words.behind} onBack={onBack}>
        <p className={text.paragraph}>{words.noRows}</p>
      </Screen>
    );

  const { indicator } = line;
  const rows = measured.rows.slice(0, SHOWN);
  const { source, layout } = log.data;
  const date = columnOf(log.headers, log.choice.date);
  const shown = [measure.column, measure.hit?.column, ...measure.where.map(({ column }) => column)].filter(
    (header, i, all): header is string => typeof header === "string" && all.indexOf(header) === i,
  );
  const value =
    measured.value === null
      ? words.noResult
      : formatInUnit(measured.value, unitOfMeasure(measure, indicator), language);
  const goTo = (at: number) =>
    run(() => workbook.goTo(addressOf({ ...cellIn(source.area, at + 1, 0), columnCount: source.area.columnCount })));
  return (
    <Screen title={words.behind} onBack={onBack}>
      <ProblemBar problem={problem} />
      <div className={styles.fields}>
        <Field label={words.behindOf} size="small">
          <Select
            size="small"
            className={styles.select}
            value={indicator.code}
            onChange={(_event, data) => setCode(data.value)}
          >
            {lines.map((each) => (
              <option key={each.indicator.code} value={each.indicator.code}>
                {each.indicator.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.behindPerson} size="small">
          <Select
            size="small"
            className={styles.select}
            value={tried.key}
            onChange={(_event, data) => collect.change({ tried: data.value })}
          >
            {collect.people
              .filter(({ isOut }) => !isOut)
              .map(({ key, person, name, rows: count }) => (
                <option key={key} value={key}>
                  {words.personRows({ person, name, rows: count })}
                </option>
              ))}
          </Select>
        </Field>
      </div>
      <span className={text.strong}>
        {words.behindSentence({ value, rows: measured.rows.length, shown: rows.length })}
      </span>
      <span className={text.small}>{describeMeasure(measure, words)}</span>
      {rows.length === 0 ? (
        <p className={text.paragraph}>{words.noRows}</p>
      ) : (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.behind}>
          <SmallTable
            label={words.behind}
            columns={[
              { title: words.row },
              ...(date === null ? [] : [{ title: words.date }]),
              ...shown.map((title) => ({ title })),
            ]}
            rows={rows.map(({ at, cells }) => ({
              key: String(at),
              cells: [
                <Button
                  key="go"
                  size="small"
                  appearance="transparent"
                  aria-label={words.goToRow({ row: source.area.row + at + 2 })}
                  onClick={() => goTo(at)}
                >
                  {source.area.row + at + 2}
                </Button>,
                ...(date === null ? [] : [showDay(readDay(cells[date] ?? null, layout.is1904)?.serial, layout.is1904)]),
                ...shown.map((header) => textIn(cells[columnOf(log.headers, header) ?? 0] ?? null)),
              ],
            }))}
          />
        </div>
      )}
    </Screen>
  );
}

/** Month and day. */
function showDay(serial: number | undefined, is1904: boolean): string {
  if (serial === undefined) return "";
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  return `${date.getUTCMonth() + 1}-${String(date.getUTCDate()).padStart(2, "0")}`;
}
