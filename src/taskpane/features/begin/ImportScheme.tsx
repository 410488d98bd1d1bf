import { Button, Field, makeStyles, Spinner, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { splitAddress } from "../../../workbook/cells/area";
import { readSchemeFile, type ReadScheme } from "../../../workbook/exchange/readSchemeFile";
import { MOST_BYTES } from "../../../workbook/exchange/schemeFile";
import type { SchemeInFile } from "../../../workbook/exchange/workbookFile/readWorkbookFile";
import { MOST_FILE_BYTES } from "../../../workbook/exchange/workbookFile/limits";
import type { InsertedScheme } from "../../../workbook/excel/insertScheme";
import { WorkbookProblem } from "../../../workbook/WorkbookProblem";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { runInSlices } from "../../../workbook/runInSlices";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { ChooseFromFile } from "./ChooseFromFile";
import { NewScheme } from "./NewScheme";
import { readBytes } from "./readBytes";
import { useBeginWords } from "./words/beginWords";

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

/** What has been found in a file. */
type Found =
  | { readonly kind: "exported"; readonly read: ReadScheme }
  | { readonly kind: "workbook"; readonly file: string; readonly schemes: readonly SchemeInFile[] };

/**
 * A scheme from a file: another workbook, or what was exported from a pane. What comes in is shown before anything is written.
 *
 * The workbook's file is read here, since `insertWorksheetsFromBase64` (ExcelApi 1.13) leaves names as #REF! (office-js#3583, #4772), and a
 * scheme is found by its names. A sheet that is moved or copied by hand keeps them, as names of the sheet where the workbook
 * has the same ones (Microsoft Q104501, "Making All Identical Names in a Workbook Local").
 */
export function ImportScheme({ onBack, onInserted }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useBeginWords();
  const own = words.fromFile;
  const { language } = useLanguage();
  const { run, problem } = useTask();
  const file = useRef<HTMLInputElement>(null);
  const isHere = useRef(true);
  const [pasted, setPasted] = useState("");
  const [progress, setProgress] = useState<number | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<SchemeInFile | null>(null);

  // Whoever leaves gives the reading up.
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  if (found?.kind === "exported") {
    const { read } = found;
    const ignored = read.ignored.map((place) => place[language]);
    return (
      <NewScheme
        scheme={{ ...read.scheme, status: "draft", previous: undefined }}
        language={read.language}
        wantedId={read.scheme.id}
        withBasis
        onBack={() => setFound(null)}
        onInserted={onInserted}
      >
        <p className={text.paragraph}>{own.preview}</p>
        {ignored.length > 0 && (
          <p className={text.paragraph}>{own.ignores({ places: ignored, count: ignored.length })}</p>
        )}
      </NewScheme>
    );
  }
  if (chosen) {
    const { sheet, name, reading, addressOf } = chosen.scheme;
    const { scheme, findings } = reading;
    const places = findings.flatMap(({ failure }) => (failure.place ? [addressOf(failure.place)] : []));
    const cells = [...new Set(places)].map(localOf);
    const uncomputed = chosen.uncomputed.map(localOf);
    return (
      <NewScheme
        scheme={{
          ...scheme,
          title: scheme.title || name,
          version: scheme.version || "1",
          status: "draft",
          previous: undefined,
        }}
        language={reading.language}
        wantedId={scheme.id || undefined}
        withBasis
        onBack={() => {
          setChosen(null);
          if (found?.schemes.length === 1) setFound(null);
        }}
        onInserted={onInserted}
      >
        <p className={text.paragraph}>{own.workbookPreview({ sheet })}</p>
        {findings.length > 0 && (
          <p className={text.paragraph}>{own.unread({ places: cells, count: findings.length })}</p>
        )}
        {uncomputed.length > 0 && (
          <p className={text.paragraph}>{own.uncomputed({ places: uncomputed, count: uncomputed.length })}</p>
        )}
      </NewScheme>
    );
  }
  if (found)
    return (
      <ChooseFromFile file={found.file} schemes={found.schemes} onBack={() => setFound(null)} onChoose={setChosen} />
    );

  const readWorkbook = async (opened: File) => {
    if (opened.size > MOST_FILE_BYTES)
      throw new WorkbookProblem({ code: "workbookTooLarge", facts: { most: MOST_FILE_BYTES } });
    setProgress(0);
    try {
      const { readWorkbookFile } = await import("../../../workbook/exchange/workbookFile/readWorkbookFile");
      const steps = readWorkbookFile(await readBytes(opened));
      const schemes = await runInSlices(steps, { onProgress: setProgress, isCancelled: () => !isHere.current });
      if (schemes === null) return;
      setFound({ kind: "workbook", file: opened.name, schemes });
      if (schemes.length === 1) setChosen(schemes[0] ?? null);
    } finally {
      setProgress(null);
    }
  };
  const open = (opened: File) =>
    run(async () => {
      if (isWorkbook(await readBytes(opened.slice(0, 4)))) {
        await readWorkbook(opened);
        return;
      }
      if (opened.size > MOST_BYTES) throw new WorkbookProblem({ code: "fileTooLarge", facts: { most: MOST_BYTES } });
      setFound({ kind: "exported", read: readSchemeFile(await opened.text()) });
    });

  return (
    <Screen title={words.importScheme} onBack={onBack}>
      <ProblemBar problem={problem} />
      <Section title={own.file}>
        <p className={text.paragraph}>{own.fileHint}</p>
        <Button
          appearance="primary"
          disabledFocusable={progress !== null}
          onClick={() => {
            if (progress === null) file.current?.click();
          }}
        >
          {own.chooseFile}
        </Button>
        {progress !== null && (
          <Spinner size="tiny" label={own.reading({ percent: Math.round(progress * 100) })} labelPosition="after" />
        )}
        <input
          ref={file}
          type="file"
          accept=".xlsx,.xlsm,.json,application/json"
          className={styles.file}
          aria-label={own.chooseFile}
          onChange={({ target }) => {
            const opened = target.files?.[0];
            // The same file again, mended meanwhile, is a change as well.
            target.value = "";
            if (opened) open(opened);
          }}
        />
      </Section>
      <Section title={own.paste}>
        <Field label={own.pasteLabel}>
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
            if (pasted.trim() !== "")
              run(async () => setFound({ kind: "exported", read: await Promise.resolve(pasted).then(readSchemeFile) }));
          }}
        >
          {own.look}
        </Button>
      </Section>
      <Section title={own.otherWays}>
        <p className={text.paragraph}>{own.moveSheet}</p>
      </Section>
    </Screen>
  );
}

/** By its first bytes: a zip, or a compound file as older and encrypted workbooks are. */
function isWorkbook([a, b, c, d]: Uint8Array): boolean {
  return (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);
}

function localOf(address: string): string {
  return splitAddress(address).local;
}
