const NARROWEST = 200;
const STEP = 10;

/** Lets the pane be resized by dragging and by the arrow keys. Returns how to set its width. */
export function makeSplitter(splitter: HTMLElement, pane: HTMLElement, label: string): (pixels: number) => void {
  const setWidth = (pixels: number): void => {
    const width = Math.round(Math.min(Math.max(pixels, NARROWEST), innerWidth / 2));
    document.documentElement.style.setProperty("--pane-width", `${width}px`);
    splitter.setAttribute("aria-valuenow", String(width));
    dispatchEvent(new Event("resize"));
  };
  splitter.setAttribute("aria-label", label);
  splitter.setAttribute("aria-valuemin", String(NARROWEST));
  splitter.setAttribute("aria-valuenow", String(pane.clientWidth));
  splitter.title = label;

  splitter.addEventListener("pointerdown", (down) => {
    splitter.setPointerCapture(down.pointerId);
    // The frame and the canvas would otherwise swallow the pointer.
    document.body.classList.add("dragging");
  });
  splitter.addEventListener("pointermove", (move) => {
    if (splitter.hasPointerCapture(move.pointerId)) setWidth(innerWidth - move.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => document.body.classList.remove("dragging"));
  splitter.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") setWidth(pane.clientWidth + STEP);
    if (key === "ArrowRight") setWidth(pane.clientWidth - STEP);
  });
  return setWidth;
}
