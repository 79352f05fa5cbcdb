/** A count with what is counted. @example counted(2, "row") // => "2 rows" */
export function counted(count: number, name: string): string {
  return `${count.toLocaleString("en")} ${name}${count === 1 ? "" : "s"}`;
}
