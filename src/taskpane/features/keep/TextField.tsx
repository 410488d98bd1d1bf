import { Field, Input } from "@fluentui/react-components";

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with what was typed; `undefined` while nothing is. */
  readonly problem: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One line to type. */
export function TextField({ label, hint, problem, value, onValue }: Props) {
  return (
    <Field label={label} hint={hint ?? null} validationMessage={problem ?? null}>
      <Input value={value} onChange={(_event, data) => onValue(data.value)} />
    </Field>
  );
}
