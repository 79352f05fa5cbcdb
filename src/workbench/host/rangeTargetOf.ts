import { invalidArgument } from "./HostError";
import type { Argument } from "./ObjectClass";
import type { RangeTarget } from "./RangeTarget";

/** The range that an argument stands for. */
export function rangeTargetOf(argument: Argument | undefined): RangeTarget {
  if (
    typeof argument === "object" &&
    argument !== null &&
    "target" in argument &&
    argument.type === "Range"
  ) {
    return argument.target as RangeTarget;
  }
  throw invalidArgument();
}
