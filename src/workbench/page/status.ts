import { element } from "./elements";

export interface Status {
  show(text: string): void;
  /** What a function says about the error in the selected cell. */
  showCellMessage(text: string): void;
}

export function showStatus(bar: HTMLElement): Status {
  const state = element("span", {});
  const message = element("span", { class: "cell-message" });
  bar.append(state, message);
  return {
    show: (text) => {
      if (state.textContent !== text) state.textContent = text;
    },
    showCellMessage: (text) => {
      message.textContent = text;
      message.title = text;
    },
  };
}
