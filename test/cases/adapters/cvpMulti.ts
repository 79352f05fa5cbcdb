import { multiProductBreakEven } from "../../../src/core/cost/volume/multiProductBreakEven";

interface Inputs {
  readonly fixed: number;
  readonly products: readonly {
    readonly name: string;
    readonly price: number;
    readonly varCost: number;
    readonly mix: number;
  }[];
}

export function cvpMulti({ fixed, products }: Inputs): unknown {
  const found = multiProductBreakEven(
    products.map(({ price, varCost, mix }) => ({ price, variableCost: varCost, mix })),
    fixed,
  );
  return {
    weightedUnitCM: found.unitMargin,
    breakEvenUnits: found.units,
    byProduct: Object.fromEntries(products.map(({ name }, index) => [name, found.byProduct[index]])),
    breakEvenRevenue: found.revenue,
  };
}
