// @ts-check
const fs = require("node:fs");
const webpack = require("webpack");
const { describeFunctions } = require("./describeFunctions.js");
const { renderFunctionsHelp } = require("./renderFunctionsHelp.js");

const NAME = "FunctionsPlugin";
const HELP_MARKER = "<!-- functions -->";

/** Emits what Excel and people read about the custom functions: functions.json, its Chinese version, and a help page. */
class FunctionsPlugin {
  /** @param {{ sources: string[], chinese: string, helpShell: string, url: string }} options */
  constructor(options) {
    this.options = options;
  }

  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async () => {
        const { sources, chinese, helpShell } = this.options;
        compilation.fileDependencies.addAll([...sources, chinese, helpShell]);
        try {
          for (const [name, text] of Object.entries(await this.render())) {
            compilation.emitAsset(name, new webpack.sources.RawSource(text));
          }
        } catch (error) {
          compilation.errors.push(new webpack.WebpackError(`${NAME}: ${String(error)}`));
        }
      });
    });
  }

  /** @returns {Promise<Record<string, string>>} file contents by name */
  async render() {
    const { helpShell, ...inputs } = this.options;
    const description = await describeFunctions(inputs);
    const shell = fs.readFileSync(helpShell, "utf8");
    if (!shell.includes(HELP_MARKER)) throw new Error(`${helpShell}: expected the marker ${HELP_MARKER}`);
    return {
      "functions.json": JSON.stringify(description.english, null, 2),
      "functions.zh-CN.json": JSON.stringify(description.chinese, null, 2),
      // As a function, so that no "$" in a description is taken for a pattern.
      "help/functions.html": shell.replace(HELP_MARKER, () => renderFunctionsHelp(description)),
    };
  }
}

module.exports = { FunctionsPlugin };
