import { financeError } from "../../../core/errors/financeError";
import type { Dimension } from "../../../core/table/dictionary";
import { labelFromCell } from "../../labelFromCell";
import type { Finding } from "../../problems";
import type { GivenTable } from "../../table/TableSpec";
import { normalisedWords } from "../../words";
import type { CostReading } from "./CostReading";
import { CostRows } from "./CostRows";
import { costTables } from "./costTables";
import { isOfTotals } from "./isOfTotals";
import { keptRows } from "./keptRows";
import type { AllocationBase, ReadBases, SharedService } from "./ReadBases";
import { totalsLeftOut } from "./totalsLeftOut";

type BaseRole = keyof typeof costTables.bases;

/** Quantities are of no currency. */
const noCurrency = { code: "", digits: 0, codeOf: null } as const;

/**
 * Who uses how much of which service, in the order of the table's rows. A pair that stands twice is a problem, and so are two drivers
 * of one service; what a service gives to itself is told.
 * @throws TABLE_COLUMN_MISSING, DECIMAL_MARK_UNCLEAR, AMOUNT_AMBIGUOUS; DATA_REFUSED, or its only problem.
 */
export function basesFromTable(table: GivenTable, reading: CostReading): ReadBases {
  const read = new CostRows<BaseRole>(table, costTables.bases);
  const [from, to] = [read.labels("from")!, read.labels("to")!];
  const drivers = read.texts("driver") ?? [];
  const quantities = read.numbers("quantity", true)!;
  read.refuseBlankLabels("from", from);
  read.refuseBlankLabels("to", to);
  read.refuseBlanks("quantity", quantities);
  quantities.forEach((quantity, row) => {
    if (quantity < 0) read.refuse("quantity", row, "NUMBER_NEGATIVE");
  });
  const label = ({ codes, labels }: Dimension, row: number): string => labels[codes[row]!]!;
  refuseTwice(read, (row) => [label(from, row), label(to, row)]);
  refuseOtherDrivers(read, (row) => label(from, row), drivers);
  const kept = keptRows(read, [{ role: "quantity", amounts: quantities }], noCurrency, reading);
  const services = new Map<string, { -readonly [Field in keyof SharedService]: SharedService[Field] }>();
  const bases = Array.from(kept.rows, (row): AllocationBase => {
    const name = label(from, row);
    const service = services.get(name) ?? { name, driver: "", place: read.place("from", row) };
    services.set(name, service);
    service.driver ||= drivers[row] ?? "";
    return { from: name, to: label(to, row), quantity: quantities[row]! };
  });
  const isPlainIn = (role: "from" | "to", column: Dimension): boolean =>
    kept.rows.every((row) => labelFromCell(read.cell(role, row)) === label(column, row));
  const leftOut = kept.leftOut.map((left) => ({ ...left, minor: 0 }));
  return {
    bases,
    services: [...services.values()],
    receivers: [...new Set(bases.map((base) => base.to))].filter((name) => !services.has(name)),
    isPlain: kept.leftOut.every(isOfTotals) && isPlainIn("from", from) && isPlainIn("to", to),
    digits: kept.digits,
    rows: read.size,
    leftOut,
    findings: [
      ...read.slips,
      ...totalsLeftOut({ leftOut, digits: kept.digits }, read.header("to")),
      ...toItself(read, kept.rows, bases),
    ],
  };
}

function refuseTwice(
  read: CostRows<BaseRole>,
  pairOf: (row: number) => readonly [from: string, to: string],
): void {
  const met = new Map<string, number>();
  for (let row = 0; row < read.size; row++) {
    if (read.bad.codeOf(row) !== undefined) continue;
    const pair = pairOf(row);
    const key = JSON.stringify(pair);
    const first = met.get(key);
    if (first === undefined) met.set(key, row);
    else {
      const places = `${read.placeInSource("from", row)}, like ${read.place("from", first)},`;
      const slots = { argument: places, name: JSON.stringify(pair.join(" to ")) };
      read.bad.add(row, "OVERHEAD_NAME_TWICE", () => financeError("OVERHEAD_NAME_TWICE", slots));
    }
  }
}

function refuseOtherDrivers(
  read: CostRows<BaseRole>,
  serviceOf: (row: number) => string,
  drivers: readonly string[],
): void {
  const met = new Map<string, number>();
  for (const [row, driver] of drivers.entries()) {
    if (driver === "" || read.bad.codeOf(row) !== undefined) continue;
    const service = serviceOf(row);
    const first = met.get(service) ?? row;
    met.set(service, first);
    const other = drivers[first]!;
    if (normalisedWords(other) === normalisedWords(driver)) continue;
    const slots = {
      argument: `${read.placeInSource("driver", row)}, driver of ${service}`,
      value: JSON.stringify(driver),
      known: `${other} (${read.place("driver", first)})`,
    };
    read.bad.add(row, "WORD_UNKNOWN", () => financeError("WORD_UNKNOWN", slots));
  }
}

function toItself(
  read: CostRows<BaseRole>,
  rows: Int32Array,
  bases: readonly AllocationBase[],
): readonly Finding[] {
  const own = [...bases.keys()].filter((at) => bases[at]!.from === bases[at]!.to && bases[at]!.quantity > 0);
  const [first] = own;
  if (first === undefined) return [];
  const names = own.map((at) => bases[at]!.from).join(", ");
  return [
    {
      code: "BASIS_OF_ITSELF",
      text: `What a service uses of itself shares nothing out and does not count: ${names}.`,
      rows: own.length,
      cell: read.place("to", rows[first]!),
    },
  ];
}
