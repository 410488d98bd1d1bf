import { Spinner } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ComponentType } from "react";
import { ProblemBar } from "../../ui/ProblemBar";
import { Screen } from "../../ui/Screen";
import { useTask } from "../../ui/useTask";
import { useWorkbook } from "../../WorkbookContext";
import { useWords } from "../../words/words";
import type { HostCheckCalls } from "./HostCheckCalls";

interface Loaded {
  readonly HostCheck: ComponentType<{ readonly calls: HostCheckCalls; readonly onBack: () => void }>;
  readonly calls: HostCheckCalls;
}

/** The way to “Check this Excel”: few people take it, so what it needs is loaded then. */
export function OpenHostCheck({ onBack }: { readonly onBack: () => void }) {
  const words = useWords();
  const workbook = useWorkbook();
  const { run, problem } = useTask();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const screen = useRef<HTMLDivElement>(null);

  const load = () =>
    run(async () => {
      const [{ HostCheck }, calls] = await Promise.all([
        import(/* webpackChunkName: "hostcheck" */ "./HostCheck"),
        workbook.loadHostCheck(),
      ]);
      setLoaded({ HostCheck, calls });
    });
  // eslint-disable-next-line react-hooks/exhaustive-deps -- once; after a failure the reader asks for it
  useEffect(load, []);
  // The heading that had the focus is another one now.
  useEffect(() => {
    if (loaded && document.activeElement === document.body) screen.current?.querySelector<HTMLElement>("h1")?.focus();
  }, [loaded]);

  return (
    <div ref={screen} style={{ height: "100%" }}>
      {loaded ? (
        <loaded.HostCheck calls={loaded.calls} onBack={onBack} />
      ) : (
        <Screen title={words.checkThisExcel} onBack={onBack}>
          <ProblemBar problem={problem} onRetry={load} />
          {problem === undefined && <Spinner size="tiny" label={words.loading} labelPosition="after" />}
        </Screen>
      )}
    </div>
  );
}
