import { makeStyles } from "@fluentui/react-components";
import { readText } from "../../../../domain/cell";
import { Failure } from "../../../../domain/failure";
import { formFields, optionFields, type FormField } from "../../../../domain/scheme/formFields";
import { optionWords } from "../../../../domain/scheme/layOutScheme";
import { readOptions } from "../../../../domain/scheme/readCell";
import { choices, options, type ChoiceKind, type Section, type Terms } from "../../../../domain/scheme/vocabulary";
import { displayWidth } from "../../../../workbook/cells/displayWidth";
import type { Content } from "../../../../workbook/cells/content";
import { seenRow } from "../../../../workbook/scheme/planEdit";
import { sectionOf, type FormCell, type FormRow } from "../../../../workbook/scheme/sheetForm";
import { formatNumber } from "../../../ui/formatNumber";
import { useLanguage } from "../../../ui/LanguageContext";
import { useDefineWords } from "../words/defineWords";
import { ChoiceInput } from "./ChoiceInput";
import { useEditor } from "./EditorContext";
import { FieldInput } from "./FieldInput";
import { IndicatorInput } from "./IndicatorInput";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(112px, 1fr))",
    gap: "8px",
    alignItems: "start",
    "& > *": { minWidth: 0 },
  },
  wide: { gridColumn: "1 / -1" },
});

interface Props {
  readonly section: Section;
  /** The rows that the fields are of: several where they repeat what holds for all of them. */
  readonly rows: readonly FormRow[];
  /** Fields that stand elsewhere. */
  readonly without?: ReadonlySet<string>;
  /** These alone. */
  readonly only?: readonly string[];
  readonly unit?: unknown;
}

/** Texts that take the whole width. */
const long = new Set([
  "definition",
  "formula",
  "dataSource",
  "basis",
  "description",
  "factors",
  "name",
  "source",
  "title",
]);
/** What names an indicator of the scheme. */
const namesIndicator = new Set(["indicator", "load", "on"]);
/** In digits: what half of a narrow pane shows of a choice, its arrow aside. */
const LONG_WORDS = 16;
const multiline = new Set(["definition", "formula", "basis", "description"]);

/** The fields of a row, as its method or kind needs them. */
export function RowFields({ section, rows, without = new Set(), only, unit }: Props) {
  const styles = useStyles();
  const words = useDefineWords();
  const { language } = useLanguage();
  const { edits, sheetLanguage } = useEditor();
  const suggestions = useSuggestions();
  const [row] = rows;
  if (!row) return null;
  const kind = kindOf(row);
  const fields = formFields(section, kind).filter(({ key }) => !without.has(key) && (only?.includes(key) ?? true));
  const label = (field: FormField) => field.column[language];
  const set = (key: string, content: Content, name: string, replacesFormula = false, before?: Content) => {
    const changed = rows.map((each, i) => ({
      section,
      row: seenRow(each, i === 0 && before !== undefined ? { [key]: before } : {}),
      key,
      content,
      replacesFormula,
    }));
    const [only] = changed;
    // What others call an indicator by is changed wherever they do.
    const isCalled = section === "indicators" && (key === "code" || key === "name");
    return edits.apply(
      isCalled && only ? { kind: "rename", field: { ...only, key } } : { kind: "set", fields: changed },
      name,
    );
  };
  const wordsOf = (terms: Terms, standard: unknown) => {
    const usual = typeof standard === "string" ? terms[standard]?.[language] : undefined;
    const all = Object.values(terms).map((term) => term[language]);
    return usual === undefined ? all : [...all, words.usually({ choice: usual })];
  };
  const stated = readStated(row);
  const needsOptions = only === undefined && section === "indicators";
  return (
    <div className={styles.fields}>
      {fields.map((field) => {
        const { key, column, isRequired, standard } = field;
        const cell = row.cells.get(key) ?? null;
        const wide = long.has(key) ? styles.wide : undefined;
        if (column.kind in choices) {
          const terms = choices[column.kind as ChoiceKind];
          return (
            <div key={key} className={areLong(wordsOf(terms, standard)) ? styles.wide : wide}>
              <ChoiceInput
                label={label(field)}
                terms={terms}
                cell={cell}
                isRequired={isRequired}
                standard={standard}
                onChoose={(chosen) => set(key, terms[chosen]?.[sheetLanguage] ?? chosen, label(field))}
              />
            </div>
          );
        }
        // A formula is changed only on purpose, and a pool names several.
        if (namesIndicator.has(key) && kind !== "pool" && cell?.isFormula !== true)
          return (
            <div key={key} className={styles.wide}>
              <IndicatorInput
                label={label(field)}
                cell={cell}
                isRequired={isRequired}
                onChoose={(code) => set(key, code, label(field))}
              />
            </div>
          );
        return (
          <div key={key} className={wide}>
            <FieldInput
              id={`${section} ${identityOf(row)} ${key}`}
              label={label(field)}
              shape={{ key, column, unit: unit ?? unitOf(row) }}
              cell={cell}
              isRequired={isRequired}
              hint={
                typeof standard === "number" ? words.usually({ choice: formatNumber(standard, language) }) : undefined
              }
              suggestions={suggestions(key)}
              isLong={multiline.has(key)}
              onCommit={(content, replaces, before) => set(key, content, label(field), replaces, before)}
            />
          </div>
        );
      })}
      {needsOptions &&
        optionFields(kind).map(({ key, standard }) => (
          <div key={key} className={areLong(wordsOf(options[key] ?? {}, standard)) ? styles.wide : undefined}>
            <ChoiceInput
              label={words.options[key as keyof typeof words.options]}
              terms={options[key] ?? {}}
              cell={row.cells.get("options") ?? null}
              chosen={stated[key] ?? null}
              standard={standard}
              onChoose={(chosen) =>
                set(
                  "options",
                  withOption(row, stated, key, chosen, sheetLanguage),
                  words.options[key as keyof typeof words.options],
                )
              }
            />
          </div>
        ))}
    </div>
  );
}

