import { financeError } from "../core/errors/financeError";
import type { LaidOutSheet } from "../reports/frame/LaidOutSheet";
import type { Workbook } from "../workbook/Workbook";
import { isSameTask } from "./isSameTask";
import type { WorkControl } from "./WorkerTalk";
import { writeSheets, type WrittenSheets } from "./writeSheets";

/** A report that has been computed and not yet written, wherever it is kept. */
interface ComputedReport {
  readonly summary: { readonly inputHash: string };
  readonly sheets: (control?: WorkControl) => Promise<readonly LaidOutSheet[]>;
  readonly release: () => void;
}

type Compute<Task, Result> = (task: Task, control: WorkControl) => Promise<Result>;

/** What a run needs from whoever starts it. */
interface FlowContext<Task, Result> extends WorkControl {
  readonly workbook: Workbook;
  /** Where the computing is done; at once and here when omitted. */
  readonly compute?: Compute<Task, Result>;
}

/** What is of its own about a report. */
interface ReportSteps<Context, Options, Task, Result> {
  /** Reads the workbook, what the user had typed into the report too. */
  readonly readTask: (context: Context, options: Options) => Promise<Task>;
  /** Loads what computes on the page: one that has a worker need not. */
  readonly computeHere: () => Promise<Compute<Task, Result>>;
  /** What messages name where the tables have changed. */
  readonly placeOf: (task: Task) => string;
  /** @throws When there is nothing to write. */
  readonly refuseEmpty?: (preview: ReportPreview<Task, Result>) => void;
}

/** What a preview shows, and what it was read from. */
export interface ReportPreview<Task, Result> {
  readonly task: Task;
  readonly result: Result;
}

export interface ReportWritten<Task, Result> extends WrittenSheets {
  readonly preview: ReportPreview<Task, Result>;
}

/** The ways through a report that is computed at one go: read, compute, show, write. */
export interface ReportFlow<Context, Options, Task, Result> {
  /** Reads and computes; nothing is written. */
  readonly preview: (context: Context, options: Options) => Promise<ReportPreview<Task, Result>>;
  /**
   * Writes what a preview showed. It is computed again where the user has typed something into the report since then, which
   * is kept.
   * @throws SOURCE_CHANGED when the tables are no longer what the preview read.
   * @throws REPORT_NOT_TIED when a figure on a sheet differs from the engine's.
   */
  readonly writeAsPreviewed: (
    context: Context,
    options: Options,
    previewed: ReportPreview<Task, Result>,
  ) => Promise<ReportWritten<Task, Result>>;
  /** Writes what was computed just now, without reading again; the same errors. */
  readonly write: (
    context: Context,
    computed: ReportPreview<Task, Result>,
  ) => Promise<ReportWritten<Task, Result>>;
  /** Reads, computes and writes in one go. */
  readonly run: (context: Context, options: Options) => Promise<ReportWritten<Task, Result>>;
}

/** Every sheet ties out, or the workbook stays as it was. */
export function reportFlow<
  Context extends FlowContext<Task, Result>,
  Options,
  Task extends { readonly run: unknown },
  Result extends ComputedReport,
>({
  readTask,
  computeHere,
  placeOf,
  refuseEmpty,
}: ReportSteps<Context, Options, Task, Result>): ReportFlow<Context, Options, Task, Result> {
  type Preview = ReportPreview<Task, Result>;

  const read = async (context: Context, options: Options): Promise<Task> => {
    step(context, "Reading");
    return readTask(context, options);
  };

  const computed = async (context: Context, task: Task): Promise<Preview> => {
    step(context, "Computing");
    const compute = context.compute ?? (await computeHere());
    const result = await compute(task, context);
    context.signal?.throwIfAborted();
    return { task, result };
  };

  const preview = async (context: Context, options: Options): Promise<Preview> =>
    computed(context, await read(context, options));

  const write = async (context: Context, made: Preview): Promise<ReportWritten<Task, Result>> => {
    refuseEmpty?.(made);
    const sheets = await made.result.sheets(context);
    return { preview: made, ...(await writeSheets(context.workbook, sheets, context)) };
  };

  return {
    preview,
    write,
    writeAsPreviewed: async (context, options, previewed) => {
      const task = await read(context, options);
      if (isSameTask(task, previewed.task)) return write(context, previewed);
      const now = await computed(context, task);
      try {
        if (now.result.summary.inputHash !== previewed.result.summary.inputHash) {
          throw financeError("SOURCE_CHANGED", { place: placeOf(now.task) });
        }
        return await write(context, now);
      } finally {
        now.result.release();
      }
    },
    run: async (context, options) => {
      const made = await preview(context, options);
      try {
        return await write(context, made);
      } finally {
        made.result.release();
      }
    },
  };
}

function step({ signal, onProgress }: WorkControl, name: string): void {
  signal?.throwIfAborted();
  onProgress?.(name);
}
