import type { PlantedBook } from "./PlantedBook";
import type { SupplierNames } from "./supplierNames";

/** Orders that nobody uses among others, and budgets that nobody spends. */
export function plantPlans(
  book: PlantedBook,
  names: SupplierNames,
  asOf: number,
  monthEnds: readonly number[],
): void {
  const paid = book.payments.filter(({ minor, day }) => minor > 0 && day <= asOf);
  for (let number = 1; number <= 120; number++) {
    const { supplier, day } = book.pick(paid);
    const minor = book.int(100_000, 4_000_000);
    const used = Math.round(minor * book.between(0.2, 1));
    book.commitments.push({
      day: day - book.int(5, 60),
      supplier,
      subject: `PO-${4000 + number}`,
      minor,
      used,
      isOpen: book.random() < 0.6,
    });
  }
  const idle = (age: number, isOpen: boolean): void => {
    const [supplier, minor] = [names.next(), book.int(100_000, 4_000_000)];
    const subject = `PO-${5000 + book.commitments.length}`;
    book.commitments.push({ day: asOf - age, supplier, subject, minor, used: 0, isOpen });
    if (isOpen && age >= 125) {
      book.plant({ kind: "unused commitment", subject: `${subject}, ${supplier}`, saving: minor });
    }
  };
  for (let count = book.int(0, 4); count > 0; count--) idle(book.int(130, 300), true);
  for (let count = book.int(2, 5); count > 0; count--) idle(book.int(5, 110), true);
  for (let count = book.int(2, 5); count > 0; count--) idle(book.int(130, 300), false);

  const line = (name: string, spentShare: () => number, from = 0): number => {
    const monthly = book.int(50_000, 800_000);
    return monthEnds.reduce((saving, day, month) => {
      const budget = month < from ? 0 : monthly;
      const actual = day > asOf ? 0 : Math.round(budget * spentShare());
      book.budget.push({ line: name, day, budget, actual });
      return saving + budget - actual;
    }, 0);
  };
  for (let count = 1; count <= 40; count++) line(`Line ${count}`, () => book.between(0.7, 1.2));
  for (let count = 1; count <= 5; count++) line(`Little used ${count}`, () => book.between(0.04, 0.2));
  for (let count = 1; count <= 4; count++) line(`Begins late ${count}`, () => 0, 6);
  for (let count = book.int(0, 4); count > 0; count--) {
    const [subject, share] = [`Never used ${count}`, book.pick([0, 0.01])];
    book.plant({ kind: "unused budget", subject, saving: line(subject, () => share) });
  }
}
