import { documented } from "./documented";
import type { HostProfile } from "./HostProfile";
import { lts2021 } from "./lts2021";
import { mac } from "./mac";
import { web } from "./web";
import { windows } from "./windows";

/** The profiles by the name that the workbench's address gives: `?profile=web`. */
export const profiles: Readonly<Record<string, HostProfile>> = { documented, web, windows, mac, lts2021 };

export class UnknownProfile extends Error {
  constructor(readonly asked: string) {
    super(`?profile=${asked}: expected ${Object.keys(profiles).join(", ")}`);
    this.name = "UnknownProfile";
  }
}

/** The profile that an address asks for; the documented one without a word. @throws UnknownProfile */
export function chooseProfile(search: string): HostProfile {
  const name = new URLSearchParams(search).get("profile") ?? documented.name;
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (!profile) throw new UnknownProfile(name);
  return profile;
}
