import { createContext, useContext } from "react";

/** A place that the bar leads to. */
export interface Destination {
  readonly label: string;
  readonly isCurrent: boolean;
  readonly go: () => void;
}

/** Where one can go from any screen. */
export const NavigationContext = createContext<readonly Destination[]>([]);

export function useNavigation(): readonly Destination[] {
  return useContext(NavigationContext);
}
