import type { CellValue } from "../../src/cells/CellValue";
import { cellFromName } from "../../src/cells/address";
import type { CostReport } from "../../src/runs/cost/CostTask";
import { drillCostFigure } from "../../src/runs/cost/drill/drillCostFigure";
import type { CostCase } from "./costCase";

/** What the sheet behind a figure of a report of cost says. */
export interface Drilled {
  readonly title: CellValue;
  readonly total: CellValue;
  readonly rows: number;
  /** Of the rows, what each adds. */
  readonly adds: readonly CellValue[];
  readonly back: string | null;
}

const stamp = { id: "drill-1", time: "2026-11-21 10:39", version: "1.0.0" };

/** Lists the rows behind a figure and reads them back. */
export async function drilled(
  { workbook }: Pick<CostCase, "workbook">,
  report: CostReport,
  name: string,
  cell: string,
): Promise<Drilled> {
  const sheet = await drillCostFigure({ workbook, stamp }, report, name, cellFromName(cell)!);
  const { used } = (await workbook.sheets()).find((each) => each.name === sheet)!;
  const { values } = await workbook.read(sheet, { ...used!, top: 0, left: 0 });
  const rows = values.slice(7);
  return {
    title: values[0]![0]!,
    total: values[2]![1]!,
    rows: rows.length,
    adds: rows.map((row) => row.at(-1)!),
    back: await workbook.formula(sheet, { row: 1, column: 0 }),
  };
}
