import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { nameSchemeById } from "../../ui/nameScheme";
import { ProblemBar } from "../../ui/ProblemBar";
import { RowButton } from "../../ui/RowButton";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import type { SchemesInWorkbook } from "../../useSchemes";
import { useKeepWords } from "./words/keepWords";
import { IssuedPeriodView } from "./IssuedPeriodView";
import { IssueResults } from "./IssueResults";
import { RollUp } from "./RollUp";
import { ResultsNotice } from "./ResultsNotice";
import { StatementPart } from "./StatementPart";
import { sheetOfIssue } from "./sheetOfIssue";
import { useKept } from "./useKept";

const useStyles = makeStyles({
  open: { marginTop: "8px" },
});

/** Where the reader is in this section. */
export type KeepRoute =
  | { readonly at: "list" }
  | { readonly at: "rollUp" }
  | { readonly at: "issue"; readonly sheet: string }
  | { readonly at: "period"; readonly period: string; readonly scheme: string };

interface Props {
  readonly route: KeepRoute;
  readonly onRoute: (route: KeepRoute) => void;
  readonly inWorkbook: SchemesInWorkbook;
  readonly onScore: () => void;
}

/** 定稿: issue results, and look after what has been issued. */
export function Keep({ route, onRoute, inWorkbook, onScore }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useKeepWords();
  const { kept, problem, reload, keepStill } = useKept();
  const [message, setMessage] = useState<string | null>(null);
  const toList = () => onRoute({ at: "list" });
  const go = (to: KeepRoute) => {
    setMessage(null);
    onRoute(to);
  };
  const schemes = inWorkbook.schemes?.found ?? [];
  const periods = kept?.register.periods ?? [];
  const lastBy = String(kept?.register.log.at(-1)?.by ?? "");

  if (kept !== null && route.at === "issue") {
    const results = kept.results.find(({ sheet }) => sheet === route.sheet);
    if (results)
      return (
        <IssueResults
          key={results.sheet}
          results={results}
          register={kept.register}
          periods={periods}
          schemes={schemes}
          lastBy={lastBy}
          keepStill={keepStill}
          onSchemes={inWorkbook.reload}
          onBack={toList}
          onIssued={async (said) => {
            await reload();
            setMessage(said);
            toList();
          }}
        />
      );
  }
  if (kept !== null && route.at === "period") {
    const issued = periods.find(({ period, scheme }) => period === route.period && scheme === route.scheme);
    if (issued)
      return (
        <IssuedPeriodView
          key={`${issued.period} ${issued.scheme}`}
          issued={issued}
          periods={periods}
          kept={kept}
          schemes={schemes}
          lastBy={lastBy}
          reload={reload}
          keepStill={keepStill}
          onBack={toList}
        />
      );
  }

  if (kept !== null && route.at === "rollUp")
    return <RollUp periods={periods} register={kept.register} schemes={schemes} onBack={toList} onInserted={reload} />;

  const waiting = kept?.results.filter(({ issue }) => issue === null) ?? [];
  return (
    <Screen
      title={words.keepTitle}
      status={kept === null && problem === undefined ? words.keepReading : (message ?? undefined)}
    >
      <ProblemBar problem={problem} onRetry={() => void reload()} />
      <p className={text.paragraph}>{words.keepHint}</p>
      {kept !== null && kept.results.length === 0 && periods.length === 0 && (
        <>
          <p className={text.paragraph}>{words.nothingToKeep}</p>
          <Button appearance="primary" onClick={onScore}>
            {words.toScore}
          </Button>
        </>
      )}
      {kept !== null && (kept.results.length > 0 || periods.length > 0) && (
        <>
          <Section title={words.toIssue}>
            {waiting.length === 0 && <span className={text.small}>{words.allIssued}</span>}
            <ul className={text.list}>
              {waiting.map((results) => (
                <li key={results.sheet}>
                  <RowButton onClick={() => go({ at: "issue", sheet: results.sheet })}>
                    <span className={text.strong}>{results.sheet}</span>
                    <span className={text.small}>{results.title}</span>
                    <span className={text.small}>{words.peopleCount({ count: results.rows.length })}</span>
                    {results.state === "same" && <span className={text.small}>{words.state.same}</span>}
                  </RowButton>
                  <ResultsNotice
                    results={results}
                    scheme={schemes.find(({ reading }) => reading.scheme.id === results.scheme) ?? null}
                    reload={reload}
                  />
                </li>
              ))}
            </ul>
          </Section>
          <Section title={words.issuedPeriods}>
            {periods.length === 0 && <span className={text.small}>{words.noneIssued}</span>}
            <ul className={text.list}>
              {periods.map(({ period, scheme, people, issues }) => (
                <li key={`${period} ${scheme}`}>
                  <RowButton onClick={() => go({ at: "period", period, scheme })}>
                    <span className={text.strong}>
                      {words.periodOfScheme({ period, scheme: nameSchemeById(scheme, schemes) })}
                    </span>
                    <span className={text.small}>{words.peopleCount({ count: people.length })}</span>
                    {issues.map((issue) => (
                      <span key={issue.checkCode} className={text.small}>
                        {words[sheetOfIssue(issue, kept.results).word]}
                      </span>
                    ))}
                  </RowButton>
                </li>
              ))}
            </ul>
          </Section>
          <StatementPart results={kept.results} schemes={schemes} />
          {periods.length > 0 && (
            <Section title={words.rollUp}>
              <span className={text.small}>{words.rollUpHint}</span>
              <Button className={styles.open} onClick={() => go({ at: "rollUp" })}>
                {words.rollUpOpen}
              </Button>
            </Section>
          )}
        </>
      )}
    </Screen>
  );
}
