import type { Field } from "../../domain/scheme/readBlock";

interface Props {
  readonly fields: readonly Field[];
}

/** Headers with what stands under them, one after the other. */
export function Facts({ fields }: Props) {
  if (fields.length === 0) return null;
  return (
    <dl className="facts">
      {fields.map(({ header, text }) => (
        <div key={header}>
          <dt>{header}</dt> <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
