import { Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Language } from "../../../domain/language";
import type { Scheme } from "../../../domain/scheme/scheme";
import { readSchemeFile } from "../../../workbook/exchange/readSchemeFile";
import { nameOfSchemeFile, writeSchemeFile } from "../../../workbook/exchange/writeSchemeFile";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { useTextStyles } from "../../ui/useTextStyles";
import { useBeginWords } from "./words/beginWords";
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
  const words = useBeginWords();
  const { scheme, findings, language } = reading;
  const { content, problem } = useMemo(() => exportScheme(scheme, language), [scheme, language]);
  const fileName = nameOfSchemeFile(scheme.id, scheme.title || name);
  return (
    <Screen
      title={words.exportScheme}
      onBack={onBack}
      status={fileName}
      primary={
        problem === undefined ? { label: words.saveFile, onClick: () => saveFile(fileName, content) } : undefined
      }
    >
      <ProblemBar problem={problem} />
      <p className={text.paragraph}>{words.exportHint}</p>
      {findings.length > 0 && <p className={text.paragraph}>{words.exportLoses({ count: findings.length })}</p>}
      {problem === undefined && (
        <Field label={words.exportText} hint={words.exportTextHint}>
          <Textarea
            className={styles.text}
            readOnly
            rows={14}
            value={content}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </Field>
      )}
    </Screen>
  );
}

/** What could not be read back would be of no use to anybody: that is found here, and told. */
function exportScheme(scheme: Scheme, language: Language): { readonly content: string; readonly problem: unknown } {
  try {
    const read = readSchemeFile(writeSchemeFile(scheme, language));
    return { content: writeSchemeFile(read.scheme, language), problem: undefined };
  } catch (problem) {
    return { content: "", problem };
  }
}
