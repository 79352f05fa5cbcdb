import type { BlockAddress } from "../cells/address";
import { findHeaderRow } from "../cells/headerRow";
import { mapColumns, type ChosenHeaders } from "../cells/ledgerColumns";
import type { RangeGrid } from "../cells/RangeGrid";
import { financeError } from "../core/errors/financeError";
import { dataReport } from "../reports/dataSheet";
import type { Workbook } from "../workbook/Workbook";

/** Where a ledger stands in a workbook. */
export interface LedgerPlace {
  readonly sheet: string;
  readonly block: BlockAddress;
  readonly table: string | null;
}

/** Rows looked at to judge a sheet. */
const glance = 40;

/**
 * The range to read: of the sheet named, or of the one whose headers name most columns of a ledger.
 * A table is read as a table, so that the report follows it when it grows.
 * @throws SHEET_MISSING, HEADERS_NOT_FOUND.
 */
export async function findLedger(
  workbook: Workbook,
  wanted: string | undefined,
  chosen: ChosenHeaders = {},
): Promise<LedgerPlace> {
  const sheets = await workbook.sheets();
  const names = sheets.map(({ name }) => name).join(", ");
  if (wanted !== undefined && !sheets.some(({ name }) => name === wanted)) {
    throw financeError("SHEET_MISSING", { sheet: JSON.stringify(wanted), sheets: names });
  }
  const tables = await workbook.tables();
  const readable = sheets.filter(
    ({ name, used, mark }) =>
      used !== null && (wanted === undefined ? !mark || mark.report === dataReport : name === wanted),
  );
  const places = readable.flatMap(({ name, used }): LedgerPlace[] => [
    ...tables
      .filter(({ sheet }) => sheet === name)
      .map((table) => ({
        sheet: name,
        block: { ...table.block, bottom: table.block.bottom - (table.hasTotalsRow ? 1 : 0) },
        table: table.name,
      })),
    { sheet: name, block: used!, table: null },
  ]);
  let best: LedgerPlace | null = null;
  let bestScore = 0;
  for (const place of places) {
    const top = { ...place.block, bottom: Math.min(place.block.bottom, place.block.top + glance) };
    const score = ledgerScore(await workbook.read(place.sheet, top), chosen);
    if (score > bestScore) [best, bestScore] = [place, score];
  }
  if (!best) throw financeError("HEADERS_NOT_FOUND", { place: wanted ?? names });
  return best;
}

function ledgerScore(grid: RangeGrid, chosen: ChosenHeaders): number {
  const header = findHeaderRow(grid, chosen);
  if (!header) return 0;
  try {
    return mapColumns(header.headers, chosen).size;
  } catch {
    return 0;
  }
}
