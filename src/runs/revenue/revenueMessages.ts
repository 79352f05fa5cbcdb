import type { LeftOut } from "../../cells/recognition/contracts/LeftOut";
import { pagesOf, type RangeGrid } from "../../cells/RangeGrid";
import type { FinanceError } from "../../core/errors/financeError";
import type { LaidOutSheet } from "../../reports/frame/LaidOutSheet";
import type { PackGrids, PackTableKind } from "../../reports/revenue/PackTables";
import type { SheetModel } from "../../reports/SheetModel";
import { messageOfProblem, problemOf, type ProblemMessage } from "../problemMessages";
import type { CommonAnswer, WorkerChannel } from "../WorkerTalk";
import type { Closing, ClosingTask } from "./closingComputation";
import type { ContractExplanation } from "./explain/ContractExplanation";
import type { RevenueTask } from "./revenueComputation";
import type { RevenueSummary } from "./RevenueResult";

/** What a page asks of a worker that computes packs. */
export type RevenueRequest =
  /** Further rows of a table, or of a sheet on which it goes on; they come before their task. */
  | {
      readonly kind: "rows";
      readonly table: PackTableKind;
      readonly page: number;
      readonly rows: RangeGrid["values"];
    }
  /** Its tables hold no cells: they were sent before. */
  | { readonly kind: "pack"; readonly task: RevenueTask }
  | { readonly kind: "close"; readonly closing: ClosingTask }
  | { readonly kind: "sheets" }
  | { readonly kind: "explain"; readonly contract: string };

export type RevenueAnswer =
  | { readonly kind: "summary"; readonly summary: SummaryMessage }
  /** A sheet without its rows, which follow. */
  | { readonly kind: "sheet"; readonly sheet: LaidOutSheet }
  | { readonly kind: "sheetRows"; readonly rows: SheetModel["rows"] }
  | { readonly kind: "end" }
  | { readonly kind: "closing"; readonly closing: ClosingMessage }
  | { readonly kind: "explanation"; readonly explanation: ContractExplanation }
  | CommonAnswer;

/** The way to a worker that computes packs. */
export type RevenueChannel = WorkerChannel<RevenueRequest, RevenueAnswer>;

/** Cells in one message: a page takes them in within some hundredths of a second. */
const mostCells = 10_000;

/** A summary without the classes of its problems. */
type SummaryMessage = Plain<RevenueSummary>;

type ClosingMessage = Plain<Closing>;

type Plain<Part> = Omit<Part, "leftOut"> & { readonly leftOut: LeftOutOf<ProblemMessage> };

type LeftOutOf<Problem> = Omit<LeftOut, "contracts" | "rows"> & {
  readonly contracts: readonly WithProblems<LeftOut["contracts"][number], Problem>[];
  readonly rows: readonly WithProblems<LeftOut["rows"][number], Problem>[];
};

type WithProblems<Part, Problem> = Omit<Part, "problems"> & { readonly problems: readonly Problem[] };

/** What asks for a pack: its rows in slices, then the task. */
export function* packRequests(task: RevenueTask): Generator<RevenueRequest> {
  yield* rowRequests(task);
  yield { kind: "pack", task: withoutRows(task) };
}

/** What asks for the figures that a month is closed with. */
export function* closingRequests({ task, isFirst }: ClosingTask): Generator<RevenueRequest> {
  yield* rowRequests(task);
  yield { kind: "close", closing: { task: withoutRows(task), isFirst } };
}

function* rowRequests({ grids }: RevenueTask): Generator<RevenueRequest> {
  for (const [table, grid] of gridsOf(grids)) {
    for (const [page, { values }] of pagesOf(grid).entries()) {
      for (const rows of slicesOf(values)) yield { kind: "rows", table, page, rows };
    }
  }
}

function withoutRows(task: RevenueTask): RevenueTask {
  return withGrids(task, (_, grid) => withRows(grid, () => []));
}

/** The sheets of a pack as messages, their rows in slices. */
export function* answersOf(sheets: readonly LaidOutSheet[]): Generator<RevenueAnswer> {
  for (const { model, checks } of sheets) {
    yield { kind: "sheet", sheet: { model: { ...model, rows: [] }, checks } };
    for (const rows of slicesOf(model.rows)) yield { kind: "sheetRows", rows };
  }
  yield { kind: "end" };
}

/** A task with the cells of its tables. */
export function withGrids(
  task: RevenueTask,
  gridOf: (table: PackTableKind, grid: RangeGrid) => RangeGrid,
): RevenueTask {
  const grids = gridsOf(task.grids).map(([table, grid]) => [table, gridOf(table, grid)]);
  return { ...task, grids: Object.fromEntries(grids) as PackGrids };
}

/** A range, and those in which it goes on, with these cells. @param page From 0. */
export function withRows(
  grid: RangeGrid,
  rowsOf: (page: number) => RangeGrid["values"],
  page = 0,
): RangeGrid {
  return {
    ...grid,
    values: rowsOf(page),
    ...(grid.continued ? { continued: withRows(grid.continued, rowsOf, page + 1) } : {}),
  };
}

export function messageOfSummary(summary: RevenueSummary): SummaryMessage {
  return { ...summary, leftOut: withProblems(summary.leftOut, messageOfProblem) };
}

export function summaryOfMessage(message: SummaryMessage): RevenueSummary {
  return { ...message, leftOut: withProblems(message.leftOut, problemOf) };
}

export function messageOfClosing(closing: Closing): ClosingMessage {
  return { ...closing, leftOut: withProblems(closing.leftOut, messageOfProblem) };
}

export function closingOfMessage(message: ClosingMessage): Closing {
  return { ...message, leftOut: withProblems(message.leftOut, problemOf) };
}

function withProblems<From extends FinanceError | ProblemMessage, To>(
  { contracts, rows, ...rest }: LeftOutOf<From>,
  change: (problem: From) => To,
): LeftOutOf<To> {
  const changed = <Part extends { readonly problems: readonly From[] }>(part: Part) => ({
    ...part,
    problems: part.problems.map(change),
  });
  return { ...rest, contracts: contracts.map(changed), rows: rows.map(changed) };
}

function gridsOf(grids: PackGrids): readonly (readonly [PackTableKind, RangeGrid])[] {
  return Object.entries(grids) as [PackTableKind, RangeGrid][];
}

function* slicesOf<Row extends readonly unknown[]>(rows: readonly Row[]): Generator<readonly Row[]> {
  let [from, cells] = [0, 0];
  for (const [index, row] of rows.entries()) {
    cells += row.length;
    if (cells < mostCells) continue;
    yield rows.slice(from, index + 1);
    [from, cells] = [index + 1, 0];
  }
  if (from < rows.length) yield rows.slice(from);
}
