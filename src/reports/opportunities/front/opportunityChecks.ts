import { compareStatuses } from "../../checks/compareStatuses";
import type { Checks } from "../../checks/ChecksTable";
import type { SheetBuilder } from "../../SheetBuilder";
import { relative } from "../../SheetBuilder";
import { costChecks } from "../../cost/costFrame";
import type { CostRefs } from "../../cost/payments/CostRefs";
import { writeSourceState, writeSourceStamps } from "../../cost/sourceStamps";
import type { OpportunitiesInput } from "../OpportunitiesInput";
import { opportunityPlaces } from "../opportunityFrame";
import { frontColumns as c } from "./frontColumns";

/** Proves that all payments were searched or told as left out, and that the classes hold all of it. */
export function writeOpportunityChecks(
  sheet: SheetBuilder,
  input: OpportunitiesInput,
  {
    refs,
    total,
    confidence,
    targets,
    leftOut,
    statuses,
  }: {
    refs: CostRefs<"payments">;
    total: number;
    confidence: string;
    targets: number;
    leftOut: string;
    statuses: string | null;
  },
  top: number,
): Checks {
  const checks = costChecks(sheet, input, top, {
    title: c.subject,
    of: c.how,
    source: c.confidence,
    report: c.effort,
    difference: c.strategy,
    status: c.category,
  });
  sheet.fill(top + 1, c.subject, c.category, { look: "header" });
  const unchanged = writeSourceStamps(sheet, checks, input, {
    payments: ["date", "amount"],
    contracts: ["price"],
    commitments: ["amount", "used"],
    budget: ["actual", "budget"],
  });
  writeSourceState(sheet, opportunityPlaces.FO_SOURCE, unchanged);
  const table = input.tables.payments!.table ?? input.tables.payments!.sheet;
  checks.compare({
    title: "Every amount is searched or told as left out",
    of: table,
    source: `SUM(${refs.column("amount")})`,
    report: `FO_SPEND+${leftOut}`,
    kind: "amount",
    unless: unchanged,
  });
  checks.compare({
    title: "Classes have the spend that is searched",
    of: "targets",
    source: "FO_SPEND",
    report: relative(targets, c.share),
    kind: "amount",
    unless: unchanged,
  });
  checks.compare({
    title: "Savings by confidence make the total",
    of: "all opportunities",
    source: relative(total, c.saving),
    report: `SUM(${confidence})`,
    kind: "amount",
  });
  checks.compare({
    title: "Classes have all savings",
    of: "targets",
    source: relative(total, c.saving),
    report: relative(targets, c.effort),
    kind: "amount",
  });
  compareStatuses(checks, statuses);
  return checks.finish();
}
