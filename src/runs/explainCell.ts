import { cellName, type BlockAddress, type CellAddress } from "../cells/address";
import { CellError, type CellValue } from "../cells/CellValue";
import { labelFromCell } from "../cells/labelFromCell";
import { sheetPrefix } from "../cells/place";
import { FinanceError } from "../core/errors/financeError";
import { costSheets } from "../reports/cost/costSheets";
import type { Workbook } from "../workbook/Workbook";
import type { CostReport } from "./cost/CostTask";
import { callOf, referencesOf, type CallArgument } from "./formulaParts";
import { surveyWorkbook, type FoundVariance } from "./surveyWorkbook";
import { traceFigure, type TracedFigure } from "./traceFigure";
import type { RunContext } from "./varianceReport";

type ArgumentCells = readonly (readonly (readonly CellValue[])[] | null)[];

/** What the functions of FINOPS tell of a call, by the cells of its arguments; null is one left out. */
export interface TellCall {
  /** What its error says, or null when it gives a result. */
  readonly error: (name: string, args: ArgumentCells) => Promise<string | null>;
  /** What it does with its inputs, in words, or null where there are none. */
  readonly rule: (name: string, args: ArgumentCells) => Promise<string | null>;
}

/** A cell or range that a formula reads. */
export interface FormulaInput {
  /** With its sheet. @example "Ledger!B2:B9" */
  readonly place: string;
  /** Its value, or its size where it is several cells. */
  readonly shows: string;
}

/** What stands behind a cell. */
export interface CellExplanation {
  readonly place: string;
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly shows: string;
  readonly formula: string | null;
  /** What the cell's error means, and what to do about it. */
  readonly error: { readonly code: string; readonly text: string } | null;
  /** What the function of FINOPS in it does with its inputs. */
  readonly rule: string | null;
  readonly inputs: readonly FormulaInput[];
  /** For an amount of a report of ours: the rows that it adds up. */
  readonly figure: TracedFigure | null;
  /** For another cell of a report of ours: why it has no rows. */
  readonly noFigure: FinanceError | null;
  /** The report of cost or of a budget in which it stands: the rows behind its figures can be listed. */
  readonly listed: CostReport | null;
}

/** Inputs shown; a formula with more is better traced in Excel. */
const mostInputs = 20;

/** Explains a cell: its formula, what it reads, its error, and for an amount of a report its source rows. */
export async function explainCell(
  context: RunContext,
  sheet: string,
  cell: CellAddress,
  tellCall?: TellCall,
): Promise<CellExplanation> {
  const { workbook } = context;
  const formula = await workbook.formula(sheet, cell);
  const block = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
  const value = (await workbook.read(sheet, block)).values[0]?.[0] ?? null;
  const call = formula === null || !tellCall ? null : await callWithCells(workbook, sheet, formula);
  const { reports } = await surveyWorkbook(workbook);
  const report = reports.find(({ sheets }) => sheets.includes(sheet));
  return {
    place: sheetPrefix(sheet) + cellName(cell),
    sheet,
    cell,
    shows: labelFromCell(value),
    formula,
    error: value instanceof CellError ? errorOf(value, call && (await tellCall!.error(...call))) : null,
    rule: call && !(value instanceof CellError) ? await tellCall!.rule(...call) : null,
    inputs: formula === null ? [] : await inputsOf(workbook, sheet, formula),
    ...(report?.kind === "variance"
      ? await tracedOrNot(context, report, cell)
      : { figure: null, noFigure: null }),
    listed: report && report.kind in costSheets ? (report.kind as CostReport) : null,
  };
}

async function tracedOrNot(
  context: RunContext,
  report: FoundVariance,
  cell: CellAddress,
): Promise<Pick<CellExplanation, "figure" | "noFigure">> {
  try {
    return { figure: await traceFigure(context, report, cell), noFigure: null };
  } catch (error) {
    if (error instanceof FinanceError) return { figure: null, noFigure: error };
    throw error;
  }
}

const meanings: Readonly<Record<string, string>> = {
  "#NAME?": "Excel does not know a name in the formula. A function of FINOPS needs this add-in: reload it.",
  "#SPILL!": "The result needs more cells than are free. Clear the cells below and beside the formula.",
  "#REF!": "The formula points to cells that were deleted. Point it to others.",
  "#DIV/0!": "The formula divides by zero. Check the base of the share.",
  "#BUSY!": "The function has not answered yet. Wait, or recalculate with F9.",
};

function errorOf(
  { code, message }: CellError,
  said: string | null,
): { readonly code: string; readonly text: string } {
  const text =
    said ?? message ?? meanings[code] ?? `The formula gives ${code}. Look at the cells that it reads.`;
  return { code, text };
}

async function callWithCells(
  workbook: Workbook,
  sheet: string,
  formula: string,
): Promise<readonly [name: string, args: ArgumentCells] | null> {
  const call = callOf(formula);
  if (!call) return null;
  const args: (readonly (readonly CellValue[])[] | null)[] = [];
  // One after the other: an action is one conversation with Excel.
  for (const each of call.args) args.push(await cellsOf(workbook, sheet, each));
  return [call.name, args];
}

async function cellsOf(
  workbook: Workbook,
  sheet: string,
  argument: CallArgument,
): Promise<readonly (readonly CellValue[])[] | null> {
  if (argument.kind === "omitted") return null;
  if (argument.kind === "literal") return [[argument.value]];
  const { sheet: named, block } = argument.reference;
  return (await workbook.read(named ?? sheet, block)).values;
}

async function inputsOf(
  workbook: Workbook,
  sheet: string,
  formula: string,
): Promise<readonly FormulaInput[]> {
  const known = new Set((await workbook.sheets()).map(({ name }) => name));
  const inputs: FormulaInput[] = [];
  for (const { sheet: named, block, text } of referencesOf(formula).slice(0, mostInputs)) {
    const on = named ?? sheet;
    if (!known.has(on)) continue;
    const place = named === null ? sheetPrefix(sheet) + text : text;
    inputs.push({ place: place.replaceAll("$", ""), shows: await shownBy(workbook, on, block) });
  }
  return inputs;
}

async function shownBy(workbook: Workbook, sheet: string, block: BlockAddress): Promise<string> {
  const [rows, columns] = [block.bottom - block.top + 1, block.right - block.left + 1];
  if (rows * columns > 1) return `${rows.toLocaleString("en")} × ${columns} cells`;
  return labelFromCell((await workbook.read(sheet, block)).values[0]?.[0] ?? null) || "blank";
}
