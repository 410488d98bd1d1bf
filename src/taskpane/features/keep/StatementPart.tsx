import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { isRollUp } from "../../../workbook/register/findOpen";
import type { ResultsOnSheet } from "../../../workbook/register/resultsOnSheet";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useKeepWords } from "./words/keepWords";

const useStyles = makeStyles({
  select: { minWidth: 0, "& select": { minWidth: 0 } },
  button: { marginTop: "8px" },
});

interface Props {
  readonly results: readonly ResultsOnSheet[];
  readonly schemes: readonly SchemeOnSheet[];
}

/** 个人考核单: a printable sheet on which somebody is chosen and all of his result stands. */
export function StatementPart({ results, schemes }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useKeepWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, isBusy, problem } = useTask();
  const [chosen, setChosen] = useState<string | null>(null);
  const schemeOf = (each: ResultsOnSheet) => schemes.find(({ reading }) => reading.scheme.id === each.scheme);
  const able = results.filter((each) => !isRollUp(each) && schemeOf(each) !== undefined);
  const one = able.find(({ sheet }) => sheet === chosen) ?? able.at(-1);
  if (one === undefined) return null;
  const insert = () =>
    run(async () => {
      const scheme = schemeOf(one);
      if (scheme) await workbook.goTo(await workbook.insertStatement(one, scheme, language));
    });
  return (
    <Section title={words.statement}>
      <ProblemBar problem={problem} />
      <span className={text.small}>{words.statementHint}</span>
      {able.length > 1 && (
        <Field label={words.statementOf} size="small">
          <Select
            size="small"
            className={styles.select}
            value={one.sheet}
            onChange={(_event, { value }) => setChosen(value)}
          >
            {able.map(({ sheet }) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button className={styles.button} disabledFocusable={isBusy} onClick={insert}>
        {isBusy ? words.inserting : words.insertStatement}
      </Button>
    </Section>
  );
}
