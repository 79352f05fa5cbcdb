import type { IsoDate } from "../../../core/dates/isoDate";
import { amountFromMinor } from "../../../core/money/minorUnits";
import { sumMinor } from "../../../core/money/sumMinor";
import { allocatedBridge, type AllocatedBridge } from "../../../core/revenue/reporting/allocatedBridge";
import type { Comparing } from "../../checks/ChecksTable";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { TableRefs } from "../../formula/TableRefs";
import { amountFormat } from "../packFrame";
import type { PackTables } from "../PackTables";
import type { PackContract, RevenueReportInput } from "../RevenueReportInput";
import type { ScheduleRefs } from "../schedule/ScheduleRefs";
import { frontColumns } from "./frontColumns";
import { pricesInTable } from "./pricesInTable";

const parts: readonly (readonly [keyof AllocatedBridge, string])[] = [
  ["modifications", "Modifications told by events"],
  ["variable", "Variable consideration as estimated"],
  ["credits", "Credits"],
  ["payable", "Payable to customers"],
  ["returns", "Returns expected and refunds beyond them"],
  ["financing", "Interest in the price"],
  ["asDelivered", "Units delivered without an agreed quantity"],
];

export interface BridgeBlock {
  readonly bottom: number;
  readonly comparisons: readonly Comparing[];
}

/** How the prices of the contracts become what the Schedule allocates, currency by currency. */
export function writeAllocatedBridge(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  refs: TableRefs<PackTables>,
  schedule: ScheduleRefs,
  top: number,
): BridgeBlock {
  const { label, note, value, checks } = frontColumns;
  sheet.value(top, label, "From prices to what is allocated", { look: "section" });
  sheet.fill(top, label, checks.status, { look: "section" });
  const asOf = input.time.period.last;
  const currencies = [...new Set(input.contracts.map(({ read }) => read.currency))];
  let row = top + 1;
  const comparisons: Comparing[] = [];
  for (const currency of currencies) {
    const own = input.contracts.filter(({ read }) => read.currency === currency);
    const digits = own[0]!.read.facts.digits;
    const format = { number: amountFormat(digits) } as const;
    const bridges = own.map(({ figures }) => allocatedBridge(figures.contract.recognised, asOf));
    const sum = (part: keyof AllocatedBridge): number => sumMinor(bridges.map((bridge) => bridge[part]));
    const first = row;
    const line = (text: string, minor: number, formula: string | null, of: string): void => {
      if (minor === 0 && formula === null) return;
      sheet.value(row, label, text, { indent: 1 });
      sheet.value(row, note, of, { look: "quiet" });
      const amount = amountFromMinor(minor, digits);
      if (formula === null) sheet.value(row, value, amount, format);
      else sheet.formula(row, value, formula, format, amount);
      row++;
    };
    const name = currency ?? "no currency stated";
    const inTable = pricesInTable(input, refs, currency, digits);
    const changes = changesInTable(own, asOf);
    const price = sum("price") + changes;
    const known = inTable?.minor ?? 0;
    if (inTable) line("Prices in the table of contracts", known, inTable.formula, name);
    line(
      inTable ? "Left out, signed later, or typed as text" : "Prices of the contracts",
      price - known,
      null,
      name,
    );
    for (const [part, text] of parts) {
      line(text, part === "modifications" ? sum(part) - changes : sum(part), null, name);
    }
    const allocated = sumMinor(
      own.flatMap(({ figures }) => figures.obligations.map((each) => each.allocated)),
    );
    sheet.value(row, label, "Allocated", { indent: 1, bold: true });
    sheet.value(row, note, name, { look: "quiet" });
    sheet.formula(
      row,
      value,
      `SUM(${relative(first, value)}:${relative(row - 1, value)})`,
      { ...format, bold: true, border: "total" },
      amountFromMinor(allocated, digits),
    );
    comparisons.push({
      title: "Allocated on the Schedule",
      of: name,
      source: relative(row, value),
      report: schedule.allocatedIn(currency ?? ""),
      kind: "amount",
      expected: amountFromMinor(allocated, digits),
    });
    row += 2;
  }
  return { bottom: row - 2, comparisons };
}

/** Of changes that have a row of their own in the table of contracts: their prices stand in its column. */
function changesInTable(contracts: readonly PackContract[], asOf: IsoDate): number {
  return sumMinor(
    contracts.flatMap(({ read }) => read.changes.flatMap(({ date, minor }) => (date <= asOf ? minor : []))),
  );
}
