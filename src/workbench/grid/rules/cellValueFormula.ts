import type { Plain } from "../../model/Parts";

/** Comparisons by their names in Office.js, with both formulas in brackets. */
const comparisons: Readonly<Record<string, (cell: string, one: string, two: string) => string>> = {
  Between: (cell, one, two) => `AND(${cell}>=MIN(${one},${two}),${cell}<=MAX(${one},${two}))`,
  NotBetween: (cell, one, two) => `OR(${cell}<MIN(${one},${two}),${cell}>MAX(${one},${two}))`,
  EqualTo: (cell, one) => `${cell}=${one}`,
  NotEqualTo: (cell, one) => `${cell}<>${one}`,
  GreaterThan: (cell, one) => `${cell}>${one}`,
  LessThan: (cell, one) => `${cell}<${one}`,
  GreaterThanOrEqual: (cell, one) => `${cell}>=${one}`,
  LessThanOrEqual: (cell, one) => `${cell}<=${one}`,
};

/**
 * The formula that a rule about a cell's value stands for, or null where the rule says nothing we know.
 * @param cell The cell that the rule's own formulas are written for, such as "B2".
 */
export function cellValueFormula(rule: Plain | undefined, cell: string): string | null {
  if (typeof rule !== "object" || rule === null) return null;
  const { formula1, formula2, operator } = rule as Readonly<Record<string, Plain | undefined>>;
  const compare = typeof operator === "string" ? comparisons[operator] : undefined;
  if (!compare || formula1 === undefined || formula1 === null || formula1 === "") return null;
  return `=${compare(cell, bracketed(formula1), bracketed(formula2))}`;
}

function bracketed(formula: Plain | undefined): string {
  return `(${typeof formula === "string" || typeof formula === "number" ? String(formula).replace(/^=/, "") : ""})`;
}
