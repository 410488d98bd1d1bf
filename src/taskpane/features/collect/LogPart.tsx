import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { LogChoice } from "../../../workbook/records/collection";
import type { Log } from "../../../workbook/records/log";
import { useTextStyles } from "../../ui/useTextStyles";
import { useCollectWords } from "./words/collectWords";

const useStyles = makeStyles({
  part: { margin: "8px 0" },
  fields: { display: "flex", flexDirection: "column", gap: "6px", margin: "6px 0" },
  select: { minWidth: 0, "& select": { minWidth: 0 } },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

interface Props {
  readonly log: Log;
  /** As it is chosen by now. */
  readonly choice: LogChoice;
  /** Whether what the list is has been said above. */
  readonly isSaid: boolean;
  readonly onChange: (choice: LogChoice) => void;
  /** `null` for the only one. */
  readonly onRemove: (() => void) | null;
}

/** A list of records: what it is, and which columns say who, when and which event. */
export function LogPart({ log, choice, isSaid, onChange, onRemove }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useCollectWords();
  const { data, headers, key } = log;
  const isUnsure = choice.person === "" || !data.layout.isSure;
  const [isOpen, setOpen] = useState(isUnsure);
  const column = (field: "person" | "date" | "id") => (
    <Field label={words[field]} size="small">
      <Select
        size="small"
        className={styles.select}
        value={choice[field] ?? ""}
        onChange={(_event, { value }) =>
          onChange({ ...choice, [field]: field !== "person" && value === "" ? null : value })
        }
      >
        <option value="">{words.none}</option>
        {headers
          .filter((header) => header !== "")
          .map((header) => (
            <option key={header}>{header}</option>
          ))}
      </Select>
    </Field>
  );
  return (
    <div className={styles.part}>
      <span className={text.strong}>{key}</span>
      {!isSaid && <span className={text.small}>{words.layoutIs(data.layout)}</span>}
      {choice.person === "" && <span className={text.small}>{words.noPerson}</span>}
      <div className={styles.buttons}>
        <Button size="small" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.columnsOf({ log: key })}
        </Button>
        {onRemove && (
          <Button size="small" appearance="subtle" aria-label={words.removeLog({ log: key })} onClick={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
      {isOpen && (
        <div className={styles.fields}>
          {column("person")}
          {column("date")}
          {column("id")}
        </div>
      )}
    </div>
  );
}
