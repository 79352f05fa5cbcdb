import { classes } from "./classes";
import type { ObjectClass } from "./ObjectClass";
import type { HostObject } from "./Targets";

/** The class of an object, for its own target: the pair was made together. */
export function classOf(object: HostObject): ObjectClass<unknown> {
  return classes[object.type];
}
