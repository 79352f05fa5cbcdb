import { isErrorCode, type CellValue } from "../../cells/CellValue";
import { financeError } from "../../core/errors/financeError";
import type { ReportMark, SheetModel } from "../../reports/SheetModel";
import { areaName } from "../placing/areaName";
import { compareFigures } from "../placing/compareFigures";
import { placeSheets, type PlacedSheet } from "../placing/placeSheets";
import { markProperty } from "../placing/reportMark";
import { contentHash } from "../undo/contentHash";
import type { SheetSnapshot } from "../undo/SheetSnapshot";
import {
  journalXml,
  sheetsSoFar,
  snapshotXml,
  type JournalSheet,
  type UndoJournal,
} from "../undo/UndoJournal";
import type { WriteControl, WriteReceipt } from "../Workbook";
import { Batch } from "./Batch";
import { BookListing } from "./BookListing";
import { valueOfCell } from "./cellInput";
import { newRun, type ExcelRun } from "./newRun";
import { readCells, type CellGrids } from "./readCells";
import { refusedByExcel } from "./refusedByExcel";
import { supports } from "./supports";
import { readJournal, type StoredJournal } from "./undo/JournalStore";
import { takeBack, type AddedSheet } from "./undo/takeBack";
import { takeSnapshots } from "./undo/takeSnapshots";
import type { SheetWork } from "./write/SheetWork";
import { workOfPlaced } from "./write/workOfPlaced";
import { writeWorks } from "./write/writeWorks";

/** How often a failed taking back is tried. */
const attempts = 3;
/** A guess at what a cell takes in requests, formats included. */
const bytesPerCell = 40;
/** What the journal and new sheets take in a request. */
const bytesPerBeginning = 5_000;

/** What a run has done so far, to be taken back when it fails. */
interface Progress {
  runId: string;
  /** Whether anything in the workbook has been asked to change. */
  begun: boolean;
  before: StoredJournal | null;
  /** The journal's part from now on. */
  journal: Excel.CustomXmlPart | null;
  snapshots: readonly SheetSnapshot[];
  /** Reports whose snapshots were small enough to keep. */
  readonly kept: Set<string>;
  added: AddedSheet[];
  /** Sheets of an earlier write of the same run: they are taken back with it. */
  soFar: readonly JournalSheet[];
}

/** Ends a run whose figures differ, so that it is taken back. */
class NotTied {
  constructor(readonly receipt: WriteReceipt) {}
}

/** Writes sheets into the open workbook: all of them or none; figures that differ are taken back as well. */
export async function writeSheets(
  inRun: ExcelRun,
  models: readonly SheetModel[],
  control: WriteControl,
): Promise<WriteReceipt> {
  const progress: Progress = {
    runId: models[0]?.mark.runId ?? "",
    begun: false,
    before: null,
    journal: null,
    snapshots: [],
    kept: new Set(),
    added: [],
    soFar: [],
  };
  try {
    return await inRun((context) => run(context, models, control, progress));
  } catch (problem) {
    if (progress.begun) await undoProgress(progress, problem);
    if (problem instanceof NotTied) return problem.receipt;
    throw refusedByExcel(problem, models.map(({ name }) => name).join(", "));
  }
}

async function run(
  context: Excel.RequestContext,
  models: readonly SheetModel[],
  control: WriteControl,
  progress: Progress,
): Promise<WriteReceipt> {
  const listing = await BookListing.read(context);
  const placed = placeSheets(listing, models);
  const locked = listing.sheets.find(
    ({ id, isProtected }) => isProtected && placed.some((each) => each.id === id),
  );
  if (locked) throw financeError("EXCEL_PROTECTED", { place: locked.name });
  progress.before = await readJournal(context);
  const reports = placed.map(({ model }) => model.report);
  progress.soFar = sheetsSoFar(progress.before.journal, progress.runId, reports);
  progress.snapshots = await takeSnapshots(context, listing, placed);
  control.signal?.throwIfAborted();

  const cells = placed.reduce((sum, { block }) => sum + (block.bottom + 1) * (block.right + 1), 0);
  const batch = new Batch(context, control, cells * bytesPerCell);
  const proxies = await begin(batch, listing, placed, progress);
  const works: SheetWork[] = [];
  for (const [index, sheet] of placed.entries()) {
    const snapshot = progress.snapshots.find(({ report }) => report === sheet.model.report);
    const { proxy, tabId } = proxies[index]!;
    works.push(await workOfPlaced(sheet, proxy, tabId, listing, snapshot));
  }
  await writeWorks(batch, works);
  await batch.send();
  control.signal?.throwIfAborted();

  const { receipt, hashes } = await readBack(placed, proxies);
  if (receipt.mismatches.length > 0) throw new NotTied(receipt);
  control.signal?.throwIfAborted();
  await finish(context, progress, journalSheets(placed, progress, hashes));
  control.onProgress?.(1);
  return receipt;
}

interface SheetProxy {
  readonly proxy: Excel.Worksheet;
  readonly id: string;
  readonly tabId: number;
}

