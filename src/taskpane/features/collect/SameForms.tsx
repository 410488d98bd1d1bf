import { Button, Checkbox, Field, makeStyles, Select } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { findForms, type Form } from "../../../workbook/people/findForms";
import type { Source } from "../../../workbook/people/source";
import type { StackPart } from "../../../workbook/records/planStack";
import { useLanguage } from "../../ui/LanguageContext";
import { ProblemBar } from "../../ui/ProblemBar";
import { Section } from "../../ui/Section";
import { useTask } from "../../ui/useTask";
import { useTextStyles } from "../../ui/useTextStyles";
import { useWorkbook } from "../../WorkbookContext";
import { useCollectWords } from "./words/collectWords";

const useStyles = makeStyles({
  select: { minWidth: 0, "& select": { minWidth: 0 } },
  parts: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
});

interface Props {
  readonly sources: readonly Source[];
  readonly onAppraise: (stack: Source) => Promise<void>;
}

/** Lists of one form, as one a month or a team: taken together on a sheet of their own, and appraised as one group. */
export function SameForms({ sources, onAppraise }: Props) {
  const words = useCollectWords();
  const forms = useMemo(() => findForms(sources), [sources]);
  if (forms.length === 0) return null;
  return (
    <Section title={words.sameForms}>
      {forms.map((form) => (
        <FormOfSeveral key={form.parts.map(({ name }) => name).join("\n")} form={form} onAppraise={onAppraise} />
      ))}
    </Section>
  );
}

function FormOfSeveral({ form, onAppraise }: Pick<Props, "onAppraise"> & { readonly form: Form }) {
  const styles = useStyles();
  const text = useTextStyles();
  const words = useCollectWords();
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { run, isBusy, problem } = useTask();
  const about = useId();
  const [isOpen, setOpen] = useState(false);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setBy] = useState<Form["by"] | null>(null);
  const by = chosen ?? form.by;
  const parts = form.parts.filter(({ name }) => !out.has(name));

  const stack = () =>
    run(async () => {
      const read: StackPart[] = [];
      // A context of Excel sends one request at a time.
      for (const { name, source } of parts) read.push({ name, data: await workbook.readSource(source) });
      const { insertMade } = await workbook.loadRecordCalls();
      await onAppraise(await insertMade({ kind: "stack", parts: read, by }, null, language));
    });

  return (
    <div>
      <ProblemBar problem={problem} />
      <p id={about} className={text.paragraph}>
        {words.formIs({ names: form.parts.map(({ name }) => name) })}
      </p>
      <Button size="small" aria-expanded={isOpen} aria-describedby={about} onClick={() => setOpen(!isOpen)}>
        {words.takeTogether}
      </Button>
      {isOpen && (
        <>
          <div className={styles.parts}>
            {form.parts.map(({ name }) => (
              <Checkbox
                key={name}
                label={name}
                checked={!out.has(name)}
                onChange={(_event, { checked }) =>
                  setOut((before) => new Set([...before].filter((each) => each !== name).concat(checked ? [] : name)))
                }
              />
            ))}
          </div>
          <Field label={words.nameGives} size="small">
            <Select
              size="small"
              className={styles.select}
              value={by}
              onChange={(_event, { value }) => setBy(value === "month" ? "month" : "team")}
            >
              <option value="team">{words.givesTeam}</option>
              <option value="month">{words.givesMonth}</option>
            </Select>
          </Field>
          <p className={text.small}>{words.stackHint}</p>
          <Button
            size="small"
            appearance="primary"
            disabled={parts.length < 2}
            disabledFocusable={isBusy}
            onClick={stack}
          >
            {isBusy ? words.inserting : words.insertStack({ count: parts.length })}
          </Button>
        </>
      )}
    </div>
  );
}
