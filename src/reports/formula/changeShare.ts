/**
 * Formula (without "=") of a change as a share of what was; "n/m" where that is 0 or what is has the other sign.
 * @example changeShare("C1", "A1", "B1") // => 'IF(OR(A1=0,A1*B1<0),"n/m",C1/ABS(A1))'
 */
export function changeShare(change: string, was: string, is: string): string {
  return `IF(OR(${was}=0,${was}*${is}<0),"n/m",${change}/ABS(${was}))`;
}
