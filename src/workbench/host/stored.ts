import type { Bag, Plain } from "../model/Parts";
import { scalar, type Scalar } from "./ObjectClass";

/** A property that is only kept: given back as it was set. */
export function stored<Target>(bagOf: (target: Target) => Bag, key: string, unset: Plain): Scalar<Target> {
  return scalar(
    (target) => bagOf(target).get(key) ?? unset,
    (target, value) => bagOf(target).set(key, value),
  );
}
