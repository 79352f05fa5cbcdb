import type { BooksBalances } from "../reporting/BooksBalances";
import type { ContractFigures } from "../reporting/contractFigures";
import type { ScheduledAmounts } from "../reporting/ReportedContract";

/** What a contract is closed with. */
export interface ContractClosing {
  readonly id: string;
  /** ISO 4217, or null where none is stated. */
  readonly currency: string | null;
  /** Decimals of that currency. */
  readonly digits: number;
  /** What obligations recognise in the period, in minor units of the contract's currency; without those of nothing. */
  readonly recognised: readonly { readonly obligation: string; readonly minor: number }[];
  /** Of the period, in minor units of the books. */
  readonly revenue: number;
  /** At the end of the period. */
  readonly balances: BooksBalances;
}

/** What is posted for a contract in the last reported month; null where it has no figure, and had none. */
export function contractClosing(figures: ContractFigures, reported: number): ContractClosing | null {
  const { opening, closing } = figures;
  const revenue = closing.posted.revenue - opening.posted.revenue;
  return closingOf(figures, closing.posted, revenue, ({ months }) => months[reported - 1]!);
}

/** What is posted before that month: what the books begin with when nothing is closed yet. */
export function contractOpening(figures: ContractFigures, reported: number): ContractClosing | null {
  const { posted } = figures.opening;
  return closingOf(figures, posted, posted.revenue, ({ before, months }) =>
    months.slice(0, reported - 1).reduce((sum, minor) => sum + minor, before),
  );
}

function closingOf(
  { contract, obligations }: ContractFigures,
  balances: BooksBalances,
  revenue: number,
  recognisedOf: (amounts: ScheduledAmounts) => number,
): ContractClosing | null {
  const { id, digits } = contract.recognised.facts;
  const recognised = obligations.flatMap(({ ledger, amounts }) => {
    const minor = recognisedOf(amounts);
    return minor === 0 ? [] : [{ obligation: ledger.obligation.id, minor }];
  });
  const wasBooked = contract.stamps.some((stamp) => isAnything(stamp.balances));
  if (recognised.length === 0 && !isAnything(balances) && !wasBooked) return null;
  return { id, currency: contract.currency, digits, recognised, revenue, balances };
}

function isAnything(balances: BooksBalances): boolean {
  return Object.values(balances).some((minor) => minor !== 0);
}
