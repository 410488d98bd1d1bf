import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { FormerAdjustments } from "../../../workbook/results/keptAdjustments";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import { describeAdjustments } from "./describeAdjustments";
import { useAppraiseWords } from "./words/appraiseWords";

const useStyles = makeStyles({
  gone: { margin: 0, paddingLeft: "20px" },
});

interface Props {
  readonly former: FormerAdjustments;
  readonly isKept: boolean;
  readonly onKeep: (keeps: boolean) => void;
}

/** What was typed beside results of the same data before: whether it is taken over, and whom it finds no more. */
export function Former({ former: { sheet, kept, gone }, isKept, onKeep }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useAppraiseWords();
  return (
    <Section title={words.formerAdjustments}>
      {kept.length > 0 && (
        <Checkbox
          label={words.keepAdjustments({ sheet, count: kept.length })}
          checked={isKept}
          onChange={(_event, { checked }) => onKeep(checked === true)}
        />
      )}
      {gone.length > 0 && (
        <>
          <span className={text.small}>{words.adjustmentsOfNobody({ sheet, count: gone.length })}</span>
          <ul className={styles.gone}>
            {describeAdjustments(gone, words).map((line, i) => (
              <li key={i} className={text.small}>
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
