import type { HostProfile } from "../profiles/HostProfile";
import { chooseProfile } from "../profiles/profiles";
import { readProfile } from "../profiles/readProfile";
import { withProfile } from "./profileLinks";

/** `?profile=dropped` stands for the file that was dropped on the page last; it lasts as long as the tab. */
const DROPPED = "dropped";
const KEPT = "hostProfile";

/**
 * The profile that the page's address asks for: one of ours by its name, a file of the server's (`?profile=/samples/x.json`), or
 * what was dropped.
 * @throws UnknownProfile @throws BadProfile
 */
export async function loadProfile(search: string): Promise<HostProfile> {
  const asked = new URLSearchParams(search).get("profile");
  const kept = asked === DROPPED ? sessionStorage.getItem(KEPT) : null;
  if (kept !== null) return readProfile(kept);
  if (asked?.endsWith(".json")) {
    // Of this server, whatever the address says: the page fetches nothing from others.
    const response = await fetch(new URL(asked, location.href).pathname);
    return readProfile(await response.text());
  }
  return chooseProfile(search);
}

/** Starts the page anew as the Excel that a file describes. @throws BadProfile before anything has happened. */
export function replayProfile(text: string): void {
  readProfile(text);
  sessionStorage.setItem(KEPT, text);
  location.assign(withProfile(DROPPED));
}
