import type { BlockAddress } from "../cells/address";
import { blockName } from "../cells/address";
import { findHeaderRow } from "../cells/headerRow";
import { mapColumns, type ChosenHeaders, type LedgerRole } from "../cells/ledgerColumns";
import { sheetPrefix } from "../cells/place";
import { financeError } from "../core/errors/financeError";
import type { RangeGrid } from "../cells/RangeGrid";
import { isDataReport } from "../reports/dataSheet";
import type { SheetInfo, TableInfo, Workbook } from "../workbook/Workbook";

/** Where a ledger stands in a workbook. */
export interface LedgerPlace {
  readonly sheet: string;
  readonly block: BlockAddress;
  readonly table: string | null;
  /** Other sheets whose headers say as much. */
  readonly rivals?: readonly string[];
}

/** A place as the user chose it: it is found again when the data has grown. */
export interface PlaceChoice {
  readonly sheet: string;
  readonly table: string | null;
  /** A block that the user selected; null for all of the table or sheet. */
  readonly block: BlockAddress | null;
}

/** The headers of a place and what they mean. */
export interface LedgerHeaders {
  readonly headers: readonly string[];
  readonly columns: ReadonlyMap<LedgerRole, string>;
}

/** Rows looked at to judge a place. */
const glance = 40;

/** Whether a sheet may hold a user's data: sheets that we wrote hold none, our data sheets aside. */
export function isUsersData({ mark }: SheetInfo): boolean {
  return !mark || isDataReport(mark.report);
}

/** Every table and every sheet's used block that may hold a ledger. */
export async function ledgerPlaces(workbook: Workbook, sheet?: string): Promise<readonly LedgerPlace[]> {
  return placesIn(workbook, (info) => (sheet === undefined ? isUsersData(info) : info.name === sheet));
}

/** Every table and the used block of the sheets that may be looked at, in the order of the sheets. */
export async function placesIn(
  workbook: Workbook,
  mayHold: (sheet: SheetInfo) => boolean,
): Promise<readonly LedgerPlace[]> {
  const [tables, sheets] = await Promise.all([workbook.tables(), workbook.sheets()]);
  return sheets
    .filter((sheet) => sheet.used !== null && mayHold(sheet))
    .flatMap(({ name, used }): LedgerPlace[] => [
      ...tables.filter((table) => table.sheet === name).map(placeOfTable),
      { sheet: name, block: used!, table: null },
    ]);
}

/** The first rows of a place, by which it is judged. */
export function glanceAt(workbook: Workbook, { sheet, block }: LedgerPlace): Promise<RangeGrid> {
  return workbook.read(sheet, { ...block, bottom: Math.min(block.bottom, block.top + glance) });
}

/**
 * The headers of a place, or null where no row names the columns of a ledger.
 * @throws HEADER_MISSING, HEADER_TWICE when they cannot be told apart.
 */
export async function headersOf(
  workbook: Workbook,
  place: LedgerPlace,
  chosen: ChosenHeaders = {},
): Promise<LedgerHeaders | null> {
  const header = findHeaderRow(await glanceAt(workbook, place), chosen);
  if (!header) return null;
  const columns = mapColumns(header.headers, chosen);
  return {
    headers: header.headers,
    columns: new Map([...columns].map(([role, index]) => [role, header.headers[index]!])),
  };
}

/**
 * The block of a choice as it is now.
 * @throws SHEET_MISSING when its sheet or table is gone; SELECTION_EMPTY when nothing stands there.
 */
export async function placeOfChoice(workbook: Workbook, choice: PlaceChoice): Promise<LedgerPlace> {
  const table = choice.table === null ? null : (await workbook.tables()).find(isNamed(choice.table));
  if (table) return placeOfTable(table);
  const sheets = await workbook.sheets();
  const sheet = sheets.find(isNamed(choice.sheet));
  if (!sheet || choice.table !== null) {
    const missing = JSON.stringify(choice.table ?? choice.sheet);
    throw financeError("SHEET_MISSING", {
      sheet: missing,
      sheets: sheets.map(({ name }) => name).join(", "),
    });
  }
  const block = choice.block ? meeting(choice.block, sheet) : sheet.used;
  if (!block) {
    const place = sheetPrefix(sheet.name) + (choice.block ? blockName(choice.block) : "A1");
    throw financeError("SELECTION_EMPTY", { place });
  }
  return { sheet: sheet.name, block, table: null };
}

/** What a selection means: the table it stands in, the sheet for a single cell, else the block itself. */
export async function choiceOfSelection(
  workbook: Workbook,
  sheet: string,
  block: BlockAddress,
): Promise<PlaceChoice> {
  const table = (await workbook.tables()).find(
    (candidate) =>
      candidate.sheet === sheet &&
      candidate.block.top <= block.top &&
      candidate.block.left <= block.left &&
      candidate.block.bottom >= block.top &&
      candidate.block.right >= block.left,
  );
  if (table) return { sheet, table: table.name, block: null };
  const single = block.top === block.bottom && block.left === block.right;
  return { sheet, table: null, block: single ? null : block };
}

const isNamed =
  (wanted: string) =>
  ({ name }: { readonly name: string }): boolean =>
    name.toLowerCase() === wanted.toLowerCase();

function placeOfTable(table: TableInfo): LedgerPlace {
  const bottom = table.block.bottom - (table.hasTotalsRow ? 1 : 0);
  return { sheet: table.sheet, block: { ...table.block, bottom }, table: table.name };
}

/** The part of a block that holds content. */
function meeting(block: BlockAddress, { used }: SheetInfo): BlockAddress | null {
  if (!used) return null;
  const part = {
    top: Math.max(block.top, used.top),
    left: Math.max(block.left, used.left),
    bottom: Math.min(block.bottom, used.bottom),
    right: Math.min(block.right, used.right),
  };
  return part.top <= part.bottom && part.left <= part.right ? part : null;
}
