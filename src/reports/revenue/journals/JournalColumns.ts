import type { ColumnModel } from "../../SheetModel";

/** Columns of the Journals, those of the summary by account too. */
export const journalColumns = {
  key: 0,
  method: 1,
  contract: 2,
  customer: 3,
  date: 4,
  account: 5,
  debit: 6,
  credit: 7,
  balance: 8,
  source: 9,
  comment: 10,
} as const;

export const journalUserHeading = "Comment";

export const journalColumnModels: readonly ColumnModel[] = [
  { width: 10, hidden: true },
  { width: 18 },
  { width: 16 },
  { width: 24 },
  { width: 12 },
  { width: 26 },
  { width: 16 },
  { width: 16 },
  { width: 16 },
  { width: 22 },
  { width: 36 },
];
