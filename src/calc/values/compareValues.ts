import type { CellValue } from "../../cells/CellValue";

/** Excel sorts text without regard to case, in the order of the language and not of the character codes. */
const collator = new Intl.Collator("en", { sensitivity: "accent" });

export function sameText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

export function compareText(a: string, b: string): number {
  return sameText(a, b) ? 0 : collator.compare(a, b);
}

/** Numbers are compared at 15 significant digits: 0.1+0.2=0.3 is TRUE. */
export function compareNumbers(a: number, b: number): number {
  if (a === b || agreeTo15Digits(a, b)) return 0;
  return a < b ? -1 : 1;
}

export function agreeTo15Digits(a: number, b: number): boolean {
  if (Math.abs(a - b) > Math.abs(a) * 1e-14) return false;
  return a === b || a.toPrecision(15) === b.toPrecision(15);
}

/** The number that stands for all numbers equal to it at 15 significant digits. */
export function at15Digits(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

type Comparable = Exclude<CellValue, object>;

/** Order of two cell values: numbers before text before booleans; a blank is 0, "" or FALSE like its partner. */
export function compareValues(a: Comparable | null, b: Comparable | null): number {
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(left);
  if (typeof left === "number" && typeof right === "number") return compareNumbers(left, right);
  if (typeof left === "string" && typeof right === "string") return compareText(left, right);
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  return rank(left) - rank(right);
}

function blankLike(partner: Comparable | null): number | string | boolean {
  if (typeof partner === "string") return "";
  return typeof partner === "boolean" ? false : 0;
}

function rank(value: number | string | boolean): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}
