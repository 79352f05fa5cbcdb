/** Columns of the sheet of suppliers. */
export const supplierColumns = {
  key: 0,
  supplier: 1,
  spellings: 2,
  payments: 3,
  actual: 4,
  share: 5,
  cumulative: 6,
  class: 7,
  comment: 8,
  chart: 10,
} as const;
