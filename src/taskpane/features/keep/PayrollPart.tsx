import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { computeOn, courseWithin } from "../../../workbook/excel/course";
import { payrollInSteps, type Payroll } from "../../../workbook/register/payroll";
import { payrollCsv, UTF8_MARK } from "../../../workbook/register/payrollTable";
import type { Register } from "../../../workbook/register/register";
import { roundMoney } from "../../../domain/pay/roundMoney";
import { formatMoney } from "../../ui/formatNumber";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Section } from "../../ui/Section";
import { SmallTable } from "../../ui/SmallTable";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import type { Stillness } from "../../useStillness";
import { useWorkbook } from "../../WorkbookContext";
import { InsertionLine } from "../appraise/InsertionLine";
import { useGivingUp } from "../appraise/useGivingUp";
import { useAppraiseWords } from "../appraise/words/appraiseWords";
import { SaveCsv } from "./SaveCsv";
import { useKeepWords } from "./words/keepWords";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

interface Props {
  readonly period: string;
  readonly register: Register;
  readonly keepStill: Stillness["keepStill"];
}

/** Reading and adding up take about as long as each other. */
const HALF_WAY = 0.5;

/** The payroll of a period: its sums against the results as issued, a sheet of it, and its text as CSV. */
export function PayrollPart({ period, register, keepStill }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useKeepWords();
  const appraising = useAppraiseWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, isBusy, problem } = useTask();
  const giving = useGivingUp();
  const [isInserting, setInserting] = useState(false);
  const [payroll, setPayroll] = useState<Payroll | null>(null);
  const [isCsvShown, setCsvShown] = useState(false);

  const add = () => {
    setInserting(false);
    run(() =>
      giving.follow(async (course) => {
        const items = await workbook.readItems(period, courseWithin(course, 0, HALF_WAY));
        const steps = payrollInSteps(period, register, items);
        setPayroll(await computeOn(courseWithin(course, HALF_WAY, 1), steps));
      }),
    );
  };
  const insert = (made: Payroll) => {
    setInserting(true);
    run(() =>
      giving.follow((course) =>
        keepStill(async () => {
          await workbook.goTo(await workbook.insertPayroll(made, new Date(), language, course));
        }),
      ),
    );
  };

  return (
    <Section title={words.payroll}>
      <ProblemBar problem={problem} />
      <span className={text.small}>{words.payrollHint}</span>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={add}>
          {isBusy && !isInserting ? words.payrollReading : words.makePayroll}
        </Button>
      </div>
      {isBusy && <InsertionLine giving={giving} say={isInserting ? undefined : words.payrollPart} />}
      {giving.isGivenUp && !isBusy && (
        <span className={text.small} role="status">
          {appraising.insertCancelled}
        </span>
      )}
      {payroll && (
        <>
          <Sums payroll={payroll} />
          <div className={styles.buttons}>
            <Button disabledFocusable={isBusy} onClick={() => insert(payroll)}>
              {words.insertPayroll}
            </Button>
          </div>
          <SaveCsv payroll={payroll} />
          <div className={styles.buttons}>
            <Button aria-expanded={isCsvShown} onClick={() => setCsvShown(!isCsvShown)}>
              {words.showCsv}
            </Button>
          </div>
          {isCsvShown && <CsvText csv={UTF8_MARK + payrollCsv(payroll, language)} />}
        </>
      )}
    </Section>
  );
}

function Sums({ payroll: { sums } }: { readonly payroll: Payroll }) {
  const text = useTextStyles();
  const words = useKeepWords();
  const { language } = useLanguage();
  const off = sums.issued === null ? null : roundMoney(sums.pay - sums.issued, "halfUp", "cent");
  const rows = [
    ...(sums.issued === null ? [] : [[words.payrollIssued, sums.issued] as const]),
    [words.payrollPay, sums.pay] as const,
    ...(sums.included === 0 ? [] : [[words.payrollIncluded, sums.included] as const]),
    ...(sums.carried === 0 ? [] : [[words.payrollCarried, sums.carried] as const]),
    [words.payrollPayable, sums.payable] as const,
  ];
  return (
    <>
      <SmallTable
        label={words.payroll}
        columns={[{ title: words.payroll }, { title: words.sumTitle, isNumeric: true }]}
        rows={rows.map(([title, amount]) => ({ key: title, cells: [title, formatMoney(amount, language)] }))}
      />
      {off !== null && (
        <span className={text.small} role="status">
          {off === 0 ? words.payrollAgrees : words.payrollDiffers({ amount: formatMoney(off, language) })}
        </span>
      )}
    </>
  );
}

/**
 * A pane can save no file in every host, and on the web it may not even copy (office-js#1991): then the text is selected, for
 * the reader to copy himself.
 */
function CsvText({ csv }: { readonly csv: string }) {
  const styles = useStyles();
  const words = useKeepWords();
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = () => {
    box.current?.focus();
    box.current?.select();
    // Where the page is not served by https there is no clipboard at all, which its type does not say.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const copied = clipboard ? clipboard.writeText(csv) : Promise.reject(new Error("no clipboard"));
    copied.then(
      () => setSaid(words.csvCopied),
      () => setSaid(words.csvNotCopied),
    );
  };
  return (
    <>
      <Field label={words.csvText} hint={words.csvHint}>
        <Textarea readOnly value={csv} resize="vertical" textarea={{ ref: box, rows: 6 }} />
      </Field>
      <div className={styles.buttons}>
        <Button onClick={copy}>{words.copyCsv}</Button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}
