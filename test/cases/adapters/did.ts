import { differenceInDifferences } from "../../../src/core/cost/savings/differenceInDifferences";

interface Inputs {
  readonly treatBefore: number;
  readonly treatAfter: number;
  readonly controlBefore: number;
  readonly controlAfter: number;
}

export function did({ treatBefore, treatAfter, controlBefore, controlAfter }: Inputs): unknown {
  const found = differenceInDifferences({
    treatedBefore: treatBefore,
    treatedAfter: treatAfter,
    controlBefore,
    controlAfter,
  });
  return {
    treatChange: found?.treatedChange,
    controlChange: found?.controlChange,
    did: found?.effect,
    counterfactual: found?.counterfactual,
  };
}
