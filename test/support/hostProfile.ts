import type { HostProfile } from "../../src/workbench/profiles/HostProfile";
import { chooseProfile } from "../../src/workbench/profiles/profiles";

declare global {
  /** Set by the projects of jest that run under another profile than the documented one. */
  var hostProfile: string | undefined;
}

/** The profile that this test file runs under. */
export const hostProfile: HostProfile = chooseProfile(
  globalThis.hostProfile === undefined ? "" : `?profile=${globalThis.hostProfile}`,
);
