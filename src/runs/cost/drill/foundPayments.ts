import { cellFromName } from "../../../cells/address";
import { labelFromCell } from "../../../cells/labelFromCell";
import type { DuplicatePayment } from "../../../core/cost/search/DuplicatePayment";
import { costSheets } from "../../../reports/cost/costSheets";
import type { OpportunitiesInput } from "../../../reports/opportunities/OpportunitiesInput";
import { duplicateColumns } from "../../../reports/opportunities/splitsBlock";
import { mostUnusual, unusualColumns } from "../../../reports/opportunities/unusualSheet";
import {
  computedFromOthers,
  type AddingRow,
  type FigureCell,
  type NoFigure,
  type RowsBehind,
} from "./FigureCell";
import { SourceRows } from "./SourceRows";

/** The payments behind a figure of the duplicates, of the split payments or of the unusual ones. */
export function foundPayments(input: OpportunitiesInput, cell: FigureCell): RowsBehind | NoFigure {
  const { payments, tables, grids } = input;
  const { digits, columns, sheetRows } = payments;
  const rows = new SourceRows(tables.payments!, grids.payments!, { day: "date", amount: "amount" }, digits);
  const row = (payment: number, counts = true): AddingRow =>
    rows.row(sheetRows[payment]!, counts ? columns.amount.minor[payment]! : 0);
  const listed =
    cell.report === costSheets.opportunities.outliers.report
      ? unusual(input, cell, row)
      : duplicatesOrSplits(input, cell, row);
  if (!listed) return computedFromOthers;
  return {
    title: `${labelFromCell(cell.heading)}: ${labelFromCell(cell.label)}`,
    digits,
    source: rows.source,
    rows: listed,
  };
}

type RowOf = (payment: number, counts?: boolean) => AddingRow;

function unusual(input: OpportunitiesInput, cell: FigureCell, row: RowOf): readonly AddingRow[] | null {
  if (cell.column !== unusualColumns.amount) return null;
  if (cell.label === "Total") return input.unusual.slice(0, mostUnusual).map((each) => row(each.row));
  const payment = linkedPayment(input, cell, unusualColumns.place);
  return payment < 0 ? null : [row(payment)];
}

function duplicatesOrSplits(
  input: OpportunitiesInput,
  cell: FigureCell,
  row: RowOf,
): readonly AddingRow[] | null {
  const { amount, open, original, duplicate } = duplicateColumns;
  if (cell.column !== amount && cell.column !== open) return null;
  const rowsOf = (found: DuplicatePayment): readonly AddingRow[] => [
    row(found.original, false),
    row(found.duplicate),
    ...(cell.column === open && found.credit !== null ? [row(found.credit)] : []),
  ];
  if (cell.label === "Total") return input.duplicates.flatMap(rowsOf);
  const [first, second] = [original, duplicate].map((column) => linkedPayment(input, cell, column));
  const found = input.duplicates.find((each) => each.original === first && each.duplicate === second);
  if (found) return rowsOf(found);
  const split = input.splits.find(({ rows }) => rows.includes(first!));
  if (!split || second! >= 0) return null;
  return cell.column === open ? [row(first!)] : split.rows.map((payment) => row(payment));
}

/** The payment to which a column of the row links; -1 for none. */
function linkedPayment({ payments }: OpportunitiesInput, { values }: FigureCell, column: number): number {
  const place = labelFromCell(values[column] ?? null);
  const at = cellFromName(place.slice(place.lastIndexOf("!") + 1));
  return at ? payments.sheetRows.indexOf(at.row) : -1;
}
