import { minorFromAmount } from "../../../core/money/minorUnits";
import type { GivenTable } from "../../table/TableSpec";
import type { CostReading } from "./CostReading";
import { CostRows } from "./CostRows";
import { costTables } from "./costTables";
import { keptRows, type MoneyColumn } from "./keptRows";
import { unstatedCurrency } from "./oneCurrency";
import type { Measurement, ReadMeasurements } from "./ReadMeasurements";

type MeasurementRole = keyof typeof costTables.measurements;

const moneyRoles = [
  "baseline",
  "fixed",
  "actual",
  "oneOffs",
  "costToAchieve",
  "booked",
  "controlBefore",
  "controlAfter",
] as const;
const otherRoles = ["baselineVolume", "volume", "priceIndex"] as const;

/**
 * What was measured of savings initiatives, in the order of the table's rows. Cost before and after must be there.
 * @throws TABLE_COLUMN_MISSING, DECIMAL_MARK_UNCLEAR, AMOUNT_AMBIGUOUS; DATA_REFUSED, or its only problem.
 */
export function measurementsFromTable(table: GivenTable, reading: CostReading): ReadMeasurements {
  const read = new CostRows<MeasurementRole>(table, costTables.measurements);
  const initiatives = read.labels("initiative")!;
  const numbers = new Map<MeasurementRole, Float64Array>();
  for (const role of [...moneyRoles, ...otherRoles]) {
    const column = read.numbers(
      role,
      moneyRoles.some((each) => each === role),
    );
    if (column) numbers.set(role, column);
  }
  read.refuseBlankLabels("initiative", initiatives);
  for (const role of ["baseline", "actual"] as const) read.refuseBlanks(role, numbers.get(role)!);
  const further = moneyRoles.flatMap((role): MoneyColumn<MeasurementRole>[] => {
    const amounts = numbers.get(role);
    return amounts && role !== "baseline" ? [{ role, amounts }] : [];
  });
  const { rows, digits, leftOut } = keptRows(
    read,
    [{ role: "baseline", amounts: numbers.get("baseline")! }, ...further],
    unstatedCurrency(reading),
    reading,
  );
  const number = (role: MeasurementRole, row: number): number | null => {
    const value = numbers.get(role)?.[row] ?? NaN;
    return Number.isNaN(value) ? null : value;
  };
  const minor = (role: MeasurementRole, row: number): number | null => {
    const amount = number(role, row);
    return amount === null ? null : minorFromAmount(amount, digits);
  };
  return {
    measurements: Array.from(rows, (row): Measurement => ({
      initiative: initiatives.labels[initiatives.codes[row]!]!,
      baseline: minor("baseline", row)!,
      fixed: minor("fixed", row),
      baselineVolume: number("baselineVolume", row),
      actual: minor("actual", row)!,
      volume: number("volume", row),
      priceIndex: number("priceIndex", row),
      oneOffs: minor("oneOffs", row),
      costToAchieve: minor("costToAchieve", row),
      booked: minor("booked", row),
      controlBefore: minor("controlBefore", row),
      controlAfter: minor("controlAfter", row),
      sheetRow: read.sheetRows[row]!,
      place: read.place("initiative", row),
    })),
    digits,
    rows: read.size,
    leftOut,
    findings: read.slips,
  };
}
