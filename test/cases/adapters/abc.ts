import { activityBasedCosts } from "../../../src/core/cost/overhead/activityBasedCosts";
import { productUnitCosts } from "../../../src/core/cost/overhead/productUnitCosts";

interface Inputs {
  readonly products: readonly string[];
  readonly pools: readonly {
    readonly name: string;
    readonly cost: number;
    readonly drivers: Readonly<Record<string, number>>;
  }[];
  readonly units?: Readonly<Record<string, number>>;
  readonly primePerUnit?: Readonly<Record<string, number>>;
}

export function abc({ products, pools, units, primePerUnit }: Inputs): unknown {
  const { rates, overhead, total } = activityBasedCosts(
    pools.map(({ name, cost, drivers }) => ({
      name,
      cost,
      drivers: products.map((product) => drivers[product] ?? 0),
    })),
    products.length,
  );
  const byProduct = (values: readonly unknown[]): unknown =>
    Object.fromEntries(products.map((product, index) => [product, values[index]]));
  const result = {
    rates: Object.fromEntries(pools.map(({ name }, index) => [name, rates[index]])),
    overhead: byProduct(overhead),
    total,
  };
  if (!units) return result;
  const each = productUnitCosts(overhead, {
    units: products.map((product) => units[product] ?? 0),
    primePerUnit: products.map((product) => primePerUnit?.[product] ?? 0),
  });
  return {
    ...result,
    overheadPerUnit: byProduct(each.map((cost) => cost?.overheadPerUnit)),
    ...(primePerUnit ? { unitCost: byProduct(each.map((cost) => cost?.unitCost)) } : {}),
  };
}
