import { Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { checkScheme } from "../../../domain/check/checkScheme";
import { sayRemark } from "../../../domain/check/messages/remarkMessage";
import { splitAddress } from "../../../workbook/cells/area";
import type { SchemeOnSheet } from "../../../workbook/scheme/schemeOnSheet";
import { familyOf } from "../../../workbook/scheme/versionsOf";
import { FindingRow } from "../../ui/FindingRow";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useVersionWords } from "./words/versionWords";
import { Question } from "./Question";

const useStyles = makeStyles({
  findings: { margin: 0, padding: 0, listStyleType: "none" },
  choice: { marginLeft: "-8px" },
});

interface Props {
  readonly scheme: SchemeOnSheet;
  readonly found: readonly SchemeOnSheet[];
  readonly onDone: (notice: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Puts a draft, or an archived version again, into force: held back by what is wrong with it, which is listed. */
export function PublishQuestion({ scheme: onSheet, found, onDone, onCancel }: Props) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useVersionWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, isBusy, problem } = useTask();
  const { scheme } = onSheet.reading;
  const [effective, setEffective] = useState(today);
  const [isProtected, setProtected] = useState(false);
  const errors = checkScheme(onSheet.reading).filter(({ severity }) => severity === "error");
  const { lead } = familyOf(onSheet, found);
  const replaced = lead.reference !== onSheet.reference && lead.reading.scheme.status === "active" ? lead : null;
  const isAgain = scheme.status === "archived";
  const publish = () =>
    run(async () => {
      await workbook.publishScheme(onSheet.reference, { effective: effective.trim(), isProtected });
      await onDone(
        words.published({ version: scheme.version, replaced: replaced?.reading.scheme.version ?? null, isProtected }),
      );
    });
  return (
    <Question
      title={
        isAgain
          ? words.publishAgainVersion({ version: scheme.version })
          : words.publishVersion({ version: scheme.version })
      }
      confirm={errors.length > 0 ? null : isAgain ? words.publishAgain : words.publish}
      isBusy={isBusy}
      onConfirm={publish}
      onCancel={onCancel}
    >
      <ProblemBar problem={problem} />
      {errors.length > 0 ? (
        <>
          <p className={text.paragraph}>{words.publishHeldBack({ count: errors.length })}</p>
          <ul className={styles.findings}>
            {errors.map(({ place, what }, i) => {
              const address = place && onSheet.addressOf(place);
              const said = sayRemark(what, language);
              return (
                <FindingRow
                  key={i}
                  severity="error"
                  text={address === undefined ? said : words.atCell({ cell: splitAddress(address).local, what: said })}
                  address={address}
                  onGoTo={(to) => run(() => workbook.goTo(to))}
                />
              );
            })}
          </ul>
        </>
      ) : (
        <>
          <p className={text.paragraph}>{words.publishHint({ replaced: replaced?.reading.scheme.version ?? null })}</p>
          <Field label={words.effectiveFrom} hint={words.effectiveHint}>
            <Input value={effective} maxLength={40} onChange={(_event, { value }) => setEffective(value)} />
          </Field>
          <Checkbox
            className={styles.choice}
            label={words.protectSheet}
            checked={isProtected}
            onChange={(_event, { checked }) => setProtected(checked === true)}
          />
          <p className={text.small}>{words.protectSheetHint}</p>
        </>
      )}
    </Question>
  );
}

/** The day as ISO 8601 writes it, which is read alike everywhere. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
