import { sheetFrame } from "../../frame/sheetFrame";
import type { BudgetSource } from "../lines/BudgetSource";
import type { TrackerRows } from "./trackerColumns";

/** Where lines stand on the front sheet: expenditure, orders of no line and its total, then revenue. */
export function trackerRows(source: BudgetSource): TrackerRows {
  const [spending, revenue] = [source.of("expenditure").length, source.of("revenue").length];
  const { firstLine: first } = sheetFrame;
  const total = first + spending + (source.unplaced > 0 ? 1 : 0);
  const top = spending > 0 ? total + 2 : first;
  return {
    expenditure: spending > 0 ? { first, last: first + spending - 1, total } : null,
    revenue: revenue > 0 ? { first: top, last: top + revenue - 1, total: top + revenue } : null,
  };
}
