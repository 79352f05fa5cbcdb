import type { ChosenHeaders } from "../cells/ledgerColumns";
import { financeError } from "../core/errors/financeError";
import type { Workbook } from "../workbook/Workbook";
import { headersOf, ledgerPlaces, type LedgerPlace } from "./ledgerPlaces";

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
  let best: LedgerPlace | null = null;
  let bestScore = 0;
  for (const place of await ledgerPlaces(workbook, wanted)) {
    const score = (await headersOf(workbook, place, chosen))?.columns.size ?? 0;
    if (score > bestScore) [best, bestScore] = [place, score];
  }
  if (!best) throw financeError("HEADERS_NOT_FOUND", { place: wanted ?? names });
  return best;
}
