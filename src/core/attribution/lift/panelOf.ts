import { financeError } from "../../errors/financeError";

/** Values of units (cities, stores, groups) over the same periods, without gaps. */
export interface Panel {
  readonly units: readonly string[];
  /** One row a unit, one value a period. */
  readonly values: readonly Float64Array[];
}

const largest = 2 ** 53;

/**
 * A panel of columns as they stand in a sheet. A blank is refused: whether nothing was sold or nothing is known would decide the
 * effect.
 * @param units Names, each once.
 * @param values One column a unit, in the order of the names; null for a blank cell.
 * @throws HEADER_TWICE, SHAPES_DIFFER, CELL_EMPTY, AMOUNT_NOT_A_NUMBER, AMOUNT_TOO_LARGE.
 */
export function panelOf(units: readonly string[], values: readonly (readonly (number | null)[])[]): Panel {
  const twice = units.find((name, index) => units.indexOf(name) !== index);
  if (twice !== undefined) throw financeError("HEADER_TWICE", { header: twice, role: "a unit" });
  const periods = values[0]?.length ?? 0;
  for (const [index, column] of values.entries()) {
    if (column.length === periods) continue;
    throw financeError("SHAPES_DIFFER", {
      first: units[0]!,
      firstShape: `${periods} periods`,
      second: units[index]!,
      secondShape: `${column.length} periods`,
    });
  }
  return { units, values: values.map((column, index) => checked(column, units[index]!)) };
}

function checked(column: readonly (number | null)[], unit: string): Float64Array {
  return Float64Array.from(column, (value, period) => {
    const place = `${unit}, period ${period + 1}`;
    if (value === null) throw financeError("CELL_EMPTY", { place, column: "value" });
    if (!Number.isFinite(value)) throw financeError("AMOUNT_NOT_A_NUMBER", { place, value });
    if (Math.abs(value) > largest) throw financeError("AMOUNT_TOO_LARGE", { place, value, limit: largest });
    return value;
  });
}
