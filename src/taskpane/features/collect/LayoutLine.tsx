import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { LayoutKind } from "../../../workbook/people/layout";
import type { SourceData, SourceReading } from "../../../workbook/people/source";
import { useTextStyles } from "../../ui/useTextStyles";
import { useCollectWords } from "./words/collectWords";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "6px", marginTop: "6px" },
  select: { minWidth: 0, "& select": { minWidth: 0 } },
});

const kinds: readonly LayoutKind[] = [
  "people",
  "peopleByMonth",
  "monthsAcross",
  "downwards",
  "ratings",
  "ratersAcross",
  "events",
];

interface Props {
  readonly data: SourceData;
  readonly onRead: (changed: Partial<SourceReading>) => void;
}

/** Says in words what kind of list this is, and lets the reader say otherwise; of several months one is chosen. */
export function LayoutLine({ data, onRead }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useCollectWords();
  const { layout, source, period } = data;
  const { kind, months, isSure } = layout;
  const hasMonths = (kind === "peopleByMonth" || kind === "monthsAcross") && months.length > 0;
  const month = period?.month ?? source.reading.month ?? months.at(-1);
  return (
    <div>
      <span className={text.strong}>{words.layoutIs(layout)}</span>
      {!isSure && <span className={text.small}>{words.unsureLayout}</span>}
      <div className={styles.fields}>
        <Field label={words.layout} size="small">
          <Select
            size="small"
            className={styles.select}
            value={kind}
            onChange={(_event, { value }) =>
              onRead({ layout: { ...source.reading.layout, kind: kinds.find((each) => each === value) } })
            }
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {words.kinds[each]}
              </option>
            ))}
          </Select>
        </Field>
        {hasMonths && (
          <Field label={words.monthOfPeople} size="small" hint={words.otherMonthsLeftOut}>
            <Select
              size="small"
              className={styles.select}
              value={String(month)}
              onChange={(_event, { value }) => onRead({ month: Number(value) })}
            >
              {months.map((each) => (
                <option key={each} value={String(each)}>
                  {words.monthOption(each)}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </div>
  );
}
