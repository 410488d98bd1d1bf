import { createContext, useContext } from "react";

export type SectionName = "scheme" | "score";

export interface Navigation {
  readonly section: SectionName;
  readonly go: (section: SectionName) => void;
}

export const NavigationContext = createContext<Navigation>({ section: "scheme", go: () => undefined });

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}
