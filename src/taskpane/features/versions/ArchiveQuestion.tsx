import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { ProblemBar } from "../../ui/ProblemBar";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useVersionWords } from "./words/versionWords";
import { Question } from "./Question";

interface Props {
  readonly scheme: SchemeOnSheet;
  readonly onDone: (notice: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Takes the version that is in force out of it. */
export function ArchiveQuestion({ scheme: { reference, reading }, onDone, onCancel }: Props) {
  const text = useTextStyles();
  const words = useVersionWords();
  const workbook = useWorkbook();
  const { run, isBusy, problem } = useTask();
  const { version } = reading.scheme;
  const archive = () =>
    run(async () => {
      await workbook.archiveScheme(reference);
      await onDone(words.archived({ version }));
    });
  return (
    <Question
      title={words.archiveVersion({ version })}
      confirm={words.archive}
      isBusy={isBusy}
      onConfirm={archive}
      onCancel={onCancel}
    >
      <ProblemBar problem={problem} />
      <p className={text.paragraph}>{words.archiveHint}</p>
    </Question>
  );
}
