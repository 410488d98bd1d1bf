import { SaxesParser } from "saxes";

/** An element without namespace prefixes: producers choose those freely, and the names that are read here are unique. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/**
 * Reads an XML document into a tree.
 *
 * `take` is called for each complete element; one that it takes is not kept in the tree, so that a sheet of a million
 * cells is read row by row instead of standing in memory twice.
 */
export function parseXml(source: string, take?: (element: XmlElement) => boolean): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const document: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlElement[] = [document];
  let current = document;

  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    current = { name: withoutPrefix(tag.name), attributes: localAttributes(tag.attributes), children: [], text: "" };
    open.push(current);
  });
  parser.on("text", (text) => {
    current.text += text;
  });
  parser.on("cdata", (text) => {
    current.text += text;
  });
  parser.on("closetag", () => {
    const closed = current;
    open.pop();
    current = open.at(-1) ?? document;
    if (take === undefined || !take(closed)) current.children.push(closed);
  });
  parser.write(source).close();

  const root = document.children[0];
  if (root === undefined) throw new Error("no root element");
  return root;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** All children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** A flag attribute or the `val` of a flag element: XML Schema allows four spellings. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function localAttributes(attributes: Record<string, string>): Record<string, string> {
  const local: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!name.startsWith("xmlns")) local[withoutPrefix(name)] = value;
  }
  return local;
}
