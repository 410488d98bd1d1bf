import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Language } from "../domain/language";
import { useAppraisal } from "./features/appraise/useAppraisal";
import type { DefineRoute } from "./features/define/Define";
import { newDesignMemory } from "./features/define/designMemory";
import type { KeepRoute } from "./features/keep/Keep";
import { paneSections, sectionNames, type PaneState, type SectionName } from "./sections";
import { ErrorBoundary } from "./ui/ErrorBoundary";
import { LanguageContext } from "./ui/LanguageContext";
import { NavigationContext } from "./ui/NavigationContext";
import { darkTheme, lightTheme } from "./ui/themes";
import { useSchemes } from "./useSchemes";
import { WorkbookContext, type Workbook } from "./WorkbookContext";
import { useWords, wordsIn } from "./words/words";

const useStyles = makeStyles({
  // What the browser draws itself follows: lists of choices, scroll bars, the cross of a search.
  dark: { colorScheme: "dark" },
  skip: {
    position: "absolute",
    zIndex: 1,
    top: "4px",
    left: "8px",
    padding: "4px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ":not(:focus)": { transform: "translateY(-200%)" },
  },
});

/** No class: what opens over the pane has those of the provider, and would lie over all of it. */
const WHOLE = { height: "100%" };

interface Props {
  readonly workbook: Workbook;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Whether the host wants a dark pane, now. */
  readonly wantsDark: () => boolean;
}

/** The task pane. */
export function App({ workbook, language: initialLanguage, onLanguage, wantsDark }: Props) {
  const styles = useStyles();
  const [language, setLanguage] = useState(initialLanguage);
  const isDark = useDark(wantsDark);

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    onLanguage(language);
  }, [language, onLanguage]);

  const choice = useMemo(() => ({ language, choose: setLanguage }), [language]);
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} className={isDark ? styles.dark : undefined} style={WHOLE}>
      <ErrorBoundary language={language}>
        <LanguageContext.Provider value={choice}>
          <WorkbookContext.Provider value={workbook}>
            <a className={styles.skip} href="#content">
              {wordsIn(language).skipToContent}
            </a>
            <Sections />
          </WorkbookContext.Provider>
        </LanguageContext.Provider>
      </ErrorBoundary>
    </FluentProvider>
  );
}

function Sections() {
  const words = useWords();
  const [current, go] = useState<SectionName>("scheme");
  const [defineRoute, onDefineRoute] = useState<DefineRoute>({ at: "list" });
  const [keepRoute, onKeepRoute] = useState<KeepRoute>({ at: "list" });
  const [designMemory] = useState(newDesignMemory);
  const inWorkbook = useSchemes();
  const appraisal = useAppraisal(inWorkbook.schemes);
  const pane: PaneState = {
    inWorkbook,
    appraisal,
    defineRoute,
    onDefineRoute,
    designMemory,
    keepRoute,
    onKeepRoute,
    go,
  };
  const { place, screen } = paneSections[current];
  const element = useRef<HTMLDivElement>(null);
  useFocusOnArrival(element, `${current} ${place(pane)}`);

  const destinations = useMemo(
    () =>
      sectionNames.map((name) => ({
        label: words[paneSections[name].word],
        isCurrent: name === current,
        go: () => go(name),
      })),
    [words, current],
  );
  return (
    <NavigationContext.Provider value={destinations}>
      <div ref={element} style={{ height: "100%" }}>
        {screen(pane)}
      </div>
    </NavigationContext.Provider>
  );
}

/** Whoever moves to another screen finds the focus on its heading; opening the pane takes no focus from the sheet. */
function useFocusOnArrival(screen: RefObject<HTMLElement | null>, place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    screen.current?.querySelector<HTMLElement>("h1")?.focus();
  }, [screen, place]);
}

/** Hosts do not all tell when their theme changes, so it is asked for again on coming back to the pane. */
function useDark(wantsDark: () => boolean): boolean {
  const [isDark, setDark] = useState(wantsDark);
  useEffect(() => {
    const ask = () => setDark(wantsDark());
    window.addEventListener("focus", ask);
    return () => window.removeEventListener("focus", ask);
  }, [wantsDark]);
  return isDark;
}
