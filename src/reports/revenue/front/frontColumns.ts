/** Columns of the front sheet. */
export const frontColumns = {
  label: 1,
  note: 2,
  value: 3,
  checks: { title: 1, of: 2, source: 3, report: 4, difference: 5, status: 6 },
} as const;
