import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import type { Language } from "../../../domain/language";
import type { Scheme } from "../../../domain/scheme/scheme";
import type { IdProblem } from "../../../workbook/cells/checkSchemeId";
import type { InsertedScheme } from "../../../workbook/excel/insertScheme";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useWorkbook } from "../../WorkbookContext";
import { useBeginWords, type BeginWords } from "./words/beginWords";
import { SchemeContents } from "../define/SchemeContents";
import { useNaming } from "./useNaming";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "10px" },
  taken: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
});

interface Props {
  /** What will stand on the sheet; its title is the first suggestion. */
  readonly scheme: Scheme;
  /** The language of its cells. */
  readonly language: Language;
  /** The id that it had where it comes from, if people know it by that. */
  readonly wantedId?: string | undefined;
  /** Shows where each figure comes from, as far as the scheme says so. */
  readonly withBasis?: boolean;
  readonly onBack: () => void;
  readonly onInserted: (inserted: InsertedScheme) => Promise<void>;
  /** What is to be said of it above. */
  readonly children?: ReactNode;
}

/** A scheme before it is put into the workbook: what it will be called, and everything that it would put on the sheet. */
export function NewScheme({ scheme, language, wantedId, withBasis = false, onBack, onInserted, children }: Props) {
  const styles = useStyles();
  const words = useBeginWords();
  const workbook = useWorkbook();
  const { run, isBusy, problem } = useTask();
  const naming = useNaming(scheme.title, wantedId);
  const fields = useRef<HTMLDivElement>(null);
  const { id, title, idProblem, isTitleMissing } = naming;

  const insert = () => {
    if (isTitleMissing || idProblem) fields.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    else run(async () => onInserted(await workbook.insertScheme({ ...scheme, id, title: title.trim() }, language)));
  };

  return (
    <Screen
      title={scheme.title}
      onBack={onBack}
      status={words.insertSchemeHint}
      primary={{ label: words.insertScheme, onClick: insert, busyLabel: isBusy ? words.inserting : undefined }}
    >
      <ProblemBar problem={problem} onRetry={insert} />
      <ProblemBar problem={naming.problem} />
      {children}
      <Section title={words.naming}>
        <div ref={fields} className={styles.fields}>
          <Field label={words.schemeTitle} validationMessage={isTitleMissing ? words.titleMissing : null}>
            <Input value={title} onChange={(_event, { value }) => naming.chooseTitle(value)} />
          </Field>
          <Field
            label={words.schemeId}
            hint={words.schemeIdHint({ id: idProblem && idProblem.code !== "taken" ? "" : id })}
            validationMessage={idProblem && describeIdProblem(idProblem, words)}
          >
            <Input
              value={id}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, { value }) => naming.chooseId(value)}
            />
          </Field>
          {idProblem?.code === "taken" && (
            <div className={styles.taken}>
              <Button size="small" onClick={() => naming.chooseId(idProblem.free)}>
                {words.useId({ id: idProblem.free })}
              </Button>
            </div>
          )}
        </div>
      </Section>
      <SchemeContents scheme={{ ...scheme, id, title }} withBasis={withBasis} />
    </Screen>
  );
}

function describeIdProblem(problem: IdProblem, words: BeginWords): string {
  switch (problem.code) {
    case "empty":
      return words.idEmpty;
    case "start":
      return words.idStart;
    case "characters":
      return words.idCharacters;
    case "tooLong":
      return words.idTooLong({ most: problem.most });
    case "taken":
      return words.idTaken;
  }
}
