import type { Argument } from "../ObjectClass";
import { rangeAddress } from "../RangeTarget";
import { rangeTargetOf } from "../rangeTargetOf";

/** The address of a range that is given as such or by its address. */
export function addressOfArgument(argument: Argument | undefined): string {
  return typeof argument === "string" ? argument : rangeAddress(rangeTargetOf(argument));
}
