import type { ComparedPeriod } from "./comparedPeriods";

/** Whether a period lies outside the 80 % band that stood about it then. */
export function isBeyond({ now, prior }: ComparedPeriod): boolean {
  return now !== null && (now < prior.low80 || now > prior.high80);
}