/** Keeps what there was, then adds the new sheets: from here on there is something to take back. */
async function begin(
  batch: Batch,
  listing: BookListing,
  placed: readonly PlacedSheet[],
  progress: Progress,
): Promise<readonly SheetProxy[]> {
  const { context } = batch;
  const { worksheets, customXmlParts } = context.workbook;
  const hasTabId = supports("1.14");
  progress.added = placed.flatMap(({ id, name, model: { report } }) =>
    id === null ? [{ id, name, report }] : [],
  );
  progress.begun = true;
  for (const snapshot of progress.snapshots) {
    const xml = await snapshotXml(progress.runId, snapshot);
    if (xml === null) continue;
    progress.kept.add(snapshot.report);
    await batch.add(xml.length, () => void customXmlParts.add(xml));
  }
  const sheets = journalSheets(placed, progress, null);
  let proxies: readonly Excel.Worksheet[] = [];
  await batch.add(bytesPerBeginning, () => {
    putJournal(context, progress, { runId: progress.runId, finished: false, sheets });
    context.runtime.enableEvents = false;
    proxies = placed.map(({ id, name, model, block }) => {
      if (id !== null) return worksheets.getItem(id);
      const added = worksheets.add(name);
      // Marked at once, so that it is known for ours whatever happens.
      const mark: ReportMark = { ...model.mark, block: areaName(block) };
      added.customProperties.add(markProperty, JSON.stringify(mark));
      return added.load(`id${hasTabId ? ",tabId" : ""}`);
    });
  });
  await batch.send();
  progress.added = placed.flatMap(({ id, name, model: { report } }, index) =>
    id === null ? [{ id: proxies[index]!.id, name, report }] : [],
  );
  return placed.map(({ id }, index) => {
    const proxy = proxies[index]!;
    const listed = listing.sheets.find((sheet) => sheet.id === id);
    const tabId = listed ? (listed.tabId ?? listed.layout?.sheetId ?? 0) : hasTabId ? proxy.tabId : 0;
    return { proxy, id: listed?.id ?? proxy.id, tabId };
  });
}

function putJournal(context: Excel.RequestContext, progress: Progress, journal: UndoJournal): void {
  const xml = journalXml(journal);
  progress.journal = progress.before?.part ?? null;
  if (progress.journal) progress.journal.setXml(xml);
  else progress.journal = context.workbook.customXmlParts.add(xml);
}

function journalSheets(
  placed: readonly PlacedSheet[],
  { kept, soFar }: Progress,
  hashes: readonly string[] | null,
): readonly JournalSheet[] {
  const sheets = placed.map(({ id, name, block, model: { report } }, index): JournalSheet => {
    return {
      name,
      report,
      added: id === null,
      kept: id === null || kept.has(report),
      hash: hashes?.[index] ?? null,
      block: areaName(block),
    };
  });
  return [...soFar, ...sheets];
}

/** Reads what Excel calculated, and compares it with the engine. */
async function readBack(
  placed: readonly PlacedSheet[],
  proxies: readonly SheetProxy[],
): Promise<{ readonly receipt: WriteReceipt; readonly hashes: readonly string[] }> {
  const hashes: string[] = [];
  const valuesBySheet = new Map<string, CellGrids<"values">["values"]>();
  for (const [index, { name, block }] of placed.entries()) {
    const { proxy } = proxies[index]!;
    // With manual calculation nothing has been calculated yet.
    proxy.calculate(false);
    const grids = await readCells(proxy, name, block, ["values", "formulas"]);
    hashes.push(contentHash(grids.formulas));
    valuesBySheet.set(name, grids.values);
  }
  const figures = compareFigures(placed, (sheet, row, column) =>
    figureOf(valuesBySheet.get(sheet)?.[row]?.[column]),
  );
  return { receipt: { sheets: placed.map(({ name }) => name), ...figures }, hashes };
}

/** Where a number is expected, a text is one or the name of an error. */
function figureOf(value: unknown): CellValue {
  const type =
    typeof value === "string" && isErrorCode(value) ? "Error" : value === "" ? "Empty" : typeof value;
  return valueOfCell({ value, type });
}

/** From here on the run can be undone, and the one before no more. */
async function finish(
  context: Excel.RequestContext,
  progress: Progress,
  sheets: readonly JournalSheet[],
): Promise<void> {
  const { before, runId, journal, soFar } = progress;
  journal?.setXml(journalXml({ runId, finished: true, sheets }));
  if (soFar.length === 0) for (const old of before?.snapshots ?? []) old.delete();
  context.runtime.enableEvents = true;
  await context.sync();
}

/** Takes a failed run back. @throws WRITE_INTERRUPTED when Excel does not let us. */
async function undoProgress(progress: Progress, cause: unknown): Promise<void> {
  let last: unknown = cause;
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      await newRun(async (context) => {
        const { before, runId, snapshots, added } = progress;
        const batch = await takeBack(context, runId, snapshots, added);
        const now = await readJournal(context);
        const kept = new Set(before?.snapshots.map(({ id }) => id));
        await batch.add(0, () => {
          if (before?.xml) now.part?.setXml(before.xml);
          else now.part?.delete();
          for (const part of now.snapshots) if (!kept.has(part.id)) part.delete();
          context.runtime.enableEvents = true;
        });
        await batch.send();
      });
      return;
    } catch (problem) {
      last = problem;
    }
  }
  throw financeError("WRITE_INTERRUPTED", { reason: last instanceof Error ? last.message : String(last) });
}
