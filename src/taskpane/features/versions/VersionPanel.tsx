import { Badge, Button, makeStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { choices } from "../../../domain/scheme/vocabulary";
import type { StartedDraft } from "../../../workbook/excel/startDraft";
import { isPublished } from "../../../workbook/scheme/isPublished";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { familyOf, membersOf } from "../../../workbook/scheme/versionsOf";
import { useLanguage } from "../../ui/LanguageContext";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import { useVersionWords } from "./words/versionWords";
import { ArchiveQuestion } from "./ArchiveQuestion";
import { DeleteQuestion } from "./DeleteQuestion";
import { NewDraft } from "./NewDraft";
import { PublishQuestion } from "./PublishQuestion";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "8px 0 12px" },
});

type Asked = "publish" | "archive" | "delete";

interface Props {
  readonly scheme: SchemeOnSheet;
  readonly found: readonly SchemeOnSheet[];
  readonly onChanged: () => Promise<void>;
  readonly onOpen: (reference: string) => void;
  readonly onStarted: (draft: StartedDraft) => Promise<void>;
  readonly onCompare: () => void;
  readonly onDeleted: () => Promise<void>;
}

/** Which version this is, and what can be done with it. */
export function VersionPanel({ scheme: onSheet, found, onChanged, onOpen, onStarted, onCompare, onDeleted }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useVersionWords();
  const { language } = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [notice, setNotice] = useState("");
  const buttons = useRef<HTMLDivElement>(null);
  const { scheme } = onSheet.reading;
  const family = familyOf(onSheet, found);
  const isCopy = family.copies.includes(onSheet);
  const members = membersOf(family);
  const previous = members.find(
    ({ reading, reference }) => reading.scheme.id === scheme.previous && reference !== onSheet.reference,
  );

  const ask = (what: Asked) => () => {
    setNotice("");
    setAsked(what);
  };
  const cancel = () => {
    setAsked(null);
    // Where the question was asked from is there again after the next drawing.
    requestAnimationFrame(() => buttons.current?.querySelector("button")?.focus());
  };
  const done = async (said: string) => {
    await onChanged();
    setNotice(said);
    cancel();
  };
  const canPublish = !isCopy && scheme.status !== "active";

  return (
    <Section
      title={words.versionSection}
      aside={
        <Badge appearance="tint" color={scheme.status === "active" ? "brand" : "informative"}>
          {choices.status[scheme.status]?.[language]}
        </Badge>
      }
    >
      <p className={text.paragraph}>
        <span className={text.small}>
          {[
            words.version({ version: scheme.version }),
            ...(scheme.previous === undefined
              ? []
              : [words.madeFrom({ version: previous?.reading.scheme.version ?? scheme.previous })]),
            ...(scheme.effective === undefined ? [] : [words.effectiveIs({ date: scheme.effective })]),
          ].join(" · ")}
        </span>
        {isCopy && <span className={text.small}>{words.copiedSheetHint}</span>}
      </p>
      <div role="status" className={text.small}>
        {notice}
      </div>
      {(isPublished(onSheet) || isCopy) && (
        <NewDraft scheme={onSheet} found={found} onOpen={onOpen} onStarted={onStarted} />
      )}
      {asked === null && (
        <div ref={buttons} className={styles.buttons}>
          {canPublish && (
            <Button
              size="small"
              appearance={scheme.status === "draft" ? "primary" : "secondary"}
              onClick={ask("publish")}
            >
              {scheme.status === "draft" ? words.publishAsk : words.publishAgainAsk}
            </Button>
          )}
          {!isCopy && scheme.status === "active" && (
            <Button size="small" onClick={ask("archive")}>
              {words.archiveAsk}
            </Button>
          )}
          {members.length > 1 && (
            <Button size="small" onClick={onCompare}>
              {words.compareVersions}
            </Button>
          )}
          <Button size="small" onClick={ask("delete")}>
            {words.deleteAsk}
          </Button>
        </div>
      )}
      {asked === "publish" && <PublishQuestion scheme={onSheet} found={found} onDone={done} onCancel={cancel} />}
      {asked === "archive" && <ArchiveQuestion scheme={onSheet} onDone={done} onCancel={cancel} />}
      {asked === "delete" && <DeleteQuestion scheme={onSheet} found={found} onDone={onDeleted} onCancel={cancel} />}
    </Section>
  );
}
