import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWords } from "../words/words";
import { useLanguage } from "./LanguageContext";
import { useNavigation } from "./NavigationContext";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "stretch",
    justifyContent: "space-between",
    padding: "0 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sections: { display: "flex", gap: "20px" },
  section: {
    minHeight: "36px",
    padding: "0 2px",
    border: "none",
    borderBottom: "3px solid transparent",
    borderTop: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    // A line that cannot be seen is one to the system's colours.
    "@media (forced-colors: active)": { borderTopColor: "Canvas", borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-3px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  current: {
    borderBottomColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  language: {
    minWidth: "auto",
    alignSelf: "center",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

/** The sections of the pane, and the switch between the languages. */
export function NavigationBar() {
  const styles = useStyles();
  const words = useWords();
  const destinations = useNavigation();
  const { language, choose } = useLanguage();
  return (
    <div className={styles.bar}>
      <nav aria-label={words.sections} className={styles.sections}>
        {destinations.map(({ label, isCurrent, go }) => (
          <button
            key={label}
            type="button"
            className={mergeClasses(styles.section, isCurrent && styles.current)}
            aria-current={isCurrent ? "page" : undefined}
            onClick={go}
          >
            {label}
          </button>
        ))}
      </nav>
      <Button
        appearance="subtle"
        size="small"
        className={styles.language}
        lang={language === "zh" ? "en" : "zh-CN"}
        onClick={() => choose(language === "zh" ? "en" : "zh")}
      >
        {language === "zh" ? "English" : "中文"}
      </Button>
    </div>
  );
}
