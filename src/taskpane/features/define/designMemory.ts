import { newPersonMemory, type PersonMemory } from "../person/personMemory";
import type { EditHistory } from "./edit/useEdits";

/** What designing leaves behind on the screens, and finds again on coming back to them. */
export interface DesignMemory {
  /** What has been done to each scheme in the pane, by its sheet. */
  readonly histories: Map<string, EditHistory>;
  /** What was typed and could not be written, by the sheet of its scheme and by its field. */
  readonly drafts: Map<string, Map<string, string>>;
  readonly person: PersonMemory;
}

/** Nothing done yet. */
export function newDesignMemory(): DesignMemory {
  return { histories: new Map(), drafts: new Map(), person: newPersonMemory() };
}
