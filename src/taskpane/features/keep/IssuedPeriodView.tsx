import { Button, makeStyles } from "@fluentui/react-components";
import type { Kept } from "../../../workbook/excel/listKept";
import { sumOfPay } from "../../../workbook/register/planIssue";
import type { IssuedPeriod } from "../../../workbook/register/register";
import { isMonth } from "../../../workbook/register/realPeriod";
import { showTime } from "../../../workbook/register/serialTime";
import { addressOf } from "../../../workbook/cells/area";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { formatMoney } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { nameSchemeById } from "../../ui/nameScheme";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import type { Stillness } from "../../useStillness";
import { useWorkbook } from "../../WorkbookContext";
import { ChangedPeople } from "./ChangedPeople";
import { useKeepWords } from "./words/keepWords";
import { LateChanges } from "./LateChanges";
import { LockIssued } from "./LockIssued";
import { PayrollPart } from "./PayrollPart";
import { sheetOfIssue } from "./sheetOfIssue";

const useStyles = makeStyles({
  go: { marginTop: "8px" },
});

interface Props {
  readonly issued: IssuedPeriod;
  readonly periods: readonly IssuedPeriod[];
  readonly kept: Kept;
  readonly schemes: readonly SchemeOnSheet[];
  readonly lastBy: string;
  readonly reload: () => Promise<void>;
  readonly keepStill: Stillness["keepStill"];
  readonly onBack: () => void;
}

/** A period that has been issued: its sheets, what has changed since, and what is paid. */
export function IssuedPeriodView(props: Props) {
  const { issued, periods, kept, schemes, lastBy, reload, keepStill, onBack } = props;
  const styles = useStyles();
  const text = useTextStyles();
  const words = useKeepWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const going = useTask();
  const { period, scheme, version, digest, people, issues } = issued;
  const pay = sumOfPay(people);
  return (
    <Screen title={words.periodOfScheme({ period, scheme: nameSchemeById(scheme, schemes) })} onBack={onBack}>
      <ProblemBar problem={going.problem} />
      <span className={text.strong}>{words.peopleCount({ count: people.length })}</span>
      {pay !== null && (
        <span className={text.small}>
          {words.payrollPay} {formatMoney(pay, language)}
        </span>
      )}
      <span className={text.small}>{words.versionAndDigest({ version, digest })}</span>
      {issues.map((issue) => {
        const { results, word } = sheetOfIssue(issue, kept.results);
        return (
          <Section key={issue.checkCode} title={results?.sheet ?? issue.sheet}>
            <span className={text.small}>
              {words.issuedBy({ time: issue.at === null ? "" : showTime(issue.at), by: issue.by })}
            </span>
            <span className={text.small}>{words[word]}</span>
            {word === "sheetChanged" && results !== null && <ChangedPeople issue={issue} results={results} />}
            {results !== null && (
              <>
                <Button
                  size="small"
                  className={styles.go}
                  onClick={() => going.run(() => workbook.goTo(addressOf(results.area)))}
                >
                  {words.goToSheet}
                </Button>
                <LockIssued issued={issued} issue={issue} results={results} lastBy={lastBy} reload={reload} />
              </>
            )}
          </Section>
        );
      })}
      {isMonth(period) ? (
        <>
          <LateChanges
            issued={issued}
            periods={periods}
            results={kept.results}
            scheme={schemes.find(({ reading }) => reading.scheme.id === scheme) ?? null}
            lastBy={lastBy}
            reload={reload}
          />
          <PayrollPart period={period} register={kept.register} keepStill={keepStill} />
        </>
      ) : (
        <p className={text.paragraph}>{words.spanIsRolledUp}</p>
      )}
    </Screen>
  );
}
