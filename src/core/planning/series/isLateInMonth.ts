/** Whether a date on this day of its month moves back from a weekend, so that it stays in the month; else it moves on. */
export function isLateInMonth(dayOfMonth: number): boolean {
  return dayOfMonth > 20;
}
