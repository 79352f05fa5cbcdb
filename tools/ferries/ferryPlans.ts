import type { PaymentRow, PlantedBook } from "../cost/planted/PlantedBook";
import { budgetMonths, dayOf, monthOfDay, paidMonths } from "./ferryCalendar";

/** An order, amounts in cents. */
export interface FerryOrder {
  readonly line: string;
  readonly supplier: string;
  readonly day: number;
  readonly minor: number;
  readonly invoiced: number;
  readonly status: "Open" | "Closed" | "Cancelled";
}

/** A month of a budget line, in cents; the actual of a month to come is null. */
export interface FerryBudgetRow {
  readonly month: number;
  readonly line: string;
  readonly costCentre: string;
  readonly owner: string;
  readonly actual: number | null;
  readonly budget: number;
}

const owners: Readonly<Record<string, string>> = {
  Boats: "Ines Okafor",
  Harbours: "Piet Lindqvist",
  Workshop: "Tomas Reyes",
  "Head office": "Rosa Amadi",
};

/** Orders of repairs and parts that were paid, some not invoiced in full, and some on which nothing happens. */
export function ferryOrders(book: PlantedBook): readonly FerryOrder[] {
  const large = book.payments
    .filter(({ minor, category }) => minor > 400_000 && (category === "Repairs" || category === "Marketing"))
    .sort((one, other) => one.day - other.day);
  const orders = Array.from({ length: 60 }, (_, index): FerryOrder => {
    const { supplier, category, day, minor } = large[Math.floor((index * large.length) / 60)]!;
    const isOpen = index >= 50;
    const ordered = isOpen ? Math.round(minor * book.between(1.1, 1.5)) : minor;
    return {
      line: category,
      supplier,
      day: day - book.int(9, 40),
      minor: ordered,
      invoiced: minor,
      status: isOpen ? "Open" : "Closed",
    };
  });
  const idle = (
    line: string,
    supplier: string,
    day: number,
    minor: number,
    status: "Open" | "Cancelled",
  ): number => orders.push({ line, supplier, day, minor, invoiced: 0, status });
  idle("Repairs", "Strand Hydraulics", dayOf(9, 14), 1_860_000, "Open");
  idle("Marketing", "Lantern Film", dayOf(11, 2), 940_000, "Open");
  idle("Projects", "Cobalt Pontoons", dayOf(12, 20), 2_475_000, "Open");
  // Too new to be idle, and one that was given up.
  idle("Spare parts", "Pellow Pumps", dayOf(16, 18), 615_000, "Open");
  idle("Projects", "Wharfside Architects", dayOf(8, 5), 1_320_000, "Cancelled");
  idle("", "Grainger Scaffolding", dayOf(16, 4), 288_000, "Open");
  return orders.sort((one, other) => one.day - other.day);
}

/** Orders on which nothing happened for 120 days: supplier and cents. */
const idleOrders: readonly (readonly [string, number])[] = [
  ["Strand Hydraulics", 1_860_000],
  ["Lantern Film", 940_000],
  ["Cobalt Pontoons", 2_475_000],
];

/** Of what a line cost by the month; others are budgeted at what they cost. */
const budgetedShare: Readonly<Record<string, number>> = {
  Fuel: 0.93,
  "Temporary staff": 0.97,
  Marketing: 1.16,
  Travel: 1.1,
  "Charter of boats": 1.05,
  "Food and drink": 1.03,
};

/**
 * Two years of budgets by line and cost centre. Actuals of a line that is paid by invoice are its payments, to the cent; salaries
 * are not paid by invoice.
 */
export function ferryBudget(book: PlantedBook): readonly FerryBudgetRow[] {
  const rows: FerryBudgetRow[] = [];
  const paid = new Map<string, number[]>();
  for (const { category, costCentre, day, minor } of book.payments) {
    const key = JSON.stringify([category, costCentre]);
    const months = paid.get(key) ?? new Array<number>(paidMonths).fill(0);
    paid.set(key, months);
    months[monthOfDay(day)]! += minor;
  }
  const add = (
    line: string,
    costCentre: string,
    budgets: readonly number[],
    actuals: readonly number[],
  ): void => {
    for (const [month, budget] of budgets.entries()) {
      if (budget === 0 && (actuals[month] ?? 0) === 0) continue;
      const actual = month < paidMonths ? actuals[month]! : null;
      rows.push({ month, line, costCentre, owner: owners[costCentre]!, actual, budget });
    }
  };
  for (const [key, actuals] of [...paid].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [line, costCentre] = JSON.parse(key) as [string, string];
    add(line, costCentre, line === "Paper tickets" ? from(12, 150_000) : budgetsOf(line, actuals), actuals);
  }
  for (const [costCentre, euros] of salaries) {
    const actuals = Array.from({ length: paidMonths }, () =>
      Math.round(100 * euros * book.between(0.985, 1.01)),
    );
    add("Salaries", costCentre, from(0, 100 * euros), actuals);
  }
  const none = new Array<number>(paidMonths).fill(0);
  add("Route study", "Head office", from(12, 400_000), none);
  // Begins in autumn, so nothing can be spent yet.
  add("Winter timetable", "Head office", from(20, 350_000), none);
  return rows.sort((one, other) => one.month - other.month);
}

const salaries = [
  ["Boats", 148_000],
  ["Harbours", 62_000],
  ["Workshop", 41_000],
  ["Head office", 57_000],
] as const;

/** The same each month, from the mean of what was paid, in full hundreds. */
function budgetsOf(line: string, actuals: readonly number[]): readonly number[] {
  const share = budgetedShare[line] ?? 1;
  const mean = actuals.reduce((sum, minor) => sum + minor, 0) / paidMonths;
  return Array.from(
    { length: budgetMonths },
    () => 10_000 * Math.max(1, Math.round((share * mean) / 10_000)),
  );
}

function from(first: number, minor: number): readonly number[] {
  return Array.from({ length: budgetMonths }, (_, month) => (month < first ? 0 : minor));
}

/** Budgets of lines that nothing is spent on: what is left of the whole year, in cents. */
export function plantIdlePlans(
  book: PlantedBook,
  orders: readonly FerryOrder[],
  numberOf: (index: number) => string,
): void {
  for (const [supplier, minor] of idleOrders) {
    const index = orders.findIndex((order) => order.supplier === supplier);
    book.plant({ kind: "unused commitment", subject: `${numberOf(index)}, ${supplier}`, saving: minor });
  }
  const tickets = book.payments.filter(({ category }: PaymentRow) => category === "Paper tickets");
  const spent = tickets.reduce((sum, { minor }) => sum + minor, 0);
  book.plant({ kind: "unused budget", subject: "Route study", saving: 12 * 400_000 });
  book.plant({ kind: "unused budget", subject: "Paper tickets", saving: 12 * 150_000 - spent });
}

/** Rows of the sheet Plan targets, in euros. */
export const ferryTargets: readonly (readonly (string | number)[])[] = [
  ["Fuel", "2027", 560_000, "seasonal", ""],
  ["Food and drink", "2027", 640_000, "seasonal", "Fuel"],
  ["Berths and rent", "2027", 335_000, "even", ""],
  ["Temporary staff", "2026-Q4", 74_000, "prior year", ""],
  ["Marketing", "2026-Q4", 40_000.01, "even", ""],
];
