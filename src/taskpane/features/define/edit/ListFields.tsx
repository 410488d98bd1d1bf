import { makeStyles } from "@fluentui/react-components";
import { formFields, type FormField } from "../../../../domain/scheme/formFields";
import { schemeInfo } from "../../../../domain/scheme/scheme";
import { choices, type ChoiceKind, type ListSection } from "../../../../domain/scheme/vocabulary";
import type { Content } from "../../../../workbook/cells/content";
import { seenRow } from "../../../../workbook/scheme/planEdit";
import type { FormSection } from "../../../../workbook/scheme/sheetForm";
import { useLanguage } from "../../../ui/LanguageContext";
import { useDefineWords } from "../words/defineWords";
import { ChoiceInput } from "./ChoiceInput";
import { useEditor } from "./EditorContext";
import { FieldInput } from "./FieldInput";

const useStyles = makeStyles({ fields: { display: "flex", flexDirection: "column", gap: "8px" } });

/** What a version is and where it comes from is not typed: publishing and starting drafts write it. */
const writtenByVersions: ReadonlySet<string> = new Set(["status", "previous"]);
const isTyped = ({ key }: FormField) => !writtenByVersions.has(key);

/** A section that lists one item a row: what the sheet does not have yet gets a row of its own. */
export function ListFields({ section }: { readonly section: FormSection & { readonly section: ListSection } }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const words = useDefineWords();
  const { edits, sheetLanguage } = useEditor();
  const name = section.section;
  return (
    <div className={styles.fields}>
      {formFields(name)
        .filter(isTyped)
        .map(({ key, column, isRequired, standard }) => {
          const row = section.rows.find(({ cells }) => cells.has(key));
          const cell = row?.cells.get(key) ?? null;
          const label = column[language];
          const set = (content: Content, replacesFormula = false, before?: Content) => {
            const seen = row ? seenRow(row, before === undefined ? {} : { [key]: before }) : null;
            const field = { section: name, row: seen, key, content, replacesFormula };
            const isNewId = name === "info" && key === "id" && row !== undefined;
            return edits.apply(isNewId ? { kind: "renameId", field } : { kind: "set", fields: [field] }, label);
          };
          if (column.kind in choices) {
            const terms = choices[column.kind as ChoiceKind];
            return (
              <ChoiceInput
                key={key}
                label={label}
                terms={terms}
                cell={cell}
                isRequired={isRequired}
                standard={standard}
                onChoose={(chosen) => set(terms[chosen]?.[sheetLanguage] ?? chosen)}
              />
            );
          }
          return (
            <FieldInput
              key={key}
              id={`${name} ${key}`}
              label={label}
              shape={{ key, column, unit: undefined }}
              cell={cell}
              isRequired={isRequired}
              isLong={key === "basis"}
              isValid={name === "info" && key === "id" ? isId : undefined}
              whyNot={words.idRule}
              onCommit={set}
            />
          );
        })}
    </div>
  );
}

/** Ids are part of defined names. */
function isId(content: Content): boolean {
  return schemeInfo.shape.id.safeParse(content).success;
}
