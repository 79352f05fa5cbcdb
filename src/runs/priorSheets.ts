import { blockFromName, cellFromName, type BlockAddress } from "../cells/address";
import type { CellValue } from "../cells/CellValue";
import { labelFromCell } from "../cells/labelFromCell";
import { sheetFrame } from "../reports/frame/sheetFrame";
import { priorSheet, type PriorSheet } from "../reports/PriorSheet";
import type { ReportMark } from "../reports/SheetModel";
import type { Workbook } from "../workbook/Workbook";

const commentHeading = "Comment";
/** Key, label and what tells lines of one key apart. */
const identityColumns = 3;

/**
 * What the user had typed into framed sheets of ours, by report: the column "Comment", input cells, the message. Of their many
 * columns only hers are read.
 * @param isOurs Whether a mark's report is one of them.
 * @param typeColumn Column that tells lines of one key apart; null where keys alone do.
 */
export async function priorSheets(
  workbook: Workbook,
  isOurs: (report: string) => boolean,
  typeColumn: 2 | null,
): Promise<ReadonlyMap<string, PriorSheet>> {
  const priors = new Map<string, PriorSheet>();
  for (const { name, mark } of await workbook.sheets()) {
    const block = mark && isOurs(mark.report) ? blockFromName(mark.block) : null;
    if (mark && block) priors.set(mark.report, await priorOf(workbook, name, mark, block, typeColumn));
  }
  return priors;
}

async function priorOf(
  workbook: Workbook,
  sheet: string,
  mark: ReportMark,
  block: BlockAddress,
  typeColumn: 2 | null,
): Promise<PriorSheet> {
  const { top, bottom } = block;
  const part = async (left: number, right: number, from = top, to = bottom) =>
    (await workbook.read(sheet, { top: from, bottom: to, left, right })).values;
  const headers = (await part(0, block.right, sheetFrame.headers, sheetFrame.headers))[0] ?? [];
  const comment = headers.findIndex((cell) => labelFromCell(cell) === commentHeading);
  const identity = await part(0, identityColumns - 1);
  const comments = comment < 0 ? [] : await part(comment, comment);
  const inputs: CellValue[] = [];
  for (const { cell } of mark.inputs) {
    const at = cellFromName(cell);
    inputs.push(at ? ((await part(at.column, at.column, at.row, at.row))[0]?.[0] ?? null) : null);
  }
  const values = identity.map((row, index) => [...row, comments[index]?.[0] ?? null]);
  const grid = { sheet, block: { top, left: 0, bottom, right: identityColumns }, values, merged: [] };
  const at = mark.message && cellFromName(mark.message.cell);
  const formula = at ? await workbook.formula(sheet, at) : null;
  const prior = priorSheet({ ...mark, inputs: [] }, grid, formula, [commentHeading], typeColumn);
  return { ...prior, inputs: new Map(mark.inputs.map(({ name }, index) => [name, inputs[index]!])) };
}
