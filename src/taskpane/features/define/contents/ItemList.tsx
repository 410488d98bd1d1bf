import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTextStyles } from "../../../ui/useTextStyles";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "8px" },
});

/** Something that has a name and is told in a few lines; lines that are `undefined` are left out. */
export interface Item {
  readonly name: string;
  /** Stands at the end of the name's line. */
  readonly figure?: string | undefined;
  readonly lines: readonly (string | undefined)[];
  /** Said of the person in view. */
  readonly own?: ReactNode;
  /** What matters less. */
  readonly faint: readonly (string | undefined)[];
}

/** Items one below the other. */
export function ItemList({ items }: { readonly items: readonly Item[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <ul className={styles.list}>
      {items.map(({ name, figure, lines, own, faint }, i) => (
        <li key={i} className={styles.item}>
          <span className={styles.line}>
            <span className={text.strong}>{name}</span>
            {figure !== undefined && <span className={text.number}>{figure}</span>}
          </span>
          <Lines lines={lines} className={text.small} />
          {own}
          <Lines lines={faint} className={text.faint} />
        </li>
      ))}
    </ul>
  );
}

/** Lines of text that are there. */
export function Lines({
  lines,
  className,
}: {
  readonly lines: readonly (string | undefined)[];
  readonly className: string | undefined;
}) {
  return lines.map(
    (line, i) =>
      line !== undefined && (
        <span key={i} className={className}>
          {line}
        </span>
      ),
  );
}
