import { readText } from "../../../../domain/cell";
import { Failure } from "../../../../domain/failure";
import { sameText } from "../../../../domain/sameText";
import type { Terms } from "../../../../domain/scheme/vocabulary";
import { sectionOf, type FormCell, type FormRow, type SheetForm } from "../../../../workbook/scheme/sheetForm";
import { ChoiceInput } from "./ChoiceInput";
import { useEditor } from "./EditorContext";

interface Props {
  readonly label: string;
  readonly cell: FormCell | null;
  readonly isRequired: boolean;
  /** The code of an indicator, or `""` for none. Resolves when it is written, or not. */
  readonly onChoose: (code: string) => Promise<unknown>;
}

/** One of the scheme's indicators, by its name; its cell holds the code. */
export function IndicatorInput(props: Props) {
  const { form } = useEditor();
  return <ChoiceInput {...props} terms={indicatorTerms(form)} />;
}

/** The indicators of a form by their codes, each under its name, and under its code as well where another is called the same. */
function indicatorTerms(form: SheetForm): Terms {
  const known = (sectionOf(form, "indicators")?.rows ?? []).flatMap((row) => {
    const [code, name] = [textIn(row, "code"), textIn(row, "name")];
    return code === "" ? [] : [{ code, name: name || code }];
  });
  return Object.fromEntries(
    known.map(({ code, name }) => {
      const isAlone = known.filter((each) => sameText(each.name, name)).length === 1;
      const called = isAlone ? name : `${name} · ${code}`;
      return [code, { zh: called, en: called, also: [code, name] }];
    }),
  );
}

function textIn({ cells }: FormRow, key: string): string {
  const value = cells.get(key)?.value ?? null;
  return value instanceof Failure ? "" : (readText(value) ?? "").trim();
}
