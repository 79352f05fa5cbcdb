/** Rows of every framed sheet, from the top. */
export const sheetFrame = {
  message: 0,
  entity: 1,
  measure: 2,
  period: 3,
  source: 4,
  groups: 6,
  headers: 7,
  firstLine: 8,
} as const;

/** Columns that every framed sheet begins with. */
export const frameColumns = { key: 0, label: 1 } as const;
