import type { Language } from "../../../domain/language";
import { say } from "../../../domain/messages/message";
import { formatNumber, formatPercent } from "../../ui/formatNumber";
import { appraiseWords } from "./words/appraiseWords";
import type { DataProblem } from "./findProblems";

/** Who, where and what, in a sentence. @param cell its address within the sheet. */
export function describeDataProblem({ person, detail }: DataProblem, cell: string, language: Language): string {
  return appraiseWords[language].personProblem({
    name: person.name || person.number,
    cell,
    what: describeDetail(detail, language),
  });
}

function describeDetail(detail: DataProblem["detail"], language: Language): string {
  const words = appraiseWords[language];
  const n = (x: number) => formatNumber(x, language, 4);
  switch (detail.kind) {
    case "noData":
      return words.problemNoData(detail);
    case "missing":
      return words.problemMissing({ measures: detail.measures });
    case "text":
      return words.problemText(detail);
    case "numberAsText":
      return words.problemNumberAsText({ ...detail, value: n(detail.value) });
    case "failure":
      return say(detail.failure.detail, language);
    case "payBlank":
      return words.problemPayBlank({ column: detail.column });
    case "rateAbove":
      return words.problemRateAbove({
        measure: detail.measure,
        value: formatPercent(detail.value, language),
        asPercent: formatPercent(detail.value / 100, language),
      });
    case "targetUnit":
      return words.problemTargetUnit({ ...detail, value: n(detail.value), usual: n(detail.usual) });
    case "negative":
      return words.problemNegative({ measure: detail.measure, value: n(detail.value) });
    case "outlier":
      return words.problemOutlier({
        measure: detail.measure,
        value: n(detail.value),
        low: n(detail.low),
        high: n(detail.high),
      });
    case "sameNumber":
      return words.problemSameNumber(detail);
    case "twiceInList":
      return words.problemTwiceInList(detail);
  }
}
