import type { GivenTable } from "../../table/TableSpec";
import type { CostReading } from "./CostReading";
import { CostRows } from "./CostRows";
import { costTables } from "./costTables";
import { dayColumn, noDay } from "./dayColumn";
import { keptCodes, keptLabels, keptRows } from "./keptRows";
import { oneCurrency } from "./oneCurrency";
import type { ReadPrices } from "./ReadPrices";
import { totalsLeftOut } from "./totalsLeftOut";

/**
 * The agreed prices of a table of contracts: those of one currency, in minor units of it for one piece, unrounded.
 * @param digits Decimals of the minor unit that the payments beside them are in.
 * @throws As `paymentsFromTable`.
 */
export function contractPricesFromTable(
  table: GivenTable,
  reading: CostReading,
  digits?: number,
): ReadPrices {
  const read = new CostRows<keyof typeof costTables.contracts>(table, costTables.contracts);
  const currency = oneCurrency(read, reading);
  const labels = {
    item: read.labels("item")!,
    supplier: read.labels("supplier")!,
    contract: read.labels("contract"),
  };
  const prices = read.numbers("price")!;
  const from = read.has("from") ? dayColumn(read, "from", reading, false) : null;
  const until = read.has("until") ? dayColumn(read, "until", reading, false) : null;
  read.refuseBlanks("price", prices);
  read.refuseBlankLabels("item", labels.item);
  const kept = keptRows(read, [{ role: "price", amounts: prices }], currency, reading);
  const leftOut = kept.leftOut.map((each) => ({ ...each, minor: 0 }));
  const scale = 10 ** (digits ?? currency.digits);
  return {
    columns: {
      item: keptLabels(labels.item, kept)!,
      supplier: keptLabels(labels.supplier, kept)!,
      currency: null,
      price: Float64Array.from(kept.rows, (row) => Number((prices[row]! * scale).toPrecision(15))),
      from: from && boundsOf(from.days, kept.rows, -Infinity),
      until: until && boundsOf(until.lastDays, kept.rows, Infinity),
    },
    contract: keptLabels(labels.contract, kept),
    currency: currency.code,
    digits: digits ?? currency.digits,
    sheetRows: keptCodes(read.sheetRows, kept.rows),
    rows: read.size,
    leftOut,
    findings: [
      ...read.slips,
      ...(from?.findings ?? []),
      ...(until?.findings ?? []),
      ...totalsLeftOut({ leftOut, digits: kept.digits }, read.header("supplier")),
    ],
  };
}

/** Days of the kept rows, or what stands for a blank. */
function boundsOf(days: Int32Array, rows: Int32Array, blank: number): Float64Array {
  return Float64Array.from(rows, (row) => (days[row] === noDay ? blank : days[row]!));
}
