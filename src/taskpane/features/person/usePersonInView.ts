import { useCallback, useMemo, useState } from "react";
import { readText, type Cell } from "../../../domain/cell";
import { Failure } from "../../../domain/failure";
import type { Reading } from "../../../domain/scheme/readScheme";
import { fieldsOf } from "../../../workbook/people/fields";
import type { IdentityKey, Mapping } from "../../../workbook/people/mapping";
import { matchColumns } from "../../../workbook/people/matchColumns";
import type { Source, SourceData } from "../../../workbook/people/source";
import { appraiseOne, type AppraisedOne } from "../../../workbook/results/appraiseOne";
import { useLanguage } from "../../ui/LanguageContext";
import { useSources } from "../../useSources";
import { useWorkbookChanges } from "../../useWorkbookChanges";
import { useWorkbook } from "../../WorkbookContext";

/** Someone whose figures can be looked at. */
export interface ListedPerson {
  /** Row in the data. */
  readonly row: number;
  readonly name: string;
  readonly number: string;
}

/** A person and a period, chosen once, and what a scheme makes of him while it is being edited. */
export interface PersonInView {
  /** `null` until the workbook has been looked through. */
  readonly sources: readonly Source[] | null;
  readonly source: Source | null;
  readonly people: readonly ListedPerson[];
  readonly person: ListedPerson | null;
  readonly problem: unknown;
  /** `null` to look at nobody. */
  readonly chooseSource: (source: Source | null) => void;
  readonly choosePerson: (row: number) => void;
  /**
   * What a scheme makes of the person: `null` while nobody is looked at, a Failure where the scheme cannot appraise. Columns are matched
   * by their headers; what is unsure counts as it is likeliest meant, since nothing is written. It computes at each call: ask once a scheme
   * (`useMemo` on this and the reading) and hand the result down.
   */
  readonly resultBy: (reading: Reading) => AppraisedOne | Failure | null;
}

/** Call it once, above the screens that share the choice, and hand it down. @param reading of the scheme whose words tell who people are */
export function usePersonInView(reading: Reading | null): PersonInView {
  const workbook = useWorkbook();
  const { language } = useLanguage();
  const { sources, problem: listProblem } = useSources();
  const [data, setData] = useState<SourceData | null>(null);
  const [row, setRow] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(undefined);

  const read = useCallback(
    async (source: Source) => {
      setData(await workbook.readSource(source));
      setProblem(undefined);
    },
    [workbook],
  );
  const readAgain = useCallback(() => (data === null ? Promise.resolve() : read(data.source)), [read, data]);
  useWorkbookChanges(readAgain, {
    matters: (sheets) => data !== null && sheets.includes(data.source.sheet),
    onProblem: setProblem,
    isOn: data !== null,
  });

  const mappingFor = useCallback(
    (its: Reading, from: SourceData): Mapping => {
      const headers = from.columns.map(({ header }) => header);
      return new Map(
        matchColumns(headers, fieldsOf(its.scheme, language)).flatMap(({ field, column }) =>
          column === null ? [] : [[field.key, column] as const],
        ),
      );
    },
    [language],
  );
  const people = useMemo(
    () => (reading && data ? listPeople(data, mappingFor(reading, data)) : []),
    [reading, data, mappingFor],
  );
  const person = people.find((each) => each.row === row) ?? people[0] ?? null;
  const personRow = person?.row ?? null;

  const resultBy = useCallback(
    (its: Reading): AppraisedOne | Failure | null =>
      data === null || personRow === null ? null : attemptOne(its, data, mappingFor(its, data), personRow),
    [data, personRow, mappingFor],
  );

  return {
    sources,
    source: data?.source ?? null,
    people,
    person,
    problem: problem ?? listProblem,
    chooseSource: (source) => {
      setRow(null);
      if (source === null) setData(null);
      else read(source).catch(setProblem);
    },
    choosePerson: setRow,
    resultBy,
  };
}

function attemptOne(reading: Reading, data: SourceData, mapping: Mapping, row: number): AppraisedOne | Failure {
  try {
    return appraiseOne(reading, data, mapping, row);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function listPeople({ rows }: SourceData, mapping: Mapping): ListedPerson[] {
  const textOf = (cells: readonly Cell[], key: IdentityKey): string => {
    const cell = cells[mapping.get(key) ?? -1] ?? null;
    return cell instanceof Failure ? "" : (readText(cell) ?? "");
  };
  return rows
    .map((cells, row) => ({ row, name: textOf(cells, "name"), number: textOf(cells, "number") }))
    .filter(({ name, number }) => name !== "" || number !== "");
}
