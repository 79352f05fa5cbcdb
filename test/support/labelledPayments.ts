import { addDays, isoDate } from "../../src/core/dates/isoDate";
import { seededRandom } from "../../src/core/numeric/seededRandom";
import type { PaymentLine } from "./paymentColumns";

/** Payments, and which of them were made twice: "row of the original > row of the duplicate". */
export interface LabelledPayments {
  readonly lines: readonly PaymentLine[];
  readonly pairs: ReadonlySet<string>;
}

/**
 * Half a year of invoices, a third of them of an amount that comes again and again, one in fifty paid twice within 15 days; two in five
 * of those were typed anew: another look of the number or a slip in it, another spelling of the supplier.
 */
export function labelledPayments(seed: number, count: number): LabelledPayments {
  const random = seededRandom(seed);
  const int = (below: number): number => Math.floor(random() * below);
  const pick = <Item>(items: readonly Item[]): Item => items[int(items.length)]!;
  const name = (): string =>
    Array.from({ length: 4 }, () => pick([..."bdfgklmnprstv"]) + pick([..."aeiou"])).join("");
  const cents = (): number => 2_000 + int(800_000);
  const suppliers = Array.from({ length: 2 * Math.ceil(Math.sqrt(count)) }, () => ({
    name: `${name()} ${pick(["Supplies", "Logistics", "Services"])} ${pick(["Ltd", "Inc", "GmbH"])}`,
    fee: cents(),
  }));
  const common = Array.from({ length: 20 }, cents);
  const drawn: { line: PaymentLine; of: PaymentLine | null }[] = [];
  for (let number = 100_001; drawn.length < count; number++) {
    const { name: supplier, fee } = suppliers[Math.floor(suppliers.length ** random() - 1)]!;
    const kind = random();
    const minor = kind < 0.2 ? fee : kind < 0.35 ? pick(common) : cents();
    const line: PaymentLine = {
      date: addDays(isoDate("2026-01-01"), int(181)),
      supplier,
      amount: minor / 100,
      document: `INV-${number}`,
    };
    drawn.push({ line, of: null });
    if (random() >= 0.02) continue;
    const isTyped = random() < 0.4;
    drawn.push({
      of: line,
      line: {
        ...line,
        date: addDays(isoDate(line.date), 1 + int(15)),
        document: isTyped ? pick(numbersTyped)(line.document!, int(4)) : line.document!,
        supplier: isTyped ? pick(namesTyped)(supplier, 1 + int(6)) : supplier,
      },
    });
  }
  for (let last = drawn.length - 1; last > 0; last--) {
    const other = int(last + 1);
    [drawn[last], drawn[other]] = [drawn[other]!, drawn[last]!];
  }
  const rowOf = new Map(drawn.map(({ line }, row) => [line, row]));
  const pairs = drawn.flatMap(({ of }, row) => (of ? [`${rowOf.get(of)!} > ${row}`] : []));
  return { lines: drawn.map(({ line }) => line), pairs: new Set(pairs) };
}

/** The number as others type it; a slip swaps two digits or loses one. */
const numbersTyped: readonly ((number: string, at: number) => string)[] = [
  (number) => number.replace("INV-", ""),
  (number) => number.replace("INV-", "inv "),
  (number) => number.replace("INV-", "INV-0"),
  (number) => number.replace("0", "O"),
  (number, at) => number.slice(0, 5 + at) + number[6 + at]! + number[5 + at]! + number.slice(7 + at),
  (number, at) => number.slice(0, 5 + at) + number.slice(6 + at),
];

const namesTyped: readonly ((name: string, at: number) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.replace(/ \w+$/, ""),
  (name) => name.replace("Services", "Svcs").replace("Logistics", "Log."),
  (name, at) => name.slice(0, at) + name.slice(at + 1),
];
