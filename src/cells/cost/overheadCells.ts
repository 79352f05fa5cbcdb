import { allocateOverhead } from "../../core/cost/overhead/allocateOverhead";
import {
  overheadMethods,
  type OverheadMethod,
  type ServiceCentre,
} from "../../core/cost/overhead/ServiceCentre";
import { financeError } from "../../core/errors/financeError";
import { digitsWithoutCurrency } from "../../core/money/currency";
import { amountFromMinor } from "../../core/money/minorUnits";
import { roundedToSum } from "../../core/money/roundedToSum";
import { sumMinorOf } from "../../core/money/sumMinor";
import { shownCell, wordFromCell } from "../argumentWord";
import type { CellValue } from "../CellValue";
import { shapeWords, type CellGrid } from "../gridShape";
import { errorIn } from "../recognition/dayCell";
import { minorFromCell, numberFromCell } from "../recognition/recognitionArguments";

const digits = digitsWithoutCurrency;

/**
 * Overhead of each operating department in cents, and their total, which is the cost of the services.
 * @param services Name and cost of each service; for step-down in the order in which they are closed.
 * @param bases A block with headers: services down, in any order, those who use them across; services among those count as
 * such by their names.
 * @throws SHAPES_DIFFER, ARGUMENT_MISSING, OVERHEAD_NAME_TWICE, AMOUNT_NOT_A_NUMBER, NUMBER_NEGATIVE, OVERHEAD_BASE_ZERO,
 * OVERHEAD_CLOSED_LOOP.
 */
export function overheadCells(services: CellGrid, bases: CellGrid, method: CellValue): CellValue[][] {
  const error = errorIn([...services.flat(), ...bases.flat(), method]);
  if (error) return [[error]];
  const word: OverheadMethod = wordFromCell("method", method, overheadMethods);
  const names = services.map(([name = null]) => nameOf(name));
  const users = bases[0]!.slice(1).map(nameOf);
  const departments = users.filter((user) => user !== "" && !names.includes(user));
  requireShapes(services, departments);
  requireOnce("services", names);
  requireOnce("bases, across,", users);
  requireOnce(
    "bases, down,",
    bases.slice(1).map(([cell = null]) => nameOf(cell)),
  );
  const centres = centresOf(services, { names, users, departments }, bases);
  const pool = sumMinorOf(centres, ({ cost }) => cost);
  const { operatingTotals } = allocateOverhead(
    centres,
    departments.map(() => 0),
    word,
  );
  const parts = roundedToSum(operatingTotals, pool);
  return [
    ...departments.map((name, to): CellValue[] => [name, amountFromMinor(parts[to]!, digits)]),
    ["Total", amountFromMinor(pool, digits)],
  ];
}

interface Parties {
  readonly names: readonly string[];
  readonly users: readonly string[];
  readonly departments: readonly string[];
}

function centresOf(
  services: CellGrid,
  { names, users, departments }: Parties,
  bases: CellGrid,
): readonly ServiceCentre[] {
  return names.map((name, index) => {
    const row = bases.slice(1).find(([cell = null]) => nameOf(cell) === name);
    const useBy = (user: string): number =>
      row && users.includes(user)
        ? numberFromCell(`bases, ${name}, ${user}`, row[users.indexOf(user) + 1] ?? null)
        : 0;
    return {
      name,
      cost: minorFromCell(`services, ${name}`, services[index]![1] ?? null, digits),
      byServices: names.map(useBy),
      byOperating: departments.map(useBy),
    };
  });
}

function requireShapes(services: CellGrid, departments: readonly string[]): void {
  const columns = services[0]?.length ?? 0;
  if (columns !== 2) {
    throw financeError("SHAPES_DIFFER", {
      first: "services",
      firstShape: shapeWords({ rows: services.length, columns }),
      second: "a list of names and costs",
      secondShape: shapeWords({ rows: services.length, columns: 2 }),
    });
  }
  if (departments.length === 0) {
    throw financeError("ARGUMENT_MISSING", {
      output: "bases",
      argument: "a header that names an operating department",
      known: "any name that is not one of the services",
    });
  }
}

function requireOnce(argument: string, names: readonly string[]): void {
  const name = names.find((each, at) => each !== "" && names.indexOf(each) < at);
  if (name !== undefined) throw financeError("OVERHEAD_NAME_TWICE", { argument, name });
}

function nameOf(cell: CellValue): string {
  return typeof cell === "string" ? cell.trim() : cell === null ? "" : shownCell(cell);
}
