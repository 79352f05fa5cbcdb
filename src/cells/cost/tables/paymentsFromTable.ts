import { amountColumn } from "../../../core/table/amountColumn";
import type { GivenTable } from "../../table/TableSpec";
import { isTotalWord } from "../../totalRows";
import { normalisedWords } from "../../words";
import type { CostReading } from "./CostReading";
import { CostRows } from "./CostRows";
import { costTables } from "./costTables";
import { dayColumn } from "./dayColumn";
import { foundRows, type FoundAs } from "./foundRows";
import { keptCodes, keptLabels, keptMinor, keptRows } from "./keptRows";
import { oneCurrency } from "./oneCurrency";
import type { ReadPayments } from "./ReadPayments";
import { totalsAmong } from "./totalsAmong";
import { totalsLeftOut } from "./totalsLeftOut";

type PaymentRole = keyof typeof costTables.payments;

/** Words in the header of document numbers that say they are the payer's own. */
const ownNumber = /\b(?:trans|transaction|voucher|beleg|belegnummer|payment|entry)\b/;

/**
 * The payments of a table: those of one currency, in the order of their rows. Rows of other currencies, and bad ones where that
 * is chosen, are left out and told with their money.
 * @throws TABLE_COLUMN_MISSING, DAY_ORDER_UNCLEAR, CURRENCY_ABSENT, CURRENCY_UNKNOWN, DECIMAL_MARK_UNCLEAR, AMOUNT_AMBIGUOUS;
 * DATA_REFUSED, or its only problem, where cells cannot be read.
 */
export function paymentsFromTable(table: GivenTable, reading: CostReading): ReadPayments {
  const read = new CostRows<PaymentRole>(table, costTables.payments);
  const currency = oneCurrency(read, reading);
  const { days, dayOrder, findings: dated } = dayColumn(read, "date", reading);
  const amounts = read.numbers("amount", true)!;
  const labels = {
    supplier: read.labels("supplier")!,
    category: read.labels("category"),
    costCentre: read.labels("costCentre"),
    item: read.labels("item"),
    contract: read.labels("contract"),
  };
  const documents = read.texts("document");
  const quantities = read.numbers("quantity");
  const prices = read.numbers("unitPrice");
  read.refuseBlanks("amount", amounts);
  const kept = keptRows(read, [{ role: "amount", amounts }], currency, reading);
  const { rows, digits, leftOut } = kept;
  const amount = amountColumn(read.header("amount"), keptMinor(amounts, kept), digits);
  const supplier = keptLabels(labels.supplier, kept)!;
  const tell = (role: PaymentRole, isMeant: (at: number) => boolean, as: FoundAs) =>
    foundRows(read, role, kept, isMeant, amount.minor, currency.code, as);
  const negative = tell("amount", (at) => amount.minor[at]! < 0, {
    code: "NEGATIVE_PAYMENTS",
    text: "negative line(s), counted as credits",
    remedy:
      2 * negativeCount(amount.minor) > amount.minor.length
        ? "Most lines are negative: where payments are stored so, turn their sign, for credits reduce cost here."
        : "Check that each is a credit note or a correction.",
  });
  const unnamed = tell("supplier", (at) => supplier.labels[supplier.codes[at]!] === "", {
    code: "SUPPLIER_BLANK",
    text: "line(s) without a supplier, counted under no name",
    remedy: "Enter who was paid.",
  });
  const isTotal = supplier.labels.map(isTotalWord);
  const totals = tell("supplier", (at) => isTotal[supplier.codes[at]!]!, totalsAmong("supplier"));
  return {
    columns: {
      days: keptCodes(days, rows),
      supplier,
      amount,
      documents: documents && Array.from(rows, (row) => documents[row]!),
      numberedBy:
        documents && ownNumber.test(normalisedWords(read.header("document"))) ? "payer" : "supplier",
      currency: null,
      category: keptLabels(labels.category, kept),
      costCentre: keptLabels(labels.costCentre, kept),
      item: keptLabels(labels.item, kept),
      quantity:
        (quantities ?? prices) &&
        Float64Array.from(rows, (row) => pieces(quantities?.[row], prices?.[row], amounts[row]!)),
      contract: keptLabels(labels.contract, kept),
    },
    currency: currency.code,
    digits,
    sheetRows: keptCodes(read.sheetRows, rows),
    rows: read.size,
    leftOut,
    negativeRows: negative.rows,
    blankSuppliers: unnamed.rows,
    dayOrder,
    findings: [
      ...read.slips,
      ...totalsLeftOut(kept, read.header("date")),
      ...dated,
      ...negative.finding,
      ...unnamed.finding,
      ...totals.finding,
    ],
  };
}

function negativeCount(minor: Float64Array): number {
  let count = 0;
  for (let row = 0; row < minor.length; row++) if (minor[row]! < 0) count++;
  return count;
}

/** Pieces of a line, by its price where it does not say; 0 where neither is there. */
function pieces(quantity = NaN, price: number | undefined, amount: number): number {
  if (!Number.isNaN(quantity)) return quantity;
  return price !== undefined && price > 0 ? amount / price : 0;
}
