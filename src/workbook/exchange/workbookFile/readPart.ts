import { SaxesParser } from "saxes";
import type { Steps } from "../../../domain/steps";
import { WorkbookProblem } from "../../WorkbookProblem";
import type { Archive } from "./openArchive";

/** What is to be done with the elements of a part. Names are without their prefixes, which programs choose freely. */
export interface PartReader {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** Whether nothing more is wanted. */
  readonly isDone?: () => boolean;
}

/**
 * Reads a part of a workbook as its text comes in; nothing of it is kept. Entities that a file declares itself are not resolved, so
 * none can grow.
 * @throws WorkbookProblem when it is no well-formed XML.
 */
export function* readPart(archive: Archive, name: string, reader: PartReader): Steps<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => reader.open?.(withoutPrefix(tag.name), localAttributes(tag.attributes)));
  parser.on("text", (text) => reader.text?.(text));
  parser.on("cdata", (text) => reader.text?.(text));
  parser.on("closetag", (tag) => reader.close?.(withoutPrefix(tag.name)));
  const inXml = (act: () => void) => {
    try {
      act();
    } catch (error) {
      if (error instanceof WorkbookProblem) throw error;
      throw new WorkbookProblem({ code: "workbookDamaged", facts: { part: name } }, { cause: error });
    }
  };
  const isDone = () => reader.isDone?.() ?? false;
  yield* archive.read(name, (text) => {
    inXml(() => parser.write(text));
    return !isDone();
  });
  if (!isDone()) inXml(() => parser.close());
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** By their names without prefixes, of which the ones that are read are unique; but `r:id` is another than `id`. */
function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [/^\w+:id$/.test(name) ? "r:id" : withoutPrefix(name), value]),
  );
}
