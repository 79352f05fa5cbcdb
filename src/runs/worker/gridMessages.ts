import type { CellValue } from "../../cells/CellValue";
import { pagesOf, type RangeGrid } from "../../cells/RangeGrid";
import type { PriorSheet } from "../../reports/PriorSheet";
import { copiedPriors, copiedRows } from "../copiedCells";
import { slicesOf } from "./slicesOf";

/** A task whose tables are sent ahead of it in slices. */
export interface GridTask {
  /** Cells of each table, by kind; one that was not found is not there. */
  readonly grids: object;
  /** What the user had typed into our sheets, by report. */
  readonly priors: ReadonlyMap<string, PriorSheet>;
}

/** Further rows of a table, or of a sheet on which it goes on; they come before their task. */
export interface RowsRequest {
  readonly kind: "rows";
  readonly table: string;
  /** From 0. */
  readonly page: number;
  readonly rows: RangeGrid["values"];
}

/** The rows of a task's tables, in slices. */
export function* rowRequests({ grids }: GridTask): Generator<RowsRequest> {
  for (const [table, grid] of gridsOf(grids)) {
    for (const [page, { values }] of pagesOf(grid).entries()) {
      for (const rows of slicesOf(values)) yield { kind: "rows", table, page, rows };
    }
  }
}

/** A task without the cells of its tables, which were sent before. */
export function withoutRows<Task extends GridTask>(task: Task): Task {
  return withGrids(task, () => []);
}

/** Rows that came ahead of their task. */
export class RowsAhead {
  readonly #rows = new Map<string, (readonly CellValue[])[]>();

  take({ table, page, rows }: RowsRequest): void {
    const key = keyOf(table, page);
    const before = this.#rows.get(key) ?? [];
    this.#rows.set(key, before);
    for (const row of copiedRows(rows)) before.push(row);
  }

  /** The task with them, and with the classes that copies lose; the next task has others. */
  into<Task extends GridTask>(sent: Task): Task {
    const task = withGrids(
      { ...sent, priors: copiedPriors(sent.priors) },
      (table, page) => this.#rows.get(keyOf(table, page)) ?? [],
    );
    this.#rows.clear();
    return task;
  }
}

function keyOf(table: string, page: number): string {
  return `${table} ${page}`;
}

type RowsOf = (table: string, page: number) => RangeGrid["values"];

function withGrids<Task extends GridTask>(task: Task, rowsOf: RowsOf): Task {
  const grids = gridsOf(task.grids).map(([table, grid]) => [table, withRows(grid, table, rowsOf)] as const);
  return { ...task, grids: Object.fromEntries(grids) };
}

/** A range, and those in which it goes on, with these cells. */
function withRows(grid: RangeGrid, table: string, rowsOf: RowsOf, page = 0): RangeGrid {
  const { continued } = grid;
  return {
    ...grid,
    values: rowsOf(table, page),
    ...(continued ? { continued: withRows(continued, table, rowsOf, page + 1) } : {}),
  };
}

function gridsOf(grids: object): readonly (readonly [string, RangeGrid])[] {
  return Object.entries(grids) as [string, RangeGrid][];
}
