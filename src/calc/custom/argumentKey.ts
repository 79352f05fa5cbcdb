import { CellError, type CellValue } from "../../cells/CellValue";
import type { CustomArgument } from "./CustomFunction";

const float = new Float64Array(1);
const halves = new Uint32Array(float.buffer);

/** A number that is the same for the same arguments, and seldom for others. */
export function argumentKey(argument: CustomArgument | readonly CustomArgument[], key = 17): number {
  if (!Array.isArray(argument)) return valueKey(argument as CellValue, key);
  let mixed = mix(key, argument.length);
  for (const part of argument as CustomArgument[]) mixed = argumentKey(part, mixed);
  return mixed;
}

export function sameArguments(
  a: CustomArgument | readonly CustomArgument[],
  b: CustomArgument | readonly CustomArgument[],
): boolean {
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    const others = b as CustomArgument[];
    return (a as CustomArgument[]).every((part, position) => sameArguments(part, others[position]!));
  }
  if (a instanceof CellError && b instanceof CellError) return a.code === b.code && a.message === b.message;
  return a === b;
}

function valueKey(value: CellValue, key: number): number {
  if (typeof value === "number") {
    float[0] = value;
    return mix(mix(key, halves[0]!), halves[1]!);
  }
  if (typeof value === "string") {
    let mixed = mix(key, value.length);
    for (let position = 0; position < value.length; position += 1)
      mixed = mix(mixed, value.charCodeAt(position));
    return mixed;
  }
  return value instanceof CellError
    ? valueKey(value.code, key)
    : mix(key, value === null ? 3 : value ? 1 : 2);
}

function mix(key: number, part: number): number {
  return Math.imul(key ^ part, 0x01000193) ^ (key >>> 15);
}
