import { Button } from "@fluentui/react-components";
import { lazily } from "../../ui/lazily";
import { Screen } from "../../ui/Screen";
import { useTextStyles } from "../../ui/useTextStyles";
import type { SchemesInWorkbook } from "../../useSchemes";
import { useAppraiseWords } from "./words/appraiseWords";
import { ProblemBar } from "../../ui/ProblemBar";
import { ChooseSource } from "./ChooseSource";
import { Finished } from "./Finished";
import { MapColumns } from "./MapColumns";
import { PreviewResults } from "./PreviewResults";
import type { KeepRoute } from "../keep/Keep";
import type { Appraisal } from "./useAppraisal";

const NextMonth = lazily(async () => (await import("../nextMonth/NextMonth")).NextMonth);
const Company = lazily(async () => (await import("../nextMonth/Company")).Company);
const Ratings = lazily(async () => (await import("../ratings/Ratings")).Ratings);
const Collect = lazily(async () => (await import("../collect/Collect")).Collect);

interface Props {
  readonly appraisal: Appraisal;
  readonly inWorkbook: SchemesInWorkbook;
  readonly onDefine: () => void;
  /** Goes to where results are issued, or to what has been. */
  readonly onKeep: (route: KeepRoute) => void;
}

/** 考核: choose the people, match the columns, look at the results, put them into the workbook. */
export function Appraise({ appraisal, inWorkbook, onDefine, onKeep }: Props) {
  const { step, scheme, data, done, goToStep, offer } = appraisal;
  const schemes = inWorkbook.schemes?.found ?? [];
  if (scheme === null) return <WithoutScheme inWorkbook={inWorkbook} onDefine={onDefine} />;
  if (step === "next" && offer)
    return (
      <NextMonth
        offer={offer}
        schemes={schemes}
        onResume={appraisal.resume}
        onDone={appraisal.finish}
        onBack={() => goToStep("source")}
      />
    );
  if (step === "company" && data)
    return <Company data={data} schemes={schemes} onDone={appraisal.finish} onBack={() => goToStep("columns")} />;
  if (step === "done" && done)
    return (
      <Finished
        done={done}
        onKeep={onKeep}
        onAgain={() => goToStep("source")}
        onBack={() => goToStep(done.besides === undefined ? "preview" : "source")}
      />
    );
  if (step === "source" || data === null)
    return <ChooseSource appraisal={appraisal} scheme={scheme} schemes={schemes} onKeep={onKeep} />;
  if (step === "collect")
    return (
      <Collect
        key={data.source.address}
        data={data}
        scheme={scheme}
        kept={appraisal.collecting}
        onKeep={appraisal.keepCollecting}
        onRead={appraisal.chooseReading}
        onAppraise={appraisal.chooseSource}
        onBack={() => goToStep("source")}
      />
    );
  if (step === "ratings")
    return (
      <Ratings
        key={data.source.address}
        data={data}
        scheme={scheme}
        said={appraisal.ratings}
        onRead={appraisal.chooseReading}
        onAppraise={appraisal.chooseSource}
        onBack={() => goToStep("source")}
      />
    );
  if (step === "columns") return <MapColumns appraisal={appraisal} data={data} schemes={schemes} />;
  return <PreviewResults appraisal={appraisal} scheme={scheme} data={data} />;
}

function WithoutScheme({ inWorkbook: { schemes, problem, reload }, onDefine }: Omit<Props, "appraisal" | "onKeep">) {
  const text = useTextStyles();
  const words = useAppraiseWords();
  return (
    <Screen title={words.scoreTitle}>
      <ProblemBar problem={problem} onRetry={() => void reload()} />
      {schemes !== null && (
        <>
          <p className={text.paragraph}>{words.noSchemesToScore}</p>
          <Button appearance="primary" onClick={onDefine}>
            {words.newFromTemplate}
          </Button>
        </>
      )}
    </Screen>
  );
}
