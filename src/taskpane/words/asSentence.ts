/** A remark as it stands by itself: elsewhere it follows a cell and a colon. @example asSentence("the weights are 0") // "The weights are 0" */
export function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
