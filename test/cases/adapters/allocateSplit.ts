import { sumMinor } from "../../../src/core/money/sumMinor";
import { minorOf, textOf } from "../amounts";
import { allocationOf, type AllocateInputs } from "./allocate";

export function allocateSplit(inputs: AllocateInputs): unknown {
  const allocation = allocationOf(inputs);
  const sumOf = (isDeferred: boolean): string =>
    textOf(
      sumMinor(
        inputs.obligations
          .filter(({ deferred = false }) => deferred === isDeferred)
          .map(({ id }) => minorOf(allocation[id]!)),
      ),
    );
  return { allocation, recognized: sumOf(false), deferred: sumOf(true) };
}
