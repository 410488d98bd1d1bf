import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { copyText } from "../../ui/copyText";
import { Section } from "../../ui/Section";
import { useTextStyles } from "../../ui/useTextStyles";
import { useHostCheckWords } from "./words/hostCheckWords";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  area: {
    boxSizing: "border-box",
    width: "100%",
    height: "160px",
    marginTop: "8px",
    padding: "6px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly report: string;
  readonly profile: string;
}

/** Copies the report, or the profile alone; where the clipboard is out of reach, the text is there to be copied by hand. */
export function CopyReport({ report, profile }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useHostCheckWords();
  const [isCopied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (byHand === null) return;
    area.current?.focus();
    area.current?.select();
  }, [byHand]);

  const copy = (what: string) => () => {
    setCopied(false);
    void copyText(what).then((came) => {
      setCopied(came);
      setByHand(came ? null : what);
    });
  };
  return (
    <Section title={words.report}>
      <p className={text.paragraph}>{words.reportHint}</p>
      <div className={styles.buttons}>
        <Button size="small" onClick={copy(report)}>
          {words.copyReport}
        </Button>
        <Button size="small" onClick={copy(profile)}>
          {words.copyProfile}
        </Button>
        <span role="status">{isCopied ? words.copied : byHand === null ? "" : words.copyByHand}</span>
      </div>
      {byHand !== null && (
        <textarea ref={area} className={styles.area} readOnly aria-label={words.report} value={byHand} />
      )}
    </Section>
  );
}
