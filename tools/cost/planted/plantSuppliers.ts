import type { OpportunitySettings } from "../../../src/core/cost/opportunities/opportunitySettings";
import type { Planted, PlantedBook } from "./PlantedBook";
import type { Span } from "./plantPurchases";
import type { SupplierNames } from "./supplierNames";

/** Categories of services: some with a tail of small suppliers, one with few of them, and payments made twice. */
export function plantSuppliers(
  book: PlantedBook,
  names: SupplierNames,
  { firstDay, lastDay }: Span,
  { costOfPayment, discount }: OpportunitySettings["tail"],
): void {
  const pay = (supplier: string, category: string, minor: number, planted?: Planted): number => {
    const day = book.int(firstDay, lastDay - 40);
    const row = {
      day,
      supplier: names.typed(supplier),
      minor,
      document: book.document(),
      category,
      costCentre: "Works",
    };
    return book.payments.push(planted ? { ...row, planted } : row) - 1;
  };
  const mains = (category: string): void => {
    for (const supplier of names.some(book.int(3, 6))) {
      for (let count = book.int(60, 120); count > 0; count--)
        pay(supplier, category, book.int(150_000, 2_500_000));
    }
  };

  for (const category of ["Training", "Repairs", "Travel", "Events"].slice(0, book.int(0, 4))) {
    mains(category);
    const planted = { kind: "tail suppliers" as const, subject: category, saving: 0 };
    for (const supplier of names.some(book.int(12, 30))) {
      for (let count = book.int(1, 4); count > 0; count--) {
        const minor = book.int(8_000, 90_000);
        pay(supplier, category, minor, planted);
        planted.saving += costOfPayment + minor * discount;
      }
    }
    book.plant(planted);
  }
  // Few small suppliers are no tail.
  mains("Advice");
  for (const supplier of names.some(5)) pay(supplier, "Advice", book.int(8_000, 90_000));

  mains("Works");
  const works = book.payments.map((_, row) => row).filter((row) => book.payments[row]!.category === "Works");
  for (let count = book.int(3, 8); count > 0; count--) {
    const [row] = works.splice(book.int(0, works.length - 1), 1);
    const paid = book.payments[row!]!;
    const again = { ...paid, day: paid.day + book.int(1, 25), document: book.pick(retyped)(paid.document) };
    book.payments.push(again);
    // What a credit took back is no opportunity.
    if (book.random() < 0.3) {
      book.payments.push({ ...again, day: again.day + 9, minor: -again.minor, document: book.document() });
    } else book.plant({ kind: "duplicate payment", subject: again.supplier, saving: again.minor });
  }
}

/** The same number, typed again. */
const retyped: readonly ((document: string) => string)[] = [
  (document) => document,
  (document) => document.replace("INV-", "inv 0"),
  (document) => document.replace("INV-", ""),
  (document) =>
    document.replace(/(\d)(\d)$/, (both, tens: string, ones: string) => (tens === ones ? both : ones + tens)),
];
