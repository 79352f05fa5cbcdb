import type { ColumnSpec } from "../../src/cells/table/TableSpec";
import type { WantedTable, WantedTables } from "../../src/cells/table/WantedTable";
import { campaignTables, journeyTables } from "../../src/runs/attribution/attributionWantedTables";
import { costReportTables } from "../../src/runs/cost/costReportTables";
import { revenueTables } from "../../src/runs/revenue/revenueTables";

/** Tables of each report that finds them by their headers. */
const tablesOf: Readonly<Record<string, WantedTables>> = {
  revenue: revenueTables,
  attribution: journeyTables,
  campaigns: campaignTables,
  ...costReportTables,
};

/** A table of one or more reports. */
interface TableOfReports {
  readonly kind: string;
  readonly table: WantedTable;
  readonly reports: string[];
}

/** docs/tables.md: the tables that reports read, and the headers that their columns are found by. */
export function tablesPage(): string {
  const found = new Map<WantedTable["columns"], TableOfReports>();
  for (const [report, tables] of Object.entries(tablesOf)) {
    for (const [kind, table] of Object.entries<WantedTable>(tables)) {
      const entry = found.get(table.columns) ?? { kind, table, reports: [] };
      found.set(table.columns, entry);
      entry.reports.push(report);
    }
  }
  const intro = [
    "# Tables that reports read",
    "",
    "Generated from the tables of `src/runs` by `npm run docs`; do not edit.",
    "",
    "A table is a sheet, an Excel table or a `.csv` file with headers in its first rows. It is found by its name, else by most of its",
    "columns; `--table KIND=NAME`, or the pane, says which it is. Headers are compared without case and marks between words, in any order;",
    "of several for one column the first in its list is read. Other columns may stand beside them.",
    "",
    "| report | tables it needs | and reads where they are there |",
    "| --- | --- | --- |",
    ...Object.entries(tablesOf).map(([report, tables]) => reportRow(report, tables)),
  ].join("\n");
  return `${[intro, ...[...found.values()].map(section)].join("\n\n")}\n`;
}

function reportRow(report: string, tables: WantedTables): string {
  const all = Object.values(tables);
  const needed = all.filter((table) => table.needed || table.neededUnless !== undefined);
  const names = needed.map(({ name, neededUnless }) =>
    neededUnless === undefined ? name : `${name} or ${tables[neededUnless]!.name}`,
  );
  const alternatives = new Set(needed.map(({ neededUnless }) => neededUnless && tables[neededUnless]));
  const others = all.filter((table) => !needed.includes(table) && !alternatives.has(table));
  return `| ${report} | ${names.join(", ")} | ${others.map(({ name }) => name).join(", ")} |`;
}

function section({ kind, table, reports }: TableOfReports): string {
  return [
    `## ${table.name} (${reports.join(", ")})`,
    "",
    `KIND is \`${kind}\`. Called ${spaced(table.called)}.`,
    "",
    "| column | needed | holds | headers it is found by |",
    "| --- | --- | --- | --- |",
    ...Object.entries<ColumnSpec>(table.columns).map(
      ([role, column]) =>
        `| ${inWords(role)} | ${needOf(column)} | ${column.holds} | ${spaced(column.headers)} |`,
    ),
  ].join("\n");
}

function needOf({ required, unless }: ColumnSpec): string {
  if (!required) return "";
  return unless === undefined ? "yes" : `or ${inWords(unless)}`;
}

/** @example inWords("costCentre") // => "cost centre" */
function inWords(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function spaced(list: string): string {
  return list.split(",").join(", ");
}
