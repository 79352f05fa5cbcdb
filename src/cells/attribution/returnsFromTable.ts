import type { RoiRows } from "../../core/attribution/roi/unitsOfRows";
import { financeError } from "../../core/errors/financeError";
import type { DecimalMark } from "../amountText";
import type { GivenTable, TableSpec } from "../table/TableSpec";
import { BadCells } from "./BadCells";
import { labelColumn } from "./labelColumn";
import { numberColumn } from "./numberColumn";
import { TableColumns } from "./TableColumns";
import { trailingTotals } from "../totalRows";

/** Columns of a table of units, each with what was spent and what came of it. */
export const returnColumns = {
  cost: {
    holds: "number",
    required: true,
    headers: "cost,costs,spend,spent,kosten,ausgaben,coût,dépenses,costo,gasto,spesa",
  },
  revenue: {
    holds: "number",
    required: true,
    headers: "revenue,attributed revenue,attributed,return,sales,value,umsatz,erlös,revenu,ingresos,ricavi",
  },
  unit: {
    holds: "text",
    headers: "unit,week,month,period,day,date,region,location,store,einheit,woche,monat,unité,semaine,unidad",
  },
  campaign: {
    holds: "text",
    headers: "campaign,campaign name,campaign id,kampagne,campagne,campaña,campagna",
  },
  channel: { holds: "text", headers: "channel,source,medium,kanal,canal,canale" },
} as const satisfies TableSpec<string>;

/** Rows of one campaign, or of all where the table names none. */
export interface ReturnRows {
  readonly name: string | null;
  readonly rows: RoiRows;
}

/**
 * Reads cost and revenue by unit, for each campaign apart, else for each channel, else for all. Rows blank in both amounts, and
 * totals below all others, count for nothing.
 * @param decimalMark Of amounts written as text; told by the table when omitted.
 * @throws TABLE_COLUMN_MISSING, AMOUNT_AMBIGUOUS, DECIMAL_MARK_UNCLEAR; DATA_REFUSED, or a single problem as it is: CELL_EMPTY,
 * CELL_ERROR, AMOUNT_NOT_A_NUMBER, AMOUNT_TOO_LARGE, SPEND_NEGATIVE.
 */
export function returnsFromTable(table: GivenTable, decimalMark?: DecimalMark): readonly ReturnRows[] {
  const source = withoutTotals(TableColumns.of(table, returnColumns, [["cost"], ["revenue"]]));
  const bad = new BadCells(source);
  const mark = decimalMark ?? source.decimalMark(["cost", "revenue"]);
  const { columns } = source;
  const costs = numberColumn(source, columns.get("cost")!, mark, bad).numbers;
  const revenues = numberColumn(source, columns.get("revenue")!, mark, bad).numbers;
  const names = (role: "unit" | "campaign" | "channel") =>
    columns.has(role) ? labelColumn(source, columns.get(role)!, bad) : null;
  const unit = names("unit");
  const group = names("campaign") ?? names("channel");
  const grouped = columns.get("campaign") ?? columns.get("channel");
  const rows = (group?.labels ?? [null]).map((name) => ({
    name,
    rows: { cost: [] as number[], revenue: [] as number[], ...(unit ? { unit: [] as string[] } : {}) },
  }));
  const empty = (row: number, column: number) =>
    bad.add(row, column, (place) => financeError("CELL_EMPTY", { place, column: source.headers[column]! }));
  for (let row = 0; row < source.rows.length; row++) {
    const [cost, revenue] = [costs[row]!, revenues[row]!];
    if (bad.rows[row] === 1 || (Number.isNaN(cost) && Number.isNaN(revenue))) continue;
    if (Number.isNaN(cost)) empty(row, columns.get("cost")!);
    if (Number.isNaN(revenue)) empty(row, columns.get("revenue")!);
    if (unit?.codes[row] === -1) empty(row, columns.get("unit")!);
    if (group?.codes[row] === -1) empty(row, grouped!);
    if (cost < 0) {
      bad.add(row, columns.get("cost")!, (place) => financeError("SPEND_NEGATIVE", { place, value: cost }));
    }
    const own = rows[group?.codes[row] ?? 0]?.rows;
    own?.cost.push(cost);
    own?.revenue.push(revenue);
    own?.unit?.push(unit!.labels[unit!.codes[row]!] ?? "");
  }
  bad.refuse();
  return rows.filter(({ rows: { cost } }) => cost.length > 0);
}

function withoutTotals(
  source: TableColumns<keyof typeof returnColumns>,
): TableColumns<keyof typeof returnColumns> {
  const { rows, columns } = source;
  const unit = columns.get("unit");
  const group = columns.get("campaign") ?? columns.get("channel");
  const totals = trailingTotals(rows, group ?? unit ?? 0, unit, false);
  return source.without(new Uint8Array(rows.length).fill(1, rows.length - totals));
}
