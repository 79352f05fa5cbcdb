/** Spearman's rank correlation, equal figures with their mean rank. @source Spearman (1904), American Journal of Psychology 15. */
export function rankCorrelation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [first, second] = [ranks(Array.from(one)), ranks(Array.from(other))];
  const mean = (first.length + 1) / 2;
  let [both, firstSquares, secondSquares] = [0, 0, 0];
  first.forEach((rank, at) => {
    both += (rank - mean) * (second[at]! - mean);
    firstSquares += (rank - mean) ** 2;
    secondSquares += (second[at]! - mean) ** 2;
  });
  return both / Math.sqrt(firstSquares * secondSquares);
}

function ranks(figures: readonly number[]): number[] {
  return figures.map((figure) => {
    const below = figures.filter((other) => other < figure).length;
    const equal = figures.filter((other) => other === figure).length;
    return below + (equal + 1) / 2;
  });
}
