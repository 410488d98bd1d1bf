import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { choices } from "../../../domain/scheme/vocabulary";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { familyOf, membersOf } from "../../../workbook/scheme/versionsOf";
import { useLanguage } from "../../ui/LanguageContext";
import { Screen } from "../../ui/Screen";
import { useTextStyles } from "../../ui/useTextStyles";
import { useVersionWords } from "./words/versionWords";
import { DifferenceList } from "../whatif/DifferenceList";

const useStyles = makeStyles({
  choices: { display: "flex", flexDirection: "column", gap: "8px", marginBottom: "12px" },
  // A long name of a sheet must not widen the pane.
  select: { minWidth: 0, "& select": { minWidth: 0 } },
});

interface Props {
  readonly scheme: SchemeOnSheet;
  readonly found: readonly SchemeOnSheet[];
  readonly onBack: () => void;
}

/** In what two versions of a scheme differ, in words, with the way to the cells. */
export function CompareVersions({ scheme, found, onBack }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useVersionWords();
  const { language } = useLanguage();
  const versions = membersOf(familyOf(scheme, found));
  const [laterReference, setLater] = useState(scheme.reference);
  const [earlierReference, setEarlier] = useState(() => comparedWith(scheme, versions).reference);
  const later = versions.find(({ reference }) => reference === laterReference) ?? scheme;
  const earlier = versions.find(({ reference }) => reference === earlierReference) ?? scheme;
  const unread = [earlier, later].filter(({ reading }) => reading.findings.length > 0);

  const select = (label: string, value: SchemeOnSheet, onChoose: (reference: string) => void) => (
    <Field label={label}>
      <Select
        className={styles.select}
        value={value.reference}
        onChange={(_event, { value: chosen }) => onChoose(chosen)}
      >
        {versions.map(({ reference, reading, sheet }) => (
          <option key={reference} value={reference}>
            {[
              words.version({ version: reading.scheme.version }),
              choices.status[reading.scheme.status]?.[language],
              sheet,
            ].join(" · ")}
          </option>
        ))}
      </Select>
    </Field>
  );

  return (
    <Screen title={words.compareVersions} onBack={onBack}>
      <div className={styles.choices}>
        {select(words.earlierVersion, earlier, setEarlier)}
        {select(words.laterVersion, later, setLater)}
      </div>
      {unread.map(({ reference, sheet, reading }) => (
        <p key={reference} className={text.paragraph}>
          {words.compareLoses({ sheet, count: reading.findings.length })}
        </p>
      ))}
      <DifferenceList trial={{ baseline: earlier, draft: later }} />
    </Screen>
  );
}

/** The version that one was made from; else that which is in force, else any other. */
function comparedWith(scheme: SchemeOnSheet, versions: readonly SchemeOnSheet[]): SchemeOnSheet {
  const others = versions.filter(({ reference }) => reference !== scheme.reference);
  const { previous } = scheme.reading.scheme;
  return (
    others.find(({ reading }) => reading.scheme.id === previous) ??
    others.find(({ reading }) => reading.scheme.status === "active") ??
    others[0] ??
    scheme
  );
}
