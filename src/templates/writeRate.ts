/**
 * The native formula of a rate, for a template's example: blank while a part of it is missing, or nothing stands below the
 * line, as such a rate is not scored.
 * @param above what is counted, below what it is a share of; codes of columns stand in brackets.
 * @example writeRate("[LOST]", "[ALL]") // 'IF(OR([LOST]="",[ALL]="",[ALL]=0),"",[LOST]/[ALL])'
 */
export function writeRate(above: string, below: string): string {
  const parts = new Set(`${above} ${below}`.match(/\[\w+\]/g));
  const isOpen = [...[...parts].map((part) => `${part}=""`), `${below}=0`];
  return `IF(OR(${isOpen.join(",")}),"",${operand(above)}/${operand(below)})`;
}

function operand(expression: string): string {
  return /^\[\w+\]$/.test(expression) ? expression : `(${expression})`;
}
