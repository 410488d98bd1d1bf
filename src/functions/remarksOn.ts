import type { Cell, Cells } from "../domain/cell";
import { checkScheme } from "../domain/check/checkScheme";
import { sayRemark, type RemarkMessage } from "../domain/check/messages/remarkMessage";
import type { Remark } from "../domain/check/remark";
import type { Language } from "../domain/language";
import { readScheme } from "../domain/scheme/readScheme";

/** What the check has to say of a scheme, in the scheme's language: severity, where, what, how to mend it. */
export function remarksOn(scheme: Cells): Cell[][] {
  const reading = readScheme(scheme, "indicators");
  const remarks = checkScheme(reading).map((remark) => wordRemark(remark, reading.language));
  return remarks.length > 0 ? remarks : [["", "", sayRemark({ code: "checkPassed", facts: {} }, reading.language), ""]];
}

function wordRemark({ severity, place, what, mend }: Remark, language: Language): Cell[] {
  const where = place ? `R${place.row}C${place.column}` : "";
  return [sayRemark(severities[severity], language), where, sayRemark(what, language), sayRemark(mend, language)];
}

const severities: Readonly<Record<Remark["severity"], RemarkMessage>> = {
  error: { code: "severityError", facts: {} },
  warning: { code: "severityWarning", facts: {} },
  advice: { code: "severityAdvice", facts: {} },
};
