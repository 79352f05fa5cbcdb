import { useCallback } from "react";
import { closedMonths, type ClosedMonths } from "../../runs/revenue/closedMonths";
import type { RevenueOptions } from "../../runs/revenue/RevenueOptions";
import { revenueTables } from "../../runs/revenue/revenueTables";
import { tablePlaces, type TablePlaces } from "../../runs/tablePlaces";
import type { Workbook } from "../../workbook/Workbook";
import { useWorkbookReading } from "../useWorkbookReading";

/** What a workbook holds of contracts. */
export interface RevenueBook {
  readonly found: TablePlaces<keyof typeof revenueTables>;
  readonly months: ClosedMonths;
}

/** Where the tables of contracts stand, and what is closed. */
export function useRevenueBook(tables: RevenueOptions["tables"]): RevenueBook | null {
  return useWorkbookReading(
    useCallback(
      async (workbook: Workbook) => ({
        found: await tablePlaces(workbook, revenueTables, tables),
        months: await closedMonths(workbook),
      }),
      [tables],
    ),
  );
}
