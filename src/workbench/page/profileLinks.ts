import type { Language } from "../language";
import { profiles, UnknownProfile } from "../profiles/profiles";
import { BadProfile } from "../profiles/readProfile";
import { element } from "./elements";
import { type Word, words } from "./words";

/** A profile in the reader's words; one that there are no words for by its name. */
export function nameProfile(name: string, language: Language): string {
  const said: Readonly<Record<string, Word>> = {
    documented: "documented",
    web: "web",
    windows: "windows",
    mac: "mac",
    lts2021: "lts2021",
  };
  const word = said[name];
  return word ? words(language)(word) : name;
}

/** The address of this page under another profile: a host has one from its start on. */
export function withProfile(name: string): URL {
  const address = new URL(location.href);
  address.searchParams.set("profile", name);
  return address;
}

/** Says, instead of the workbench, why there is none as the address asks for, and which profiles there are. */
export function showBadProfile(container: HTMLElement, error: unknown, language: Language): void {
  const say = words(language);
  const [heading, detail] =
    error instanceof UnknownProfile
      ? [say("noSuchHost"), error.asked]
      : [say("badProfile"), error instanceof BadProfile ? error.what : String(error)];
  const links = Object.keys(profiles).map((name) =>
    element("li", {}, element("a", { href: withProfile(name).href }, nameProfile(name, language))),
  );
  const text = [element("strong", {}, heading, detail), element("p", {}, say("chooseHost"))];
  container.replaceChildren(element("div", { class: "no-host", role: "alert" }, ...text, element("ul", {}, ...links)));
}
