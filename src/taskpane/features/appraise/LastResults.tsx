import { makeStyles } from "@fluentui/react-components";
import { ProblemBar } from "../../ui/ProblemBar";
import { Section } from "../../ui/Section";
import type { KeepRoute } from "../keep/Keep";
import { IssueState } from "./IssueState";
import { useIssues } from "./useIssues";
import { useAppraiseWords } from "./words/appraiseWords";

const useStyles = makeStyles({
  part: { marginBottom: "20px" },
});

/**
 * What has become of the results that are in the workbook, for whoever comes back to it: those that are still to be issued, or where
 * there are none, those that were issued last. Nothing where there are no results.
 */
export function LastResults({ onKeep }: { readonly onKeep: (route: KeepRoute) => void }) {
  const styles = useStyles();
  const words = useAppraiseWords();
  const { sheets, problem } = useIssues();
  const waiting = (sheets ?? []).filter(({ issue }) => issue === null).map(({ sheet }) => sheet);
  // Times are written with the year first, so that texts are in the order of time.
  const times = (sheets ?? []).map(({ issue }) => issue?.time ?? "");
  const last = times.reduce((latest, time) => (time > latest ? time : latest), "");
  const issued = waiting.length > 0 ? [] : (sheets ?? []).filter(({ issue }) => issue?.time === last);
  if (waiting.length + issued.length === 0 && problem === undefined) return null;
  return (
    <div className={styles.part}>
      <Section title={words.lastResults}>
        <ProblemBar problem={problem} />
        <IssueState waiting={waiting} issued={issued} onKeep={onKeep} />
      </Section>
    </div>
  );
}
