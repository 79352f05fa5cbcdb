import { sumMinor } from "../../../src/core/money/sumMinor";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly recognized: readonly string[];
  readonly deferred: readonly string[];
}

export function sumSplit({ recognized, deferred }: Inputs): unknown {
  const earned = sumMinor(recognized.map((amount) => minorOf(amount)));
  const open = sumMinor(deferred.map((amount) => minorOf(amount)));
  return {
    recognized: textOf(earned),
    deferred: textOf(open),
    total: textOf(sumMinor([earned, open])),
  };
}
