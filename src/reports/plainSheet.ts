import type { SheetModel } from "./SheetModel";

/** What a sheet has when nothing is said of it: cells alone. */
export const plainSheet = {
  rowHeights: {},
  names: [],
  freezeAt: null,
  gridlines: true,
  conditionalFormats: [],
  validations: [],
  charts: [],
  tables: [],
  print: null,
  tabColor: null,
} as const satisfies Partial<SheetModel>;
