import type { RequirementSets } from "../bridge/ApiGuard";

/** What a host needs to know of an add-in; its manifest is all that it knows of it. */
export interface AddinManifest {
  id: string;
  name: string;
  /** The page that holds the task pane and, in a shared runtime, the functions. */
  paneUrl: string;
  functionsMetadataUrl: string;
  functionsNamespace: string;
  requires: RequirementSets;
}

/** Reads an add-in only manifest in XML, in the words of a locale such as `zh-CN`. */
export function readManifest(xml: string, locale: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const failure = document.querySelector("parsererror");
  if (failure) throw new Error(`The manifest is not well-formed XML: ${failure.textContent}`);
  const root = document.documentElement;
  const point = all(root, "ExtensionPoint").find((element) => element.getAttribute("xsi:type") === "CustomFunctions");
  if (!point) throw new Error("The manifest has no extension point of the type CustomFunctions.");
  const resource = (path: string): string => {
    const resid = one(point, path).getAttribute("resid") ?? "";
    const definition = all(root, "Url", "String").find((element) => element.getAttribute("id") === resid);
    if (!definition) throw new Error(`The manifest has no resource with the id ${resid}.`);
    return localized(definition, locale);
  };
  return {
    id: one(root, "Id").textContent.trim(),
    name: localized(one(root, "DisplayName"), locale),
    paneUrl: resource("Page SourceLocation"),
    functionsMetadataUrl: resource("Metadata SourceLocation"),
    functionsNamespace: resource("Namespace"),
    requires: requirements(root),
  };
}

function requirements(root: Element): RequirementSets {
  const sets = all(root, "Sets")[0];
  const fallback = sets?.getAttribute("DefaultMinVersion") ?? "1.1";
  return Object.fromEntries(
    (sets ? all(sets, "Set") : []).map((set) => [
      set.getAttribute("Name") ?? "",
      set.getAttribute("MinVersion") ?? fallback,
    ]),
  );
}

function localized(element: Element, locale: string): string {
  const override = all(element, "Override").find((candidate) => candidate.getAttribute("Locale") === locale);
  return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}

/** Elements by local name: the manifest mixes several namespaces. */
function all(within: Element, ...names: string[]): Element[] {
  return names.flatMap((name) => [...within.getElementsByTagNameNS("*", name)]);
}

function one(within: Element, path: string): Element {
  let element = within;
  for (const name of path.split(" ")) {
    const [found] = all(element, name);
    if (!found) throw new Error(`The manifest has no ${path}.`);
    element = found;
  }
  return element;
}
