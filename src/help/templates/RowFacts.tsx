import { Facts } from "./Facts";
import type { Row } from "../../domain/scheme/readBlock";

type Props = { readonly row: Row } & ({ readonly only: readonly string[] } | { readonly except: readonly string[] });

/** Some fields of a row, chosen by their keys. */
export function RowFacts({ row, ...choice }: Props) {
  const isChosen =
    "only" in choice ? (key: string) => choice.only.includes(key) : (key: string) => !choice.except.includes(key);
  return <Facts fields={[...row].filter(([key]) => isChosen(key)).map(([, field]) => field)} />;
}
