import { documented } from "./documented";
import type { HostProfile } from "./HostProfile";

/** The profiles by the name that the workbench's address gives: `?profile=documented`. */
export const profiles: Readonly<Record<string, HostProfile>> = { documented };

/** The profile that an address asks for; the documented one without a word. @throws Error for a name that there is not. */
export function chooseProfile(search: string): HostProfile {
  const name = new URLSearchParams(search).get("profile") ?? documented.name;
  const profile = profiles[name];
  if (!profile) throw new Error(`?profile=${name}: expected ${Object.keys(profiles).join(", ")}`);
  return profile;
}
