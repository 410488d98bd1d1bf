import type { Injector } from "@univerjs/core";
import { ErrorType, LexerNode, LexerTreeBuilder } from "@univerjs/preset-sheets-core";

interface Internals {
  _resetTemp: () => void;
  _squareBracketState: number;
  _tableBracketState: boolean;
}

type Tree = ReturnType<LexerTreeBuilder["treeBuilder"]>;

/** Excel allows 64 levels of nesting. The engine works level by level, operators in a row included; 4,000 break it. */
const MOST_LEVELS = 2_000;

/**
 * Univer 0.25.1 counts open square brackets and does not begin to count anew with the next formula. The editor reads a
 * formula after each key, so that `=T[` typed by hand, on its way to `=T[Col]*2`, makes the engine misread every formula
 * with a structured reference from then on.
 *
 * A formula that is nested too deep exhausts the stack, and the calculation of the whole workbook with it: it is #VALUE!.
 */
export function repairLexer(injector: Injector): void {
  const builder = injector.get(LexerTreeBuilder);
  const lexer = builder as unknown as Internals;
  const resetTheRest = lexer._resetTemp.bind(lexer);
  lexer._resetTemp = () => {
    resetTheRest();
    lexer._squareBracketState = 0;
    lexer._tableBracketState = false;
  };

  const build = builder.treeBuilder.bind(builder);
  builder.treeBuilder = (formula, ...options) => {
    if (formula.length < MOST_LEVELS) return build(formula, ...options);
    try {
      const tree = build(formula, ...options);
      return isTooDeep(tree) ? ErrorType.VALUE : tree;
    } catch (error) {
      if (error instanceof RangeError) return ErrorType.VALUE;
      throw error;
    }
  };
}

/** Each operand or operator in a row may become a level of its own. Without recursion, which is what cannot be afforded. */
function isTooDeep(tree: Tree): boolean {
  const open = [{ node: tree as unknown, levels: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (!(next.node instanceof LexerNode)) continue;
    const children: unknown[] = next.node.getChildren();
    const levels = next.levels + children.length;
    if (levels > MOST_LEVELS) return true;
    for (const node of children) open.push({ node, levels });
  }
  return false;
}
