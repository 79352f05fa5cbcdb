import { accessDenied } from "./HostError";
import type { HostState } from "./HostState";
import { assertStands, type RangeTarget } from "./RangeTarget";

/** Throws where the sheet is gone, or protected. */
export function assertWritable(range: RangeTarget, { model }: HostState): void {
  assertStands(range, model);
  if (range.sheet.isProtected) throw accessDenied();
}
