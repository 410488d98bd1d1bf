import { button, element } from "./elements";

const SHOWN_MS = 12_000;

/** Shows a message over the page; a problem stays until it is closed. */
export function showNotice(kind: "problem" | "information", heading: string, text: string, close: string): void {
  document.querySelector(".notice")?.remove();
  const paragraph = element("p", {}, element("strong", {}, heading), text);
  const notice = element("div", { class: `notice ${kind}`, role: kind === "problem" ? "alert" : "status" }, paragraph);
  notice.append(button("✕", () => notice.remove(), { "aria-label": close, title: close }));
  document.body.append(notice);
  if (kind === "information") setTimeout(() => notice.remove(), SHOWN_MS);
}
