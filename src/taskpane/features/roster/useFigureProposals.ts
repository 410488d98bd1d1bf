import { useEffect, useMemo, useState } from "react";
import type { Scheme } from "../../../domain/scheme/scheme";
import {
  headOfList,
  judgeFigures,
  listsWithFigures,
  type FigureProposal,
} from "../../../workbook/people/proposeFigures";
import type { Source, SourceData } from "../../../workbook/people/source";
import { useLanguage } from "../../ui/LanguageContext";
import { useWorkbook } from "../../WorkbookContext";
import { periodOfToday } from "./periodOfToday";

/** The beginning of a list, and which reading of the workbook it belongs to; `null` where it cannot be read. */
interface Look {
  readonly source: Source;
  readonly head: SourceData | null;
}

/**
 * Lists that have indicators which the data lack, for each of several schemes. Which kind of list each is shows by its rows: the first of
 * them are read, a list after another, once the screen is there.
 */
export function useFigureProposals(
  data: SourceData,
  sources: readonly Source[],
  schemes: readonly Scheme[],
): readonly (readonly FigureProposal[])[] {
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const [looks, setLooks] = useState<ReadonlyMap<string, Look>>(new Map());
  const lists = useMemo(
    () => schemes.map((scheme) => listsWithFigures(data, sources, scheme, language, periodOfToday())),
    [data, sources, schemes, language],
  );
  const wanted = useMemo(() => [...new Set(lists.flat().map(({ source }) => source))], [lists]);

  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      for (const source of wanted) {
        if (looks.get(source.address)?.source === source) continue;
        // A context of Excel sends one request at a time, and so do we. What cannot be read is not proposed.
        const head = await workbook.readSource(headOfList(source)).catch(() => null);
        // What is set has this begin again, with the next list.
        if (isWanted) setLooks((before) => new Map(before).set(source.address, { source, head }));
        return;
      }
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [workbook, wanted, looks]);

  return useMemo(
    () =>
      schemes.map((scheme, i) =>
        (lists[i] ?? []).flatMap((list): FigureProposal[] => {
          const head = looks.get(list.source.address)?.head ?? null;
          const judged = head && judgeFigures(data, list, head, scheme, language);
          return judged ? [judged] : [];
        }),
      ),
    [data, schemes, lists, looks, language],
  );
}
