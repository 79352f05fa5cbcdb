import type { AnnualValues } from "../../../core/revenue/tracking/recurringRevenue";
import type { PackContract } from "../RevenueReportInput";

/** What the services of a customer are worth a year. */
export interface CustomerArr {
  readonly label: string;
  /** At the days of `PackTime.days`, in minor units of the books. */
  readonly values: AnnualValues;
}

export interface ArrBook {
  /** Those that had any at one of the days, the largest at the last one first. */
  readonly customers: readonly CustomerArr[];
  /** How many had none at any. */
  readonly without: number;
}

/** Annual values by customer; a contract that names none is a customer of its own, called by its id. */
export function arrByCustomer(contracts: readonly PackContract[], days: number): ArrBook {
  const byCustomer = new Map<string, { readonly label: string; readonly values: number[] }>();
  for (const { read, figures } of contracts) {
    const key = read.customer === "" ? `contract ${read.facts.id}` : `customer ${read.customer}`;
    const label = read.customer === "" ? `Contract ${read.facts.id}` : read.customer;
    const customer = byCustomer.get(key) ?? { label, values: Array.from({ length: days }, () => 0) };
    byCustomer.set(key, customer);
    figures.annualValues.forEach((minor, day) => (customer.values[day]! += minor));
  }
  const all = [...byCustomer.values()];
  const customers = all
    .filter(({ values }) => values.some((minor) => minor !== 0))
    .sort((a, b) => b.values.at(-1)! - a.values.at(-1)! || (a.label < b.label ? -1 : 1));
  return { customers, without: all.length - customers.length };
}
