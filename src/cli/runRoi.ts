import { basename } from "node:path";
import { returnColumns, returnsFromTable } from "../cells/attribution/returnsFromTable";
import { findHeaderRowBy } from "../cells/headerRow";
import { columnsOf, type GivenTable } from "../cells/table/TableSpec";
import { textGrid } from "../cells/textGrid";
import { financeError } from "../core/errors/financeError";
import { returnsJson } from "../runs/attribution/returnsJson";
import { openXlsx } from "../workbook/xlsx/openXlsx";
import { textRows } from "../workbook/csv/textRows";
import { single, type Arguments } from "./arguments";
import { returnOptions, returnOptionSpecs } from "./attributionArguments";
import { isWorkbook, readFile } from "./books";
import type { Console } from "./Console";
import type { Run } from "./Run";
import { textOptions, textOptionSpecs } from "./textArguments";

/** `finops run roi` */
export const runRoi: Run = {
  summary:
    "return on investment with its interval; columns cost, revenue and, if wanted, unit, campaign; one object",
  form: "json",
  options: [
    ...returnOptionSpecs,
    {
      name: "sheet",
      takes: "NAME",
      help: "sheet of a workbook; the first that names cost and revenue when left out",
    },
    ...textOptionSpecs.filter(({ name }) => name === "decimal"),
  ],
  run: roi,
};

async function roi(file: string, args: Arguments, console: Console): Promise<boolean> {
  const options = returnOptions(args);
  console.progress(`Reading ${file}`);
  const groups = returnsFromTable(await unitsIn(file, single(args, "sheet")), textOptions(args).decimalMark);
  if (groups.length === 0) throw financeError("NO_ROWS", { place: file });
  const made = returnsJson(groups, options);
  console.print(JSON.stringify(made));
  return made.results.every((result) => !("error" in result));
}

/** @throws FILE_MISSING, SHEET_MISSING, and what reading the file throws. */
async function unitsIn(path: string, sheet: string | undefined): Promise<GivenTable> {
  const name = basename(path);
  const bytes = readFile(path);
  if (!isWorkbook(bytes, path)) return { grid: textGrid(textRows(bytes, name)), name };
  const workbook = await openXlsx(bytes, { file: name });
  const sheets = (await workbook.sheets()).flatMap((each) =>
    each.used ? [{ ...each, used: each.used }] : [],
  );
  const wanted = sheets.filter(
    (each) => sheet === undefined || each.name.toLowerCase() === sheet.toLowerCase(),
  );
  if (wanted.length === 0 && sheet !== undefined) {
    const names = sheets.map((each) => each.name).join(", ");
    throw financeError("SHEET_MISSING", { sheet: JSON.stringify(sheet), sheets: names });
  }
  let first: GivenTable | null = null;
  for (const each of wanted) {
    const table = { grid: await workbook.read(each.name, each.used), name };
    if (namesBoth(table)) return table;
    first ??= table;
  }
  if (!first) throw financeError("NO_ROWS", { place: name });
  return first;
}

function namesBoth({ grid }: GivenTable): boolean {
  const header = findHeaderRowBy(grid, (row) => columnsOf(row, returnColumns).size);
  const columns = header && columnsOf(header.headers, returnColumns);
  return columns?.has("cost") === true && columns.has("revenue");
}
