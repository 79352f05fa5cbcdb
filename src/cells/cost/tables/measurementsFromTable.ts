import { looksLikePriceIndex } from "../../../core/cost/savings/looksLikePriceIndex";
import { financeError } from "../../../core/errors/financeError";
import { minorFromAmount } from "../../../core/money/minorUnits";
import type { Finding } from "../../problems";
import type { GivenTable } from "../../table/TableSpec";
import type { CostReading } from "./CostReading";
import { CostRows } from "./CostRows";
import { costTables } from "./costTables";
import { keptRows, type MoneyColumn } from "./keptRows";
import { oneCurrency } from "./oneCurrency";
import type { Measurement, ReadMeasurements } from "./ReadMeasurements";
import { totalsLeftOut } from "./totalsLeftOut";

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
 * What was measured of savings initiatives in one currency, in the order of the table's rows. Cost before and after must be there.
 * @throws TABLE_COLUMN_MISSING, CURRENCY_UNKNOWN, CURRENCY_ABSENT, DECIMAL_MARK_UNCLEAR, AMOUNT_AMBIGUOUS; DATA_REFUSED, or its only problem.
 */
export function measurementsFromTable(table: GivenTable, reading: CostReading): ReadMeasurements {
  const read = new CostRows<MeasurementRole>(table, costTables.measurements);
  const initiatives = read.labels("initiative")!;
  const currency = oneCurrency(read, reading);
  const numbers = new Map<MeasurementRole, Float64Array>();
  for (const role of [...moneyRoles, ...otherRoles]) {
    const column = read.numbers(
      role,
      moneyRoles.some((each) => each === role),
    );
    if (column) numbers.set(role, column);
  }
  read.refuseBlankLabels("initiative", initiatives);
  for (const role of ["baselineVolume", "volume"] as const)
    refuseWhere(read, role, numbers, "NUMBER_NEGATIVE", (volume) => volume < 0);
  refuseWhere(read, "priceIndex", numbers, "PRICE_INDEX_UNLIKELY", (index) => !looksLikePriceIndex(index));
  refuseFixed(read, numbers);
  for (const role of ["baseline", "actual"] as const) read.refuseBlanks(role, numbers.get(role)!);
  const further = moneyRoles.flatMap((role): MoneyColumn<MeasurementRole>[] => {
    const amounts = numbers.get(role);
    return amounts && role !== "baseline" ? [{ role, amounts }] : [];
  });
  const { rows, digits, leftOut } = keptRows(
    read,
    [{ role: "baseline", amounts: numbers.get("baseline")! }, ...further],
    currency,
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
  const measurements = Array.from(rows, (row): Measurement => ({
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
  }));
  return {
    measurements,
    currency: currency.code,
    digits,
    rows: read.size,
    leftOut,
    findings: [
      ...read.slips,
      ...totalsLeftOut({ leftOut, digits }, read.header("initiative")),
      ...volumeFindings(measurements),
    ],
  };
}

function refuseWhere(
  read: CostRows<MeasurementRole>,
  role: MeasurementRole,
  numbers: ReadonlyMap<MeasurementRole, Float64Array>,
  code: "NUMBER_NEGATIVE" | "PRICE_INDEX_UNLIKELY",
  isWrong: (number: number) => boolean,
): void {
  for (const [row, number] of (numbers.get(role) ?? []).entries()) {
    if (!Number.isNaN(number) && isWrong(number)) read.refuse(role, row, code);
  }
}

/** A fixed part above the baseline would make more volume cost less. */
function refuseFixed(
  read: CostRows<MeasurementRole>,
  numbers: ReadonlyMap<MeasurementRole, Float64Array>,
): void {
  for (const [row, value] of (numbers.get("fixed") ?? []).entries()) {
    const baseline = numbers.get("baseline")![row]!;
    if (!(value < 0 || value > baseline)) continue;
    const place = read.placeInSource("fixed", row);
    read.bad.add(row, "FIXED_PART_OUTSIDE", () =>
      financeError("FIXED_PART_OUTSIDE", { place, value, baseline }),
    );
  }
}

/** Measurements that say something of volume, and not enough to adjust for it. */
function volumeFindings(measurements: readonly Measurement[]): readonly Finding[] {
  const halves = measurements.filter(({ fixed, baselineVolume, volume }) => {
    const says = [fixed, baselineVolume, volume].some((each) => each !== null);
    return says && (volume === null || baselineVolume === null || baselineVolume === 0);
  });
  const [first] = halves;
  if (!first) return [];
  const ids = halves.map(({ initiative }) => initiative).join(", ");
  return [
    {
      code: "VOLUME_INCOMPLETE",
      text: `${halves.length} measurement(s) are not adjusted for volume, for which both volumes are needed, that then above 0: ${ids}. Enter both, or clear volumes and fixed part.`,
      rows: halves.length,
      cell: first.place,
    },
  ];
}
