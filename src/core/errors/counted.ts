/**
 * A count with what is counted, as messages tell it.
 * @param many For more than one, or none, where an "s" does not do.
 * @example counted(2, "row") // => "2 rows"
 * @example counted(1234, "path holds", "paths hold") // => "1,234 paths hold"
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
