import { Badge, Input, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { gallery, type GalleryEntry } from "../../../templates/gallery";
import { kinds, type Kind } from "../../../templates/template";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { RowButton } from "../../ui/RowButton";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWords } from "../../words/words";
import { useTemplateSearch } from "./useTemplateSearch";

const useStyles = makeStyles({
  search: { width: "100%", marginBottom: "8px" },
  kinds: { display: "flex", flexWrap: "wrap", gap: "4px", marginBottom: "8px" },
  kind: {
    minHeight: "26px",
    padding: "0 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
  count: { margin: "0 0 6px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  badges: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "4px" },
});

/** The templates, to be looked through and searched. */
export function Gallery({ onPreview }: { readonly onPreview: (id: string) => void }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useWords();
  const { language } = useLanguage();
  const [query, setQuery] = useState("");
  const [kind, setKind] = useState<Kind | null>(null);
  const { matches, problem, retry } = useTemplateSearch(query, language);
  const isSearching = query.trim() !== "";

  const found = isSearching
    ? (matches ?? []).flatMap(({ id, indicators }) =>
        gallery.filter((entry) => entry.id === id).map((entry) => ({ entry, indicators })),
      )
    : gallery.map((entry) => ({ entry, indicators: [] }));
  const shown = found.filter(({ entry }) => kind === null || entry.kind === kind);
  const isFiltered = isSearching || kind !== null;

  return (
    <>
      <Input
        type="search"
        className={styles.search}
        aria-label={words.searchTemplates}
        placeholder={words.searchTemplatesHint}
        value={query}
        onChange={(_event, { value }) => setQuery(value)}
        onKeyDown={(event) => {
          // Esc empties the search before it leaves a screen.
          if (event.key !== "Escape" || event.nativeEvent.isComposing || query === "") return;
          event.preventDefault();
          setQuery("");
        }}
      />
      <div role="group" aria-label={words.kindOfTemplate} className={styles.kinds}>
        {[null, ...kinds].map((each) => (
          <button
            key={each ?? "all"}
            type="button"
            className={mergeClasses(styles.kind, each === kind && styles.chosen)}
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
          >
            {each === null ? words.allKinds : words.kinds[each]}
          </button>
        ))}
      </div>
      <ProblemBar problem={problem} onRetry={retry} />
      {isSearching && matches === null && problem === undefined && (
        <Spinner size="tiny" label={words.searching} labelPosition="after" />
      )}
      <p role="status" className={styles.count}>
        {isFiltered && (!isSearching || matches !== null) ? words.templatesFound({ count: shown.length }) : ""}
      </p>
      <ul className={text.list}>
        {shown.map(({ entry, indicators }) => (
          <li key={entry.id}>
            <RowButton onClick={() => onPreview(entry.id)}>
              <span className={text.strong}>{entry.title[language]}</span>
              <span className={text.small}>{entry.summary[language]}</span>
              {indicators.length > 0 && (
                <span className={text.faint}>{words.hasIndicators({ names: indicators })}</span>
              )}
              <Badges entry={entry} />
            </RowButton>
          </li>
        ))}
      </ul>
    </>
  );
}

function Badges({ entry: { kind, pays } }: { readonly entry: GalleryEntry }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <span className={styles.badges}>
      <Badge appearance="tint" color="informative">
        {words.kinds[kind]}
      </Badge>
      {pays && (
        <Badge appearance="tint" color="brand">
          {words.paysPeople}
        </Badge>
      )}
    </span>
  );
}
