import type { RowOrigin } from "../cells/typedTable";
import type { CellValue } from "../cells/CellValue";
import { CellError } from "../cells/CellValue";
import type { Finding } from "../cells/problems";
import { cellFromName } from "../cells/address";
import type { RangeGrid } from "../cells/RangeGrid";
import { financeError } from "../core/errors/financeError";
import { markedBlock, priorSheet, type PriorSheet } from "../reports/PriorSheet";
import { userHeadings } from "../reports/variance/varianceLayout";
import type { RunStamp } from "../reports/variance/VarianceReportInput";
import type { Workbook, WriteReceipt } from "../workbook/Workbook";
import { findLedger, type LedgerPlace } from "./findLedger";
import { computeVariance, type VarianceComputation } from "./varianceComputation";
import type { VarianceOptions } from "./varianceOptions";

/** What a run needs from whoever starts it. */
export interface RunContext {
  readonly workbook: Workbook;
  readonly stamp: Omit<RunStamp, "inputHash">;
  readonly onProgress?: (step: string) => void;
  readonly signal?: AbortSignal;
  /** What was met before the run, while a text file became a sheet. */
  readonly findings?: readonly Finding[];
  /** The text file that the data sheet was made of: messages name its cells. */
  readonly origin?: RowOrigin | null;
}

/** A check of the report as the sheet shows it. */
export interface CheckResult {
  readonly sheet: string;
  readonly name: string;
  readonly status: string;
}

export interface VarianceRun {
  readonly computation: VarianceComputation;
  readonly receipt: WriteReceipt;
  readonly checks: readonly CheckResult[];
}

/** A report that has been computed and not yet written: what a preview shows. */
export interface VariancePreview {
  readonly place: LedgerPlace;
  readonly computation: VarianceComputation;
}

/**
 * Reads a ledger out of the workbook and computes the report; nothing is written.
 * @throws SHEET_MISSING, HEADERS_NOT_FOUND, and what `computeVariance` throws.
 */
export async function previewVarianceReport(
  context: RunContext,
  options: VarianceOptions,
): Promise<VariancePreview> {
  const { workbook, stamp } = context;
  step(context, "Reading");
  const place = await findLedger(workbook, options.sheet, options.chosen);
  const read = await workbook.read(place.sheet, place.block);
  const grid = context.origin ? asInFile(read, context.origin) : read;
  const priors = await priorSheets(workbook);
  step(context, "Computing");
  const computation = computeVariance(
    grid,
    {
      dateSystem: workbook.dateSystem,
      table: place.table,
      stands: { sheet: place.sheet, top: place.block.top },
    },
    options,
    stamp,
    (report) => priors.get(report) ?? null,
    context.findings,
  );
  return { place, computation };
}

/**
 * Writes a computed report beside its source: every sheet ties out, or the workbook stays as it was.
 * @throws REPORT_NOT_TIED when a figure on a sheet differs from the engine's.
 */
export async function writeVarianceReport(
  context: RunContext,
  { computation }: VariancePreview,
): Promise<VarianceRun> {
  const { workbook } = context;
  step(context, "Writing");
  const receipt = await workbook.write(computation.reports.map(({ report }) => report.sheet));
  const [mismatch] = receipt.mismatches;
  if (mismatch) {
    throw financeError("REPORT_NOT_TIED", {
      count: receipt.mismatches.length,
      cell: mismatch.cell,
      sheet: shown(mismatch.sheet),
      engine: mismatch.engine,
    });
  }
  step(context, "Checking");
  const checks = await readChecks(workbook, computation, receipt);
  return { computation, receipt, checks };
}

/** Reads, computes and writes in one go. */
export async function runVarianceReport(context: RunContext, options: VarianceOptions): Promise<VarianceRun> {
  return writeVarianceReport(context, await previewVarianceReport(context, options));
}

function step({ signal, onProgress }: RunContext, name: string): void {
  signal?.throwIfAborted();
  onProgress?.(name);
}

/** The same cells under the names that they have in the file. */
function asInFile(grid: RangeGrid, { name, headerRow }: RowOrigin): RangeGrid {
  const down = headerRow - grid.block.top;
  const block = { ...grid.block, top: headerRow, bottom: grid.block.bottom + down };
  return { ...grid, sheet: name, block };
}

/** What the user had typed into our variance sheets, by report. */
async function priorSheets(workbook: Workbook): Promise<ReadonlyMap<string, PriorSheet>> {
  const priors = new Map<string, PriorSheet>();
  for (const { name, mark } of await workbook.sheets()) {
    const block = mark?.report.startsWith("variance") ? markedBlock(mark) : null;
    if (!mark || !block) continue;
    const cell = mark.message && cellFromName(mark.message.cell);
    const formula = cell ? await workbook.formula(name, cell) : null;
    priors.set(
      mark.report,
      priorSheet(mark, await workbook.read(name, block), formula, Object.values(userHeadings)),
    );
  }
  return priors;
}

async function readChecks(
  workbook: Workbook,
  { reports }: VarianceComputation,
  { sheets }: WriteReceipt,
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [index, { report }] of reports.entries()) {
    const sheet = sheets[index]!;
    const rows = report.checks.map(({ row }) => row);
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
    const block = { top, bottom, left: report.statusColumn, right: report.statusColumn };
    const { values } = await workbook.read(sheet, block);
    for (const { name, row } of report.checks) {
      results.push({ sheet, name, status: shown(values[row - top]![0] ?? null) });
    }
  }
  return results;
}

function shown(value: CellValue): string {
  return value instanceof CellError ? value.code : String(value);
}
