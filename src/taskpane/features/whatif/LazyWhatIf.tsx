import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, type ComponentProps } from "react";
import { Screen } from "../../ui/Screen";
import { useWords } from "../../words/words";

/** Few open it on a day: it loads when it is asked for, so that the pane opens sooner. */
const Loaded = lazy(() =>
  import(/* webpackChunkName: "whatif" */ "./WhatIf").then(({ WhatIf }) => ({ default: WhatIf })),
);

/** The what-if screen, and what stands there until it has loaded. */
export function LazyWhatIf(props: ComponentProps<typeof Loaded>) {
  const words = useWords();
  const waiting = (
    <Screen title={words.whatIf} onBack={props.onBack}>
      <Spinner size="tiny" label={words.opening} labelPosition="after" />
    </Screen>
  );
  return (
    <Suspense fallback={waiting}>
      <Loaded {...props} />
    </Suspense>
  );
}
