import type { Dimension } from "../../table/dictionary";
import { groupRows } from "../../table/groupRows";
import { rowsByGroup } from "../../table/rowsByGroup";
import { isMonthly, spanMonths } from "./isMonthly";
import type { Opportunity } from "./Opportunity";
import type { PurchaseColumns } from "./OpportunityTables";
import type { OpportunitySettings } from "./opportunitySettings";

const daysOfYear = 365.25;

/**
 * Monthly charges that rise step by step. The saving is what was paid above the first charge, raised by `allowedRise` at each
 * anniversary.
 * @param supplierOf Supplier that stands for each label, -1 for a blank one.
 * @param claimed Rows (1) that another opportunity rests on.
 */
export function creepingCharges(
  payments: PurchaseColumns,
  supplierOf: Int32Array,
  claimed: Uint8Array,
  { creeping: limits, smallestSaving }: OpportunitySettings,
): readonly Opportunity[] {
  const { days, supplier, category, item, costCentre, currency } = payments;
  const { minor } = payments.amount;
  const payee: Dimension = {
    ...supplier,
    codes: supplier.codes.map((label) => Math.max(0, supplierOf[label]!)),
  };
  const counted = new Uint8Array(minor.length);
  for (let row = 0; row < counted.length; row++) {
    if (minor[row]! > 0 && claimed[row] === 0 && supplierOf[supplier.codes[row]!]! >= 0) counted[row] = 1;
  }
  const dimensions = [payee, category, item, costCentre, currency].filter((dimension) => dimension !== null);
  const { groups, size } = groupRows(dimensions, counted);
  const { rows, starts } = rowsByGroup(groups, size);
  const found: Opportunity[] = [];
  for (let group = 0; group < size; group++) {
    const own = rows.subarray(starts[group], starts[group + 1]);
    if (own.length < limits.fewestCharges || !spanMonths(own, days, limits.slack)) continue;
    const charges = own.slice().sort((one, other) => days[one]! - days[other]! || one - other);
    const amounts = Float64Array.from(charges, (row) => minor[row]!);
    const chargeDays = charges.map((row) => days[row]!);
    if (!isMonthly(chargeDays, limits.slack) || !isCreeping(amounts, limits)) continue;
    const allowed = amounts.map(
      (_, at) =>
        amounts[0]! *
        (1 + limits.allowedRise) **
          Math.floor((chargeDays[at]! - chargeDays[0]! + limits.slack) / daysOfYear),
    );
    const above = [...charges.keys()].filter((at) => amounts[at]! > allowed[at]!);
    const paid = above.reduce((sum, at) => sum + amounts[at]!, 0);
    const granted = above.reduce((sum, at) => sum + allowed[at]!, 0);
    const saving = Math.round(paid - granted);
    if (above.length === 0 || saving < smallestSaving) continue;
    found.push({
      kind: "creeping charge",
      subject: supplier.labels[payee.codes[charges[0]!]!]!,
      currency: currency ? currency.labels[currency.codes[charges[0]!]!]! : "",
      saving,
      steps: [
        { name: "First charge", value: amounts[0]!, unit: "minor" },
        { name: "Last charge", value: amounts.at(-1)!, unit: "minor" },
        { name: "Paid in charges above what is allowed", value: paid, unit: "minor" },
        { name: "Allowed for them", value: granted, unit: "minor" },
      ],
      strategy: "renegotiate",
      confidence: "medium",
      effort: "medium",
      evidence: { table: "payments", rows: above.map((at) => charges[at]!) },
    });
  }
  return found;
}

function isCreeping(
  amounts: Float64Array,
  { fewestRises, largestFall, allowedRise }: OpportunitySettings["creeping"],
): boolean {
  let rises = 0;
  for (let at = 1; at < amounts.length; at++) {
    const change = amounts[at]! / amounts[at - 1]! - 1;
    if (change < -largestFall) return false;
    if (change > largestFall) rises++;
  }
  return rises >= fewestRises && amounts.at(-1)! > amounts[0]! * (1 + allowedRise);
}
