import type { AccountType } from "./accountType";

/** The blocks of an income statement, in the order in which they are shown. */
export const sections = [
  "revenue",
  "cost of sales",
  "operating expenses",
  "other income",
  "other expenses",
  "tax",
] as const;

export type Section = (typeof sections)[number];

/** What an account is: its type, and its place in the income statement where it has one. */
export interface AccountClass {
  readonly type: AccountType;
  readonly section: Section | null;
}

/** A result that stands below a section: everything above it, added up by effect. */
export interface Subtotal {
  readonly name: "Gross profit" | "Operating profit" | "Net result";
  /** The margin's name, shown where there is revenue to divide by. */
  readonly margin: string;
  /** Stands after this section. */
  readonly after: Section;
}

/**
 * The results that an income statement with these sections shows. A result that would repeat the one above it
 * is left out, and a statement of one side only (all revenue, or all expense) has none.
 */
export function subtotalsOf(present: ReadonlySet<Section>): readonly Subtotal[] {
  if (!present.has("revenue") || present.size < 2) return [];
  const last = sections.filter((section) => present.has(section)).at(-1)!;
  const subtotals: Subtotal[] = [];
  const belowTheLine = present.has("other income") || present.has("other expenses") || present.has("tax");
  if (present.has("cost of sales") && last !== "cost of sales") {
    subtotals.push({ name: "Gross profit", margin: "Gross margin", after: "cost of sales" });
  }
  if (present.has("operating expenses") && belowTheLine) {
    subtotals.push({ name: "Operating profit", margin: "Operating margin", after: "operating expenses" });
  }
  subtotals.push({ name: "Net result", margin: "Net margin", after: last });
  return subtotals;
}
