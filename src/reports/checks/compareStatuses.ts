import type { ChecksTable } from "./ChecksTable";

/** Checks that no other sheet of the report has a check that fails. @param statuses Range of their statuses; null where there are none. */
export function compareStatuses(checks: ChecksTable, statuses: string | null): void {
  if (statuses === null) return;
  checks.compare({
    title: "Sheets whose checks are not OK",
    of: "all sheets",
    source: `ROWS(${statuses})-COUNTIF(${statuses},"OK")-COUNTIF(${statuses},"run again")`,
    report: 0,
    kind: "count",
    knownDifference: null,
  });
}
