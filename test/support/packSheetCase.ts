import type { CellValue } from "../../src/cells/CellValue";
import { labelFromCell } from "../../src/cells/labelFromCell";
import { packSheets, type PackSheet } from "../../src/reports/revenue/packSheets";
import type { LaidOutSheet } from "../../src/reports/frame/LaidOutSheet";
import type { RevenueTask } from "../../src/runs/revenue/revenueComputation";
import type { RevenueOptions } from "../../src/runs/revenue/RevenueOptions";
import { redChecks } from "./packLines";
import type { Edit } from "./recalculated";
import { packTask, writtenPack, type PackRows } from "./revenuePackCase";

/** A sheet of a pack that was written and calculated. */
export interface PackSheetCase {
  readonly laidOut: LaidOutSheet;
  /** Figures below a heading, by the labels of their lines; those of a block by "By: label". */
  column(heading: string): Readonly<Record<string, CellValue>>;
  /** Names of the checks that are not OK once a user has changed cells of other sheets. */
  wrongAfter(edits: readonly Edit[]): Promise<readonly string[]>;
}

const headings = 7;

/** Writes a pack of small tables, every figure as the engine has it. */
export async function packSheetCase(
  rows: PackRows,
  options: RevenueOptions,
  sheet: PackSheet,
  parts: Partial<RevenueTask> = {},
): Promise<PackSheetCase> {
  const { workbook, computation, receipt } = await writtenPack(packTask(rows, options, parts));
  expect(receipt.mismatches).toEqual([]);
  const { report, name } = packSheets[sheet];
  const laidOut = computation.sheets.find(({ model }) => model.report === report)!;
  const { used } = (await workbook.sheets()).find((each) => each.name === name)!;
  const { values } = await workbook.read(name, used!);
  const titles = values[headings]!.map((value) => labelFromCell(value));
  const by = titles.indexOf("By");
  return {
    laidOut,
    column(heading) {
      const column = titles.indexOf(heading);
      expect({ heading, column }).not.toEqual({ heading, column: -1 });
      const lines = values.slice(headings + 1, laidOut.checks.top).filter((cells) => cells[0] !== null);
      const total = values.filter((cells) => cells[1] === "Total" && by < 0);
      return Object.fromEntries(
        [...lines, ...total].map((cells) => {
          const label = labelFromCell(cells[1] ?? null);
          const of = by < 0 ? "" : labelFromCell(cells[by] ?? null);
          return [of === "" ? label : `${of}: ${label}`, cells[column] ?? null];
        }),
      );
    },
    wrongAfter: (edits) => redChecks(workbook, laidOut, edits),
  };
}
