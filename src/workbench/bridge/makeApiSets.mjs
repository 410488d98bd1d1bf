// Writes apiSets.json: for each documented class of Excel's API, the requirement set in which each member appeared,
// read from the "[Api set: …]" comments of @types/office-js. Run it after an update of that package:
//   node src/workbench/bridge/makeApiSets.mjs

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

import ts from "typescript";

const API_SET = /\[Api set: (\w+ \d+\.\d+)/;

const source = readFileSync(createRequire(import.meta.url).resolve("@types/office-js/index.d.ts"), "utf8");
const file = ts.createSourceFile("index.d.ts", source, ts.ScriptTarget.Latest, true);

const classes = {};
visit(file, "");
writeFileSync(new URL("apiSets.json", import.meta.url), `${JSON.stringify(classes, null, 1)}\n`);

function visit(node, namespace) {
  if (ts.isModuleDeclaration(node) && node.body) ts.forEachChild(node.body, (child) => visit(child, node.name.text));
  else if (ts.isClassDeclaration(node) && namespace === "Excel") addClass(node);
  else if (ts.isSourceFile(node)) ts.forEachChild(node, (child) => visit(child, namespace));
}

function addClass(declaration) {
  const ownSet = apiSetOf(declaration);
  const members = {};
  for (const member of declaration.members) {
    const name = member.name?.getText();
    if (!name || name in members || /^(load|toJSON|context|set|track|untrack)$/.test(name)) continue;
    members[name] = apiSetOf(member) ?? ownSet ?? "undocumented";
  }
  classes[declaration.name.text] = members;
}

function apiSetOf(node) {
  const comments = ts.getLeadingCommentRanges(source, node.getFullStart()) ?? [];
  const comment = comments.map(({ pos, end }) => source.slice(pos, end)).join("\n");
  return API_SET.exec(comment)?.[1];
}
