import { displayLanguage, type Language } from "../language";
import { profiles } from "../profiles/profiles";
import { button, element } from "./elements";
import { nameProfile, withProfile } from "./profileLinks";
import { words } from "./words";

export interface TopBarActions {
  chooseFile: (file: File) => void;
  download: () => void;
  openSample: () => void;
  openRecords: () => void;
  setPaneWidth: (pixels: number) => void;
  showPane: (isShown: boolean) => void;
}

export interface TopBar {
  showFileName: (name: string) => void;
  showPaneState: (isShown: boolean) => void;
}

/** The widths that the pane has in Excel on a Mac, on Windows and on the web. */
const PANE_WIDTHS = [270, 320, 350];
const INITIAL_PANE_WIDTH = 350;

/** The bar over the grid. Returns how to show the name of the open file, and whether the pane is open. */
export function showTopBar(bar: HTMLElement, language: Language, profile: string, actions: TopBarActions): TopBar {
  const say = words(language);
  const paneButton = button(say("pane"), () => actions.showPane(paneButton.getAttribute("aria-pressed") !== "true"), {
    "aria-pressed": "true",
    title: say("paneRests"),
  });
  const fileName = element("span", { class: "file-name" });
  bar.append(
    element("h1", {}, say("title")),
    fileChooser(say("open"), actions.chooseFile),
    button(say("download"), actions.download),
    button(say("sample"), actions.openSample),
    button(say("records"), actions.openRecords, { title: say("recordsAre") }),
    fileName,
    element("span", { class: "about", title: say("notExcel") }, say("notExcel")),
    paneButton,
    hostChoice(language, profile),
    widthChoice(say("paneWidth"), actions.setPaneWidth),
    languageChoice(say("language"), language),
  );
  return {
    showFileName: (name) => {
      fileName.textContent = name;
      fileName.title = name;
    },
    showPaneState: (isShown) => paneButton.setAttribute("aria-pressed", String(isShown)),
  };
}

function fileChooser(label: string, choose: (file: File) => void): HTMLElement {
  const input = element("input", { type: "file", accept: ".xlsx", hidden: "", "aria-hidden": "true" });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    // The same file may be chosen again after it was changed.
    input.value = "";
    if (file) choose(file);
  });
  return element(
    "span",
    {},
    button(label, () => input.click(), { class: "primary" }),
    input,
  );
}

function widthChoice(label: string, setWidth: (pixels: number) => void): HTMLElement {
  const buttons = PANE_WIDTHS.map((pixels) => {
    const made = button(String(pixels), () => {
      setWidth(pixels);
      for (const other of buttons) other.setAttribute("aria-pressed", String(other === made));
    });
    made.setAttribute("aria-pressed", String(pixels === INITIAL_PANE_WIDTH));
    return made;
  });
  return element("span", { class: "choice", role: "group", "aria-label": label, title: label }, ...buttons);
}

function hostChoice(language: Language, current: string): HTMLElement {
  const label = words(language)("host");
  const choice = element("select", { "aria-label": label, title: label });
  for (const name of Object.keys(profiles)) choice.append(new Option(nameProfile(name, language), name));
  // One from a file.
  if (!Object.hasOwn(profiles, current)) choice.append(new Option(current, current));
  choice.value = current;
  choice.addEventListener("change", () => location.assign(withProfile(choice.value)));
  return choice;
}

function languageChoice(label: string, current: Language): HTMLElement {
  const choices: [Language, string][] = [
    ["zh", "中文"],
    ["en", "English"],
  ];
  const buttons = choices.map(([language, name]) => {
    const attributes = { "aria-pressed": String(language === current), lang: displayLanguage(language) };
    return button(name, () => reloadIn(language), attributes);
  });
  return element("span", { class: "choice", role: "group", "aria-label": label }, ...buttons);
}

/** Office gives an add-in its language at the start only, so the page starts anew. */
function reloadIn(language: Language): void {
  const address = new URL(location.href);
  address.searchParams.set("displayLanguage", displayLanguage(language));
  location.assign(address);
}
