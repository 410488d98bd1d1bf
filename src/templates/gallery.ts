import type { Text } from "../domain/language";
import entries from "./gallery.json";
import type { Kind } from "./template";

/** A template as the gallery shows it, without the scheme. */
export interface GalleryEntry {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly kind: Kind;
  /** Whether the scheme says what people are paid. */
  readonly pays: boolean;
}

/**
 * Every template in short, in the order of the catalogue: what the pane opens with, while the templates themselves are
 * loaded when one is looked at. `gallery.json` is made from them by `node src/templates/makeGallery.mjs`.
 */
export const gallery = entries as readonly GalleryEntry[];
