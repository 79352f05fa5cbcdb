import { normalisedWords } from "../words";

/**
 * How well the name of a sheet or table fits what users call such a table: 1 for the same words, less where it holds
 * further ones, 0 where it holds none of the names whole. A prefix such as "tbl" does not count.
 * @param called Names, with commas between them.
 * @example nameLikeness("tblContracts 2026", "contracts,agreements") // => 0.5
 */
export function nameLikeness(name: string, called: string): number {
  const words = normalisedWords(name).split(" ");
  const own = words.filter((word) => !/^(?:tbl|table|tab|sheet|the|fo)$/.test(word));
  let best = 0;
  for (const known of called.split(",")) {
    const wanted = normalisedWords(known).split(" ");
    if (` ${own.join(" ")} `.includes(` ${wanted.join(" ")} `)) {
      best = Math.max(best, wanted.length / own.length);
    }
  }
  return best;
}
