import type { RequirementSets } from "../bridge/ApiGuard";
import { type FunctionDefinition, readMetadata } from "../functions/FunctionDefinition";
import { type AddinManifest, readManifest } from "./readManifest";

export interface Addin {
  manifest: AddinManifest;
  functions: FunctionDefinition[];
}

const MANIFEST = "/manifest.xml";

/** Learns of the add-in what Excel would: its manifest, and the metadata of its functions. */
export async function loadAddin(locale: string, announced: RequirementSets): Promise<Addin> {
  const manifest = readManifest(await fetchText(MANIFEST), locale);
  for (const [set, version] of Object.entries(manifest.requires)) {
    if (!suffices(announced[set], version)) {
      throw new Error(`The manifest requires ${set} ${version}; the workbench has ${announced[set] ?? "none of it"}.`);
    }
  }
  const metadata: unknown = JSON.parse(await fetchText(onThisOrigin(manifest.functionsMetadataUrl)));
  return { manifest, functions: readMetadata(metadata, manifest.functionsNamespace) };
}

/** The address of the same file on the server of this page, wherever the manifest says that the add-in lives. */
export function onThisOrigin(url: string): string {
  const { pathname, search } = new URL(url, location.href);
  return pathname + search;
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response.text();
}

function suffices(has: string | undefined, needs: string): boolean {
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [needsMajor = 0, needsMinor = 0] = needs.split(".").map(Number);
  return major > needsMajor || (major === needsMajor && minor >= needsMinor);
}
