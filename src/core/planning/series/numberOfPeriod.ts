import type { Calendar } from "./Calendar";

/** Number of a period where periods are numbered. */
export function numberOfPeriod({ firstNumber = 1 }: Calendar, position: number): number {
  return firstNumber + position;
}
