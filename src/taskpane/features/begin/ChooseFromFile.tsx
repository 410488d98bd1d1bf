import type { SchemeInFile } from "../../../workbook/exchange/workbookFile/readWorkbookFile";
import { RowButton } from "../../ui/RowButton";
import { Screen } from "../../ui/Screen";
import { useTextStyles } from "../../ui/useTextStyles";
import { useBeginWords } from "./words/beginWords";

interface Props {
  /** What the file is called. */
  readonly file: string;
  readonly schemes: readonly SchemeInFile[];
  readonly onBack: () => void;
  readonly onChoose: (chosen: SchemeInFile) => void;
}

/** Which scheme of another workbook a new one begins from. */
export function ChooseFromFile({ file, schemes, onBack, onChoose }: Props) {
  const text = useTextStyles();
  const words = useBeginWords().fromFile;
  return (
    <Screen title={words.chooseTitle} onBack={onBack}>
      <p className={text.paragraph}>{words.which({ file, count: schemes.length })}</p>
      <ul className={text.list}>
        {schemes.map((each) => {
          const { reference, reading, name, sheet } = each.scheme;
          return (
            <li key={reference}>
              <RowButton onClick={() => onChoose(each)}>
                <span className={text.strong}>{reading.scheme.title || name}</span>
                <span className={text.small}>{words.where({ sheet, version: reading.scheme.version })}</span>
              </RowButton>
            </li>
          );
        })}
      </ul>
    </Screen>
  );
}
