import type { GalleryEntry } from "./gallery";
import type { Template } from "./template";

/** What the gallery says of templates. */
export function describeTemplates(templates: readonly Template[]): GalleryEntry[] {
  return templates.map(({ id, title, summary, kind, scheme }) => ({
    id,
    title,
    summary,
    kind,
    pays: scheme.pay !== undefined,
  }));
}
