import { useState } from "react";
import type { InsertedScheme } from "../../../workbook/excel/insertScheme";
import type { Source } from "../../../workbook/people/source";
import type { Offer } from "../../../workbook/settings/planOffers";
import { lazily } from "../../ui/lazily";
import type { SchemesInWorkbook } from "../../useSchemes";
import { useWords } from "../../words/words";
import type { DesignMemory } from "./designMemory";
import { OpenHostCheck } from "../hostcheck/OpenHostCheck";
import { SchemeList } from "./SchemeList";

const SchemeView = lazily(async () => (await import("./SchemeView")).SchemeView);
const TemplatePreview = lazily(async () => (await import("./TemplatePreview")).TemplatePreview);
const CopyScheme = lazily(async () => (await import("../begin/CopyScheme")).CopyScheme);
const ChooseOriginal = lazily(async () => (await import("../begin/ChooseOriginal")).ChooseOriginal);
const ImportScheme = lazily(async () => (await import("../begin/ImportScheme")).ImportScheme);
const ExportScheme = lazily(async () => (await import("../begin/ExportScheme")).ExportScheme);
const WhatIf = lazily(async () => (await import("../whatif/WhatIf")).WhatIf);
const CompareVersions = lazily(async () => (await import("../versions/CompareVersions")).CompareVersions);
const Weights = lazily(async () => (await import("../weights/Weights")).Weights);
const AskThree = lazily(async () => (await import("../begin/AskThree")).AskThree);

/** Where the reader is in this section. */
export type DefineRoute =
  | { readonly at: "list" }
  | { readonly at: "hostCheck" }
  | { readonly at: "template"; readonly id: string }
  | { readonly at: "questions" | "import" | "chooseOriginal" }
  | { readonly at: "scheme" | "copy" | "export" | "whatIf" | "compare" | "weights"; readonly reference: string };

interface Props {
  readonly route: DefineRoute;
  readonly onRoute: (route: DefineRoute) => void;
  readonly inWorkbook: SchemesInWorkbook;
  readonly memory: DesignMemory;
  /** Goes on to do again what was done last month. */
  readonly onOffer: (offer: Offer) => void;
  /** Goes on to score people by this scheme: those of the source, else the reader chooses. */
  readonly onScore: (reference: string, source?: Source) => Promise<void>;
}

/** 方案: choose a template, put it into the workbook, and see what its cells say. */
export function Define({ route, onRoute, inWorkbook, memory, onOffer, onScore }: Props) {
  const words = useWords();
  const [inserted, setInserted] = useState<{ readonly reference: string; readonly notice: string } | null>(null);
  const toList = () => onRoute({ at: "list" });

  if (route.at === "hostCheck") return <OpenHostCheck onBack={toList} />;

  const show = async ({ scheme: { reference, sheet, reading }, renamedFrom }: InsertedScheme) => {
    const { id } = reading.scheme;
    const notice =
      renamedFrom === null ? words.schemeInserted({ sheet }) : words.schemeInsertedRenamed({ sheet, id, renamedFrom });
    setInserted({ reference, notice });
    await inWorkbook.reload();
    onRoute({ at: "scheme", reference });
  };

  if (route.at === "template") {
    return <TemplatePreview id={route.id} onBack={toList} onInserted={show} />;
  }

  if (route.at === "questions") return <AskThree onBack={toList} onInserted={show} />;
  if (route.at === "import") return <ImportScheme onBack={toList} onInserted={show} />;
  if (route.at === "chooseOriginal")
    return (
      <ChooseOriginal
        schemes={inWorkbook.schemes?.found ?? []}
        onBack={toList}
        onChoose={(reference) => onRoute({ at: "copy", reference })}
      />
    );

  const scheme =
    "reference" in route ? inWorkbook.schemes?.found.find(({ reference }) => reference === route.reference) : undefined;
  const toScheme = (reference: string) => onRoute({ at: "scheme", reference });
  if (scheme && route.at === "copy")
    return <CopyScheme scheme={scheme} onBack={() => toScheme(scheme.reference)} onInserted={show} />;
  if (scheme && route.at === "export")
    return <ExportScheme scheme={scheme} onBack={() => toScheme(scheme.reference)} />;
  if (scheme && route.at === "whatIf") {
    const schemes = inWorkbook.schemes?.found ?? [];
    return (
      <WhatIf
        schemes={schemes}
        draft={scheme}
        histories={memory.histories}
        onChanged={inWorkbook.reload}
        onBack={() => toScheme(scheme.reference)}
      />
    );
  }
  if (scheme && route.at === "compare")
    return (
      <CompareVersions
        scheme={scheme}
        found={inWorkbook.schemes?.found ?? []}
        onBack={() => toScheme(scheme.reference)}
      />
    );
  if (scheme && route.at === "weights") {
    const { reference } = scheme;
    return <Weights key={reference} scheme={scheme} onBack={() => toScheme(reference)} onChanged={inWorkbook.reload} />;
  }
  if (scheme) {
    const notice = inserted?.reference === scheme.reference ? inserted.notice : null;
    return (
      <SchemeView
        scheme={scheme}
        notice={notice}
        found={inWorkbook.schemes?.found ?? []}
        onOpen={toScheme}
        onCompare={() => onRoute({ at: "compare", reference: scheme.reference })}
        onStarted={async ({ scheme: { reference, sheet }, isCopy }) => {
          setInserted({ reference, notice: words.draftStarted({ sheet, isCopy }) });
          await inWorkbook.reload();
          onRoute({ at: "scheme", reference });
        }}
        onDeleted={async () => {
          await inWorkbook.reload();
          toList();
        }}
        memory={memory}
        onRenamed={(reference) => onRoute({ at: "scheme", reference })}
        onBack={toList}
        onChanged={inWorkbook.reload}
        onWeights={() => onRoute({ at: "weights", reference: scheme.reference })}
        onCopy={() => onRoute({ at: "copy", reference: scheme.reference })}
        onExport={() => onRoute({ at: "export", reference: scheme.reference })}
        onWhatIf={() => onRoute({ at: "whatIf", reference: scheme.reference })}
        onScore={(source) => onScore(scheme.reference, source)}
      />
    );
  }
  return (
    <SchemeList
      inWorkbook={inWorkbook}
      onOffer={onOffer}
      onOpen={({ reference }) => toScheme(reference)}
      onBegin={(at) => onRoute({ at })}
      onPreview={(id) => onRoute({ at: "template", id })}
      onCheckHost={() => onRoute({ at: "hostCheck" })}
    />
  );
}
