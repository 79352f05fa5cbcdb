import { normalisedWords } from "./words";

/** What tells one kind of table from another: its headers in any order, whatever their case. */
export function headerSignature(headers: readonly string[]): string {
  return headers
    .map(normalisedWords)
    .filter((words) => words !== "")
    .sort()
    .join("|");
}
