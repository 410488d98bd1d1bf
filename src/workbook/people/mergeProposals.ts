import { isSameList, nameOfList } from "./joinedColumn";
import type { FigureProposal } from "./proposeFigures";
import type { RosterProposal } from "./proposeRosters";

/**
 * Lists that may be joined, by what they have besides figures and by the figures that they have, each once: those with most news first.
 * A list with several rows of a person is none.
 * @param figures of the scheme, and of those by which some of the people may go: what those lack is no news of the data.
 */
export function mergeProposals(
  rosters: readonly RosterProposal[],
  [figures = [], ...others]: readonly (readonly FigureProposal[])[],
): RosterProposal[] {
  const all = [figures, ...others].flat();
  const records = all.filter(({ kind }) => kind === "records");
  const isIn = (list: Pick<RosterProposal, "choice">, lists: readonly Pick<RosterProposal, "choice">[]) =>
    lists.some(({ choice }) => isSameList(nameOfList(choice), nameOfList(list.choice)));
  const besides = all.filter(
    (each, i) => each.kind === "joins" && !isIn(each, rosters) && !isIn(each, all.slice(0, i)),
  );
  const merged = [...rosters, ...besides.map(({ choice, source }) => ({ choice, source, adds: [], news: [] }))]
    .filter((each) => !isIn(each, records))
    .map((each): RosterProposal => {
      const own = all.filter((other) => other.kind === "joins" && isIn(other, [each]));
      const labels = (fields: readonly { readonly label: string }[]) => fields.map(({ label }) => label);
      const adds = own.flatMap((other) => labels(other.adds));
      const news = figures.filter((other) => own.includes(other)).flatMap((other) => labels(other.news));
      return { ...each, adds: [...new Set([...adds, ...each.adds])], news: [...new Set([...news, ...each.news])] };
    });
  return merged.sort((a, b) => b.news.length - a.news.length || b.adds.length - a.adds.length);
}
