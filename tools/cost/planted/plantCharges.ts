import type { PlantedBook } from "./PlantedBook";
import type { Span } from "./plantPurchases";
import type { SupplierNames } from "./supplierNames";

const category = "Services by the month";

/** Charges by the month: level, indexed once a year, by use, and creeping. @param allowedRise Share a year that is granted. */
export function plantCharges(
  book: PlantedBook,
  names: SupplierNames,
  { firstDay, lastDay }: Span,
  allowedRise: number,
): void {
  const months = Math.floor((lastDay - firstDay) / 30.44);
  /** A series of charges; each amount from the month and the one before. */
  const charges = (
    next: (month: number, before: number) => number,
    planted?: { saving: number; subject: string },
  ) => {
    const supplier = names.next();
    const dayOfMonth = book.int(0, 20);
    const first = book.int(80_000, 900_000);
    let amount = first;
    let saving = 0;
    for (let month = 0; month < months; month++) {
      amount = month === 0 ? first : Math.round(next(month, amount));
      saving += Math.max(0, amount - first * (1 + allowedRise) ** Math.floor(month / 12));
      book.payments.push({
        day: Math.round(firstDay + dayOfMonth + month * 30.4375) + book.int(-1, 1),
        supplier,
        minor: amount,
        document: book.document(),
        category,
        costCentre: "Head office",
        ...(planted ? { planted: { kind: "creeping charge" as const, ...planted } } : {}),
      });
    }
    return { supplier, saving };
  };

  for (let count = book.int(8, 15); count > 0; count--) charges((_, before) => before);
  for (let count = book.int(2, 5); count > 0; count--) {
    charges((month, before) => (month % 12 === 0 ? before * (1 + allowedRise - 0.005) : before));
  }
  for (let count = book.int(4, 8); count > 0; count--)
    charges((_, before) => before * book.between(0.85, 1.17));
  // One new contract is no creep.
  for (let count = book.int(1, 3); count > 0; count--) {
    charges((month, before) => (month === 7 ? before * 1.1 : before));
  }
  for (let count = book.int(0, 4); count > 0; count--) {
    const every = book.int(2, 4);
    const rise = book.between(1.025, 1.07);
    const { supplier, saving } = charges((month, before) => (month % every === 0 ? before * rise : before));
    book.plant({ kind: "creeping charge", subject: supplier, saving });
  }
}
