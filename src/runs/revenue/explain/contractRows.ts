import { bookRows, type BookRows } from "../../../cells/recognition/contracts/bookRows";
import { RowProblems } from "../../../cells/table/RowProblems";
import type { RevenueReportInput } from "../../../reports/revenue/RevenueReportInput";

/** Rows that tell what happened to one contract, in the order in which they stand. */
export type ContractRows = Pick<BookRows, "contracts" | "events" | "variable">;

/** The rows about a contract and about its changes. */
export function contractRows(
  { grids, dateSystem }: Pick<RevenueReportInput, "grids" | "dateSystem">,
  id: string,
): ContractRows {
  const { contracts, events, variable } = bookRows(
    grids,
    { system: dateSystem },
    new RowProblems("the tables of contracts"),
  );
  const ids = new Set([id]);
  for (let known = 0; known < ids.size;) {
    known = ids.size;
    for (const row of contracts) if (ids.has(row.seen("modificationOf"))) ids.add(row.seen("contract"));
  }
  const isAbout = (row: { seen(role: "contract"): string }): boolean => ids.has(row.seen("contract"));
  return {
    contracts: contracts.filter(isAbout),
    events: events.filter(isAbout),
    variable: variable.filter(isAbout),
  };
}
