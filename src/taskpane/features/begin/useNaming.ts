import { useEffect, useState } from "react";
import { checkSchemeId, type IdProblem } from "../../../workbook/cells/checkSchemeId";
import { freeSchemeId } from "../../../workbook/cells/freeNames";
import { useWorkbook } from "../../WorkbookContext";
import { suggestId } from "./suggestId";

/** The title and the id of a scheme that is about to be put into the workbook. */
export interface Naming {
  readonly title: string;
  readonly id: string;
  readonly isTitleMissing: boolean;
  readonly idProblem: IdProblem | null;
  readonly chooseTitle: (title: string) => void;
  readonly chooseId: (id: string) => void;
  /** Why it is not known which ids are taken; what is inserted gets a free one all the same. */
  readonly problem: unknown;
}

/**
 * Suggests a title and an id. The id follows the title until the reader types one, and is free.
 * @param wantedTitle what the scheme is called where it comes from.
 * @param wantedId its id there, if it has one of its own.
 */
export function useNaming(wantedTitle: string, wantedId?: string): Naming {
  const workbook = useWorkbook();
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<unknown>(undefined);
  const [typedTitle, setTypedTitle] = useState<string | null>(null);
  const [typedId, setTypedId] = useState<string | null>(null);

  useEffect(() => {
    let isWanted = true;
    workbook.listNames().then(
      (names) => {
        if (isWanted) setTaken(names);
      },
      (error: unknown) => {
        if (isWanted) setProblem(error);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [workbook]);

  const title = typedTitle ?? wantedTitle;
  const id = typedId ?? freeSchemeId(wantedId ?? suggestId(title), taken);
  return {
    title,
    id,
    isTitleMissing: title.trim() === "",
    idProblem: checkSchemeId(id, taken),
    chooseTitle: setTypedTitle,
    chooseId: (typed) => setTypedId(typed.trim()),
    problem,
  };
}
