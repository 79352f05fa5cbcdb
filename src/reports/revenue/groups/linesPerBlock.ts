/** Sums over the Schedule that a sheet may have and still be quick. */
const mostSums = 2_600;
const [fewest, most] = [10, 50];

/** Lines that each of some blocks may have. @param columns Sums over the Schedule in each line. */
export function linesPerBlock(blocks: number, columns: number): number {
  const lines = Math.floor(mostSums / (Math.max(1, blocks) * columns));
  return Math.min(most, Math.max(fewest, lines));
}
