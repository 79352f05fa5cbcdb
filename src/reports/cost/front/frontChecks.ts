import { isOfTotals } from "../../../cells/cost/tables/isOfTotals";
import type { Checks } from "../../checks/ChecksTable";
import { compareStatuses } from "../../checks/compareStatuses";
import { sheetPrefix } from "../../../cells/place";
import type { NamedPlace } from "../../frame/takeNames";
import { opportunityPlaces } from "../../opportunities/opportunityFrame";
import { absolute, relative, type SheetBuilder } from "../../SheetBuilder";
import { costChecks, windows } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import { writeSourceState, writeSourceStamps } from "../sourceStamps";
import { frontPlaces } from "./frontSettings";
import type { CostRefs } from "../payments/CostRefs";
import type { PaymentSource } from "../payments/PaymentSource";
import type { FrontColumn, FrontColumns } from "./FrontColumns";
import type { Planned } from "./Planned";

/** Proves that the lines add up to what the user's own tables hold, and that nothing of them is dropped. */
export function writeFrontChecks(
  sheet: SheetBuilder,
  input: CostReportInput,
  columns: FrontColumns,
  {
    source,
    refs,
    planned,
    owners,
    total,
    first,
    saving,
  }: {
    source: PaymentSource;
    refs: CostRefs<"payments">;
    planned: Planned | null;
    owners: { readonly first: number; readonly last: number } | null;
    total: number;
    first: number;
    /** Cell of what all opportunities save. */
    saving: string;
  },
  leftOut: string,
  statuses: string | null,
  top: number,
): Checks {
  const checks = costChecks(sheet, input, top, {
    title: columns.at("first"),
    of: columns.at("owner"),
    source: columns.at("before"),
    report: columns.at("actual"),
    difference: columns.at("deltaBefore"),
    status: columns.at("deltaBeforeShare") + 1,
  });
  sheet.fill(top + 1, columns.at("first"), columns.at("deltaBeforeShare") + 1, { look: "header" });
  const unchanged = writeSourceStamps(sheet, checks, input, {
    payments: ["date", "amount"],
    contracts: ["price"],
    budget: ["actual", "budget"],
    commitments: ["amount", "used"],
    bases: ["quantity"],
  });
  writeSourceState(sheet, frontPlaces.FO_SOURCE, unchanged);
  const at = (column: FrontColumn): string => relative(total, columns.at(column));
  const table = input.tables.payments!.table ?? input.tables.payments!.sheet;
  for (const [title, column, window, span] of [
    ["AC is what the payments table holds", "actual", windows.reported, input.time.reported],
    ["PP is what the payments table holds", "before", windows.before, input.time.before],
    [
      "AC year to date is what the payments table holds",
      "yearToDate",
      windows.yearToDate,
      input.time.yearToDate,
    ],
  ] as const) {
    const unseen = source.rows.strays > 0 ? null : source.unseen(span);
    const formula = refs.sum("amount", [], { ...window, role: "date" });
    if (formula === null || unseen !== 0) continue;
    checks.compare({
      title,
      of: table,
      source: formula,
      report: at(column),
      kind: "amount",
      unless: unchanged,
    });
  }
  checks.compare({
    title: "Every amount is in the period or told as left out",
    of: table,
    source: `SUM(${refs.column("amount")})`,
    report: `${at("actual")}+${leftOut}`,
    kind: "amount",
    unless: unchanged,
  });
  const levels = columns.at("level");
  // A count by date alone sees rows that are left out, and no date that is text.
  if (source.rows.unread === 0 && input.payments.leftOut.every(isOfTotals)) {
    checks.compare({
      title: "Lines have as many payments as the period",
      of: table,
      source: `COUNTIFS(${refs.column("date")},">="&FO_FROM,${refs.column("date")},"<"&FO_UNTIL)`,
      report: `SUMIFS(${relative(first, columns.at("payments"))}:${relative(total - 1, columns.at("payments"))},${relative(first, levels)}:${relative(total - 1, levels)},1)`,
      kind: "count",
      knownDifference: null,
      unless: unchanged,
    });
  }
  if (owners) {
    const column = columns.at("actual");
    checks.compare({
      title: "Owners have all of AC",
      of: "by owner",
      source: at("actual"),
      report: `SUM(${relative(owners.first, column)}:${relative(owners.last, column)})`,
      kind: "amount",
    });
  }
  const budget = planned?.total("year").formula ?? null;
  if (planned && budget !== null) {
    checks.compare({
      title: "PL FY is what the budget table holds",
      of: "fiscal year",
      source: budget,
      report: at("planYear"),
      kind: "amount",
      unless: unchanged,
    });
  }
  const searched = input.found.sheet;
  if (searched !== null) {
    const theirs = ({ row, column }: NamedPlace): string => sheetPrefix(searched) + absolute(row, column);
    checks.compare({
      title: "Savings are those of the report of opportunities",
      of: "run it again where not",
      source: theirs(opportunityPlaces.FO_FOUND),
      report: saving,
      kind: "amount",
      knownDifference: null,
      unless: theirs(opportunityPlaces.FO_SOURCE),
    });
  }
  compareStatuses(checks, statuses);
  return checks.finish();
}
