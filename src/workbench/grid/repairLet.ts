import type { Injector } from "@univerjs/core";
import { LexerNode, LexerTreeBuilder } from "@univerjs/preset-sheets-core";

/**
 * Univer 0.25.1 reads a formula once and keeps what it has read, in which the names of LET and LAMBDA are then bound. When the formula is
 * parsed from it once more, as it is when a table that it looks at has grown, they are still bound to what was parsed before:
 * =LET(x,ROW(T[c]),SUM(x)) is #N/A from then on, even when it is entered again. Here they are bound in a copy, and what is kept stays as it
 * was read.
 */
export function repairLet(injector: Injector): void {
  const builder = injector.get(LexerTreeBuilder);
  const build = builder.treeBuilder.bind(builder);
  builder.treeBuilder = (formula, ...options) => {
    const tree = build(formula, ...options);
    const [isKept = true] = options;
    return isKept && tree instanceof LexerNode && /\b(?:LET|LAMBDA)\s*\(/i.test(formula) ? copyOf(tree) : tree;
  };
}

function copyOf(tree: LexerNode): LexerNode {
  const copy = new LexerNode();
  copy.setToken(tree.getToken());
  copy.setDefinedNames(tree.getDefinedNames());
  for (const child of tree.getChildren()) {
    if (typeof child === "string") copy.addChildren(child);
    else {
      const own = copyOf(child);
      own.setParent(copy);
      copy.addChildren(own);
    }
  }
  return copy;
}
