import type { CellValue } from "../../src/cells/CellValue";
import { cellName } from "../../src/cells/address";
import { labelFromCell } from "../../src/cells/labelFromCell";
import type { LaidOutSheet } from "../../src/reports/frame/LaidOutSheet";
import { computeBudget } from "../../src/runs/cost/budget/computeBudget";
import { computeCostReport } from "../../src/runs/cost/cost/computeCostReport";
import type { CostComputation } from "../../src/runs/cost/CostResult";
import type { CostRunOptions } from "../../src/runs/cost/CostRunOptions";
import type { CostReport, CostTask } from "../../src/runs/cost/CostTask";
import { computeOpportunities } from "../../src/runs/cost/opportunities/computeOpportunities";
import { computeSavings } from "../../src/runs/cost/savings/computeSavings";
import { readCostTask } from "../../src/runs/cost/readCostTask";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";
import { redChecks } from "./packLines";
import type { Edit } from "./recalculated";
import { tableBook, type TableSheet } from "./tableBook";
import { withEdits } from "./withEdits";

const computations = {
  cost: computeCostReport,
  opportunities: computeOpportunities,
  savings: computeSavings,
  budget: computeBudget,
} as const;

/** A report that was written beside its tables and calculated. */
export interface CostCase {
  readonly workbook: XlsxWorkbook;
  readonly computation: CostComputation;
  sheet(name: string): CostSheetCase;
  /** The task of a run over what stands in the workbook now. */
  task(options?: CostRunOptions): Promise<CostTask>;
}

interface CostSheetCase {
  readonly laidOut: LaidOutSheet;
  readonly values: readonly (readonly CellValue[])[];
  /** Texts of each row, joined. */
  readonly texts: readonly string[];
  /** The cell under a heading of row 8, in the nth row whose first two labels are these. */
  at(labels: string | readonly [string, string], heading: string, nth?: number): CellValue;
  /** Address of that cell. */
  place(labels: string | readonly [string, string], heading: string, nth?: number): string;
  /** Names of the checks that are not OK once cells of tables, of other sheets or of this one were changed. */
  wrongAfter(edits: readonly Edit[]): Promise<readonly string[]>;
}

const headingsRow = 7;

/** Writes a report of small tables, every figure as the engine has it. */
export async function costCase(
  report: keyof typeof computations,
  tables: readonly TableSheet[],
  options: CostRunOptions = {},
): Promise<CostCase> {
  const workbook = await tableBook(tables);
  return writtenCost(workbook, report, options);
}

/** The same in a workbook that is there already. */
export async function writtenCost(
  workbook: XlsxWorkbook,
  report: keyof typeof computations,
  options: CostRunOptions,
): Promise<CostCase> {
  const task = (more: CostRunOptions = options): Promise<CostTask> => taskIn(workbook, report, more);
  const computation = computations[report](await task());
  const receipt = await workbook.write(computation.sheets.map(({ model }) => model));
  expect(receipt.mismatches).toEqual([]);
  const grids = new Map<string, readonly (readonly CellValue[])[]>();
  for (const { name, used } of await workbook.sheets()) {
    if (used) grids.set(name, (await workbook.read(name, { ...used, top: 0, left: 0 })).values);
  }
  return {
    workbook,
    computation,
    task,
    sheet(name) {
      const laidOut = computation.sheets.find(({ model }) => model.name === name)!;
      const values = grids.get(name)!;
      const address = (labels: string | readonly [string, string], heading: string, nth: number) => {
        const column = values[headingsRow]!.map(labelFromCell).indexOf(heading);
        const [first, second] = typeof labels === "string" ? [labels, null] : labels;
        const rows = [...values.keys()].filter(
          (row) =>
            row > headingsRow && values[row]![1] === first && (second === null || values[row]![2] === second),
        );
        expect({ heading, labels, found: column >= 0 && nth < rows.length }).toEqual({
          heading,
          labels,
          found: true,
        });
        return { row: rows[nth]!, column };
      };
      return {
        laidOut,
        values,
        texts: values.map((row) => row.map(labelFromCell).join(" ").trim()),
        at(labels, heading, nth = 0) {
          const { row, column } = address(labels, heading, nth);
          return values[row]![column] ?? null;
        },
        place: (labels, heading, nth = 0) => cellName(address(labels, heading, nth)),
        wrongAfter: (edits) =>
          redChecks(
            workbook,
            withEdits(laidOut, edits),
            edits.filter(({ sheet }) => sheet !== name),
          ),
      };
    },
  };
}

async function taskIn(
  workbook: XlsxWorkbook,
  report: CostReport,
  options: CostRunOptions,
): Promise<CostTask> {
  const stamp = { id: "run-1", time: "2026-11-21 10:39", version: "1.0.0" };
  return readCostTask({ workbook, stamp }, report, options);
}
