import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { templates } from "../../../templates";
import type { Source } from "../../../workbook/people/source";
import type { SchemesInWorkbook } from "../../useSchemes";
import { useWords } from "../../words/words";
import { SchemeList } from "./SchemeList";
import { SchemeView } from "./SchemeView";
import { TemplatePreview } from "./TemplatePreview";

/** Where the reader is in this section. */
export type DefineRoute =
  | { readonly at: "list" }
  | { readonly at: "template"; readonly id: string }
  | { readonly at: "scheme"; readonly reference: string }
  | { readonly at: "weights"; readonly reference: string };

/** Judging weights comes when it is asked for: the first screen needs none of it. */
const Weights = lazy(() => import("../weights/Weights").then((module) => ({ default: module.Weights })));

interface Props {
  readonly route: DefineRoute;
  readonly onRoute: (route: DefineRoute) => void;
  readonly inWorkbook: SchemesInWorkbook;
  /** Goes on to score people by this scheme: those of the source, else the reader chooses. */
  readonly onScore: (reference: string, source?: Source) => Promise<void>;
}

/** 方案: choose a template, put it into the workbook, and see what its cells say. */
export function Define({ route, onRoute, inWorkbook, onScore }: Props) {
  const words = useWords();
  const [inserted, setInserted] = useState<{ readonly reference: string; readonly notice: string } | null>(null);
  const toList = () => onRoute({ at: "list" });

  const template = route.at === "template" ? templates.find(({ id }) => id === route.id) : undefined;
  if (template) {
    return (
      <TemplatePreview
        template={template}
        onBack={toList}
        onInserted={async ({ reference, sheet, reading }, renamedFrom) => {
          const { id } = reading.scheme;
          const notice =
            renamedFrom === null
              ? words.schemeInserted({ sheet })
              : words.schemeInsertedRenamed({ sheet, id, renamedFrom });
          setInserted({ reference, notice });
          await inWorkbook.reload();
          onRoute({ at: "scheme", reference });
        }}
      />
    );
  }

  const scheme =
    route.at === "scheme" || route.at === "weights"
      ? inWorkbook.schemes?.found.find(({ reference }) => reference === route.reference)
      : undefined;
  if (scheme && route.at === "weights") {
    return (
      <Suspense fallback={<Spinner size="tiny" label={words.readingWorkbook} labelPosition="after" />}>
        <Weights
          key={scheme.reference}
          scheme={scheme}
          onBack={() => onRoute({ at: "scheme", reference: scheme.reference })}
          onChanged={inWorkbook.reload}
        />
      </Suspense>
    );
  }
  if (scheme) {
    const notice = inserted?.reference === scheme.reference ? inserted.notice : null;
    return (
      <SchemeView
        scheme={scheme}
        notice={notice}
        onBack={toList}
        onChanged={inWorkbook.reload}
        onWeights={() => onRoute({ at: "weights", reference: scheme.reference })}
        onScore={(source) => onScore(scheme.reference, source)}
      />
    );
  }
  return (
    <SchemeList
      inWorkbook={inWorkbook}
      onOpen={({ reference }) => onRoute({ at: "scheme", reference })}
      onPreview={({ id }) => onRoute({ at: "template", id })}
    />
  );
}
