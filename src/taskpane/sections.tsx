import type { ReactNode } from "react";
import type { Appraisal } from "./features/appraise/useAppraisal";
import { Define, type DefineRoute } from "./features/define/Define";
import type { DesignMemory } from "./features/define/designMemory";
import type { KeepRoute } from "./features/keep/Keep";
import { lazily } from "./ui/lazily";
import type { SchemesInWorkbook } from "./useSchemes";
import type { PlainWord } from "./words/words";

const Appraise = lazily(async () => (await import("./features/appraise/Appraise")).Appraise);
const Keep = lazily(async () => (await import("./features/keep/Keep")).Keep);

export type SectionName = "scheme" | "score" | "keep";

/** What the sections of the pane share and hand to one another; it outlives going from one to another. */
export interface PaneState {
  readonly inWorkbook: SchemesInWorkbook;
  readonly appraisal: Appraisal;
  readonly defineRoute: DefineRoute;
  readonly onDefineRoute: (route: DefineRoute) => void;
  readonly designMemory: DesignMemory;
  readonly keepRoute: KeepRoute;
  readonly onKeepRoute: (route: KeepRoute) => void;
  readonly go: (section: SectionName) => void;
}

/** A section of the pane. */
export interface PaneSection {
  /** Its name in the bar. */
  readonly word: PlainWord;
  /** Where the reader is within it: the focus goes to the heading when this changes. */
  readonly place: (pane: PaneState) => string;
  readonly screen: (pane: PaneState) => ReactNode;
}

/** The sections of the pane, in the order of the bar. */
export const paneSections: Readonly<Record<SectionName, PaneSection>> = {
  scheme: {
    word: "sectionScheme",
    place: ({ defineRoute }) => JSON.stringify(defineRoute),
    screen: ({ inWorkbook, appraisal, defineRoute, onDefineRoute, designMemory, go }) => (
      <Define
        route={defineRoute}
        onRoute={onDefineRoute}
        inWorkbook={inWorkbook}
        memory={designMemory}
        onOffer={(offer) => {
          appraisal.takeOffer(offer);
          go("score");
        }}
        onScore={async (reference, source) => {
          appraisal.start(reference);
          if (source) await appraisal.chooseSource(source);
          go("score");
        }}
      />
    ),
  },
  score: {
    word: "sectionScore",
    place: ({ appraisal }) => appraisal.step,
    screen: ({ inWorkbook, appraisal, onKeepRoute, go }) => (
      <Appraise
        appraisal={appraisal}
        inWorkbook={inWorkbook}
        onDefine={() => go("scheme")}
        onKeep={(route) => {
          onKeepRoute(route);
          go("keep");
        }}
      />
    ),
  },
  keep: {
    word: "sectionKeep",
    place: ({ keepRoute }) => JSON.stringify(keepRoute),
    screen: ({ inWorkbook, keepRoute, onKeepRoute, go }) => (
      <Keep route={keepRoute} onRoute={onKeepRoute} inWorkbook={inWorkbook} onScore={() => go("score")} />
    ),
  },
};

/** The names of the sections, in the order of the bar. */
export const sectionNames = Object.keys(paneSections) as SectionName[];
