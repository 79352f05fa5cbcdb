import type { RangeGrid } from "../../../cells/RangeGrid";
import type { SourceTable } from "../../../cells/table/SourceTable";
import type { DrillInput } from "../../../reports/drill/drillSheet";

/** Headers and formats of a table, from its first column on. @param roles Its columns of days and of the amount. */
export function drillSource<Role extends string>(
  table: SourceTable<Role>,
  { block, values }: RangeGrid,
  roles: { readonly day: Role; readonly amount: Role },
  digits: number,
): DrillInput["source"] {
  const headers = values[table.firstRow - block.top - 1] ?? [];
  const at = (role: Role): number => table.columns.get(role)!.column - block.left;
  const money = digits === 0 ? "amount0" : digits === 3 ? "amount3" : "amount2";
  return {
    sheet: table.sheet,
    headers: headers.map((header, index) => (typeof header === "string" ? header : `Column ${index + 1}`)),
    formats: headers.map((_, index) =>
      index === at(roles.day) ? "day" : index === at(roles.amount) ? money : null,
    ),
  };
}
