import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { compareSchemes, sayDifference } from "../../../domain/compare/compareSchemes";
import { placeOfDifference } from "../../../domain/compare/placeOfDifference";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import type { Trial } from "./useWhatIf";
import { useWhatIfWords } from "./words/whatIfWords";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flex: "1 1 auto", minWidth: 0 },
  go: { flexShrink: 0, minWidth: "auto" },
});

/** What any two versions differ in, whatever they say. */
const ofVersions = ["id", "version", "status", "previous", "effective"];

/** What differs between the two schemes, each with the way to its cell in the draft. */
export function DifferenceList({ trial: { baseline, draft } }: { readonly trial: Pick<Trial, "baseline" | "draft"> }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWhatIfWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, problem } = useTask();
  const differences = useMemo(
    () =>
      compareSchemes(baseline.reading.scheme, draft.reading.scheme)
        .filter(({ section, field }) => section !== "info" || field === null || !ofVersions.includes(field))
        .map((difference) => ({ difference, place: placeOfDifference(difference, draft.reading) })),
    [baseline, draft],
  );
  return (
    <Section title={words.differences} aside={words.differenceCount({ count: differences.length })}>
      <ProblemBar problem={problem} />
      {differences.length === 0 && <p className={text.small}>{words.noDifferences}</p>}
      <ul className={styles.list}>
        {differences.map(({ difference, place }, i) => {
          const address = place === null ? null : draft.addressOf(place);
          return (
            <li key={i} className={styles.row}>
              <span className={styles.text}>{sayDifference(difference, language)}</span>
              {address !== null && (
                <Button
                  size="small"
                  className={styles.go}
                  aria-label={words.goToCell({ address })}
                  onClick={() => run(() => workbook.goTo(address))}
                >
                  {words.goTo}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
