import { useEffect, useState } from "react";
import type { Language } from "../../../domain/language";
import type { TemplateMatch, matchTemplates } from "./matchTemplates";

export interface TemplateSearch {
  /** The templates that match, the best first; `null` where nothing is searched for, or not yet found. */
  readonly matches: readonly TemplateMatch[] | null;
  readonly problem: unknown;
  readonly retry: () => void;
}

/** Searches the templates. What searches, and what it searches, is fetched with the first letter. */
export function useTemplateSearch(query: string, language: Language): TemplateSearch {
  const [search, setSearch] = useState<{ readonly match: typeof matchTemplates } | null>(null);
  const [problem, setProblem] = useState<unknown>(undefined);
  const [attempt, setAttempt] = useState(1);
  const isWanted = query.trim() !== "";

  useEffect(() => {
    if (!isWanted || search) return;
    import("./matchTemplates").then(({ matchTemplates: match }) => setSearch({ match }), setProblem);
  }, [isWanted, search, attempt]);

  return {
    matches: isWanted && search ? search.match(query, language) : null,
    problem,
    retry: () => {
      setProblem(undefined);
      setAttempt(attempt + 1);
    },
  };
}
