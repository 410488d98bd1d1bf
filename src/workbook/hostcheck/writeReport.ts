import type { Language } from "../../domain/language";
import type { HostFinding } from "./judgeHost";
import type { HostProfile } from "./hostProfile";
import { parts } from "./parts";
import { reportWords } from "./reportWords";

/** What the reader learns besides the findings. */
export interface ReportHead {
  readonly version: string;
  readonly at: Date;
  /** Whether some of it was not tried. */
  readonly isCutShort: boolean;
}

/**
 * The check as a text to send: what was tried, expected and got, by part, and the host profile at its end. It has no content of
 * the workbook, nor the name of anything in it.
 */
export function writeReport(
  findings: readonly HostFinding[],
  profile: HostProfile,
  { version, at, isCutShort }: ReportHead,
  language: Language,
): string {
  const words = reportWords[language];
  const lines = parts.flatMap((part) => {
    const ofPart = findings.filter((finding) => finding.part === part);
    return ofPart.length === 0 ? [] : ["", `## ${words.parts[part]}`, ...ofPart.map((each) => lineOf(each, language))];
  });
  return [
    `# ${words.title}`,
    `Appraise ${version} · ${at.toISOString().slice(0, 16)}Z`,
    ...(isCutShort ? [words.cutShort] : []),
    ...lines,
    "",
    `## ${words.profile}`,
    JSON.stringify(profile, null, 2),
    "",
  ].join("\n");
}

function lineOf({ what, expected, got, detail, verdict }: HostFinding, language: Language): string {
  const words = reportWords[language];
  const measured = detail === null ? got : `${got} (${detail})`;
  const compared = expected === null || verdict === "ok" ? measured : words.compared({ expected, got: measured });
  return `${words.verdicts[verdict]} · ${what[language]}: ${compared}`;
}
