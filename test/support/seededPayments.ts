import { addDays, isoDate } from "../../src/core/dates/isoDate";
import { seededRandom } from "../../src/core/numeric/seededRandom";
import { dayCell, paymentSheet, tableSheet } from "./paymentBook";
import type { PaymentLine } from "./paymentColumns";
import type { TableSheet } from "./tableBook";

const [first, days] = [isoDate("2025-01-01"), 546];
const centres = Array.from({ length: 12 }, (_, at) => `Centre ${at + 1}`);
const categories = Array.from({ length: 20 }, (_, at) => `Category ${at + 1}`);
const items = Array.from({ length: 60 }, (_, at) => `Item ${at + 1}`);
const suppliers = Array.from({ length: 600 }, (_, at) => supplierOf(at));

/** Payments and a budget of an invented company, and what was paid in the last month, in cents. */
export interface SeededPayments {
  readonly sheets: readonly TableSheet[];
  readonly lastMonth: number;
}

/**
 * Payments of 2025-01 to 2026-06, and a budget of 2026: few suppliers with many payments, some amounts that recur, one payment in
 * a hundred made twice; the same for the same seed.
 */
export function seededPayments(rows: number, seed: number): SeededPayments {
  const random = seededRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const recurring = suppliers.map(() => 2_000 + 100 * whole(4_000));
  const lines: PaymentLine[] = [];
  while (lines.length < rows) {
    const supplier = Math.floor(suppliers.length ** random() - 1);
    const bought = random() < 0.3 ? whole(items.length) : null;
    const quantity = 1 + whole(40);
    const cents =
      bought === null
        ? random() < 0.16
          ? recurring[supplier]!
          : 100 + Math.floor(Math.exp(11 + 1.5 * (random() + random() - 1)))
        : quantity * (500 + 75 * bought + whole(40));
    const line: PaymentLine = {
      date: addDays(first, whole(days)),
      supplier: suppliers[supplier]!,
      document: `INV-${100_000 + 7 * lines.length}`,
      category: categories[supplier % categories.length]!,
      costCentre: centres[whole(centres.length)]!,
      amount: cents / 100,
      ...(bought === null ? {} : { item: items[bought]!, quantity }),
    };
    lines.push(line);
    if (random() < 0.01 && line.date < "2026-06-20" && lines.length < rows) {
      lines.push({ ...line, date: addDays(isoDate(line.date), 9) });
    }
  }
  const lastMonth = lines
    .filter(({ date }) => date >= "2026-06-01")
    .reduce((sum, { amount }) => sum + Math.round(100 * amount), 0);
  return { sheets: [paymentSheet(lines), budgetOf(whole)], lastMonth };
}

function budgetOf(whole: (below: number) => number): TableSheet {
  const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}-01`);
  const rows = months.flatMap((month, at) =>
    centres.flatMap((centre) =>
      categories.map((category) => [
        dayCell(month),
        category,
        centre,
        at < 6 ? whole(20_000) : 0,
        5_000 + whole(10_000),
      ]),
    ),
  );
  return tableSheet("Budget", ["Month", "Line", "Cost centre", "Actual", "Budget"], rows);
}

/** Names that nobody would take for one another. */
function supplierOf(at: number): string {
  const [consonants, vowels] = ["bdfgklmnprstvz", "aeiou"];
  const letters = [at, Math.floor(at / 7) + 3, Math.floor(at / 31) + 5].map(
    (each, place) =>
      consonants[(each * 5 + place) % consonants.length]! + vowels[(each + place) % vowels.length]!,
  );
  const word = letters.join("");
  return `${word[0]!.toUpperCase()}${word.slice(1)} ${["Supplies", "Software", "Repairs"][at % 3]!} ${at}`;
}
