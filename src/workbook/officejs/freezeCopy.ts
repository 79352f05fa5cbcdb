import { blockFromName } from "../../cells/address";
import { financeError } from "../../core/errors/financeError";
import type { SheetModel } from "../../reports/SheetModel";
import { placeSheets } from "../placing/placeSheets";
import { unpackedLook } from "../placing/writtenLook";
import { Batch } from "./Batch";
import { BookListing } from "./BookListing";
import { inputOfValue } from "../placing/cellInput";
import { valueOfCell } from "./cellInput";
import { newRun, type ExcelRun } from "./newRun";
import { readCells } from "./readCells";
import { refusedByExcel } from "./refusedByExcel";
import { writeWorks } from "./write/writeWorks";
import { workOfPlaced } from "./write/workOfPlaced";

const longestName = 31;
const ending = " (values)";
const bytesPerSheet = 1_000;

/** Marks a copy that is being made. */
const unfinished = "FinOps.Unfinished";
/** How often a failed removal is tried. */
const attempts = 3;

/** Adds a copy of a sheet of ours with values instead of formulas and without our mark; gives its name. All or nothing. */
export async function freezeCopy(inRun: ExcelRun, sheetName: string): Promise<string> {
  try {
    return await inRun((context) => copySheet(context, sheetName));
  } catch (problem) {
    await removeUnfinished();
    throw refusedByExcel(problem, sheetName);
  }
}

/** @throws WRITE_INTERRUPTED when Excel does not let us. */
async function removeUnfinished(): Promise<void> {
  let last: unknown;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await newRun(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/id");
        await context.sync();
        const marks = worksheets.items.map((sheet) => ({
          sheet,
          mark: sheet.customProperties.getItemOrNullObject(unfinished).load("value"),
        }));
        await context.sync();
        for (const { sheet, mark } of marks) if (!mark.isNullObject) sheet.delete();
        await context.sync();
      });
    } catch (problem) {
      last = problem;
    }
  }
  throw financeError("WRITE_INTERRUPTED", { reason: last instanceof Error ? last.message : String(last) });
}

async function copySheet(context: Excel.RequestContext, sheetName: string): Promise<string> {
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
  let added!: Excel.Worksheet;
  await batch.add(bytesPerSheet, () => {
    added = context.workbook.worksheets.add(placed!.name);
    added.customProperties.add(unfinished, "1");
  });
  await batch.send();
  const work = await workOfPlaced(placed!, added, 0, listing, undefined);
  await writeWorks(batch, [
    { ...work, inputAt: (row, column) => inputOfValue(rows[row]?.[column]?.value ?? null), properties: {} },
  ]);
  await batch.add(bytesPerSheet, () => added.customProperties.getItem(unfinished).delete());
  await batch.send();
  return placed!.name;
}
