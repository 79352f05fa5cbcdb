import { cellName, type CellAddress } from "../../src/cells/address";
import type { CellValue } from "../../src/cells/CellValue";
import { labelFromCell } from "../../src/cells/labelFromCell";
import { attributionSheets } from "../../src/reports/attribution/attributionSheets";
import type { LaidOutSheet } from "../../src/reports/frame/LaidOutSheet";
import type { PriorSheet } from "../../src/reports/PriorSheet";
import { computeAttribution } from "../../src/runs/attribution/attributionComputation";
import type { AttributionRunOptions } from "../../src/runs/attribution/AttributionRunOptions";
import { readAttributionTask } from "../../src/runs/attribution/readAttributionTask";
import { redChecks } from "./packLines";
import { recalculated, type Edit } from "./recalculated";
import { tableBook, type TableSheet } from "./tableBook";
import { withEdits } from "./withEdits";

/** A sheet of an attribution report as a user meets it. */
export interface AttributionSheetCase {
  readonly laidOut: LaidOutSheet;
  /** Where the figure of a line stands, below a heading of the table with this title; of the first table where none is given. */
  cell(line: string, heading: string, title?: string): string;
  at(line: string, heading: string, title?: string): CellValue;
  /** Texts of each row, joined. */
  readonly texts: readonly string[];
  /** Names of the checks that are not OK once cells were changed, of the sources or of this sheet. */
  wrongAfter(edits: readonly Edit[]): Promise<readonly string[]>;
  /** What the sheet shows in a cell then. */
  shownAfter(edits: readonly Edit[], cell: CellAddress): Promise<CellValue>;
}

const headingsRow = 7;
const label = 1;
const stamp = { id: "r1", time: "2026-11-21 10:39", version: "1.0.0" };

/** A touch log of a table: journey, time in days, channel, value, and what else is given. */
export function touchLog(
  rows: readonly (readonly CellValue[])[],
  further: readonly string[] = [],
): TableSheet {
  const headers = ["Journey", "Time", "Channel", "Value", ...further];
  const tables = [{ name: "Touches", left: 0, width: headers.length }];
  return { sheet: "Touch log", rows: [headers, ...rows], tables };
}

/** Computes and writes a report of small tables, every figure as the engine has it. */
export async function attributionCase(
  sheets: readonly TableSheet[],
  options: AttributionRunOptions,
  which: keyof typeof attributionSheets,
  priors: ReadonlyMap<string, PriorSheet> = new Map(),
): Promise<AttributionSheetCase> {
  const workbook = await tableBook(sheets);
  const task = await readAttributionTask({ workbook, stamp }, "attribution", options);
  const report = computeAttribution({ ...task, priors }).sheets;
  const { mismatches } = await workbook.write(report.map(({ model }) => model));
  expect(mismatches).toEqual([]);
  const { name } = attributionSheets[which];
  const laidOut = report.find(({ model }) => model.name === name)!;
  const { used } = (await workbook.sheets()).find((each) => each.name === name)!;
  const { values } = await workbook.read(name, { ...used!, top: 0, left: 0 });
  const place = (line: string, heading: string, title?: string): CellAddress => {
    const titled = values.findIndex((cells) => cells[label] === title);
    const headings = title === undefined ? headingsRow : titled + 1;
    const column = values[headings]!.findIndex((cell) => labelFromCell(cell) === heading);
    const row = values.findIndex((cells, index) => index > headings && cells[label] === line);
    expect({ title, titled, heading, column, line, row }).not.toMatchObject({ column: -1 });
    expect({ line, row }).not.toEqual({ line, row: -1 });
    return { row, column };
  };
  return {
    laidOut,
    texts: values.map((row) => row.map(labelFromCell).join(" ").trim()),
    cell: (line, heading, title) => cellName(place(line, heading, title)),
    at: (line, heading, title) => {
      const { row, column } = place(line, heading, title);
      return values[row]?.[column] ?? null;
    },
    wrongAfter: (edits) => redChecks(workbook, withEdits(laidOut, edits), edits),
    shownAfter: async (edits, cell) =>
      (await recalculated(workbook, withEdits(laidOut, edits).model, edits))(cell),
  };
}
