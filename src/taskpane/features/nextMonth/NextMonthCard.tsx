import { makeStyles } from "@fluentui/react-components";
import { splitAddress } from "../../../workbook/cells/area";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import type { Offer } from "../../../workbook/settings/planOffers";
import { FindingRow } from "../../ui/FindingRow";
import { useLanguage } from "../../ui/LanguageContext";
import { nameSchemeById } from "../../ui/nameScheme";
import { ProblemBar } from "../../ui/ProblemBar";
import { RowButton } from "../../ui/RowButton";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { describeSetting } from "./describeSetting";
import { useOffers } from "./useOffers";
import { useNextMonthWords } from "./words/nextMonthWords";

const useStyles = makeStyles({
  card: { marginBottom: "20px" },
  list: { margin: "8px 0 0", padding: 0, listStyleType: "none" },
});

interface Props {
  readonly schemes: readonly SchemeOnSheet[];
  readonly onTake: (offer: Offer) => void;
}

/** What can be appraised as it was last month, and which settings cannot be understood; nothing where nothing is remembered. */
export function NextMonthCard({ schemes, onTake }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useNextMonthWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { offers, settings, problem } = useOffers();
  const going = useTask();
  if (offers.length === 0 && settings.problems.length === 0 && problem === undefined) return null;
  return (
    <div className={styles.card}>
      <Section title={words.nextMonth}>
        <ProblemBar problem={problem ?? going.problem} />
        <ul className={text.list}>
          {offers.map((offer) => (
            <li key={`${offer.kind} ${offer.next.address} ${offer.runs.map(({ name }) => name).join(" ")}`}>
              <RowButton onClick={() => onTake(offer)}>
                <span className={text.strong}>
                  {offer.kind === "sheet" || offer.kind === "logs"
                    ? words.asLastTime({ next: offer.next.sheet, last: offer.lastName })
                    : words.fromRecords({ log: offer.next.table ?? offer.next.sheet, last: offer.lastName })}
                </span>
                <span className={text.small}>
                  {words.offerSchemes({ schemes: offer.runs.map(({ scheme }) => nameSchemeById(scheme, schemes)) })}
                </span>
              </RowButton>
            </li>
          ))}
        </ul>
        {settings.problems.length > 0 && (
          <ul className={styles.list} aria-label={words.settingProblems}>
            {settings.problems.map((each) => (
              <FindingRow
                key={each.cell}
                severity="advice"
                text={describeSetting({ ...each, cell: readable(each.cell) }, words, language)}
                address={each.cell}
                onGoTo={(address) => going.run(() => workbook.goTo(address))}
              />
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

/** An address as people write it: 设置!C7. */
function readable(address: string): string {
  const { sheet, local } = splitAddress(address);
  return `${sheet}!${local}`;
}
