// @ts-check
const fs = require("node:fs");
const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const ts = require("typescript");

/**
 * @typedef {{ name: string, description?: string, type: string, dimensionality?: string, optional?: boolean, repeating?: boolean }} Parameter
 * @typedef {{ id: string, name: string, description?: string, helpUrl: string, parameters: Parameter[], result: object }} FunctionMetadata
 * @typedef {{ allowErrorForDataTypeAny: true, functions: FunctionMetadata[] }} Metadata
 * @typedef {Record<string, { description: string, parameters: Record<string, string> }>} Translation
 * @typedef {{ english: Metadata, chinese: Metadata, examples: Record<string, string[]> }} FunctionsDescription
 */

/** The files that declare functions, in the order in which people read about them. */
const FUNCTION_SOURCES = [
  "appraisal",
  "scoring",
  "grading",
  "pay",
  "calibration",
  "weights",
  "survey",
  "check",
  "probe",
].map((name) => path.resolve(__dirname, `../../functions/${name}.ts`));

/** The namespace that manifest.xml gives the functions; a test holds the two together. */
const NAMESPACE = "KPI";

/**
 * What Excel and the help page say about the custom functions: the doc comments of the source, and their Chinese
 * counterpart. Only descriptions are translated; names and ids are what stands in people's formulas.
 *
 * @param {{ sources: string[], chinese: string, url: string }} options paths of the files, address of the add-in
 * @returns {Promise<FunctionsDescription>}
 */
async function describeFunctions({ sources, chinese, url }) {
  const { metadataJson, errors, associate } = await generateCustomFunctionsMetadata(sources);
  if (errors.length > 0) throw new Error(`${sources.join(", ")}: ${errors.join("; ")}`);
  if (metadataJson === "")
    throw new Error(`${sources.join(", ")}: expected at least one function with @customfunction`);

  /** @type {{ functions: FunctionMetadata[] }} */
  const { functions } = JSON.parse(metadataJson);
  const documented = functions.map((description) => ({ ...description, helpUrl: helpUrl(url, description.id) }));
  /** @type {Translation} */
  const translation = JSON.parse(fs.readFileSync(chinese, "utf8"));
  return {
    english: metadata(documented),
    chinese: metadata(documented.map((description) => translate(description, translation[description.id]))),
    examples: Object.assign({}, ...sources.map((source) => readExamples(source, associate))),
  };
}

/**
 * Errors in cells reach the functions, so that they can say which of a thousand arguments is one. The generator's
 * `allowCustomDataForDataTypeAny` is left out: the functions read numbers and text, not rich values.
 *
 * @param {FunctionMetadata[]} functions
 * @returns {Metadata}
 */
function metadata(functions) {
  return { allowErrorForDataTypeAny: true, functions };
}

/**
 * @param {FunctionMetadata} english
 * @param {Translation[string] | undefined} chinese
 * @returns {FunctionMetadata}
 */
function translate(english, chinese) {
  if (chinese === undefined) return english;
  return {
    ...english,
    description: chinese.description,
    parameters: english.parameters.map((parameter) => {
      const description = chinese.parameters[parameter.name] ?? parameter.description;
      return description === undefined ? parameter : { ...parameter, description };
    }),
  };
}

/** @param {string} url @param {string} id */
function helpUrl(url, id) {
  return `${url}help/functions.html#${helpAnchor(id)}`;
}

/** @param {string} id */
function helpAnchor(id) {
  return `${NAMESPACE}-${id}`.toLowerCase();
}

/**
 * The `@example` tags, which the metadata generator passes over.
 *
 * @param {string} source
 * @param {{ functionName: string, id: string }[]} implementations
 * @returns {Record<string, string[]>} by function id
 */
function readExamples(source, implementations) {
  const file = ts.createSourceFile(source, fs.readFileSync(source, "utf8"), ts.ScriptTarget.Latest, true);
  const declarations = new Map(
    file.statements.filter(ts.isFunctionDeclaration).map((declaration) => [declaration.name?.text, declaration]),
  );
  return Object.fromEntries(
    implementations
      .filter(({ functionName }) => declarations.has(functionName))
      .map(({ id, functionName }) => {
        const declaration = declarations.get(functionName);
        const tags = declaration === undefined ? [] : ts.getJSDocTags(declaration);
        const examples = tags.filter((tag) => tag.tagName.text === "example");
        return [id, examples.map((tag) => (ts.getTextOfJSDocComment(tag.comment) ?? "").trim())];
      }),
  );
}

module.exports = { describeFunctions, FUNCTION_SOURCES, helpAnchor, NAMESPACE };
