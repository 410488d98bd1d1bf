import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { readSchemeFile, type ReadScheme } from "../../../workbook/exchange/readSchemeFile";
import { MOST_BYTES } from "../../../workbook/exchange/schemeFile";
import type { InsertedScheme } from "../../../workbook/excel/insertScheme";
import { WorkbookProblem } from "../../../workbook/WorkbookProblem";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useBeginWords } from "./words/beginWords";
import { NewScheme } from "./NewScheme";

const useStyles = makeStyles({
  // The button stands for it: browsers word a file's own control in their language.
  file: { display: "none" },
  paste: { fontFamily: "monospace" },
  look: { marginTop: "8px" },
});

interface Props {
  readonly onBack: () => void;
  readonly onInserted: (inserted: InsertedScheme) => Promise<void>;
}

/**
 * A scheme from a file that was exported from a pane: what comes in is shown before anything is written.
 *
 * A workbook is not opened: `insertWorksheetsFromBase64` (ExcelApi 1.13) leaves names as #REF! (office-js#3583, #4772), and a
 * scheme is found by its names. A sheet that is moved or copied by hand keeps them, as names of the sheet where the workbook
 * has the same ones (Microsoft Q104501, "Making All Identical Names in a Workbook Local").
 */
export function ImportScheme({ onBack, onInserted }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useBeginWords();
  const { language } = useLanguage();
  const { run, problem } = useTask();
  const file = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState("");
  const [read, setRead] = useState<ReadScheme | null>(null);

  if (read) {
    const ignored = read.ignored.map((place) => place[language]);
    return (
      <NewScheme
        scheme={{ ...read.scheme, status: "draft", previous: undefined }}
        language={read.language}
        wantedId={read.scheme.id}
        withBasis
        onBack={() => setRead(null)}
        onInserted={onInserted}
      >
        <p className={text.paragraph}>{words.importPreview}</p>
        {ignored.length > 0 && (
          <p className={text.paragraph}>{words.importIgnores({ places: ignored, count: ignored.length })}</p>
        )}
      </NewScheme>
    );
  }

  const open = (chosen: File) =>
    run(async () => {
      if (chosen.size > MOST_BYTES) throw new WorkbookProblem({ code: "fileTooLarge", facts: { most: MOST_BYTES } });
      setRead(readSchemeFile(await chosen.text()));
    });

  return (
    <Screen title={words.importScheme} onBack={onBack}>
      <ProblemBar problem={problem} />
      <Section title={words.importFile}>
        <p className={text.paragraph}>{words.importFileHint}</p>
        <Button appearance="primary" onClick={() => file.current?.click()}>
          {words.chooseFile}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          className={styles.file}
          aria-label={words.chooseFile}
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            // The same file again, mended meanwhile, is a change as well.
            target.value = "";
            if (chosen) open(chosen);
          }}
        />
      </Section>
      <Section title={words.importPaste}>
        <Field label={words.importPasteLabel}>
          <Textarea
            className={styles.paste}
            rows={4}
            value={pasted}
            onChange={(_event, { value }) => setPasted(value)}
          />
        </Field>
        <Button
          className={styles.look}
          disabledFocusable={pasted.trim() === ""}
          onClick={() => {
            if (pasted.trim() !== "") run(() => Promise.resolve(pasted).then(readSchemeFile).then(setRead));
          }}
        >
          {words.importLook}
        </Button>
      </Section>
      <Section title={words.inOtherWorkbook}>
        <p className={text.paragraph}>{words.inOtherWorkbookExport}</p>
        <p className={text.paragraph}>{words.inOtherWorkbookCopy}</p>
      </Section>
    </Screen>
  );
}
