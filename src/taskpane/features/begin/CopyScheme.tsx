import type { InsertedScheme } from "../../../workbook/excel/insertScheme";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { useTextStyles } from "../../ui/useTextStyles";
import { useBeginWords } from "./words/beginWords";
import { NewScheme } from "./NewScheme";

interface Props {
  readonly scheme: SchemeOnSheet;
  readonly onBack: () => void;
  readonly onInserted: (inserted: InsertedScheme) => Promise<void>;
}

/** A scheme of the workbook as the beginning of another: a draft of its own, with an id of its own. */
export function CopyScheme({ scheme: { reading, name }, onBack, onInserted }: Props) {
  const text = useTextStyles();
  const words = useBeginWords();
  const { scheme, findings, language } = reading;
  const title = words.copyOf({ title: scheme.title || name });
  return (
    <NewScheme
      scheme={{ ...scheme, title, version: "1", status: "draft", previous: undefined, effective: undefined }}
      language={language}
      onBack={onBack}
      onInserted={onInserted}
    >
      <p className={text.paragraph}>{words.copyHint}</p>
      {findings.length > 0 && <p className={text.paragraph}>{words.copyLoses({ count: findings.length })}</p>}
    </NewScheme>
  );
}
