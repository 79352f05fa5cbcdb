import { solveDominant } from "../../numeric/solveDominant";
import { overheadShares } from "./overheadShares";
import type { OverheadMethod, ServiceCentre } from "./ServiceCentre";

export interface OverheadAllocation {
  /** Cost of each service with what it is charged by others: what it hands on. */
  readonly gross: readonly number[];
  /** `toServices[from][to]`, in the order of the services. */
  readonly toServices: readonly (readonly number[])[];
  /** `toOperating[from][to]`. */
  readonly toOperating: readonly (readonly number[])[];
  /** Own cost of each operating department and its overhead. */
  readonly operatingTotals: readonly number[];
  /** Of the operating departments: what all departments cost together. */
  readonly total: number;
}

/**
 * Overhead of service departments charged to operating departments, unrounded. The reciprocal method solves
 * gross = own cost + what the other services charge, for all services at once.
 * @param operating Own cost of each operating department.
 * @throws NUMBER_NEGATIVE, OVERHEAD_BASE_ZERO, OVERHEAD_CLOSED_LOOP.
 * @source Horngren, Datar & Rajan, Cost Accounting, 14th ed., ch. 15: direct, step-down and reciprocal methods.
 */
export function allocateOverhead(
  services: readonly ServiceCentre[],
  operating: readonly number[],
  method: OverheadMethod,
): OverheadAllocation {
  const shares = overheadShares(services, method);
  const gross = grossCosts(services, shares.toServices);
  const charged = (rows: readonly (readonly number[])[]): readonly (readonly number[])[] =>
    rows.map((row, from) => row.map((share) => share * gross[from]!));
  const toOperating = charged(shares.toOperating);
  const operatingTotals = operating.map((own, to) =>
    toOperating.reduce((total, row) => total + row[to]!, own),
  );
  return {
    gross,
    toServices: charged(shares.toServices),
    toOperating,
    operatingTotals,
    total: operatingTotals.reduce((total, each) => total + each, 0),
  };
}

function grossCosts(
  services: readonly ServiceCentre[],
  toServices: readonly (readonly number[])[],
): readonly number[] {
  const size = services.length;
  const matrix = new Float64Array(size * size);
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) {
      matrix[to * size + from] = (to === from ? 1 : 0) - toServices[from]![to]!;
    }
  }
  const gross = Float64Array.from(services, ({ cost }) => cost);
  solveDominant(matrix, gross, { size, columns: 1 });
  return [...gross];
}
