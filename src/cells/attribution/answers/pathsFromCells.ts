import { journeysFromPaths } from "../../../core/attribution/reading/journeysFromPaths";
import { requireSameShape, type CellGrid } from "../../gridShape";
import type { Steps } from "../../Steps";
import type { GivenTable } from "../../table/TableSpec";
import { trailingTotals } from "../../totalRows";
import { attributionTables } from "../attributionTables";
import { BadCells } from "../BadCells";
import { pathColumns } from "../pathColumns";
import { TableColumns } from "../TableColumns";
import { callDigits } from "./callDigits";
import type { CallOptions } from "./CallOptions";
import type { CalledJourneys } from "./touchesFromCells";
import { withoutHeaders } from "./withoutHeaders";

/** Columns of paths as a call gives them: rows or columns of one length, with or without headers. */
export interface PathArguments {
  readonly path: CellGrid;
  readonly conversions: CellGrid;
  readonly value: CellGrid | null;
  readonly nulls: CellGrid | null;
}

/** Journeys of the columns of a table of paths. @throws SHAPES_DIFFER, and what reading paths throws, of several problems the first. */
export function* pathsFromCells(given: PathArguments, options: CallOptions): Steps<CalledJourneys> {
  const source = TableColumns.of(pathTable(given), attributionTables.paths, []);
  const bad = new BadCells(source);
  yield;
  const { table, digits, findings } = yield* pathColumns(source, bad);
  bad.refuseFirst();
  yield;
  const found = journeysFromPaths(table, options.separator);
  return {
    ...found,
    digits: callDigits(options, found.journeys.hasValues, digits),
    findings,
    rows: source.rows.length,
  };
}

/** The columns side by side under their names; the table has no name of its own, for each column is an argument. */
function pathTable({ path, conversions, value, nulls }: PathArguments): GivenTable {
  const named = Object.entries({ path, conversions, value, nulls }).flatMap(([name, cells]) =>
    cells === null ? [] : [{ name, cells }],
  );
  for (const argument of named.slice(1)) requireSameShape(named[0]!, argument);
  const names = named.map(({ name }) => name);
  const figures = named.slice(1).map(({ cells }) => cells);
  const { numbers, labels, first } = withoutHeaders(figures, [path]);
  const rows = labels[0]!.map((label, row) => [label, ...numbers.map((strip) => strip[row]!)]);
  rows.length -= trailingTotals(rows, 0, undefined, false);
  const block = { top: first - 1, left: 0, bottom: first + rows.length - 1, right: names.length - 1 };
  return { name: "", grid: { sheet: "", block, values: [names, ...rows], merged: [] } };
}
