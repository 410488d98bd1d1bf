// @ts-check
const { transformSync } = require("esbuild");

/*
 * What Jest has TypeScript turned into JavaScript by: types are checked by tsc, once, for the whole repository. TypeScript's own
 * compiler takes ten times as long, which a fresh clone, where nothing is kept from the last run, pays for every file.
 */
const options = {
  format: /** @type {const} */ ("cjs"),
  target: "es2022",
  jsx: /** @type {const} */ ("automatic"),
  // A part that is fetched when it is needed goes through Jest's own modules as well, so that a test can take its place.
  supported: { "dynamic-import": false },
  sourcemap: /** @type {const} */ ("external"),
  sourcesContent: false,
};

/** @type {import("@jest/transform").SyncTransformer} */
module.exports = {
  process(source, file) {
    return transformSync(source, { ...options, loader: file.endsWith(".tsx") ? "tsx" : "ts", sourcefile: file });
  },
};
