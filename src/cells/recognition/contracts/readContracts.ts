import { FinanceError, financeError } from "../../../core/errors/financeError";
import { currencyDigits, digitsWithoutCurrency } from "../../../core/money/currency";
import type { Financing } from "../../../core/revenue/recognition/contract/facts";
import type { TableRow } from "../../table/TableRow";
import { ContractIndex, type ContractEntry } from "./ContractIndex";
import type { RoleOf } from "./contractTables";
import { treatmentWords } from "./contractWords";

type ContractRow = TableRow<RoleOf<"contracts">>;

/** The contracts and their changes; each id stands once, and each change names a contract that is there. */
export function readContracts(rows: readonly ContractRow[]): ContractIndex {
  const index = new ContractIndex();
  const read: (readonly [ContractRow, ContractEntry])[] = [];
  for (const row of rows) {
    const entry = entryOf(row);
    const first = entry && index.get(entry.id)?.place;
    if (first) {
      row.problem(financeError("CONTRACT_TWICE", { place: entry.place, contract: entry.id, first }));
    } else if (entry) {
      index.add(entry);
      read.push([row, entry]);
    } else {
      index.addUnread(row.text("contract"));
    }
  }
  for (const [row, entry] of read) refuseStray(row, entry, index);
  return index;
}

function entryOf(row: ContractRow): ContractEntry | null {
  const id = row.name("contract");
  const signed = row.neededDay("signed");
  const { currency, digits } = currencyOf(row);
  const price = row.minor("price", digits);
  if (id === "" || signed === null) return null;
  return {
    id,
    place: row.place("contract"),
    customer: row.text("customer"),
    signed,
    currency,
    digits,
    price,
    modificationOf: row.text("modificationOf") || null,
    treatment: row.word("treatment", treatmentWords),
    financing: financingOf(row),
    cancellable: row.isMarked("cancellable"),
    bundlePrice: row.positive("bundlePrice"),
    progressDigits: row.positive("progressDigits"),
    labels: row.labels,
    obligations: new Map(),
  };
}

function currencyOf(row: ContractRow): { readonly currency: string | null; readonly digits: number } {
  const currency = row.text("currency").toUpperCase();
  if (currency === "") return { currency: null, digits: digitsWithoutCurrency };
  try {
    return { currency, digits: currencyDigits(currency, row.place("currency")) };
  } catch (problem) {
    if (!(problem instanceof FinanceError)) throw problem;
    row.problem(problem);
    return { currency, digits: digitsWithoutCurrency };
  }
}

/** A rate needs the day of the payment; a payment day alone says nothing of interest. */
function financingOf(row: ContractRow): Financing | null {
  const annualRate = row.positive("discountRate");
  if (annualRate === null || annualRate === 0) return null;
  const payment = row.neededDay("paymentDate");
  return payment === null ? null : { annualRate, payment };
}

/** A change is of a contract that is there, not before it, and in its currency. */
function refuseStray(row: ContractRow, entry: ContractEntry, index: ContractIndex): void {
  const { id, modificationOf, currency, signed } = entry;
  if (modificationOf === null) return;
  const place = row.place("modificationOf");
  const root = index.root(entry);
  if (!root && index.isInCircle(entry)) {
    row.problem(financeError("MODIFICATION_CIRCLE", { place, contract: id, modified: modificationOf }));
  } else if (!index.isListed(modificationOf)) {
    row.problem(financeError("CONTRACT_UNKNOWN", { place, contract: modificationOf }));
  } else if (!root) {
    // The row to blame is the one further up.
    return;
  } else if (currency !== null && currency !== root.currency) {
    row.problem(
      financeError("CURRENCY_DIFFERS", {
        place: row.place("currency"),
        value: currency,
        currency: root.currency ?? "none",
      }),
    );
  } else if (signed < root.signed) {
    row.problem(
      financeError("EVENT_BEFORE_CONTRACT", {
        contract: root.id,
        kind: `modification ${id} (${row.place("signed")})`,
        date: signed,
        signed: root.signed,
      }),
    );
  }
}
