import { dayNumber, isoDate, isoDateFromDayNumber } from "../src/core/dates/isoDate";
import { seededRandom } from "../src/core/numeric/seededRandom";

const [supplierCount, centres, categories, days] = [4_000, 40, 30, 730];
const firstDay = dayNumber(isoDate("2024-01-01"));

/**
 * Payments of two years as rows of text, headers first: few suppliers with many payments, a sixth of them equal amounts that recur, one
 * in a hundred paid twice.
 */
export function seededPayments(count: number, seed: number): readonly (readonly string[])[] {
  const random = seededRandom(seed);
  const int = (below: number): number => Math.floor(random() * below);
  const suppliers = Array.from({ length: supplierCount }, (_, at) => supplierOf(at, int));
  const recurring = suppliers.map(() => 100 * (20 + int(4_000)));
  const rows: string[][] = [];
  while (rows.length < count) {
    const supplier = Math.min(supplierCount - 1, Math.floor(supplierCount ** random() - 1));
    const day = firstDay + int(days);
    const minor =
      random() < 0.16
        ? recurring[supplier]!
        : 100 + Math.floor(Math.exp(11 + 1.5 * (random() + random() - 1)));
    const row = [
      suppliers[supplier]!,
      `Centre ${int(centres)}`,
      `Category ${int(categories)}`,
      `INV-${100_000 + rows.length}`,
      (minor / 100).toFixed(2),
    ];
    rows.push([isoDateFromDayNumber(day), ...row]);
    if (random() < 0.01) rows.push([isoDateFromDayNumber(day + 9), ...row]);
  }
  return [["Date", "Supplier", "Cost centre", "Category", "Invoice no", "Amount"], ...rows.slice(0, count)];
}

function supplierOf(at: number, int: (below: number) => number): string {
  const letters = Array.from({ length: 3 }, () => "bcdfghklmnprstvw"[int(16)]! + "aeiou"[int(5)]!).join("");
  return `${letters}${["ton", "ley", "wick", "mere"][at % 4]!} ${["Supplies", "Software", "Repairs"][at % 3]!} Ltd`;
}
