export interface ProductUnitCost {
  readonly overheadPerUnit: number;
  /** Prime cost and overhead of one unit. */
  readonly unitCost: number;
}

/**
 * Full cost of one unit of each product.
 * @param overhead Of each product; `primePerUnit` and `units` in the same order.
 * @returns Null where no unit is made.
 */
export function productUnitCosts(
  overhead: readonly number[],
  { primePerUnit, units }: { readonly primePerUnit: readonly number[]; readonly units: readonly number[] },
): readonly (ProductUnitCost | null)[] {
  return overhead.map((cost, product) => {
    if (units[product] === 0) return null;
    const overheadPerUnit = cost / units[product]!;
    return { overheadPerUnit, unitCost: primePerUnit[product]! + overheadPerUnit };
  });
}
