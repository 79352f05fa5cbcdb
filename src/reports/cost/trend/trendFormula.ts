/**
 * Formula (without "=") of the least-squares slope of a row of figures, by period; cells that hold no number are passed over.
 * @param x Range of 1, 2, 3 … @param y Range of the figures, of the same shape.
 */
export function trendFormula(x: string, y: string): string {
  const isIn = `ISNUMBER(${y})`;
  const [n, sumX, sumY] = [`COUNT(${y})`, `SUMPRODUCT(${isIn}*${x})`, `SUM(${y})`];
  const spread = `(${n}*SUMPRODUCT(${isIn}*${x}*${x})-${sumX}*${sumX})`;
  return `IF(${n}<1+1,"n/a",(${n}*SUMPRODUCT(${x},${y})-${sumX}*${sumY})/${spread})`;
}
