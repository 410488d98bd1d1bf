import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { nameOf } from "../../../workbook/register/findOpen";
import { encodeGbk } from "../../../workbook/register/encodeGbk";
import type { Payroll } from "../../../workbook/register/payroll";
import { payrollCsv, UTF8_MARK } from "../../../workbook/register/payrollTable";
import { useLanguage } from "../../ui/LanguageContext";
import { useTextStyles } from "../../ui/useTextStyles";
import { saveFile } from "../begin/saveFile";
import { useKeepWords } from "./words/keepWords";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "12px" },
  button: { alignSelf: "flex-start" },
});

type Encoding = "utf8" | "gbk";
const encodings: readonly Encoding[] = ["utf8", "gbk"];
const MOST_NAMES = 5;

/** Saves a payroll as a file of comma-separated values, in UTF-8 or GBK. */
export function SaveCsv({ payroll }: { readonly payroll: Payroll }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useKeepWords();
  const { language } = useLanguage();
  const [encoding, setEncoding] = useState<Encoding>("utf8");
  const [said, setSaid] = useState("");

  const save = () => {
    const csv = payrollCsv(payroll, language);
    const file = words.csvFile({ period: payroll.period });
    if (encoding === "utf8") {
      saveFile(file, UTF8_MARK + csv, "text/csv;charset=utf-8");
      setSaid(words.csvSaved({ file }));
      return;
    }
    try {
      const { bytes, lacking } = encodeGbk(csv);
      if (bytes === null) {
        const has = (cells: readonly string[]) => lacking.some((each) => cells.some((cell) => cell.includes(each)));
        const people = payroll.people.filter(({ number, name, department, reason }) =>
          has([number, name, department, reason]),
        );
        // Where no person has them, a pay item does.
        const items = people.length > 0 ? people.map(nameOf) : payroll.items.filter((item) => has([item]));
        setSaid(
          words.notInGbk({
            characters: lacking.join(""),
            names: words.listed({ items, most: MOST_NAMES }),
          }),
        );
        return;
      }
      saveFile(file, bytes, "text/csv;charset=gbk");
      setSaid(words.csvSaved({ file }));
    } catch {
      setSaid(words.noGbk);
    }
  };

  return (
    <div className={styles.fields}>
      <Field label={words.encoding}>
        <Select
          value={encoding}
          onChange={(_event, { value }) => setEncoding(encodings.find((each) => each === value) ?? "utf8")}
        >
          {encodings.map((each) => (
            <option key={each} value={each}>
              {words.encodings[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Button className={styles.button} onClick={save}>
        {words.saveCsv}
      </Button>
      <span className={text.small} role="status">
        {said}
      </span>
    </div>
  );
}
