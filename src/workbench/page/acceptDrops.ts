import { element } from "./elements";

/** Opens a file that is dropped anywhere on the page. */
export function acceptDrops(hint: string, open: (files: File[]) => void): void {
  const target = element("div", { class: "drop-target" }, hint);
  addEventListener("dragenter", (event) => {
    if (hasFiles(event)) document.body.append(target);
  });
  addEventListener("dragover", (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) target.remove();
  });
  addEventListener(
    "drop",
    (event) => {
      target.remove();
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      open([...(event.dataTransfer?.files ?? [])]);
    },
    { capture: true },
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
