import type { CellError, CellValue } from "../../cells/CellValue";
import type { Scope } from "../engine/Scope";
import type { Expression } from "../formula/Expression";
import type { Value } from "../values/Value";

/** One parameter of a function: what it makes of an argument. */
export interface Param<T> {
  /** It takes one cell value: given an array, the whole function is calculated for each of its elements. */
  readonly lifts: boolean;
  /** An error is an argument like any other; elsewhere the first error is the result. */
  readonly takesErrors?: true;
  /** May be left out; `read` then gets undefined. */
  readonly optional?: true;
  read(argument: Value | undefined, scope: Scope): T | CellError;
  /** `read` for one cell value; every parameter that lifts has it. */
  fromCell?(value: CellValue, scope: Scope): T | CellError;
}

type ReadBy<P> = P extends Param<infer T> ? T : never;
type ArgsOf<P extends readonly Param<unknown>[]> = { [Position in keyof P]: ReadBy<P[Position]> };

export interface EagerFunction {
  readonly kind: "eager";
  readonly name: string;
  /** Excel calculates it anew each time; here it is only marked, for what it reads is on record. */
  readonly isVolatile?: true;
  readonly least: number;
  readonly most: number;
  /** An argument left empty, as in F(A1,,2), counts as omitted; elsewhere it is a blank. */
  readonly emptyIsOmitted?: true;
  /** Parameters before the repeated group; those left out are read too, for their default. */
  readonly positional: number;
  param(position: number): Param<unknown>;
  run(args: readonly unknown[], scope: Scope): Value;
}

/** A function that decides itself which of its arguments are evaluated. */
export interface LazyFunction {
  readonly kind: "lazy";
  readonly name: string;
  readonly least: number;
  readonly most: number;
  run(args: readonly (Expression | null)[], scope: Scope): Value;
}

export type FunctionEntry = EagerFunction | LazyFunction;

const mostArguments = 255;

/**
 * A function by its parameters. Arguments reach `run` already read; `rest` is a group of parameters that may repeat.
 */
export function define<
  const P extends readonly Param<unknown>[],
  const R extends readonly Param<unknown>[] = readonly [],
>(spec: {
  readonly name: string;
  readonly takes: P;
  readonly rest?: R;
  readonly isVolatile?: true;
  run(args: [...ArgsOf<P>, ...ReadBy<R[number]>[]], scope: Scope): Value;
}): EagerFunction {
  const { name, takes, rest = [], isVolatile } = spec;
  const required = takes.findIndex(({ optional }) => optional);
  return {
    kind: "eager",
    name,
    ...(isVolatile && { isVolatile }),
    least: required < 0 ? takes.length : required,
    most: rest.length > 0 ? mostArguments : takes.length,
    positional: takes.length,
    param: (position) => takes[position] ?? rest[(position - takes.length) % rest.length]!,
    // Sound because callFunction fills `args` by `param`, in this order.
    run: spec.run,
  };
}

export function defineLazy(
  spec: Omit<LazyFunction, "kind" | "most"> & { readonly most?: number },
): LazyFunction {
  return { kind: "lazy", most: mostArguments, ...spec };
}
