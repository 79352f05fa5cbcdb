import type { ChosenHeaders } from "../cells/ledgerColumns";
import { financeError } from "../core/errors/financeError";
import type { Workbook } from "../workbook/Workbook";
import { headersOf, ledgerPlaces, type LedgerPlace } from "./ledgerPlaces";

/**
 * The range to read: of the sheet named, or of the one whose headers name most columns of a ledger.
 * A table is read as a table, so that the report follows it when it grows.
 * @throws SHEET_MISSING, HEADERS_NOT_FOUND, HEADER_MISSING, HEADER_TWICE.
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
  let unclear: unknown;
  const rivals: string[] = [];
  for (const place of await ledgerPlaces(workbook, wanted)) {
    try {
      const score = (await headersOf(workbook, place, chosen))?.columns.size ?? 0;
      if (score > bestScore) {
        [best, bestScore] = [place, score];
        rivals.length = 0;
      } else if (score === bestScore && score > 0 && place.sheet !== best!.sheet) rivals.push(place.sheet);
    } catch (error) {
      unclear ??= error;
    }
  }
  if (!best && unclear) throw unclear as Error;
  if (!best) throw financeError("HEADERS_NOT_FOUND", { place: wanted ?? names });
  return { ...best, rivals };
}
