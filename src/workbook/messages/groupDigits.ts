/** A count as both languages write large ones. @example groupDigits(1048576) // "1,048,576" */
export function groupDigits(count: number): string {
  return new Intl.NumberFormat("en-US").format(count);
}
