import { isBlank } from "../../cells/argumentWord";
import { labelFromCell } from "../../cells/labelFromCell";
import { placeOf } from "../../cells/place";
import { pagesOf } from "../../cells/RangeGrid";
import { columnsOf, type TableSpec } from "../../cells/table/TableSpec";
import { financeError } from "../../core/errors/financeError";
import type { AttributionTask } from "./AttributionTask";

const stated: TableSpec<"currency"> = {
  currency: {
    holds: "text",
    headers:
      "currency,currency code,currency iso code,amount currency,opportunity currency,campaign currency,ccy,curr,währung,devise,moneda,valuta",
  },
};

/**
 * Amounts of all tables are added up and held against each other: they must be in one currency, wherever a column says which.
 * @throws CURRENCIES_MIXED for the first row that states another one than those before.
 */
export function refuseMixedCurrencies({ grids, tables }: Pick<AttributionTask, "grids" | "tables">): void {
  let first: { readonly place: string; readonly code: string } | null = null;
  for (const [kind, grid] of Object.entries(grids)) {
    const table = tables[kind as keyof typeof tables]!;
    const column = columnsOf(table.headers, stated).get("currency");
    if (column === undefined) continue;
    const header = codeOf(table.headers[column]!);
    for (const page of pagesOf(grid)) {
      const begins = page === grid ? table.firstRow - page.block.top : 0;
      for (let row = begins; row < page.values.length; row++) {
        const cell = page.values[row]![column] ?? null;
        const code = codeOf(labelFromCell(cell));
        if (isBlank(cell) || code === header) continue;
        const place = placeOf(page.sheet, page.block.top + row, page.block.left + column);
        first ??= { place, code };
        if (code !== first.code)
          throw financeError("CURRENCIES_MIXED", {
            place,
            value: JSON.stringify(code),
            other: first.place,
            currency: JSON.stringify(first.code),
          });
      }
    }
  }
}

function codeOf(text: string): string {
  return text.trim().toUpperCase();
}
