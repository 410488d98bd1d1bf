import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useEffect, useState, type KeyboardEvent } from "react";
import type { Fields } from "../../../../domain/scheme/vocabulary";
import { templates } from "../../../../templates";
import { schemeOf } from "../../../../templates/template";
import { useLanguage } from "../../../ui/LanguageContext";
import { useTextStyles } from "../../../ui/useTextStyles";
import { useDefineWords } from "../words/defineWords";
import { describeScoring } from "../describeScoring";
import { useEditor } from "./EditorContext";
import { findIndicators, type LibraryIndicator } from "./findIndicators";
import { freeCode } from "./IndicatorsSection";
import { useRowStyles } from "./RowsSection";

const useStyles = makeStyles({
  panel: {
    marginTop: "8px",
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  found: { maxHeight: "320px", overflowY: "auto", marginTop: "8px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

/** More than one reads through. */
const MOST_SHOWN = 40;

interface Props {
  readonly taken: readonly string[];
  readonly onAdd: (fields: Fields, levels: readonly Fields[], name: string) => void;
  readonly onCancel: () => void;
}

/** A new indicator: an empty one, or one of those that the templates have. It weighs nothing until it is given a weight. */
export function AddIndicator({ taken, onAdd, onCancel }: Props) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const text = useTextStyles();
  const words = useDefineWords();
  const { language } = useLanguage();
  const { sheetLanguage } = useEditor();
  const [query, setQuery] = useState("");
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  // The words of the indicator go onto the sheet, and are its own.
  const library = useMemo(
    () =>
      templates.flatMap((template): LibraryIndicator[] =>
        schemeOf(template, sheetLanguage).indicators.map((indicator) => ({
          indicator,
          from: template.title[language],
        })),
      ),
    [sheetLanguage, language],
  );
  const found = findIndicators(library, query);
  const take = ({ indicator }: LibraryIndicator) => {
    const { scoring, ...rest } = indicator;
    const code = freeCode(indicator.code, taken);
    const levels = "levels" in scoring ? scoring.levels : [];
    onAdd(
      { ...rest, ...scoring, code, weight: 0 },
      levels.map((level) => ({ indicator: code, ...level })),
      indicator.name,
    );
  };
  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onCancel();
  };
  return (
    <section className={styles.panel} aria-label={words.addIndicator} onKeyDown={close}>
      <Field size="small" label={words.searchLibrary} hint={words.weighsNothing}>
        <Input input={{ ref: search }} type="search" value={query} onChange={(_, { value }) => setQuery(value)} />
      </Field>
      <div className={styles.actions}>
        <Button
          size="small"
          onClick={() => {
            const code = freeCode("", taken);
            const name = query.trim() === "" ? words.newIndicator : query.trim();
            onAdd({ code, name, weight: 0, method: "ratio", missing: "exclude", full: 100 }, [], name);
          }}
        >
          {words.blankIndicator}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
      <div className={styles.found}>
        <ul className={rowStyles.list} aria-label={words.indicatorLibrary}>
          {found.slice(0, MOST_SHOWN).map((each, i) => (
            <li key={i} className={rowStyles.row}>
              <button type="button" className={rowStyles.name} style={{ width: "100%" }} onClick={() => take(each)}>
                {each.indicator.name}
                <span className={text.small}>{describeScoring(each.indicator, language)}</span>
                <span className={text.faint}>{each.from}</span>
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className={text.paragraph}>{words.noneFound}</p>}
        {found.length > MOST_SHOWN && (
          <p className={text.small}>{words.moreFound({ count: found.length - MOST_SHOWN })}</p>
        )}
      </div>
    </section>
  );
}
