import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { RowButton } from "../../ui/RowButton";
import { Screen } from "../../ui/Screen";
import { useTextStyles } from "../../ui/useTextStyles";
import { useBeginWords } from "./words/beginWords";

interface Props {
  readonly schemes: readonly SchemeOnSheet[];
  readonly onBack: () => void;
  readonly onChoose: (reference: string) => void;
}

/** Which scheme of the workbook a new one begins from. */
export function ChooseOriginal({ schemes, onBack, onChoose }: Props) {
  const text = useTextStyles();
  const words = useBeginWords();
  return (
    <Screen title={words.copyScheme} onBack={onBack}>
      <p className={text.paragraph}>{words.copyWhich}</p>
      <ul className={text.list}>
        {schemes.map(({ reference, reading, name, sheet }) => (
          <li key={reference}>
            <RowButton onClick={() => onChoose(reference)}>
              <span className={text.strong}>{reading.scheme.title || name}</span>
              <span className={text.small}>{words.sheetNamed({ sheet })}</span>
            </RowButton>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
