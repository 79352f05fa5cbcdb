/** What a threshold counts: an amount of money, a share, or a plain number. */
type ThresholdUnit = "money" | "share" | "number";

/** A threshold of the search, in a named cell of the user's. */
export interface Threshold {
  readonly name: string;
  /** What it decides, by group. */
  readonly group: string;
  readonly label: string;
  readonly unit: ThresholdUnit;
  /** Where it stands among the settings. */
  readonly path: readonly string[];
}

const of =
  (group: string, ...root: readonly string[]) =>
  (name: string, label: string, unit: ThresholdUnit, ...path: readonly string[]): Threshold => ({
    name,
    group,
    label,
    unit,
    path: [...root, ...path],
  });

const all = of("All kinds", "opportunities");
const duplicate = of("Duplicate payments", "opportunities", "duplicates");
const spread = of("Price spread", "opportunities", "priceSpread");
const contract = of("Agreed prices", "opportunities", "offContract");
const creeping = of("Creeping charges", "opportunities", "creeping");
const tail = of("Tail suppliers", "opportunities", "tail");
const order = of("Unused commitments", "opportunities", "commitments");
const budget = of("Unused budgets", "opportunities", "budgets");
const work = of("Order of doing", "opportunities", "work");
const split = of("Split payments", "splits");
const unusual = of("Unusual payments", "unusual");

/** Every threshold of the search, in the order of the sheet. */
export const thresholds: readonly Threshold[] = [
  all("FO_SMALLEST_SAVING", "Smallest saving listed", "money", "smallestSaving"),
  all("FO_NAME_LETTERS", "Letters a name needs for a slip", "number", "suppliers", "shortestSlip"),
  duplicate("FO_DUP_DAYS", "Same document: days apart at most", "number", "sameDocumentDays"),
  duplicate("FO_DUP_SLIP_DAYS", "Slip in the number: days apart at most", "number", "slipDays"),
  duplicate("FO_DUP_SLIP_LENGTH", "Slip: digits the number needs", "number", "shortestSlip"),
  duplicate("FO_DUP_SLIP_EQUAL", "Slip: equal payments in these days at most", "number", "mostEqual"),
  duplicate("FO_DUP_NEAR_DAYS", "Without numbers: days apart at most", "number", "nearDays"),
  duplicate("FO_DUP_APART", "and other equal payments so many times further", "number", "apart"),
  duplicate("FO_DUP_RHYTHM", "Equal charges that make a rhythm", "number", "rhythmPayments"),
  duplicate(
    "FO_DUP_STANDING",
    "Charges under one number that make it a contract's",
    "number",
    "standingPayments",
  ),
  duplicate("FO_DUP_RHYTHM_DAYS", "Rhythm: days between charges at least", "number", "rhythmDays"),
  contract("FO_CONTRACT_TOLERANCE", "Above the agreed price that is no finding", "share", "tolerance"),
  spread("FO_SPREAD_CHEAPEST", "Share of pieces bought at the reference", "share", "cheapestShare"),
  spread("FO_SPREAD_TOLERANCE", "Above the reference that is no finding", "share", "tolerance"),
  spread("FO_SPREAD_PURCHASES", "Purchases an item needs", "number", "fewestPurchases"),
  creeping("FO_CREEP_CHARGES", "Monthly charges needed", "number", "fewestCharges"),
  creeping("FO_CREEP_SLACK", "Days by which a charge may miss the month", "number", "slack"),
  creeping("FO_CREEP_RISE", "Rise a year that is no finding", "share", "allowedRise"),
  creeping("FO_CREEP_RISES", "Rises needed", "number", "fewestRises"),
  creeping("FO_CREEP_FALL", "Fall in between at most", "share", "largestFall"),
  tail("FO_TAIL_SUPPLIER", "Share of the category below which a supplier is tail", "share", "supplierShare"),
  tail("FO_TAIL_SHARE", "Share of the category the tail may have", "share", "tailShare"),
  tail("FO_TAIL_COUNT", "Suppliers needed", "number", "fewestSuppliers"),
  tail("FO_TAIL_COST", "Cost of handling one payment", "money", "costOfPayment"),
  tail("FO_TAIL_DISCOUNT", "Discount of a main supplier", "share", "discount"),
  order("FO_IDLE_DAYS", "Days without an invoice", "number", "idleDays"),
  order("FO_IDLE_USED", "Share invoiced that counts as unused", "share", "usedShare"),
  budget("FO_BUDGET_USED", "Share spent that counts as unused", "share", "usedShare"),
  budget("FO_BUDGET_PERIODS", "Periods that must have passed", "number", "fewestPeriods"),
  work("FO_WORK_LOW", "Work of low effort", "number", "low"),
  work("FO_WORK_MEDIUM", "Work of medium effort", "number", "medium"),
  work("FO_WORK_HIGH", "Work of high effort", "number", "high"),
  split("FO_SPLIT_LIMIT", "Approval limit of one payment", "money", "approvalLimit"),
  split("FO_SPLIT_DAYS", "Days the parts lie apart at most", "number", "days"),
  split("FO_SPLIT_PART", "Share of the limit a part reaches", "share", "smallestPart"),
  split("FO_SPLIT_PARTS", "Parts at most", "number", "mostParts"),
  split("FO_SPLIT_OFTEN", "Other pairs as close by chance: paid often", "number", "chancePairs"),
  split("FO_SPLIT_BESIDE", "Share of the limit told of those paid often too", "share", "besideLimit"),
  unusual("FO_ODD_BEYOND", "Modified z beyond", "number", "beyond"),
  unusual("FO_ODD_PAYMENTS", "Payments a supplier needs", "number", "fewest"),
  unusual("FO_ODD_SCATTER", "Scatter assumed at least", "share", "leastScatter"),
  unusual("FO_ODD_TIMES", "Times the usual amount", "number", "times"),
  unusual("FO_ODD_SMALLEST", "Smallest amount worth a look", "money", "smallest"),
];
