import { allocatePrice } from "../../../src/core/revenue/recognition/allocation/allocatePrice";
import { priceOfMaterialRight } from "../../../src/core/revenue/recognition/options/materialRight";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly price: string;
  readonly productSsp: string;
  readonly avgPurchase: string;
  readonly discount: string;
  readonly generalDiscount: string;
  readonly likelihood: string;
  readonly dp: number;
}

export function materialRight(inputs: Inputs): unknown {
  const { dp: digits } = inputs;
  const ssp = priceOfMaterialRight({
    averagePurchase: Number(inputs.avgPurchase),
    discount: Number(inputs.discount),
    discountForAll: Number(inputs.generalDiscount),
    likelihood: Number(inputs.likelihood),
  });
  const [product, option] = allocatePrice(
    minorOf(inputs.price, digits),
    [{ ssp: Number(inputs.productSsp) }, { ssp }],
    { digits },
  );
  return { optionSsp: ssp.toFixed(2), product: textOf(product!, digits), option: textOf(option!, digits) };
}
