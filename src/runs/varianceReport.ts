import { asInFile } from "../cells/asInFile";
import type { RowOrigin } from "../cells/typedTable";
import type { Finding } from "../cells/problems";
import { cellFromName } from "../cells/address";
import { sourceAddress } from "../cells/table/SourceTable";
import { financeError } from "../core/errors/financeError";
import { markedBlock, priorSheet, type PriorSheet } from "../reports/PriorSheet";
import { varianceReportFamily } from "../reports/variance/varianceReport";
import { userHeadings } from "../reports/variance/varianceLayout";
import type { RunStamp } from "../reports/variance/VarianceReportInput";
import type { Workbook, WriteReceipt } from "../workbook/Workbook";
import { refuseMismatch } from "./refuseMismatch";
import { findLedger } from "./findLedger";
import { placeOfChoice, type LedgerPlace } from "./ledgerPlaces";
import { computeVariance, type VarianceComputation, type VarianceTask } from "./varianceComputation";
import type { VarianceOptions } from "./varianceOptions";
import { textOfRequest } from "./varianceRequest";
import { writtenChecks, type CheckResult } from "./writtenChecks";

/** Computes a task here or elsewhere, such as in a worker, so that a page stays alive meanwhile. */
export type ComputeVariance = (task: VarianceTask, signal?: AbortSignal) => Promise<VarianceComputation>;

/** What a run needs from whoever starts it. */
export interface RunContext {
  readonly workbook: Workbook;
  readonly stamp: Omit<RunStamp, "inputHash" | "request">;
  /** The step, and how much of it is done where that is known. */
  readonly onProgress?: (step: string, share?: number) => void;
  readonly signal?: AbortSignal;
  /** Where the computing is done; at once and here when omitted. */
  readonly compute?: ComputeVariance;
  /** What was met before the run, while a text file became a sheet. */
  readonly findings?: readonly Finding[];
  /** The text file that the data sheet was made of: messages name its cells. */
  readonly origin?: RowOrigin | null;
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
  const place = options.place
    ? await placeOfChoice(workbook, options.place)
    : await findLedger(workbook, options.sheet, options.chosen);
  const read = await workbook.read(place.sheet, place.block);
  const grid = context.origin ? asInFile(read, context.origin) : read;
  const priors = await priorSheets(workbook);
  step(context, "Computing");
  const chosen = options.place ?? { sheet: place.sheet, table: place.table, block: null };
  const task: VarianceTask = {
    grid,
    place: {
      dateSystem: workbook.dateSystem,
      table: place.table,
      stands: { sheet: place.sheet, top: place.block.top },
    },
    options,
    run: { ...stamp, request: textOfRequest({ place: chosen, options }) },
    priors,
    earlier: [...(context.findings ?? []), ...rivalSheets(place)],
  };
  const compute = context.compute ?? (async (each) => computeVariance(each));
  const computation = await compute(task, context.signal);
  context.signal?.throwIfAborted();
  return { place, computation };
}

/**
 * Writes a computed report beside its source: every sheet ties out, or the workbook stays as it was.
 * @throws REPORT_NOT_TIED when a figure on a sheet differs from the engine's.
 */
async function writeVarianceReport(
  context: RunContext,
  { computation }: VariancePreview,
): Promise<VarianceRun> {
  const { workbook } = context;
  step(context, "Writing");
  const receipt = await workbook.write(
    computation.reports.map(({ report }) => report.sheet),
    {
      ...(context.signal ? { signal: context.signal } : {}),
      onProgress: (share) => context.onProgress?.("Writing", share),
    },
  );
  refuseMismatch(receipt);
  // Written and tied out: from here on a cancel comes too late.
  context.onProgress?.("Checking");
  const checks: CheckResult[] = [];
  for (const [index, { report }] of computation.reports.entries()) {
    const sheet = receipt.sheets[index]!;
    checks.push(...(await writtenChecks(workbook, sheet, report.checks, report.statusColumn)));
  }
  return { computation, receipt, checks };
}

/**
 * Writes what a preview showed, computed again from the cells as they are now: what the user typed into the report
 * since then is kept.
 * @throws SOURCE_CHANGED when the source is no longer what the preview read.
 */
export async function writeAsPreviewed(
  context: RunContext,
  options: VarianceOptions,
  previewed: VariancePreview,
): Promise<VarianceRun> {
  const now = await previewVarianceReport(context, options);
  if (now.computation.inputHash !== previewed.computation.inputHash) {
    throw financeError("SOURCE_CHANGED", { place: sourceAddress(now.computation.ledger.source) });
  }
  return writeVarianceReport(context, now);
}

/** Reads, computes and writes in one go. */
export async function runVarianceReport(context: RunContext, options: VarianceOptions): Promise<VarianceRun> {
  return writeVarianceReport(context, await previewVarianceReport(context, options));
}

function rivalSheets({ sheet, rivals = [] }: LedgerPlace): readonly Finding[] {
  if (rivals.length === 0) return [];
  const text = `${sheet} is read; ${rivals.join(", ")} would fit as well. Choose with --sheet or in the pane.`;
  return [{ code: "OTHER_SHEETS_FIT", text, rows: 0, cell: null }];
}

function step({ signal, onProgress }: RunContext, name: string): void {
  signal?.throwIfAborted();
  onProgress?.(name);
}

/** What the user had typed into our variance sheets, by report. */
async function priorSheets(workbook: Workbook): Promise<ReadonlyMap<string, PriorSheet>> {
  const priors = new Map<string, PriorSheet>();
  for (const { name, mark } of await workbook.sheets()) {
    const block = mark?.report.startsWith(varianceReportFamily) ? markedBlock(mark) : null;
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
