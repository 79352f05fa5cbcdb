/**
 * Slips of the typist between two texts: letters put in, left out, replaced, or two neighbours swapped, each of them one.
 * @param limit Slips beyond which it is not counted on.
 * @returns Slips, or `limit` + 1 where there are more.
 * @source Optimal string alignment: Damerau (1964), "A technique for computer detection and correction of spelling errors",
 * Communications of the ACM 7(3), with the recurrence of Wagner & Fischer (1974).
 * @example slipDistance("104104", "140104", 2) // => 1
 */
export function slipDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  if (one === other) return 0;
  // What both begin and end with takes no slip.
  let start = 0;
  while (start < one.length && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  let end = 0;
  const shorter = Math.min(one.length, other.length) - start;
  while (end < shorter && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end))
    end++;
  if (end === shorter) return Math.abs(one.length - other.length);
  return tableDistance(one.slice(start, one.length - end), other.slice(start, other.length - end), limit);
}

/** Row by row, given up once a whole row is beyond the limit. */
function tableDistance(one: string, other: string, limit: number): number {
  let beforeLast = new Array<number>(other.length + 1).fill(0);
  let last = Array.from(beforeLast, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      let slips = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, current[column - 1]! + 1);
      if (isSwapped(one, other, row, column)) slips = Math.min(slips, beforeLast[column - 2]! + 1);
      current.push(slips);
      if (slips < least) least = slips;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[other.length]!, limit + 1);
}

function isSwapped(one: string, other: string, row: number, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
    one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
  );
}
