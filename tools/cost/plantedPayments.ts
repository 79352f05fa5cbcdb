import { opportunitySettings } from "../../src/core/cost/opportunities/opportunitySettings";
import type { OpportunityTables } from "../../src/core/cost/opportunities/OpportunityTables";
import { addMonths, dayNumber, endOfMonth, isoDate } from "../../src/core/dates/isoDate";
import { seededRandom } from "../../src/core/numeric/seededRandom";
import { plantCharges } from "./planted/plantCharges";
import { PlantedBook, type PaymentRow, type Planted } from "./planted/PlantedBook";
import { plantOvercharges } from "./planted/plantOvercharges";
import { plantPlans } from "./planted/plantPlans";
import { plantPurchases } from "./planted/plantPurchases";
import { plantSuppliers } from "./planted/plantSuppliers";
import { SupplierNames } from "./planted/supplierNames";

/** An invented company's payments, contracts, orders and budget, and what was put into them. */
export interface PlantedPayments {
  readonly tables: OpportunityTables;
  readonly planted: readonly Planted[];
  /** Payments in the order of the columns. */
  readonly rows: readonly PaymentRow[];
}

const firstDay = dayNumber(isoDate("2025-01-01"));
const asOf = isoDate("2026-06-30");

/**
 * Draws 18 months of a company with opportunities of each kind, their number and size by the seed, among much that only looks like
 * one: lucky prices, charges by use, credited duplicates, new orders, lines that begin late. Savings are added up while rows are
 * drawn, from prices only the generator knows.
 */
export function plantedPayments(seed: number): PlantedPayments {
  const book = new PlantedBook(seededRandom(seed));
  const names = new SupplierNames(book);
  const lastDay = dayNumber(asOf);
  const span = { firstDay, lastDay };
  plantPurchases(book, names, span);
  plantCharges(book, names, span, opportunitySettings.creeping.allowedRise);
  plantSuppliers(book, names, span, opportunitySettings.tail);
  const monthEnds = Array.from({ length: 12 }, (_, month) =>
    dayNumber(endOfMonth(addMonths(isoDate("2025-10-01"), month))),
  );
  plantPlans(book, names, lastDay, monthEnds);
  const knowsUse = book.random() < 0.5;
  plantOvercharges(book, names, span);
  return { tables: book.tables(lastDay, knowsUse), planted: book.planted, rows: book.payments };
}
