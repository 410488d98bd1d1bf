import type { Injector } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/preset-sheets-core";

interface Internals {
  _resetTemp: () => void;
  _squareBracketState: number;
  _tableBracketState: boolean;
}

/**
 * Univer 0.25.1 counts open square brackets and does not begin to count anew with the next formula. The editor reads a
 * formula after each key, so that `=T[` typed by hand, on its way to `=T[Col]*2`, makes the engine misread every formula
 * with a structured reference from then on.
 */
export function repairLexer(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder) as unknown as Internals;
  const resetTheRest = lexer._resetTemp.bind(lexer);
  lexer._resetTemp = () => {
    resetTheRest();
    lexer._squareBracketState = 0;
    lexer._tableBracketState = false;
  };
}
