// Writes gallery.json, what the pane shows of the templates before it loads them. Run it after a change of a template's title,
// summary or kind:
//   node src/templates/makeGallery.mjs

import { writeFileSync } from "node:fs";

import { buildSync } from "esbuild";

const { outputFiles } = buildSync({
  stdin: {
    contents: `export { templates } from "./index"; export { describeTemplates } from "./describeTemplates";`,
    resolveDir: import.meta.dirname,
    loader: "ts",
  },
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
});
const program = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
const { describeTemplates, templates } = await import(program);
writeFileSync(new URL("gallery.json", import.meta.url), `${JSON.stringify(describeTemplates(templates), null, 1)}\n`);
