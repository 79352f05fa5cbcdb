import type { Planted, PlantedBook } from "./PlantedBook";
import type { SupplierNames } from "./supplierNames";

export interface Span {
  readonly firstDay: number;
  readonly lastDay: number;
}

const itemCategories = ["Office material", "Spare parts", "Laboratory"];
const centres = ["North", "South", "Works", "Head office"];

/** Purchases of items: at near one price, at two prices, beside a contract. */
export function plantPurchases(book: PlantedBook, names: SupplierNames, { firstDay, lastDay }: Span): void {
  const sellers = new Map(itemCategories.map((category) => [category, names.some(6)]));
  let number = 0;

  const item = (kind: string): { name: string; category: string; price: number } => ({
    name: `${kind} ${1000 + 7 * ++number}`,
    category: book.pick(itemCategories),
    price: book.int(400, 60_000),
  });
  const buy = (
    of: { name: string; category: string },
    supplier: string,
    price: number,
    quantity: number,
    more: { contract?: string; planted?: Planted } = {},
  ): number => {
    const minor = Math.round(price * quantity);
    book.payments.push({
      day: book.int(firstDay, lastDay),
      supplier: names.typed(supplier),
      minor,
      document: book.document(),
      category: of.category,
      costCentre: book.pick(centres),
      item: of.name,
      quantity,
      ...more,
    });
    return minor;
  };
  const quantity = (price: number): number => Math.max(1, Math.round(book.between(50_000, 400_000) / price));

  // Near one price, now and then a lucky one.
  for (let count = book.int(30, 50); count > 0; count--) {
    const of = item("Part");
    const sells = sellers.get(of.category)!;
    const lines = book.int(12, 40);
    for (let line = 0; line < lines; line++) {
      buy(of, book.pick(sells), of.price * book.between(0.98, 1.02), quantity(of.price));
    }
    if (book.random() < 0.3) buy(of, book.pick(sells), of.price * 0.7, Math.ceil(quantity(of.price) / 4));
  }

  // Two prices: one supplier's, and what others take.
  for (let count = book.int(0, 4); count > 0; count--) {
    const of = item("Pump");
    const [cheap, ...others] = sellers.get(of.category)!;
    const planted = { kind: "price spread" as const, subject: of.name, saving: 0 };
    for (let line = book.int(6, 15); line > 0; line--) buy(of, cheap!, of.price, quantity(of.price) + 1);
    const dearer = book.between(1.12, 1.6);
    for (let line = book.int(5, 20); line > 0; line--) {
      const pieces = quantity(of.price) + 1;
      const price = of.price * dearer * book.between(0.97, 1.03);
      planted.saving += buy(of, book.pick(others), price, pieces, { planted }) - pieces * of.price;
    }
    book.plant(planted);
  }

  // Beside a contract.
  for (let count = book.int(3, 8); count > 0; count--) {
    const of = item("Kit");
    const [agreed, ...others] = sellers.get(of.category)!;
    const contract = `C-${number}`;
    book.contracts.push({ item: of.name, supplier: agreed!, price: of.price });
    for (let line = book.int(8, 25); line > 0; line--)
      buy(of, agreed!, of.price, quantity(of.price), { contract });
    // Who pays hardly more than agreed needs no word.
    for (let line = book.int(0, 5); line > 0; line--)
      buy(of, book.pick(others), of.price * 1.01, quantity(of.price));
    if (count > 2 && book.random() < 0.5) continue;
    const planted = { kind: "off-contract" as const, subject: of.name, saving: 0 };
    const dearer = book.between(1.1, 1.5);
    for (let line = book.int(4, 15); line > 0; line--) {
      const pieces = quantity(of.price);
      planted.saving +=
        buy(of, book.pick(others), of.price * dearer, pieces, { planted }) - pieces * of.price;
    }
    book.plant(planted);
  }
}
