import { Field, makeStyles, Textarea } from "@fluentui/react-components";
import { nameOfSchemeFile, writeSchemeFile } from "../../../workbook/exchange/writeSchemeFile";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { Screen } from "../../ui/Screen";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWords } from "../../words/words";
import { saveFile } from "./saveFile";

const useStyles = makeStyles({ text: { fontFamily: "monospace" } });

interface Props {
  readonly scheme: SchemeOnSheet;
  readonly onBack: () => void;
}

/**
 * A scheme as a file, to be kept or taken to another workbook. Its text is shown as well: Excel on a Mac saves no files from a
 * pane (office-js#2700).
 */
export function ExportScheme({ scheme: { reading, name }, onBack }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords();
  const { scheme, findings, language } = reading;
  const content = writeSchemeFile(scheme, language);
  const fileName = nameOfSchemeFile(scheme.id, scheme.title || name);
  return (
    <Screen
      title={words.exportScheme}
      onBack={onBack}
      status={fileName}
      primary={{ label: words.saveFile, onClick: () => saveFile(fileName, content) }}
    >
      <p className={text.paragraph}>{words.exportHint}</p>
      {findings.length > 0 && <p className={text.paragraph}>{words.exportLoses({ count: findings.length })}</p>}
      <Field label={words.exportText} hint={words.exportTextHint}>
        <Textarea
          className={styles.text}
          readOnly
          rows={14}
          value={content}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </Field>
    </Screen>
  );
}
