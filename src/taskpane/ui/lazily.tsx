import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ComponentType } from "react";
import { useWords } from "../words/words";
import { useNavigation } from "./NavigationContext";
import { ProblemBar } from "./ProblemBar";
import { Screen } from "./Screen";

/**
 * A screen whose code is fetched when it is first shown, so that the pane opens with what its first screen needs. Where that
 * does not come off, it says so and offers to try again.
 * @param load fetches the screen; called again after a failure.
 */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;

  function Lazily(props: Props) {
    const [Loaded, setLoaded] = useState(() => loaded);
    const [problem, setProblem] = useState<unknown>(undefined);
    const [attempt, setAttempt] = useState(1);
    const element = useRef<HTMLDivElement>(null);
    const takesFocus = useRef(false);
    const isLoaded = Loaded !== null;

    useEffect(() => {
      if (isLoaded) {
        if (takesFocus.current) element.current?.querySelector<HTMLElement>("h1")?.focus();
        takesFocus.current = false;
        return undefined;
      }
      let isWanted = true;
      load().then(
        (component) => {
          loaded = component;
          if (!isWanted) return;
          // Whoever came here stands on the heading of the screen that waits, which is about to go.
          takesFocus.current = element.current?.contains(document.activeElement) ?? false;
          setLoaded(() => component);
        },
        (error: unknown) => {
          if (isWanted) setProblem(error ?? new Error("unknown"));
        },
      );
      return () => {
        isWanted = false;
      };
    }, [isLoaded, attempt]);

    const retry = () => {
      setProblem(undefined);
      setAttempt(attempt + 1);
    };

    return (
      <div ref={element} style={{ height: "100%" }}>
        {Loaded === null ? <Waiting problem={problem} onRetry={retry} /> : <Loaded {...props} />}
      </div>
    );
  }
  return Lazily;
}

function Waiting({ problem, onRetry }: { readonly problem: unknown; readonly onRetry: () => void }) {
  const words = useWords();
  const here = useNavigation().find(({ isCurrent }) => isCurrent);
  return (
    <Screen title={problem === undefined || here === undefined ? words.opening : here.label}>
      <ProblemBar problem={problem} onRetry={onRetry} />
      {problem === undefined ? (
        <Spinner size="tiny" label={words.opening} labelPosition="after" />
      ) : (
        <Button onClick={() => window.location.reload()}>{words.reopenPane}</Button>
      )}
    </Screen>
  );
}
