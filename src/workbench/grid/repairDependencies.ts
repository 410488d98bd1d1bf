import type { Injector } from "@univerjs/core";
import { IDependencyManagerService } from "@univerjs/preset-sheets-core";

interface Dependencies {
  searchDependency: (this: Dependencies, search: unknown, except?: ReadonlySet<number>) => Set<number>;
  readonly _allTreeMap: ReadonlyMap<number, unknown>;
}

/**
 * Univer 0.25.1 keeps, for a formula that looks at several ranges of one sheet, the one range that spans them, and takes that one
 * out of its index when the formula is entered again: the single ones stay, and lead to a formula that is no more, about which it
 * complains in the console each time. Formulas that are no more are not found here.
 */
export function repairDependencies(injector: Injector): void {
  const dependencies = injector.get(IDependencyManagerService) as unknown as Dependencies;
  const search = dependencies.searchDependency.bind(dependencies);
  dependencies.searchDependency = (ranges, except) =>
    new Set([...search(ranges, except)].filter((id) => dependencies._allTreeMap.has(id)));
}
