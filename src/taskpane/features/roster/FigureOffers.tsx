import { Button, makeStyles } from "@fluentui/react-components";
import type { Field } from "../../../workbook/people/fields";
import type { FigureProposal } from "../../../workbook/people/proposeFigures";
import type { RosterChoice, Source } from "../../../workbook/people/source";
import { ProblemBar } from "../../ui/ProblemBar";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { placeOfList } from "./placeOfList";
import { useRosterWords, type RosterWords } from "./words/rosterWords";

const useStyles = makeStyles({
  list: { margin: "4px 0 0", padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "6px" },
  button: { marginTop: "2px", minWidth: 0, maxWidth: "100%", overflowWrap: "anywhere" },
});

interface Props {
  readonly field: Field;
  readonly offers: readonly FigureProposal[];
  /** People of the data. */
  readonly all: number;
  readonly onJoin: (choice: RosterChoice) => Promise<void>;
  /** Takes a list as the source, or collects it. */
  readonly onSource: (source: Source) => Promise<void>;
}

/** What of other sheets has a figure that the data lack, beside the field: each with the one button that brings it here. */
export function FigureOffers({ field, offers, all, onJoin, onSource }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useRosterWords();
  const { run, isBusy, problem } = useTask();
  const having = offers.filter(({ news }) => news.some(({ key }) => key === field.key));
  // What only may be something else is no help where a list can be looked up.
  const joining = having.filter(({ kind }) => kind === "joins");
  const own = joining.length > 0 ? joining : having;
  if (own.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={words.offersOf({ field: field.label })} aria-busy={isBusy}>
      {own.map((offer) => {
        const place = placeOfList(offer.choice);
        return (
          <li key={offer.source.address}>
            <span className={text.small}>{sayOffer(offer, all, words)}</span>
            <div>
              <Button
                size="small"
                className={styles.button}
                disabledFocusable={isBusy}
                aria-label={words.offerAbout({ kind: offer.kind, field: field.label, place })}
                onClick={() => run(() => (offer.kind === "joins" ? onJoin(offer.choice) : onSource(offer.source)))}
              >
                {words.offerButton({ kind: offer.kind, place })}
              </Button>
            </div>
          </li>
        );
      })}
      <ProblemBar problem={problem} />
    </ul>
  );
}

/** What a list has, and why it can be looked up, or cannot. */
function sayOffer(offer: FigureProposal, all: number, words: RosterWords): string {
  const place = placeOfList(offer.choice);
  const { by } = offer.choice;
  switch (offer.kind) {
    case "joins":
      return words.offerJoins({ ...offer, place, by, all });
    case "records":
      return words.offerRecords({ ...offer, place });
    case "instead":
      return words.offerInstead({ place });
  }
}
