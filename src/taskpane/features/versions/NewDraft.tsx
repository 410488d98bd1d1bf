import { Button, makeStyles } from "@fluentui/react-components";
import type { StartedDraft } from "../../../workbook/excel/startDraft";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { familyOf } from "../../../workbook/scheme/versionsOf";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useVersionWords } from "./words/versionWords";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "8px" } });

interface Props {
  readonly scheme: SchemeOnSheet;
  /** All schemes of the workbook, this one among them. */
  readonly found: readonly SchemeOnSheet[];
  /** Another version is to be shown. */
  readonly onOpen: (reference: string) => void;
  readonly onStarted: (draft: StartedDraft) => Promise<void>;
}

/** What to do instead of changing a published version: go on with a draft that waits, or start the next version. */
export function NewDraft({ scheme, found, onOpen, onStarted }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useVersionWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, isBusy, problem } = useTask();
  const { lead, others } = familyOf(scheme, found);
  const waiting = [lead, ...others].filter(
    ({ reference, reading }) => reference !== scheme.reference && reading.scheme.status === "draft",
  );
  const start = (layOutIn: typeof language | null) => () =>
    run(async () => onStarted(await workbook.startDraft(scheme.reference, layOutIn)));
  return (
    <>
      <ProblemBar problem={problem} />
      <p className={text.paragraph}>{words.newDraftHint}</p>
      <div className={styles.buttons}>
        {waiting.map(({ reference, reading }) => (
          <Button key={reference} size="small" appearance="primary" onClick={() => onOpen(reference)}>
            {words.openDraft({ version: reading.scheme.version })}
          </Button>
        ))}
        <Button
          size="small"
          appearance={waiting.length === 0 ? "primary" : "secondary"}
          disabledFocusable={isBusy}
          onClick={start(null)}
        >
          {isBusy ? words.inserting : words.newDraft}
        </Button>
        {language !== scheme.reading.language && (
          <Button size="small" disabledFocusable={isBusy} onClick={start(language)}>
            {words.newDraftInMyLanguage}
          </Button>
        )}
      </div>
    </>
  );
}
