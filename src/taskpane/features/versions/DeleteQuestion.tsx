import { makeStyles, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { Dependents } from "../../../workbook/excel/findDependents";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { familyOf, membersOf } from "../../../workbook/scheme/versionsOf";
import { FindingRow } from "../../ui/FindingRow";
import { ProblemBar } from "../../ui/ProblemBar";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useVersionWords } from "./words/versionWords";
import { Question } from "./Question";

const useStyles = makeStyles({ findings: { margin: "0 0 8px", padding: 0, listStyleType: "none" } });

/** More sheets than that are counted. */
const MOST_SHEETS = 8;

interface Props {
  readonly scheme: SchemeOnSheet;
  readonly found: readonly SchemeOnSheet[];
  readonly onDone: () => Promise<void>;
  readonly onCancel: () => void;
}

/** Deletes a version, after saying what depends on it. */
export function DeleteQuestion({ scheme, found, onDone, onCancel }: Props) {
  const text = useTextStyles();
  const words = useVersionWords();
  const workbook = useWorkbook();
  const { run, isBusy, problem } = useTask();
  const [dependents, setDependents] = useState<Dependents | null>(null);
  const [searchProblem, setSearchProblem] = useState<unknown>(undefined);
  const { reference, sheet, reading } = scheme;

  const search = useCallback(
    () => workbook.findDependents(reference).then(setDependents, setSearchProblem),
    [workbook, reference],
  );
  useEffect(() => void search(), [search]);
  const searchAgain = () => {
    setSearchProblem(undefined);
    void search();
  };

  const remove = () =>
    run(async () => {
      await workbook.deleteScheme(reference);
      await onDone();
    });
  return (
    <Question
      title={words.deleteVersion({ version: reading.scheme.version })}
      confirm={dependents === null ? null : words.deleteSheet}
      isBusy={isBusy}
      onConfirm={remove}
      onCancel={onCancel}
    >
      <ProblemBar problem={problem ?? searchProblem} onRetry={searchProblem === undefined ? undefined : searchAgain} />
      <p className={text.paragraph}>{words.deleteHint({ sheet })}</p>
      {dependents === null && searchProblem === undefined && (
        <Spinner size="tiny" label={words.searchingDependents} labelPosition="after" />
      )}
      <div role="status">
        {dependents !== null && (
          <Found dependents={dependents} scheme={scheme} found={found} onGoTo={(to) => run(() => workbook.goTo(to))} />
        )}
      </div>
    </Question>
  );
}

function Found({
  dependents: { results, formulas, schemes, isComplete },
  scheme,
  found,
  onGoTo,
}: {
  readonly dependents: Dependents;
  readonly scheme: SchemeOnSheet;
  readonly found: readonly SchemeOnSheet[];
  readonly onGoTo: (address: string) => void;
}) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useVersionWords();
  const others = membersOf(familyOf(scheme, found)).filter(({ reference }) => reference !== scheme.reference);
  const remaining = formulas.length - MOST_SHEETS;
  return (
    <>
      {results.length + formulas.length + schemes.length > 0 && (
        <ul className={styles.findings}>
          {results.length > 0 && (
            <FindingRow severity="advice" text={words.resultsDepend({ sheets: results })} onGoTo={onGoTo} />
          )}
          {formulas.slice(0, MOST_SHEETS).map(({ sheet, count, first }) => (
            <FindingRow
              key={sheet}
              severity="advice"
              text={words.formulasDepend({ sheet, count })}
              address={first}
              onGoTo={onGoTo}
            />
          ))}
          {remaining > 0 && (
            <FindingRow severity="advice" text={words.moreSheetsDepend({ count: remaining })} onGoTo={onGoTo} />
          )}
          {schemes.length > 0 && (
            <FindingRow
              severity="advice"
              text={words.schemesGoToo({ titles: schemes.map(({ reading, name }) => reading.scheme.title || name) })}
              onGoTo={onGoTo}
            />
          )}
        </ul>
      )}
      <p className={text.paragraph}>
        {results.length + formulas.length === 0 ? words.nothingDepends : words.dependBreak}
        {isComplete ? "" : words.searchEnded}
      </p>
      {others.length > 0 && (
        <p className={text.paragraph}>
          {words.otherVersionsStay({ versions: others.map(({ reading }) => reading.scheme.version) })}
        </p>
      )}
    </>
  );
}
