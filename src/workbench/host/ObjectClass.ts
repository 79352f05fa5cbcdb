import type { Plain } from "../model/Parts";
import type { HostState } from "./HostState";
import type { HostObject } from "./Targets";

/** What an argument may be: plain data, or an object given by its path. */
export type Argument = Plain | HostObject;

/** A value that is read and, where it has `set`, written. */
export interface Scalar<Target> {
  readonly kind: "scalar";
  get(target: Target, host: HostState): Plain;
  set?(target: Target, value: Plain, host: HostState): void;
}

/** A way to another object. */
export interface Navigation<Target> {
  readonly kind: "navigation";
  to(target: Target, host: HostState): HostObject;
}

/** A call that gives plain data or nothing. */
export interface Method<Target> {
  readonly kind: "method";
  call(target: Target, args: readonly Argument[], host: HostState): Plain | void;
}

/** A call that gives an object; null is the null object. */
export interface Getter<Target> {
  readonly kind: "getter";
  get(target: Target, args: readonly Argument[], host: HostState): HostObject | null;
}

export type Member<Target> = Scalar<Target> | Navigation<Target> | Method<Target> | Getter<Target>;

/** A class of Excel's object model as data: what is not declared here answers ApiNotFound. */
export interface ObjectClass<Target> {
  /** By wire name, such as `TabColor`. */
  readonly members: Readonly<Record<string, Member<Target>>>;
  /** Identity that the client uses for later requests. */
  id?(target: Target): Plain;
  /** Collections. */
  items?(target: Target, host: HostState): readonly HostObject[];
  /** What `getItem(key)` means on a collection. */
  item?(target: Target, key: Plain, host: HostState): HostObject | null;
}

export function scalar<Target>(
  get: Scalar<Target>["get"],
  set?: NonNullable<Scalar<Target>["set"]>,
): Scalar<Target> {
  return set ? { kind: "scalar", get, set } : { kind: "scalar", get };
}

export function navigation<Target>(to: Navigation<Target>["to"]): Navigation<Target> {
  return { kind: "navigation", to };
}

export function method<Target>(call: Method<Target>["call"]): Method<Target> {
  return { kind: "method", call };
}

export function getter<Target>(get: Getter<Target>["get"]): Getter<Target> {
  return { kind: "getter", get };
}
