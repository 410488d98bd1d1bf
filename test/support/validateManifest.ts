import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

/** Microsoft's schemas are not ours to pass on; where they stand beside the project, manifests are held to them. */
const SCHEMAS = path.resolve(__dirname, "../../../shared/design/manifest-xsd");
const MAIN_SCHEMA = "OfficeAppManifestV1_1.xsd";

export const hasManifestSchemas = existsSync(SCHEMAS);

/** What Microsoft's schemas have against a manifest, a sentence each. */
export async function validateManifest(manifest: string): Promise<string[]> {
  const read = (fileName: string) => ({ fileName, contents: readFileSync(path.join(SCHEMAS, fileName), "utf8") });
  const others = readdirSync(SCHEMAS).filter((name) => name.endsWith(".xsd") && name !== MAIN_SCHEMA);
  const { errors } = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: manifest }],
    schema: [read(MAIN_SCHEMA)],
    preload: others.map(read),
  });
  return errors.map(({ message }) => message);
}
