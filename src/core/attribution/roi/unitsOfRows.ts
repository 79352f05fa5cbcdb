import { financeError } from "../../errors/financeError";

/** Rows as they stand in a sheet, one after the other; null for a blank cell. */
export interface RoiRows {
  readonly cost: readonly (number | null)[];
  readonly revenue: readonly (number | null)[];
  /** Name of the unit (week, region) a row belongs to; without, each row is a unit. */
  readonly unit?: readonly (string | number | null)[];
}

/** What a return is measured over: cost and revenue of each week, region or other unit that varies by itself. */
export interface RoiUnits {
  readonly cost: Float64Array;
  readonly revenue: Float64Array;
  /** Rows without cost and revenue, which count for nothing. */
  readonly blankRows: number;
}

/** Amounts beyond this are no money, and their squares would run out of range in the end. */
const largest = 2 ** 53;

/**
 * Units of rows: rows of one name are added up, in the order in which names first appear; rows blank in both amounts are left out.
 * A cost of 0 is a unit without spend and counts; revenue may be negative (refunds), cost may not: which unit a credit belongs to
 * is not ours to guess.
 * @param rows Columns of one length, in one currency.
 * @throws SHAPES_DIFFER, CELL_EMPTY, AMOUNT_NOT_A_NUMBER, AMOUNT_TOO_LARGE, SPEND_NEGATIVE, UNITS_MISSING.
 */
export function unitsOfRows({ cost, revenue, unit }: RoiRows): RoiUnits {
  sameLength("cost", cost.length, "revenue", revenue.length);
  if (unit) sameLength("cost", cost.length, "unit", unit.length);
  const places = new Map<string, number>();
  const costs: number[] = [];
  const revenues: number[] = [];
  let blankRows = 0;
  for (let row = 0; row < cost.length; row++) {
    if (cost[row] === null && revenue[row] === null) {
      blankRows++;
      continue;
    }
    const spent = amountOf(cost[row]!, row, "cost");
    const earned = amountOf(revenue[row]!, row, "revenue");
    if (spent < 0) throw financeError("SPEND_NEGATIVE", { place: `Row ${row + 1}`, value: spent });
    const name = unit ? nameOf(unit[row]!, row) : String(row);
    const place = places.get(name);
    if (place === undefined) {
      places.set(name, costs.length);
      costs.push(spent);
      revenues.push(earned);
    } else {
      costs[place]! += spent;
      revenues[place]! += earned;
    }
  }
  if (costs.length === 0) throw financeError("UNITS_MISSING", { rows: cost.length });
  return { cost: Float64Array.from(costs), revenue: Float64Array.from(revenues), blankRows };
}

function sameLength(first: string, firstRows: number, second: string, secondRows: number): void {
  if (firstRows === secondRows) return;
  const shape = (rows: number) => `${rows} row${rows === 1 ? "" : "s"}`;
  throw financeError("SHAPES_DIFFER", {
    first,
    firstShape: shape(firstRows),
    second,
    secondShape: shape(secondRows),
  });
}

function amountOf(value: number | null, row: number, column: string): number {
  const place = `Row ${row + 1}`;
  if (value === null) throw financeError("CELL_EMPTY", { place, column });
  if (!Number.isFinite(value)) throw financeError("AMOUNT_NOT_A_NUMBER", { place, value });
  if (Math.abs(value) > largest) throw financeError("AMOUNT_TOO_LARGE", { place, value, limit: largest });
  return value;
}

function nameOf(unit: string | number | null, row: number): string {
  const name = unit === null ? "" : String(unit).trim();
  if (name === "") throw financeError("CELL_EMPTY", { place: `Row ${row + 1}`, column: "unit" });
  return name;
}
