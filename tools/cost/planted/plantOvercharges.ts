import type { PlantedBook } from "./PlantedBook";
import type { Span } from "./plantPurchases";
import type { SupplierNames } from "./supplierNames";

/** Purchases under a contract whose supplier charges what was agreed, hardly more, or too much. */
export function plantOvercharges(book: PlantedBook, names: SupplierNames, { firstDay, lastDay }: Span): void {
  for (let count = book.int(1, 4); count > 0; count--) {
    const [supplier] = names.some(1);
    const item = `Tray ${2000 + 7 * count}`;
    const price = book.int(400, 60_000);
    const dearer = book.between(1.1, 1.5);
    const planted = {
      kind: "above agreed price" as const,
      subject: `${item}, ${supplier!}`,
      saving: 0,
    };
    book.contracts.push({ item, supplier: supplier!, price });
    const buy = (factor: number): number => {
      const quantity = Math.max(1, Math.round(book.between(50_000, 400_000) / price));
      const minor = Math.round(price * factor * quantity);
      book.payments.push({
        day: book.int(firstDay, lastDay),
        supplier: supplier!,
        minor,
        document: book.document(),
        category: "Kitchens",
        costCentre: "Works",
        item,
        quantity,
        contract: `T-${count}`,
        ...(factor === dearer ? { planted } : {}),
      });
      return minor - quantity * price;
    };
    for (let line = book.int(4, 12); line > 0; line--) buy(book.between(1, 1.015));
    if (count > 1 && book.random() < 0.3) continue;
    for (let line = book.int(3, 10); line > 0; line--) planted.saving += buy(dearer);
    book.plant(planted);
  }
}
