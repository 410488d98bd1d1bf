import { useEffect, useRef, useState } from "react";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { DirectWeights } from "./DirectWeights";
import { JudgeList } from "./JudgeList";
import { PeopleData } from "./PeopleData";
import { Questions } from "./Questions";
import { useWeights } from "./useWeights";
import { WeightsOverview } from "./WeightsOverview";

/** Where the reader is among the screens of weights. */
export type WeightsView =
  { readonly at: "overview" | "judges" | "people" | "direct" } | { readonly at: "questions"; readonly judge: number };

interface Props {
  readonly scheme: SchemeOnSheet;
  readonly onBack: () => void;
  readonly onChanged: () => Promise<void>;
}

/** 权重: find the weights of a scheme in several ways, compare them, and write one of them. */
export function Weights({ scheme, onBack, onChanged }: Props) {
  const weighing = useWeights(scheme);
  const [view, setView] = useState<WeightsView>({ at: "overview" });
  const screen = useRef<HTMLDivElement>(null);
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    screen.current?.querySelector<HTMLElement>("h1")?.focus();
  }, [view]);

  const toOverview = () => setView({ at: "overview" });
  const toJudges = () => setView({ at: "judges" });
  const show = () => {
    switch (view.at) {
      case "overview":
        return <WeightsOverview weighing={weighing} onView={setView} onBack={onBack} onChanged={onChanged} />;
      case "judges":
        return <JudgeList weighing={weighing} onView={setView} onBack={toOverview} />;
      case "questions":
        return <Questions key={view.judge} weighing={weighing} judge={view.judge} onBack={toJudges} />;
      case "people":
        return <PeopleData weighing={weighing} onBack={toOverview} />;
      case "direct":
        return <DirectWeights weighing={weighing} onBack={toOverview} />;
    }
  };
  return (
    <div ref={screen} style={{ height: "100%" }}>
      {show()}
    </div>
  );
}