/** Whether words of a choice would be cut off in half the pane. */
function areLong(texts: readonly string[]): boolean {
  return texts.some((text) => displayWidth(text) > LONG_WORDS);
}

/** The method of an indicator or the kind of a rule; `null` where it states none that is known. */
export function kindOf({ cells }: FormRow): string | null {
  const stated = (key: "method" | "kind"): string | null => {
    const value = cells.get(key)?.value ?? null;
    const text = value instanceof Failure ? null : readText(value);
    if (text === null) return null;
    return (
      Object.entries(choices[key]).find(([, { zh, en, also = [] }]) =>
        [zh, en, ...also].some((each) => each.toLowerCase() === text.trim().toLowerCase()),
      )?.[0] ?? null
    );
  };
  return stated("method") ?? stated("kind");
}

/** What tells a row from the others while it is edited. */
export function identityOf({ row, cells }: FormRow): string {
  const code = cells.get("code")?.content ?? "";
  return code === "" ? String(row) : String(code);
}

function unitOf({ cells }: FormRow): unknown {
  return cells.get("unit")?.value;
}

function readStated({ cells }: FormRow): Record<string, string> {
  const value = cells.get("options")?.value ?? null;
  if (value instanceof Failure || value === null) return {};
  try {
    return readOptions(String(value), { row: 1, column: 1 });
  } catch (error) {
    if (error instanceof Failure) return {};
    throw error;
  }
}

function withOption(
  row: FormRow,
  stated: Record<string, string>,
  key: string,
  chosen: string,
  language: "zh" | "en",
): string {
  const better = row.cells.get("better");
  const isLower = better !== undefined && kindIs(better, "lower");
  return optionWords({ ...stated, [key]: chosen, ...(isLower && { better: "lower" }) }, language);
}

function kindIs({ value }: FormCell, key: string): boolean {
  const { zh, en } = choices.better[key] ?? { zh: "", en: "" };
  return value === zh || value === en;
}

/** What fields that refer to something are likely to say. */
function useSuggestions(): (key: string) => readonly string[] {
  const { form } = useEditor();
  const texts = (section: Section, key: string) => [
    ...new Set(
      (sectionOf(form, section)?.rows ?? []).flatMap(({ cells }) => {
        const content = cells.get(key)?.value;
        return typeof content === "string" && content !== "" ? [content] : [];
      }),
    ),
  ];
  return (key) => {
    switch (key) {
      case "indicator":
      case "load":
      case "on":
        return texts("indicators", "code");
      case "grade":
        return [...texts("grades", "label"), ...texts("countRules", "grade")];
      case "scale":
        return texts("tiers", "scale");
      case "group":
        return texts("indicators", "group");
      case "unit":
        return texts("indicators", "unit");
      default:
        return [];
    }
  };
}
