import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { KeyboardEvent, ReactNode } from "react";
import { useWords } from "../words/words";
import { NavigationBar } from "./NavigationBar";

const useStyles = makeStyles({
  screen: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gridTemplateRows: "auto auto minmax(0, 1fr) auto",
    height: "100%",
  },
  // The host lays its own menu over the top right corner.
  header: { display: "flex", alignItems: "center", gap: "4px", height: "40px", padding: "0 44px 0 12px" },
  back: { marginLeft: "-8px", flexShrink: 0 },
  title: {
    // A long name takes two lines, and only a very long one is cut.
    maxHeight: "38px",
    margin: 0,
    overflow: "hidden",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    lineHeight: "19px",
    fontWeight: tokens.fontWeightSemibold,
    outline: "none",
  },
  main: {
    // What is there for who listens alone stays within the scrolled area.
    position: "relative",
    overflowY: "scroll",
    overflowX: "hidden",
    padding: "12px 12px 24px",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px 12px",
    padding: "10px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  panel: { flex: "1 0 100%", minWidth: 0 },
  status: {
    flex: "1 1 88px",
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // On the right, on a line of its own, too.
  primary: { flex: "0 1 auto", marginLeft: "auto" },
});

/** The one thing that a screen is for. */
export interface PrimaryAction {
  readonly label: string;
  readonly onClick: () => void;
  /** While it is under way it says what is happening, and pressing it does nothing. */
  readonly busyLabel?: string | undefined;
}

interface Props {
  readonly title: string;
  readonly onBack?: (() => void) | undefined;
  readonly status?: ReactNode;
  /** What opens above the footer. */
  readonly panel?: ReactNode;
  readonly primary?: PrimaryAction | undefined;
  readonly children: ReactNode;
}

/** Header, navigation, content, and a footer with one primary button. */
export function Screen({ title, onBack, status, panel, primary, children }: Props) {
  const styles = useStyles();
  const words = useWords();

  const goBack = (event: KeyboardEvent) => {
    // Esc also ends the composing of a Chinese word, and closes an open list.
    const isBack = event.key === "Escape" || (event.altKey && event.key === "ArrowLeft");
    if (
      isBack &&
      !event.nativeEvent.isComposing &&
      !event.defaultPrevented &&
      !(event.target instanceof HTMLSelectElement)
    )
      onBack?.();
  };

  return (
    <div className={styles.screen} onKeyDown={goBack}>
      <header className={styles.header}>
        {onBack && (
          <Button
            appearance="subtle"
            className={styles.back}
            icon={<ArrowLeftRegular />}
            aria-label={words.back}
            onClick={onBack}
          />
        )}
        <h1 className={styles.title} tabIndex={-1} title={title}>
          {title}
        </h1>
      </header>
      <NavigationBar />
      {/* A stop of its own: what only reads has nothing else that the keyboard could scroll by. */}
      <main className={styles.main} id="content" tabIndex={0}>
        {children}
      </main>
      {(primary !== undefined || status !== undefined) && (
        <footer className={styles.footer}>
          {panel && <div className={styles.panel}>{panel}</div>}
          <div className={styles.status} role="status">
            {status}
          </div>
          {primary && (
            <Button
              appearance="primary"
              className={styles.primary}
              disabledFocusable={primary.busyLabel !== undefined}
              icon={
                primary.busyLabel === undefined ? null : <Spinner size="extra-tiny" appearance="inverted" aria-hidden />
              }
              onClick={primary.onClick}
            >
              {primary.busyLabel ?? primary.label}
            </Button>
          )}
        </footer>
      )}
    </div>
  );
}
