// @ts-check
const { helpAnchor, NAMESPACE } = require("./describeFunctions.js");

/** @typedef {import("./describeFunctions.js").FunctionsDescription} FunctionsDescription */
/** @typedef {import("./describeFunctions.js").FunctionMetadata} FunctionMetadata */
/** @typedef {import("./describeFunctions.js").Parameter} Parameter */

/**
 * The functions as HTML: a list of contents and a section each, Chinese beside English.
 *
 * @param {FunctionsDescription} description
 */
function renderFunctionsHelp({ english, chinese, examples }) {
  const sections = english.functions.map((inEnglish) => {
    const inChinese = chinese.functions.find(({ id }) => id === inEnglish.id) ?? inEnglish;
    return renderFunction(inEnglish, inChinese, examples[inEnglish.id] ?? []);
  });
  return [renderContents(english.functions), ...sections].join("\n");
}

/** @param {FunctionMetadata[]} functions */
function renderContents(functions) {
  const links = functions.map(
    ({ id, name }) => `<li><a href="#${helpAnchor(id)}">${NAMESPACE}.${escape(name)}</a></li>`,
  );
  return `<nav aria-label="函数目录 Functions"><ul>${links.join("")}</ul></nav>`;
}

/**
 * @param {FunctionMetadata} english
 * @param {FunctionMetadata} chinese
 * @param {string[]} examples
 */
function renderFunction(english, chinese, examples) {
  return `<section id="${helpAnchor(english.id)}">
  <h2>${NAMESPACE}.${escape(english.name)}</h2>
  <p class="signature"><code>${escape(signature(english))}</code></p>
  ${bilingual("p", chinese.description, english.description)}
  ${english.parameters.length > 0 ? renderParameters(english.parameters, chinese.parameters) : ""}
  ${examples.length > 0 ? renderExamples(examples) : ""}
</section>`;
}

/** @param {FunctionMetadata} description */
function signature({ name, parameters }) {
  return `=${NAMESPACE}.${name}(${parameters.map(argument).join(", ")})`;
}

/** @param {Parameter} parameter */
function argument({ name, optional, repeating }) {
  const written = repeating === true ? `${name}, …` : name;
  return optional === true ? `[${written}]` : written;
}

/** @param {Parameter[]} english @param {Parameter[]} chinese */
function renderParameters(english, chinese) {
  const rows = english.map(
    (parameter, index) => `<tr>
      <th scope="row"><code>${escape(argument(parameter))}</code></th>
      <td>${bilingual("div", chinese[index]?.description, parameter.description)}</td>
    </tr>`,
  );
  return `<table>
    <thead><tr><th scope="col">参数 Argument</th><th scope="col">说明 Meaning</th></tr></thead>
    <tbody>${rows.join("")}</tbody>
  </table>`;
}

/** @param {string[]} examples */
function renderExamples(examples) {
  const blocks = examples.map((example) => `<pre><code>${escape(withArrow(example))}</code></pre>`);
  return `<h3>示例 Examples</h3>${blocks.join("")}`;
}

/**
 * For readers of either language: "=F(1) gives 2" is "=F(1) → 2", "=F(1) starts with 2" is "=F(1) → 2 …".
 *
 * @param {string} example
 */
function withArrow(example) {
  return example.replace(/\) gives (.*)$/s, ") → $1").replace(/\) starts with (.*)$/s, ") → $1 …");
}

/**
 * @param {string} tag
 * @param {string | undefined} chinese
 * @param {string | undefined} english
 */
function bilingual(tag, chinese, english) {
  return `<${tag} lang="zh-CN">${escape(chinese ?? "")}</${tag}><${tag} lang="en">${escape(english ?? "")}</${tag}>`;
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

module.exports = { renderFunctionsHelp };
