import { seededRandom } from "../../src/core/numeric/seededRandom";
import { PlantedBook, type PaymentRow, type Planted } from "../cost/planted/PlantedBook";
import { ferryCharges } from "./ferryCharges";
import { ferryItems } from "./ferryItems";
import { ferryBudget, ferryOrders, plantIdlePlans, type FerryBudgetRow, type FerryOrder } from "./ferryPlans";
import { ferryServices } from "./ferryServices";
import { ferryWeeks } from "./ferryWeeks";

/** What the sample company paid, ordered and planned, and the opportunities that were put into it. */
export interface SampleFerries {
  /** By day. */
  readonly payments: readonly PaymentRow[];
  /** By day. */
  readonly orders: readonly FerryOrder[];
  readonly budget: readonly FerryBudgetRow[];
  readonly planted: readonly Planted[];
}

/** Number of an order by its place. */
export function orderNumber(index: number): string {
  return `PO-${4001 + index}`;
}

/** Eighteen months of Ottermere Ferries, an invented company that carries people over a lake; the same at every run. */
export function sampleFerries(seed = 20_250_101): SampleFerries {
  const book = new PlantedBook(seededRandom(seed));
  ferryCharges(book);
  ferryWeeks(book);
  ferryItems(book);
  ferryServices(book);
  const orders = ferryOrders(book);
  plantIdlePlans(book, orders, orderNumber);
  const budget = ferryBudget(book);
  const payments = book.payments.sort((one, other) => one.day - other.day);
  return { payments, orders, budget, planted: book.planted };
}
