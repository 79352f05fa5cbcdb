import type { CellValue } from "../../../cells/CellValue";
import { serialFromDate } from "../../../cells/serialDate";
import { minorFromAmount } from "../../../core/money/minorUnits";
import { sumMinor } from "../../../core/money/sumMinor";
import { textLiteral } from "../../formula/text";
import type { TableRefs } from "../../formula/TableRefs";
import type { RevenueReportInput } from "../RevenueReportInput";

/** What a formula over the user's table of contracts adds up to. */
export interface PricesInTable {
  readonly minor: number;
  readonly formula: string;
}

/**
 * The prices of one currency signed by the reported day, as a formula over the table of contracts sees them: cells that
 * hold text are passed over. Null where no formula can tell the currency apart.
 */
export function pricesInTable(
  { tables, grids, time, dateSystem }: RevenueReportInput,
  refs: TableRefs<RevenueReportInput["tables"]>,
  currency: string | null,
  digits: number,
): PricesInTable | null {
  const table = tables.contracts;
  const [price, signed] = [refs.column("contracts", "price"), refs.column("contracts", "signed")];
  if (!table || price === null || signed === null) return null;
  const codes = refs.column("contracts", "currency");
  if ((codes === null) !== (currency === null)) return null;
  const cells = (role: "price" | "signed" | "currency"): ((row: readonly CellValue[]) => CellValue) => {
    const at = (table.columns.get(role)?.column ?? -1) - grids.contracts.block.left;
    return (row) => row[at] ?? null;
  };
  const [priceOf, signedOf, currencyOf] = [cells("price"), cells("signed"), cells("currency")];
  const asOf = serialFromDate(time.period.last, dateSystem);
  const { top } = grids.contracts.block;
  const rows = grids.contracts.values.slice(table.firstRow - top, table.lastRow - top + 1);
  const found = rows.flatMap((row): readonly number[] => {
    const [amount, day, code] = [priceOf(row), signedOf(row), currencyOf(row)];
    const isOwn = currency === null || (typeof code === "string" && code.toUpperCase() === currency);
    if (typeof amount !== "number" || typeof day !== "number" || day > asOf || !isOwn) return [];
    return [minorFromAmount(amount, digits)];
  });
  const ofCurrency = codes === null ? "" : `,${codes},${textLiteral(currency!)}`;
  return { minor: sumMinor(found), formula: `SUMIFS(${price},${signed},"<="&FO_AS_OF${ofCurrency})` };
}
