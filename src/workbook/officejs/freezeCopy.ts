import { blockFromName } from "../../cells/address";
import { financeError } from "../../core/errors/financeError";
import type { SheetModel } from "../../reports/SheetModel";
import { placeSheets } from "../placing/placeSheets";
import { unpackedLook } from "../placing/writtenLook";
import { Batch } from "./Batch";
import { BookListing } from "./BookListing";
import { inputOfValue } from "../placing/cellInput";
import { valueOfCell } from "./cellInput";
import { readCells } from "./readCells";
import { writeWorks } from "./write/writeWorks";
import { workOfPlaced } from "./write/workOfPlaced";

const longestName = 31;
const ending = " (values)";

/** Adds a copy of a sheet of ours with values instead of formulas and without our mark; gives its name. */
export async function freezeCopy(context: Excel.RequestContext, sheetName: string): Promise<string> {
  const listing = await BookListing.read(context);
  const listed = listing.sheetNamed(sheetName);
  const block = (listed.mark && blockFromName(listed.mark.block)) ?? listed.used;
  const look = listed.layout?.look === undefined ? null : await unpackedLook(listed.layout.look);
  if (!block || !look) throw financeError("SHEET_MISSING", { sheet: sheetName, sheets: "no report of ours" });
  const source = context.workbook.worksheets.getItem(listed.id);
  const grids = await readCells(source, listed.name, block, ["values", "valueTypes"]);
  const rows = grids.values.map((row, down) =>
    row.map((value, across) => ({
      ...look.rows[down]?.[across],
      value: valueOfCell({ value, type: String(grids.valueTypes[down]![across]) }),
    })),
  );
  const model: SheetModel = {
    ...look,
    rows,
    tables: [],
    report: "",
    name: listed.name.slice(0, longestName - ending.length) + ending,
    mark: { report: "", version: 1, runId: "", message: null, inputs: [] },
  };
  const [placed] = placeSheets({ ...listing, sheetNames: listing.sheetNames, sheetOfReport: () => null }, [
    model,
  ]);
  const batch = new Batch(context);
  const proxy = context.workbook.worksheets.add(placed!.name);
  const work = await workOfPlaced(placed!, proxy, 0, listing, undefined);
  await writeWorks(batch, [
    { ...work, inputAt: (row, column) => inputOfValue(rows[row]?.[column]?.value ?? null), properties: {} },
  ]);
  await batch.send();
  return placed!.name;
}
