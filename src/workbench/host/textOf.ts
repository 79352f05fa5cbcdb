import { invalidArgument } from "./HostError";
import type { Argument } from "./ObjectClass";

/** An argument as text; objects and blanks are refused. */
export function textOf(argument: Argument | undefined): string {
  if (typeof argument === "string") return argument;
  if (typeof argument === "number" || typeof argument === "boolean") return String(argument);
  throw invalidArgument();
}
