import { allocatePrice } from "../../../src/core/revenue/recognition/allocation/allocatePrice";
import { minorOf, textOf } from "../amounts";

export interface AllocateInputs {
  readonly price: string;
  readonly dp?: number;
  readonly obligations: readonly { readonly id: string; readonly ssp: string; readonly deferred?: boolean }[];
  readonly discountGroup?: { readonly ids: readonly string[]; readonly bundlePrice: string };
  readonly residual?: { readonly id: string };
}

export function allocate(inputs: AllocateInputs): unknown {
  return { allocation: allocationOf(inputs) };
}

export function allocationOf({
  price,
  dp: digits = 2,
  obligations,
  discountGroup,
  residual,
}: AllocateInputs): Record<string, string> {
  const parts = allocatePrice(
    minorOf(price, digits),
    obligations.map(({ id, ssp }) => ({
      ssp: Number(ssp),
      inBundle: discountGroup?.ids.includes(id) ?? false,
      isResidual: residual?.id === id,
    })),
    { digits, bundlePrice: discountGroup ? Number(discountGroup.bundlePrice) : null },
  );
  return Object.fromEntries(obligations.map(({ id }, index) => [id, textOf(parts[index]!, digits)]));
}
